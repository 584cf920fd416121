// 还可以写几个字. Counts as the server does: characters, not UTF-16 units, a line break as one.
export function countCharacters(root) {
  for (const counter of root.querySelectorAll('[data-counter-for]')) {
    const field = root.getElementById(counter.dataset.counterFor);
    const limit = Number(counter.dataset.limit);
    const show = () => {
      const left = limit - [...field.value].length;
      counter.textContent = left >= 0 ? `还可以写${left}字` : `超出${-left}字`;
    };

    field.addEventListener('input', show);
    show();
  }
}
