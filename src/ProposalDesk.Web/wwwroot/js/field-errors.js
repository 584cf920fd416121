// After a refused form: the person stands at the first thing to correct.
export function focusFirstError(root) {
  const field = root.querySelector('[aria-invalid="true"]');
  const summary = root.querySelector('.error-summary');
  (field ?? summary)?.focus();

  root.addEventListener('input', event => {
    if (event.target.getAttribute?.('aria-invalid') === 'true') {
      event.target.removeAttribute('aria-invalid');
    }
  });
}
