// Titles in several lines: balanced, no word split (GB/T 9704: 回行时词意完整，排列对称，长短适宜，呈梯形或菱形).
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const widthOf = text => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x250 ? 0.55 : 1), 0);
const cannotStart = /^[，。、；：？！）》〉」』”’】〕…—·的了着过们号条]/u;
const goodEnd = /(会议|的|》|）)$/u;
const cannotEnd = /[（《〈「『“‘【〔第]$/u;

/** Words that stay whole: numbers keep their 第 and 号, punctuation stays with its neighbour. */
export function wordsOf(title) {
  const words = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1) ?? '';
    const joins = words.length > 0 && (cannotStart.test(segment) || cannotEnd.test(last)
      || (/[0-9A-Za-z〔]$/u.test(last) && /^[0-9A-Za-z〕年月日届次号]/u.test(segment))
      || (/[一二三四五六七八九十]$/u.test(last) && /^[届次]/u.test(segment))
      || (/[届次]$/u.test(last) && /^会议/u.test(segment)));
    if (joins) {
      words[words.length - 1] = last + segment;
    } else {
      words.push(segment);
    }
  }
  return words;
}

/** The title's lines, each at most so many characters of 22 pt wide: as few as fit, then the most even, rather widest in the middle or tapering than waisted. */
export function balanced(title, lineUnits = 20) {
  const words = wordsOf(title.replace(/\s*\n\s*/gu, '').trim()).flatMap(word => tooLong(word, lineUnits));
  const widths = words.map(widthOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= lineUnits) {
    return [words.join('')];
  }
  for (let count = Math.ceil(total / lineUnits); count <= words.length; count++) {
    const best = bestBreaks(words, widths, count, lineUnits);
    if (best !== null) {
      return best.map(([from, to]) => words.slice(from, to).join(''));
    }
  }
  return words;
}

const tooLong = (word, lineUnits) => widthOf(word) <= lineUnits ? [word] : word.match(/.{1,18}/gsu);

function bestBreaks(words, widths, count, lineUnits) {
  const ideal = widths.reduce((sum, width) => sum + width, 0) / count;
  const isInside = insideBrackets(words);
  const memo = new Map();
  // least cost of setting the words from `from` on in `left` lines, given the width of the line before
  const cheapest = (from, left, before) => {
    const key = `${from}/${left}/${before}`;
    if (memo.has(key)) {
      return memo.get(key);
    }
    let best = null;
    let width = 0;
    for (let to = from + 1; to <= widths.length - left + 1; to++) {
      width += widths[to - 1];
      if (width > lineUnits) {
        break;
      }
      if (left === 1 && to < widths.length) {
        continue;
      }
      const rest = left === 1 ? { cost: 0, lines: [] } : cheapest(to, left - 1, width);
      if (rest === null) {
        continue;
      }
      // a line a little longer than the one before it, as the last, makes the title look upside down
      const waisted = before !== null && left === 1 && width > before ? 1 : 0;
      const phrase = left > 1 && goodEnd.test(words[to - 1]) ? -10 : 0;
      const torn = left > 1 && isInside[to - 1] ? 20 : 0;
      const cost = (width - ideal) ** 2 + waisted + phrase + torn + rest.cost;
      if (best === null || cost < best.cost) {
        best = { cost, lines: [[from, to], ...rest.lines] };
      }
    }
    memo.set(key, best);
    return best;
  };
  return cheapest(0, count, null)?.lines ?? null;
}

// for each word whether a bracket is still open after it
function insideBrackets(words) {
  let depth = 0;
  return words.map(word => {
    depth += (word.match(/[（《〈「『“‘【〔]/gu) ?? []).length - (word.match(/[）》〉」』”’】〕]/gu) ?? []).length;
    return depth > 0;
  });
}
