/** What a form finds wrong before it asks the server, which judges all of it. */
import { exampleIn, fieldKind, type Resolved, resolveSchema, type Schema } from './schema.ts';
import type { SettingsWords } from './words.ts';

/** By path: `house_style.logo.alt`. */
export type Problems = ReadonlyMap<string, string>;

export function pathOf(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** `fixed` are keys of the file that are not judged. */
export function problemsIn(data: unknown, root: Schema, fixed: readonly string[], words: SettingsWords): Problems {
  const problems = new Map<string, string>();
  const { wrong } = words;

  const visit = (schema: Schema, value: unknown, path: string, isRequired: boolean) => {
    if (value === undefined && !isRequired) return;
    const own = resolveSchema(schema, root);
    const kind = fieldKind(own, root, value);
    if (kind === 'object') object(own, value as Record<string, unknown>, path);
    else if (kind === 'map') map(own, value as Record<string, unknown>, path);
    else if (kind === 'list' || kind === 'ticks') list(own, value as readonly unknown[], path);
    else if (kind !== 'unknown') {
      const problem = problemOf(own, value, wrong);
      if (problem !== null) problems.set(path, problem);
    }
  };
  const object = (schema: Resolved, value: Record<string, unknown> = {}, path: string) => {
    for (const [key, own] of Object.entries(schema.properties ?? {}))
      if (path !== '' || !fixed.includes(key))
        visit(own, value[key], pathOf(path, key), schema.required?.includes(key) ?? false);
  };
  const map = (schema: Resolved, value: Record<string, unknown> = {}, path: string) => {
    const own = schema.additionalProperties;
    if (typeof own !== 'object') return;
    for (const [key, one] of Object.entries(value)) visit(own, one, pathOf(path, key), true);
  };
  const list = (schema: Resolved, value: readonly unknown[] = [], path: string) => {
    const least = schema.minItems ?? 0;
    if (value.length < least) problems.set(path, wrong.few(least));
    for (const [at, one] of value.entries()) visit(schema.items ?? {}, one, pathOf(path, at), true);
  };
  visit(root, data, '', true);
  return problems;
}

function problemOf(schema: Resolved, value: unknown, wrong: SettingsWords['wrong']): string | null {
  if (value === undefined || value === '') return wrong.required;
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return wrong.least(schema.minimum);
    return schema.maximum !== undefined && value > schema.maximum ? wrong.most(schema.maximum) : null;
  }
  if (typeof value !== 'string' || schema.enum !== undefined) return null;
  if (schema.maxLength !== undefined && value.length > schema.maxLength) return wrong.long(schema.maxLength);
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return null;
  if (schema.named === 'Date') return wrong.day;
  const example = exampleIn(schema);
  return wrong.pattern(example === null ? '' : wrong.example(example));
}
