// 增加一行 without a round trip, and the derived due date while typing. Without script the buttons ask the server.
for (const button of document.querySelectorAll('[data-add-row]')) {
  button.addEventListener('click', event => {
    event.preventDefault();
    const list = document.querySelector(`[data-rows="${button.dataset.addRow}"]`);
    const rows = list.querySelectorAll(':scope > [data-row]');
    const row = rows[rows.length - 1].cloneNode(true);
    renumber(row, button.dataset.addRow, rows.length);
    if (button.dataset.rowLabel) {
      row.querySelector('label').textContent = button.dataset.rowLabel;
    }

    list.append(row);
    row.querySelector('input:not([type=hidden]), textarea')?.focus();
  });
}

function renumber(row, list, index) {
  const [oldName, newName] = [`${list}[${index - 1}]`, `${list}[${index}]`];
  const [oldId, newId] = [oldName, newName].map(name => name.replace(/[^\w-]/g, '_'));
  for (const element of row.querySelectorAll('[name], [id], [for], [aria-describedby]')) {
    for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(attribute);
      if (value) {
        element.setAttribute(attribute, value.replace(oldName, newName).replace(oldId, newId));
      }
    }

    element.removeAttribute('aria-invalid');
    if (element.matches('input:not([type=hidden]), textarea')) {
      element.value = element.name.endsWith('PrintedNumber') ? String(Number(element.value || index) + 1) : '';
    }
  }

  row.querySelectorAll('.field-error').forEach(error => error.remove());
}

const due = document.querySelector('[data-months]');
const referred = document.getElementById('ReferredOn');
const role = document.getElementById('Role');
const hint = document.getElementById('GivenDueOn-hint');
if (due && referred && role && hint) {
  const show = () => {
    const [year, month, day] = referred.value.split('-').map(Number);
    if (!day) {
      return;
    }

    const months = Number(role.value === 'Assist' ? due.dataset.assistingMonths : due.dataset.months);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
    hint.textContent = `不填则为${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日（自交办之日起${months}个月）。`;
  };

  referred.addEventListener('input', show);
  role.addEventListener('input', show);
}
