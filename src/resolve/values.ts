/** Parameter values as they print. */
import type { ParameterValue } from '../model/source.ts';
import { printOf } from './kinds/index.ts';
import type { WorkingParameter } from './working.ts';

/** The value of a parameter; undefined where it has none. */
export function printValue({ value, declaration }: WorkingParameter): string | undefined {
  return value === undefined ? undefined : printOf(value.value, declaration);
}

/** Whether a parameter has a value already that reads as this one. */
export function isSameValue({ value, declaration }: WorkingParameter, other: ParameterValue): boolean {
  return value !== undefined && printOf(value.value, declaration) === printOf(other, declaration);
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
