// The page that waits for the files of a signed letter or report looks again until it is there.
const waiting = document.querySelector('[data-letter-status]');

async function look() {
  const answer = await fetch(waiting.dataset.letterStatus, { headers: { accept: 'application/json' } }).catch(() => null);
  if (answer?.status === 200) {
    window.location.reload();
  } else {
    setTimeout(look, 1500);
  }
}

if (waiting) {
  setTimeout(look, 800);
}
