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
