// A second click on a button that is already at work does nothing. The form may be used again when the person
// comes back to the page, and a download keeps its button, for the page stays.
export function guardForms(root) {
  root.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.repeatable !== undefined || form.method === 'get' || event.submitter?.dataset.repeatable !== undefined) {
      return;
    }

    if (form.dataset.submitted) {
      event.preventDefault();
      return;
    }

    form.dataset.submitted = 'true';
    const button = event.submitter;
    // Later, so that the button's own name and value are still sent.
    setTimeout(() => {
      if (button && !event.defaultPrevented) {
        button.setAttribute('aria-disabled', 'true');
        button.disabled = true;
      }
    });
  });

  window.addEventListener('pageshow', () => {
    for (const form of root.querySelectorAll('form[data-submitted]')) {
      delete form.dataset.submitted;
      for (const button of form.querySelectorAll('button[aria-disabled]')) {
        button.removeAttribute('aria-disabled');
        button.disabled = false;
      }
    }
  });
}
