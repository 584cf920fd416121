// A report's text has been saved: the copy on this computer is not needed any more.
import { LocalCopy } from './draft-copy.js';

LocalCopy.drop(`report-${location.pathname.split('/').pop()}`);
