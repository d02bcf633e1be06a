/** What kinds of values parameters have: what each must look like, and how it prints. */
import type { Param } from '../../diagnostic/diagnostic.ts';
import type { ParameterDeclaration, ParameterKind, ParameterValue } from '../../model/source.ts';
import { contact } from './contact.ts';
import { fact } from './fact.ts';
import { name } from './name.ts';
import { isPlain, printPlain } from './plain.ts';
import type { ValueKind } from './value-kind.ts';

const kinds: Readonly<Record<ParameterKind, ValueKind>> = { ...contact, name, ...fact };

const PLAIN: Param = { nl: 'een tekst tussen aanhalingstekens, of een lijst', en: 'a text between quotes, or a list' };

/** What a value should have been; undefined when it fits its declaration. */
export function expectedOf(value: ParameterValue, declaration: ParameterDeclaration): Param | undefined {
  const { kind } = declaration;
  if (kind !== undefined) return kinds[kind].expected(value, declaration);
  return isPlain(value) ? undefined : PLAIN;
}

/** A value as it prints. One that does not fit prints as it is written. */
export function printOf(value: ParameterValue, declaration: ParameterDeclaration): string {
  const { kind } = declaration;
  if (kind === undefined || expectedOf(value, declaration) !== undefined) return printPlain(value);
  return kinds[kind].print(value, declaration);
}
