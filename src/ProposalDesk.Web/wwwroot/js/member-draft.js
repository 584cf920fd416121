// Keeps what a member has written on the device until it has been received. The page works without it. Phones are lent and
// lost: what is kept is encrypted with a key made from the code of the link, and neither its name nor anything else in the
// browser's storage tells the code. Each link has a name and a key of its own.
import { Seal, asItIs, encrypts, toText } from './seal.js';

const received = document.querySelector('[data-received]');
const form = document.querySelector('form[data-draft]');
const code = form?.dataset.draft ?? location.pathname.split('/').pop();
const made = async use => toText(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${use}:${code}`))));

class Copy {
  constructor(store, name, seal) {
    this.store = store;
    this.name = name;
    this.seal = seal;
    this.turn = 0;
  }

  static async ofThisLink() {
    return encrypts
      ? new Copy(localStorage, `feedback-${await made('name')}`, new Seal(await made('key')))
      : new Copy(sessionStorage, `feedback-${code}`, asItIs);
  }

  forget() {
    this.store.removeItem(this.name);
  }

  // Null where there is none, or none that this link can read.
  async read() {
    try {
      return JSON.parse(await this.seal.open(this.store.getItem(this.name)));
    } catch {
      return null;
    }
  }

  async keep(values) {
    const turn = ++this.turn;
    const text = await this.seal.close(JSON.stringify(values));
    try {
      // Not typed on meanwhile.
      if (turn === this.turn) {
        this.store.setItem(this.name, text);
      }
    } catch {
      // A full storage: the form is as good without.
    }
  }
}

try {
  const copy = await Copy.ofThisLink();
  if (received) {
    copy.forget();
  } else if (form) {
    const kept = await copy.read();
    if (kept) {
      form.elements.Comment.value = kept.comment ?? '';
      if (kept.rating) {
        form.elements.Rating.value = kept.rating;
      }
    }

    form.addEventListener('input', () => copy.keep({ rating: form.elements.Rating.value, comment: form.elements.Comment.value }));
  }
} catch {
  // Private windows refuse to keep anything; the form is as good without.
}
