/** Parameter values as they print. */
import type { ParameterValue } from '../model/source.ts';
import type { Parameter } from '../model/text.ts';
import { printOf } from './kinds/index.ts';
import { chooseNumber, printForm } from './kinds/name.ts';
import type { WorkingParameter } from './working.ts';

/** The value of a parameter; undefined where it has none. */
export function printValue({ value, declaration }: WorkingParameter): string | undefined {
  return value === undefined ? undefined : printOf(value.value, declaration);
}

/** What a text asks of the value of a parameter; undefined where there is none, or it cannot be asked of it. */
export function printAsked(parameter: WorkingParameter, { form, number }: Parameter): string | undefined {
  const { value, declaration } = parameter;
  if (form === undefined && number === undefined) return printValue(parameter);
  if (value === undefined || declaration.kind !== 'name') return undefined;
  return number === undefined ? printForm(value.value, form ?? '') : chooseNumber(value.value, number);
}

/** Whether a parameter has a value already that reads as this one. */
export function isSameValue({ value, declaration }: WorkingParameter, other: ParameterValue): boolean {
  if (value === undefined || printOf(value.value, declaration) !== printOf(other, declaration)) return false;
  // Of a name not all is seen at once.
  return declaration.kind !== 'name' || JSON.stringify(value.value) === JSON.stringify(other);
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
