// Ticking rows of a list: all of the page at once, and how many there are. Without it each row is ticked by itself.
const form = document.querySelector('form[data-bulk]');
const boxes = [...form.querySelectorAll('[name="ids"]')];
const page = form.querySelector('[data-tick-page]');
const count = form.querySelector('[data-ticked]');

function show() {
  const ticked = boxes.filter(box => box.checked).length;
  count.textContent = `已勾选${ticked}件`;
  page.checked = ticked === boxes.length;
  page.indeterminate = ticked > 0 && ticked < boxes.length;
}

page.hidden = false;
page.addEventListener('change', () => {
  for (const box of boxes) {
    box.checked = page.checked;
  }

  show();
});
form.addEventListener('change', show);
window.addEventListener('pageshow', show);
show();
