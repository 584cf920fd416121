// What every page has. Pages work without it; it only makes them nicer.
import { guardForms } from './submit-once.js';
import { focusFirstError } from './field-errors.js';
import { closeMenus } from './menus.js';
import { countCharacters } from './counters.js';
import { faceRareCharacters } from './rare-characters.js';
import { stay } from './stay.js';

guardForms(document);
focusFirstError(document);
closeMenus(document);
countCharacters(document);
faceRareCharacters(document);
stay(document);
