// What may not be in a PDF/A and would never show: controls, byte order marks, direction marks,
// variation selectors, halves of surrogate pairs.
const invisible = new RegExp([
  '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad]',
  '[\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]',
  '[\\ufe00-\\ufe0f\\u{e0000}-\\u{e0fff}]',
  '\\p{Surrogate}', '\\p{Noncharacter_Code_Point}',
].join('|'), 'gu');

const clean = text => text
  .replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/gu, '\n')
  .replace(/\t|\u00a0/gu, ' ')
  .replace(invisible, '');

/** The same data with every text cleaned. */
export function cleaned(value) {
  if (typeof value === 'string') {
    return clean(value);
  }
  if (Array.isArray(value)) {
    return value.map(cleaned);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleaned(part)]));
  }
  return value;
}

/** Every different character of the data, in order of appearance. */
export function charactersOf(value, found = new Set()) {
  if (typeof value === 'string') {
    for (const character of value) {
      found.add(character);
    }
  } else if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(part => charactersOf(part, found));
  }
  return found;
}

const longWord = /[\u0021-\u007e]{16,}/gu;

/** A word of Latin letters, such as an address, too long for the rest of a line: its block's text becomes pieces it may be broken between. */
export function breakLongWords(block) {
  if (typeof block.text !== 'string' || block.text.search(longWord) < 0) {
    return;
  }
  const pieces = block.text.replace(longWord, word =>
    '\n' + word.replace(/[/?&=._#:-]+(?=[^/?&=._#:-])/gu, '$&\n').replace(/[^\n]{3}(?=[^\n]{2})/gu, '$&\n') + '\n');
  block.text = pieces.split('\n').filter(piece => piece.length > 0);
}
