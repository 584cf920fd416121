// Whoever writes is there, although no page is asked for: the server hears of it now and then. Before the sign-in ends for
// want of any sign of life the page asks, and when it has ended it leaves unless something is written on it.
const MINUTE = 60_000;
const TELL_AFTER = 5 * MINUTE;
const ASK_BEFORE = 2 * MINUTE;
const LOOK_EVERY = 15_000;
const KEY = 'desk-seen';

export function stay(root) {
  const { idleMinutes, here, signIn } = root.body.dataset;
  if (!idleMinutes) {
    return;
  }

  const longest = Number(idleMinutes) * MINUTE;
  let told = 0;
  let written = false;
  let box = null;

  // Other tabs of the same browser are the same person; only the time is kept.
  const seen = () => Math.max(told, Number(localStorage.getItem(KEY)) || 0);
  const remember = () => {
    told = Date.now();
    localStorage.setItem(KEY, told);
  };

  const tell = () => {
    remember();
    const token = root.querySelector('input[name=__RequestVerificationToken]').value;
    fetch(here, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }), headers: { Accept: 'application/json' } }).catch(() => { told = 0; });
  };

  const say = (sentence, label, act) => {
    box?.remove();
    box = Object.assign(root.createElement('div'), { className: 'notice notice-error stay' });
    box.setAttribute('role', 'alert');
    const button = Object.assign(root.createElement('button'), { type: 'button', className: 'btn btn-primary', textContent: label });
    button.addEventListener('click', act);
    box.append(Object.assign(root.createElement('p'), { textContent: sentence }), button);
    root.body.append(box);
  };

  const active = event => {
    written ||= event.type === 'input';
    if (Date.now() - seen() > TELL_AFTER && Date.now() - seen() < longest) {
      tell();
    }
  };

  const look = () => {
    const idle = Date.now() - seen();
    if (idle >= longest && !written) {
      location.assign(signIn);
    } else if (idle >= longest) {
      say('太久没有操作，已经自动退出登录。这一页上写的还在：请在新窗口登录，再回到这里提交。', '在新窗口登录', () => window.open(signIn, '_blank', 'noopener'));
    } else if (idle >= longest - ASK_BEFORE) {
      say('您有一会儿没有操作了，为了安全就要自动退出登录。', '继续使用', () => { tell(); box.remove(); box = null; });
    } else {
      box?.remove();
      box = null;
    }
  };

  remember();
  root.addEventListener('input', active);
  root.addEventListener('keydown', active);
  root.addEventListener('click', active);
  setInterval(look, LOOK_EVERY);
}
