/** Words of the page of decisions. */
import { catalogue } from '../words.ts';
import { decisionsEn } from './words-en.ts';
import { decisionsNl } from './words-nl.ts';

/** Whether the server makes cover sheets for meetings. */
export const hasCover: boolean = false;

export const decisionsWords = catalogue(decisionsNl, decisionsEn);
