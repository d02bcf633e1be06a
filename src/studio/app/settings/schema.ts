/** What a JSON Schema says of a value: which field it is, the words of its choices, and what is wrong with it. */

/** As much of JSON Schema as the schemas of the source use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly uniqueItems?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A schema with what it refers to put in, and the name of that. */
export interface Resolved extends Schema {
  readonly named: string | null;
  /** How that is described, where the schema describes itself otherwise. */
  readonly defined: string;
}

/** What is asked with. `unknown` cannot be asked here and stays as it is. */
export type FieldKind =
  | 'object'
  | 'map'
  | 'list'
  | 'ticks'
  | 'enum'
  | 'boolean'
  | 'number'
  | 'date'
  | 'colour'
  | 'logo'
  | 'duration'
  | 'text'
  | 'line'
  | 'unknown';

/** How deep references may lead. */
const DEPTH = 10;

export function resolveSchema(schema: Schema, root: Schema): Resolved {
  let named: string | null = null;
  let own: Schema = schema;
  for (let depth = 0; own.$ref !== undefined && depth < DEPTH; depth += 1) {
    const { $ref, ...rest } = own;
    const name = $ref.split('/').at(-1) ?? '';
    named ??= name;
    own = { ...(root.$defs?.[name] ?? {}), ...rest };
    if (root.$defs?.[name]?.$ref !== undefined) own = { ...own, $ref: root.$defs[name].$ref };
  }
  return { ...own, named, defined: root.$defs?.[named ?? '']?.description ?? '' };
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/** Of several types that a value may have, that of the value; of none yet the first. */
function typeFor({ type }: Schema, value: unknown): string | undefined {
  if (type === undefined || typeof type === 'string') return type;
  const own = typeOf(value);
  return type.find((one) => one === own || (one === 'integer' && own === 'number')) ?? type[0];
}

const NAMED: Readonly<Record<string, FieldKind>> = {
  Date: 'date',
  Colour: 'colour',
  // Of all that has a form, a house style alone names a picture.
  PictureFile: 'logo',
  Duration: 'duration',
  Markdown: 'text',
};

export function fieldKind(schema: Resolved, root: Schema, value: unknown): FieldKind {
  if (schema.enum !== undefined) return 'enum';
  const type = typeFor(schema, value);
  if (value !== undefined && type !== undefined && !isOfType(value, type)) return 'unknown';
  if (type === 'string') return NAMED[schema.named ?? ''] ?? 'line';
  if (type === 'boolean') return 'boolean';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return arrayKind(schema, root);
  if (type !== 'object') return 'unknown';
  if (schema.properties !== undefined) return 'object';
  return typeof schema.additionalProperties === 'object' ? 'map' : 'unknown';
}

function isOfType(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

function arrayKind({ items, uniqueItems }: Schema, root: Schema): FieldKind {
  if (items === undefined) return 'unknown';
  return resolveSchema(items, root).enum !== undefined && uniqueItems === true ? 'ticks' : 'list';
}

/** The words of a choice, as the description has them: `po (basisonderwijs)`. Without, the value itself. */
export function wordsOfChoice(value: unknown, { description = '' }: Schema): string {
  const text = String(value);
  const at = description.indexOf(`${text} (`);
  const isWord = at >= 0 && !/[\p{L}\p{N}_-]/u.test(description[at - 1] ?? ' ');
  if (!isWord) return text.replaceAll('_', ' ');
  const inside = description.slice(at + text.length + 2, description.indexOf(')', at));
  const [words = ''] = inside.split(';');
  return words === '' || words.startsWith('zonder opgave') ? text.replaceAll('_', ' ') : words.trim();
}

/** What the description gives as an example. */
export function exampleIn({ description = '', defined = '' }: Schema & Partial<Resolved>): string | null {
  const found = [description, defined].map((text) => /(?:bijvoorbeeld|zoals) ([^.;]+)/.exec(text)?.[1]?.trim());
  return found.find((text) => text !== undefined) ?? null;
}

/** What something begins as when somebody adds it. */
export function emptyValue(schema: Schema, root: Schema): unknown {
  const own = resolveSchema(schema, root);
  const kind = fieldKind(own, root, undefined);
  if (kind === 'object')
    return Object.fromEntries((own.required ?? []).map((key) => [key, emptyValue(own.properties?.[key] ?? {}, root)]));
  if (kind === 'map') return {};
  if (kind === 'ticks') return [];
  if (kind === 'list') return own.items === undefined ? [] : [emptyValue(own.items, root)];
  if (kind === 'enum') return own.enum?.[0];
  return kind === 'boolean' ? true : '';
}
