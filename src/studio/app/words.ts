/** The words of the application. Each area has a catalogue in words/, of which both languages have the same keys. */
import { computed, signal } from '@preact/signals';
import type { Language } from '../api.ts';
import { start } from './state.ts';

export type Catalogue<W extends object> = Readonly<Record<Language, W>>;

/** The Dutch words give the type, so that what English lacks does not compile. */
export function catalogue<W extends object>(nl: W, en: NoInfer<W>): Catalogue<W> {
  return { nl, en };
}

/** Before the server has said it, that of the page. */
const pageLanguage = signal<Language>(globalThis.document?.documentElement.lang === 'en' ? 'en' : 'nl');

export const language = computed<Language>(() => start.value?.language ?? pageLanguage.value);

/** The words in the language of now. Read while rendering, so that another language renders again. */
export function inWords<W extends object>(words: Catalogue<W>): W {
  return words[language.value];
}

/** `27 november 2026`, or `november 2026` for a month (`YYYY-MM`). */
export function printDay(date: string): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'nl-NL', {
    ...(day === undefined ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, month - 1, day ?? 1));
}
