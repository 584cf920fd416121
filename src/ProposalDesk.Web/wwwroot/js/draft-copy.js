// A copy of the draft on this computer: survives a closed laptop, a lost connection, an expired sign-in. It belongs to one
// person: encrypted with a key that only their own signed-in pages carry, and gone when they sign out or somebody else signs in.
import { Seal, asItIs, encrypts } from './seal.js';

const PREFIX = 'draft-';
const SKIPPED = new Set(['__RequestVerificationToken', 'ReplyVersion', 'Version', 'KeepEarlier', 'submitting', 'adopt', 'change']);

const place = encrypts ? localStorage : sessionStorage;

export class LocalCopy {
  constructor(form) {
    this.form = form;
    this.key = LocalCopy.keyOf(form.dataset.draft);
    this.basedOn = form.querySelector('[data-based-on]');
    this.seal = encrypts ? new Seal(form.dataset.copyKey) : asItIs;
    this.turn = 0;
    this.ready = this.read().then(kept => { this.waiting = kept; });
  }

  static keyOf(draft) {
    return `${PREFIX}${document.body.dataset.person}-${draft}`;
  }

  static drop(draft) {
    place.removeItem(LocalCopy.keyOf(draft));
  }

  // Those of others; of everybody where nobody stays.
  static forgetOthers(person) {
    const own = person ? `${PREFIX}${person}-` : null;
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store).filter(k => k.startsWith(PREFIX) && !(own && k.startsWith(own)))) {
        store.removeItem(key);
      }
    }
  }

  values() {
    return [...new FormData(this.form)].filter(([name]) => !SKIPPED.has(name));
  }

  async keep() {
    const turn = ++this.turn;
    const text = JSON.stringify({ at: Date.now(), basedOn: this.basedOn?.value, values: this.values() });
    try {
      await this.ready;
      const kept = await this.seal.close(text);
      // Typed on, or saved, meanwhile.
      if (turn === this.turn) {
        place.setItem(this.key, kept);
      }
    } catch {
      // A full or forbidden storage: the server's copy is the one that counts.
    }
  }

  forget() {
    this.turn++;
    place.removeItem(this.key);
  }

  async read() {
    try {
      return JSON.parse(await this.seal.open(place.getItem(this.key)));
    } catch {
      return null;
    }
  }

  // 恢复未保存的文字: only if it says something else than the page.
  async offer(box, changed) {
    await this.ready;
    if (!this.waiting || JSON.stringify(this.waiting.values) === JSON.stringify(this.values())) {
      place.removeItem(this.key);
      return;
    }

    box.querySelector('[data-recover-time]').textContent = new Date(this.waiting.at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
    box.hidden = false;
    box.querySelector('[data-recover-yes]').addEventListener('click', () => {
      this.restore();
      box.hidden = true;
      changed();
    });
    box.querySelector('[data-recover-no]').addEventListener('click', () => {
      this.forget();
      box.hidden = true;
    });
  }

  restore() {
    const kept = new Map();
    for (const [name, value] of this.waiting.values) {
      kept.set(name, [...(kept.get(name) ?? []), value]);
    }

    const list = `${this.form.dataset.rowsOf}[`;
    const rows = [...kept.keys()].map(name => (name.startsWith(list) ? parseInt(name.slice(list.length), 10) : -1));
    this.form.dispatchEvent(new CustomEvent('rows-wanted', { detail: Math.max(...rows) + 1 }));
    for (const field of this.form.elements) {
      const values = kept.get(field.name) ?? [];
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = values.includes(field.value);
      } else if (field.type !== 'hidden' && kept.has(field.name)) {
        field.value = values[0];
      }
    }

    // What others have saved since is then a conflict to look at, not overwritten unseen.
    if (this.basedOn && this.waiting.basedOn) {
      this.basedOn.value = this.waiting.basedOn;
    }

    this.form.dispatchEvent(new Event('input'));
  }
}
