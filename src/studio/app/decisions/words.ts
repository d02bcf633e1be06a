/** Words of the page of decisions. */
import { catalogue } from '../words.ts';
import { decisionsEn } from './words-en.ts';
import { decisionsNl } from './words-nl.ts';

export const decisionsWords = catalogue(decisionsNl, decisionsEn);
