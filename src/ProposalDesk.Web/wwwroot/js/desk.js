// What every page has. Pages work without it; it only makes them nicer.
import { guardForms } from './submit-once.js';
import { focusFirstError } from './field-errors.js';
import { closeMenus } from './menus.js';
import { countCharacters } from './counters.js';
import { faceRareCharacters } from './rare-characters.js';
import { stay } from './stay.js';
import { LocalCopy } from './draft-copy.js';

guardForms(document);
focusFirstError(document);
closeMenus(document);
countCharacters(document);
faceRareCharacters(document);
stay(document);

// On a page of nobody, such as the sign-in after an idle half hour, copies wait for their owner.
if (document.body.dataset.person) {
  LocalCopy.forgetOthers(document.body.dataset.person);
  document.querySelector('form[action$="/sign-out"]')?.addEventListener('submit', () => LocalCopy.forgetOthers(null));
}
