/** A value of a parameter as fields of a form, and back: what a form writes reads back as the same value. */
import type { ParameterDeclaration, ParameterSetting, ParameterValue } from '../../../model/source.ts';

/** How a parameter is asked for. */
export type ValueShape =
  | 'text'
  | 'list'
  | 'name'
  | 'choice'
  | 'number'
  | 'age'
  | 'date'
  | 'duration'
  | 'phone'
  | 'email'
  | 'url';

export type NameValue = Extract<ParameterValue, { name: string }>;

/** `others` are values that it has elsewhere: what is a list there is one here. */
export function shapeOf({ kind, default: value }: ParameterDeclaration, others: readonly unknown[] = []): ValueShape {
  if (kind === 'yes_no') return 'choice';
  if (kind !== undefined) return kind;
  return [value, ...others].some(Array.isArray) ? 'list' : 'text';
}

/** What can be chosen, with its words. */
export function choicesOf({ kind, values = {} }: ParameterDeclaration): readonly { value: string; words: string }[] {
  const all = kind === 'yes_no' ? ['ja', 'nee'] : Object.keys(values);
  return all.map((value) => ({ value, words: values[value] ?? value }));
}

/** The value that a setting gives; a parameter of one's own gives it as its default. */
export function valueIn(setting: ParameterSetting | undefined): ParameterValue | undefined {
  if (typeof setting !== 'object' || Array.isArray(setting) || !('description' in setting))
    return setting as ParameterValue;
  return setting.default;
}

/** A setting with another value: what else it says of a parameter of one's own stays. */
export function withValue(setting: ParameterSetting | undefined, value: ParameterValue): ParameterSetting {
  const isOwn = typeof setting === 'object' && !Array.isArray(setting) && 'description' in setting;
  return isOwn ? { ...setting, default: value } : value;
}

export function asName(value: ParameterValue | undefined): NameValue {
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  return { name: value === undefined ? '' : String(value) };
}

/** A name that has nothing but its words is written as words. */
export function fromName(name: NameValue): ParameterValue {
  const kept = Object.fromEntries(Object.entries(name).filter(([, value]) => value !== '' && value !== undefined));
  return Object.keys(kept).length === 1 && 'name' in kept
    ? String(kept['name'])
    : ({ ...kept, name: name.name } as NameValue);
}

/** In one field of text; of a list each on its own line. */
export function asText(value: ParameterValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'object' ? value.name : String(value);
}

/** What was written, as a value of its shape; undefined where nothing was. */
export function fromText(text: string, shape: ValueShape): ParameterValue | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return undefined;
  if (shape === 'list') return lines;
  if (shape === 'number' || shape === 'age') {
    const number = Number(text.replace(',', '.'));
    return Number.isFinite(number) ? number : text;
  }
  return text.trim();
}

export const DURATION_UNITS = ['D', 'W', 'M', 'Y'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** `P6M` as six and months; null where it has more than one unit. */
export function asDuration(text: string): { readonly count: string; readonly unit: DurationUnit } | null {
  if (text === '') return { count: '', unit: 'M' };
  const [, count = '', unit] = /^P(\d+)([DWMY])$/.exec(text) ?? [];
  return unit === undefined ? null : { count, unit: unit as DurationUnit };
}

export function fromDuration(count: string, unit: DurationUnit): string {
  return count === '' ? '' : `P${count}${unit}`;
}
