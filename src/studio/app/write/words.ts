/** What the writing parts say. */
import type { Language } from '../../api.ts';
import { en } from './words-en.ts';
import { nl } from './words-nl.ts';
import type { WriteWords } from './words-type.ts';

export type { WriteWords };

const catalogue: Readonly<Record<Language, WriteWords>> = { nl, en };

export function writeWords(language: Language): WriteWords {
  return catalogue[language];
}

/** A time of an instant as it is said, with the day where that is another one. */
export function timeOf(instant: string, language: Language): string {
  const then = new Date(instant);
  const isToday = then.toDateString() === new Date().toDateString();
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(then);
  const said = language === 'nl' ? `${time.replace(':', '.')} uur` : time;
  if (isToday) return said;
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(then);
  return `${day}, ${said}`;
}

/** One, two and three. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
