// Only on the sign-in page of the demonstration.
const list = document.querySelector('[data-demo-password]');

list?.addEventListener('click', event => {
  const user = event.target.closest('[data-demo-user]')?.dataset.demoUser;
  if (user) {
    document.getElementById('UserName').value = user;
    document.getElementById('Password').value = list.dataset.demoPassword;
    document.querySelector('form[method="post"] button[type="submit"]').focus();
  }
});
