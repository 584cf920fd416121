// The text of a report: keeps a copy on this computer until it is saved, and asks before it is left. Works without it.
import { LocalCopy } from './draft-copy.js';
import { PageState } from './page-state.js';

const SIGN_OF_LIFE = 20000;

const form = document.querySelector('form[data-draft]');
const blocks = form.querySelector('[data-blocks]');
const copy = new LocalCopy(form);
const state = new PageState(form, () => { leaving = true; });
let dirty = false;
let leaving = false;

function changed() {
  dirty = true;
  copy.keep();
}

form.addEventListener('input', changed);
form.addEventListener('change', changed);
form.addEventListener('submit', () => { leaving = true; });
window.addEventListener('pageshow', () => { leaving = false; });
window.addEventListener('beforeunload', event => {
  if (dirty && !leaving) {
    event.preventDefault();
  }
});

// The copy may have more or fewer blocks than what was saved.
form.addEventListener('rows-wanted', event => {
  while (blocks.children.length > Math.max(event.detail, 1)) {
    blocks.lastElementChild.remove();
  }

  while (blocks.children.length < event.detail) {
    addBlock();
  }

  for (const down of blocks.querySelectorAll('[value^="down:"]')) {
    down.disabled = down.closest('[data-block]') === blocks.lastElementChild;
  }

  form.querySelector('[data-add-last]').value = `add:${blocks.children.length}`;
});

function addBlock() {
  const place = blocks.children.length;
  const block = blocks.lastElementChild.cloneNode(true);
  for (const element of block.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      element.setAttribute(name, value
        .replace(/^Blocks(\[|_)\d+/, `Blocks$1${place}`)
        .replace(/^(up|down|add|remove):\d+$/, `$1:${place}`)
        .replace(/第\d+段/, `第${place + 1}段`));
    }
  }

  for (const label of block.querySelectorAll('label')) {
    label.textContent = label.textContent.replace(/第\d+段/, `第${place + 1}段`);
  }

  block.querySelector('[aria-hidden]').textContent = place + 1;
  block.querySelector('[value^="up:"]').disabled = false;
  blocks.append(block);
}

// What came back from the server unsaved is the person's latest text, newer than any copy.
if (form.dataset.unsaved === 'true') {
  changed();
} else {
  copy.offer(document.querySelector('[data-recover]'), changed);
}

// Learns what happens to the report elsewhere, at once when the person comes back to the page.
async function look() {
  if (leaving || state.isLocked) {
    return;
  }

  const response = await fetch(`${location.pathname}/state?version=${form.elements.Version.value}`, { headers: { Accept: 'application/json' }, redirect: 'error' }).catch(() => null);
  const told = await response?.json().catch(() => ({}));
  const why = response && PageState.whyLocked(response, told);
  if (why) {
    state.lock(why);
  } else if (response?.ok) {
    state.warn(told.stale);
  }
}

setInterval(look, SIGN_OF_LIFE);
state.whenBack(look);
