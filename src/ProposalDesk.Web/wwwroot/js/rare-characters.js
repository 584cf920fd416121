// 生僻字. A browser prepares every face it is told of at every page, eight hundred of them before the first line is drawn. So
// only the blocks are asked for whose characters a page shows or somebody types (ScreenFaces.cs: 128 characters a block).
const rare = /[\u2e80-\u2fff\u3400-\u4dff\u9fa6-\ufaff\u{20000}-\u{3ffff}]/gu;

export function faceRareCharacters(root) {
  const asked = new Set();
  const look = text => {
    for (const [character] of text.matchAll(rare)) {
      const block = (character.codePointAt(0) >> 7).toString(16);
      if (!asked.has(block)) {
        asked.add(block);
        const rules = root.createElement('link');
        rules.rel = 'stylesheet';
        rules.href = new URL(`../faces/rare-${block}.css`, import.meta.url);
        root.head.append(rules);
      }
    }
  };
  const lookAround = () => {
    look(root.body.textContent);
    for (const field of root.querySelectorAll('input, textarea')) {
      look(field.value);
    }
  };

  root.addEventListener('input', event => look(event.target.value ?? ''));
  new MutationObserver(lookAround).observe(root.body, { childList: true, subtree: true });
  lookAround();
}
