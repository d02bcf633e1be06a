/** Parameter values as they print. */
import type { ParameterValue } from '../model/source.ts';

/** A list becomes `a, b en c`, without a comma before `en`, as Dutch has it. */
export function printValue(value: ParameterValue): string {
  if (typeof value === 'string') return value;
  if (value.length < 2) return value.join('');
  return `${value.slice(0, -1).join(', ')} en ${value.at(-1)}`;
}

/**
 * With a capital at the start of a sentence, by the rules of Dutch spelling: `ij` is one letter (`IJsselcollege`), and
 * after an apostrophe word the next word takes it (`'t Hofje` becomes `'t Hofje`, `'s avonds` becomes `'s Avonds`).
 * Source: Taalunie, Leidraad, 6.1 and 1.3.
 */
export function capitalise(text: string): string {
  const apostrophe = /^['’][a-z]+ /u.exec(text)?.[0] ?? '';
  const rest = text.slice(apostrophe.length);
  if (/^ij/u.test(rest)) return `${apostrophe}IJ${rest.slice(2)}`;
  const first = [...rest][0] ?? '';
  return apostrophe + first.toLocaleUpperCase('nl') + rest.slice(first.length);
}
