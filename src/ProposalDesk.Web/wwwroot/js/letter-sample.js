// Shows the sample letter again a moment after something was typed. Without it the button does.
const button = document.querySelector('[data-sample]');
let waiting;

button?.form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (button.form.checkValidity()) {
      button.form.requestSubmit(button);
    }
  }, 900);
});
