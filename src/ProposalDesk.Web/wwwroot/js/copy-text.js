// Copies what stands in a field that can be selected by hand as well; where the browser gives no clipboard, it is selected.
for (const button of document.querySelectorAll('[data-copies]')) {
    const field = document.getElementById(button.dataset.copies);
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
        field.select();
        try {
            await navigator.clipboard.writeText(field.value);
            button.textContent = '已复制';
        } catch {
            button.textContent = '已选中，请按 Ctrl+C 复制';
        }

        setTimeout(() => { button.textContent = label; }, 3000);
    });
}
