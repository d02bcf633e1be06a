/** Texts of the source with the values of a document in them, for reading. */
import type { PassageParameter } from '../../../model/passages.ts';
import type { Parameter } from '../../../model/text.ts';
import { writtenAs } from '../../../model/text.ts';
import { readParameter } from '../../../source/markdown/parameter.ts';

const INSERTED = /\{\{([^{}]*)\}\}/g;

/** `{{Organisatie}}` becomes `Stichting KOE`; what has no value stays as it is typed. */
export function inValues(words: string, parameters: readonly PassageParameter[]): string {
  return words.replaceAll(INSERTED, (typed, inside: string) => {
    const parameter = readParameter(inside);
    return parameter === undefined ? typed : shownAs(parameter, parameters);
  });
}

/** As it reads, near enough to know it by: a form of a name is shown as the name. */
export function shownAs(parameter: Parameter, parameters: readonly PassageParameter[]): string {
  const { name, capital, number } = parameter;
  const known = parameters.find((one) => one.name === name);
  const words = number === undefined ? (known?.value ?? null) : number[isMany(known) ? 1 : 0];
  if (words === null) return writtenAs(parameter);
  return capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** Whoever sets it last says all of it. */
function isMany(parameter: PassageParameter | undefined): boolean {
  const value = parameter?.set.at(-1)?.value;
  return typeof value === 'object' && 'number' in value && value.number === 'plural';
}
