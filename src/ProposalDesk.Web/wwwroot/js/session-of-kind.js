// The sessions on offer follow the kind chosen beside them; the only one that fits is chosen at once.
const kind = document.querySelector('select[name="Kind"]');
const sessions = document.querySelector('select[name="SessionId"]');

kind?.addEventListener('change', () => {
  const wanted = kind.selectedOptions[0].text;
  for (const group of sessions.querySelectorAll('optgroup')) {
    group.disabled = group.label !== wanted;
  }

  const fitting = [...sessions.options].filter(o => o.parentElement.label === wanted);
  if (!fitting.some(o => o.selected)) {
    sessions.value = fitting.length === 1 ? fitting[0].value : '';
  }
});
