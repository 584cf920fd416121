// Keeps what a member has written on the device until it has been received. The page works without it.
const received = document.querySelector('[data-received]');
const form = document.querySelector('form[data-draft]');
const code = form?.dataset.draft ?? location.pathname.split('/').pop();
const key = `feedback:${code}`;

try {
  if (received) {
    localStorage.removeItem(key);
  } else if (form) {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (kept) {
      form.elements.Comment.value = kept.comment ?? '';
      if (kept.rating) {
        form.elements.Rating.value = kept.rating;
      }
    }

    form.addEventListener('input', () => localStorage.setItem(key, JSON.stringify({
      rating: form.elements.Rating.value,
      comment: form.elements.Comment.value,
    })));
  }
} catch {
  // Private windows refuse to keep anything; the form is as good without.
}
