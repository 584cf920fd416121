// 采用这一份: puts the colleague's text into the person's own field; what stood there can be brought back.
for (const row of document.querySelectorAll('[data-conflict]')) {
  const take = row.querySelector('[data-take]');
  const field = row.querySelector('textarea');
  const theirs = row.querySelector('[data-theirs]').textContent;
  let own = null;

  take.hidden = false;
  take.addEventListener('click', () => {
    if (own === null) {
      own = field.value;
      field.value = theirs;
      take.textContent = '换回我的文字';
    } else {
      field.value = own;
      own = null;
      take.textContent = '采用这一份';
    }
  });
}
