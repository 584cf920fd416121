// 通行密钥: asks the device and sends what it answers with the form. Where browser or address have none, the button stays hidden.
const isNamed = /[a-z]/i.test(location.hostname) && !location.hostname.includes(':');
const ready = isNamed && window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials;

async function optionsOf(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value }), headers: { Accept: 'application/json' } });

  return answer.json();
}

const ways = {
  get: async form => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await optionsOf(form)) }),
  create: async form => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await optionsOf(form)) }),
};

for (const missing of document.querySelectorAll('[data-passkey-missing]')) {
  missing.hidden = Boolean(ready);
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !ready;
  form.addEventListener('submit', async event => {
    if (form.elements.Credential.value) {
      return;
    }

    event.preventDefault();
    const trouble = form.querySelector('[data-trouble]');
    trouble.textContent = '';
    try {
      form.elements.Credential.value = JSON.stringify(await ways[form.dataset.passkey](form));
      delete form.dataset.submitted;
      form.requestSubmit();
    } catch {
      delete form.dataset.submitted;
      trouble.textContent = '没有完成：设备没有确认，或者这台设备上没有可用的通行密钥。';
    }
  });
}
