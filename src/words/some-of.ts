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
