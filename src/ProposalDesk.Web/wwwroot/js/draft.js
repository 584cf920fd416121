// The draft page: saves by itself, keeps a copy on this computer, tells who else is writing. Works without it by 保存草稿.
import { LocalCopy } from './draft-copy.js';
import { PageState } from './page-state.js';
import { watchCoverage, watchCommitments, showOffers } from './draft-fields.js';

const SAVE_AFTER = 4000;
const SIGN_OF_LIFE = 20000;

const form = document.querySelector('form[data-draft]');
const status = document.querySelector('[data-saved]');
const others = document.querySelector('[data-others]');
const copy = new LocalCopy(form);
const state = new PageState(form, () => { stopped = true; clearTimeout(timer); });
let dirty = false;
let leaving = false;
let stopped = false;
let running = null;
let timer = null;

watchCoverage(form);
watchCommitments(form, changed);
copy.offer(document.querySelector('[data-recover]'), changed);

form.addEventListener('input', changed);
form.addEventListener('change', changed);

function changed() {
  dirty = true;
  copy.keep();
  clearTimeout(timer);
  timer = setTimeout(save, SAVE_AFTER);
}

function save() {
  clearTimeout(timer);
  if (!dirty || leaving || stopped || running) {
    return running ?? Promise.resolve();
  }

  dirty = false;
  running = send('autosave').finally(() => {
    running = null;
    if (dirty && !leaving && !stopped) {
      timer = setTimeout(save, SAVE_AFTER);
    }
  });

  return running;
}

async function send(what) {
  let response;
  try {
    response = await fetch(`${location.pathname}/${what}`, {
      method: 'POST',
      body: new FormData(form),
      headers: { Accept: 'application/json' },
      redirect: 'error',
    });
  } catch {
    return failed('连不上服务器，文字已经留在这台电脑上，稍后会再保存。', true);
  }

  const told = await response.json().catch(() => ({}));
  if (response.ok) {
    return done(told);
  }

  if (response.status === 409) {
    stopped = true;
    state.warn(`${told.sentence}点“保存草稿”对照两份文字。`);
    return failed(`${told.sentence}点“保存草稿”对照两份文字。`, false);
  }

  const why = PageState.whyLocked(response, told);
  if (why) {
    failed(why, false);
    return state.lock(why);
  }

  return failed(told.sentence ?? '没有保存成功，文字已经留在这台电脑上，稍后会再保存。', true);
}

function done(told) {
  if (told.replyVersion !== undefined) {
    form.elements.ReplyVersion.value = told.replyVersion;
    form.elements.KeepEarlier.value = 'false';
    status.textContent = told.status;
    status.classList.remove('failed');
    showOffers(form, told.offers);
    if (!dirty) {
      copy.forget();
    }
  }

  others.hidden = told.others.length === 0;
  others.firstElementChild.textContent = told.others.join('；');
}

function failed(sentence, again) {
  status.textContent = sentence;
  status.classList.add('failed');
  dirty = true;
  if (again) {
    timer = setTimeout(save, SIGN_OF_LIFE);
  }
}

// What is under way is waited for, or the person's own autosave would look like somebody else's.
form.addEventListener('submit', event => {
  if (running) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    running.then(() => form.requestSubmit(button));
    return;
  }

  leaving = true;
  clearTimeout(timer);
}, { capture: true });

window.addEventListener('pageshow', () => { leaving = false; });
document.querySelector('[data-preview]')?.addEventListener('click', event => {
  if (dirty && !stopped) {
    const link = event.currentTarget;
    event.preventDefault();
    const tab = window.open('about:blank', '_blank');
    save().then(() => { tab ? tab.location = link.href : location.assign(link.href); });
  }
});

// While nothing is typed the page still learns what happens elsewhere, at once when the person comes back to it.
async function look() {
  if (dirty || leaving || stopped || running) {
    return;
  }

  const response = await fetch(`${location.pathname}/presence`, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' }, redirect: 'error' }).catch(() => null);
  const told = await response?.json().catch(() => ({}));
  const why = response && PageState.whyLocked(response, told);
  if (why) {
    failed(why, false);
    dirty = false;
    state.lock(why);
  } else if (response?.ok && !dirty && !running) {
    done(told);
    state.warn(told.stale);
    if (told.stale) {
      status.textContent = told.stale;
    }
  }
}

setInterval(look, SIGN_OF_LIFE);
state.whenBack(look);
