// The page of a running batch looks again until it is done. Without it there is a link that does.
const batch = document.querySelector('[data-batch]');
const sentence = batch.querySelector('[data-sentence]');
const bar = batch.querySelector('progress');

async function look() {
  const answer = await fetch(batch.dataset.batch, { headers: { accept: 'application/json' } }).catch(() => null);
  if (answer && !answer.ok) {
    window.location.reload();
    return;
  }

  const told = answer ? await answer.json() : null;
  if (told && !told.isRunning) {
    window.location.reload();
    return;
  }

  if (told) {
    sentence.textContent = told.sentence;
    bar.value = told.settled;
  }

  setTimeout(look, 1500);
}

setTimeout(look, 800);
