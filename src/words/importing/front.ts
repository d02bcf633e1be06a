/** Why the front of a paper was taken as it was: each rule in a sentence that an author understands. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const FRONT_RULES = {} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
