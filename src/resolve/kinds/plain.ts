/** Values of no kind: a text, or a list of them. */
import type { ParameterValue } from '../../model/source.ts';

export function isPlain(value: ParameterValue): value is string | string[] {
  return typeof value === 'string' || Array.isArray(value);
}

/** A list becomes `a, b en c`, without a comma before `en`, as Dutch has it. */
export function printPlain(value: ParameterValue): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? value.name : String(value);
  if (value.length < 2) return value.join('');
  return `${value.slice(0, -1).join(', ')} en ${value.at(-1)}`;
}
