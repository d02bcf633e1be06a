/** Keys of a file, in the order in which its kind has them. */

const CONTENT = ['term', 'role', 'text', 'do', 'dont', 'cells', 'form', 'choose', 'figure'] as const;

export const ORDER = {
  override: [
    ...['$schema', 'title', 'description', 'other_languages', 'notice', 'legal_notes', 'layout', 'patterns'],
    ...[
      'parameters',
      'amend',
      'omit',
      'add',
      'outline',
      'arrange',
      'variants',
      'omit_variants',
      'schoolgids',
      'posters',
    ],
  ],
  organisation: [
    ...['$schema', 'name', 'kind', 'parent', 'ended', 'sector', 'brin', 'city', 'regions', 'publication'],
    ...['parameters', 'house_style'],
  ],
  clause: [
    ...['id', 'was', 'optional', 'position', 'audience', 'force', 'settles', 'norms', 'legal'],
    ...CONTENT,
    'forms',
  ],
  amendment: ['audience', 'force', 'settles', 'legal', 'reason', ...CONTENT, 'forms', 'base'],
  declaration: ['description', 'kind', 'unit', 'values', 'default'],
  arrangement: [
    ...['part', 'was', 'clause', 'label', 'norms', 'number', 'numbering', 'clause_number', 'columns'],
    ...['row_headings', 'page', 'uncounted', 'position', 'reason', 'entries'],
  ],
} as const;

/** The data with another value under a key; undefined takes it out. A new key comes where its kind has it. */
export function withKey<T extends object>(data: T, key: string & keyof T, value: unknown, order: readonly string[]): T {
  if (value === undefined) return withoutKeys(data, [key]);
  if (Object.hasOwn(data, key)) return { ...data, [key]: value };
  const rank = order.indexOf(key);
  const entries = Object.entries(data);
  const after = entries.findLastIndex(([own]) => order.indexOf(own) < rank);
  return Object.fromEntries(entries.toSpliced(after + 1, 0, [key, value])) as T;
}

export function withKeys<T extends object>(data: T, values: Partial<T>, order: readonly string[]): T {
  return Object.entries(values).reduce(
    (own, [key, value]) => withKey(own, key as string & keyof T, value, order),
    data,
  );
}

export function withoutKeys<T extends object>(data: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key))) as T;
}

/** A list or map with nothing in it is no key. */
export function orNothing<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}
