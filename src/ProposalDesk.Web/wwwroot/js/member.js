// What every page for members has. Pages work without it; it only makes them nicer.
import { faceRareCharacters } from './rare-characters.js';

faceRareCharacters(document);
