const longWord = /[\u0021-\u007e]{16,}/gu;

// a word of Latin letters, such as an address, too long for the rest of a line: the text becomes pieces it may be broken between
function breakable(text) {
  if (typeof text !== 'string' || text.search(longWord) < 0) {
    return text;
  }
  const pieces = text.replace(longWord, word =>
    '\n' + word.replace(/[/?&=._#:-]+(?=[^/?&=._#:-])/gu, '$&\n').replace(/[^\n]{3}(?=[^\n]{2})/gu, '$&\n') + '\n');
  return pieces.split('\n').filter(piece => piece.length > 0);
}

/** Makes long words breakable wherever text flows: in the blocks of a body, the rows of a form, and an opinion. */
export function breakLongWords(data) {
  for (const part of [data, ...(data.annexPapers ?? [])]) {
    for (const block of part.body ?? []) {
      block.text = breakable(block.text);
      block.head = block.head?.map(breakable);
      block.rows = block.rows?.map(row => row.map(breakable));
    }
  }
  for (const row of data.rows ?? []) {
    row.text = row.text?.map(breakable);
    row.cells?.forEach(cell => { cell.value = cell.value.map(breakable); });
    row.rows = row.rows?.map(cells => cells.map(breakable));
  }
  data.comment = data.comment?.map(breakable);
}
