// Menus and confirmations are <details>: they open without script, and close the way people expect with it.
export function closeMenus(root) {
  root.addEventListener('click', event => {
    for (const menu of root.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }

    const cancel = event.target.closest?.('[data-cancel]');
    if (cancel) {
      const box = cancel.closest('details');
      box.open = false;
      box.querySelector('summary').focus();
    }
  });

  root.addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      return;
    }

    const open = event.target.closest?.('details.menu[open], details.confirm[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  });
}
