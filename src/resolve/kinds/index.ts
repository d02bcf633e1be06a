/** What kinds of values parameters have: what each must look like, how it prints, and which address it makes. */
import type { Param } from '../../diagnostic/diagnostic.ts';
import type { ParameterDeclaration, ParameterKind, ParameterValue } from '../../model/source.ts';
import { contact } from './contact.ts';
import { fact } from './fact.ts';
import { name } from './name.ts';
import { isPlain, printPlain } from './plain.ts';

/** One kind of value. What is asked about a value of another kind is answered as well as can be: it was told where it stands. */
export interface Kind {
  /** What it should have been, in words; undefined of a value that fits. */
  expected(value: ParameterValue, declaration: ParameterDeclaration): Param | undefined;
  /** As it stands in running text; of a value that fits. */
  print(value: ParameterValue, declaration: ParameterDeclaration): string;
}

const kinds: Readonly<Record<ParameterKind, Kind>> = { ...contact, name, ...fact };

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
