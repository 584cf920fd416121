// 已答复2/3条: keeps the count and the red marks true while people write.
export function watchCoverage(form) {
  const items = [...form.querySelectorAll('[data-item]')];
  const count = form.querySelector('[data-answered]');
  if (!count) {
    return;
  }

  const show = () => {
    let answered = 0;
    for (const item of items) {
      const open = item.querySelector('textarea').value.trim() === '';
      item.classList.toggle('is-open', open);
      item.querySelector('[data-open]').hidden = !open;
      answered += open ? 0 : 1;
    }

    count.textContent = answered;
    count.parentElement.className = answered < items.length ? 'unanswered' : 'soft';
  };

  form.addEventListener('input', show);
  show();
}

// 再加一项, and 列入 without leaving the page.
export function watchCommitments(form, changed) {
  const rows = form.querySelector('[data-rows]');
  if (!rows) {
    return;
  }

  const more = form.querySelector('[data-add-row]');
  more.hidden = false;
  more.addEventListener('click', () => addRow(rows).querySelector('input').focus());
  form.addEventListener('rows-wanted', event => {
    while (rows.children.length < event.detail) {
      addRow(rows);
    }
  });
  form.querySelector('[data-offer-list]').addEventListener('click', event => {
    const button = event.target.closest('button[data-text]');
    if (!button) {
      return;
    }

    event.preventDefault();
    const row = [...rows.children].find(r => r.querySelector('input').value.trim() === '') ?? addRow(rows);
    row.querySelector('[name$=".Text"]').value = button.dataset.text;
    row.querySelector('[name$=".DueOn"]').value = button.dataset.due;
    button.closest('li').remove();
    hideEmpty(form);
    changed();
  });
}

export function showOffers(form, offers) {
  const list = form.querySelector('[data-offer-list]');
  if (!list) {
    return;
  }

  list.replaceChildren(...offers.map((offer, place) => {
    const item = document.createElement('li');
    const words = Object.assign(document.createElement('span'), { className: 'soft', textContent: `（${offer.words}）` });
    const button = Object.assign(document.createElement('button'), { type: 'submit', name: 'adopt', value: place, className: 'btn btn-link', textContent: '列入' });
    button.dataset.text = offer.text;
    button.dataset.due = offer.dueOn;
    item.append(offer.text, words, ' ', button);
    return item;
  }));
  hideEmpty(form);
}

function hideEmpty(form) {
  form.querySelector('[data-offers]').hidden = form.querySelector('[data-offer-list]').children.length === 0;
}

function addRow(rows) {
  const place = rows.children.length;
  const row = rows.lastElementChild.cloneNode(true);
  row.querySelector('legend').textContent = `第${place + 1}项`;
  for (const element of row.querySelectorAll('[name], [id], [for], [aria-describedby]')) {
    for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
      const old = element.getAttribute(attribute);
      if (old) {
        element.setAttribute(attribute, old.replace(/Commitments(\[|_)\d+(\]|_)/, `Commitments$1${place}$2`));
      }
    }

    if (element.type === 'checkbox') {
      element.checked = false;
    } else if (element.type !== 'hidden' && 'value' in element) {
      element.value = '';
    }
  }

  rows.append(row);
  return row;
}
