// Closes what a page keeps in this browser (AES-GCM). Browsers encrypt over HTTPS only; without it a page keeps it as it is, and
// no longer than its tab lives.
const NONCE_LENGTH = 12;

export const encrypts = Boolean(globalThis.crypto?.subtle);
export const asItIs = { close: async text => text, open: async text => text };
export const toText = bytes => btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
const toBytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));

export class Seal {
  constructor(secret) {
    this.secret = crypto.subtle.importKey('raw', toBytes(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  async close(text) {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
    const kept = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.secret, new TextEncoder().encode(text));

    return `${toText(iv)}.${toText(new Uint8Array(kept))}`;
  }

  async open(kept) {
    const [iv, text] = kept.split('.').map(toBytes);

    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.secret, text));
  }
}
