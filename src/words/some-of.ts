/** Of many names the first ones, and how many there are more. */
import type { Language } from '../diagnostic/diagnostic.ts';

/** More names than this are read by nobody in the middle of something else. */
const SOME = 5;

/** `a, b en 3 andere`: of many the first ones, for whoever needs them all asks for them. */
export function someOf(names: readonly string[], language: Language, most: number = SOME): string {
  // To name the last one takes no more room than to count it.
  if (names.length <= most + 1) return names.join(', ');
  const others = names.length - most;
  return `${names.slice(0, most).join(', ')} ${language === 'nl' ? `en ${others} andere` : `and ${others} others`}`;
}

/** `a, b en c`; with `most`, of more the first ones: `a, b en 3 andere`. */
export function listOf(names: readonly string[], language: Language, most: number = Number.POSITIVE_INFINITY): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > most + 1) return someOf(names, language, most);
  return `${names.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}
