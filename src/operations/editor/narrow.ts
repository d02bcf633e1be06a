/**
 * Schemas that know the ids of a policy: as they come with regelwerk, but where an id of something stands, an editor offers
 * those that there are. Any other id fits too: whether it exists is for `check` to tell, with a place and with words.
 */
import type { Named, NamedIds } from './names.ts';

type Names = Readonly<Record<Named, NamedIds>>;
type Schema = Readonly<Record<string, unknown>>;
/** Those of `common.schema.json`. */
type Definitions = Readonly<Record<string, Schema>>;

/** Without its `$id`, which is that of the schema that comes with regelwerk. */
export function narrowed(schema: Schema, names: Names, common: Definitions): Schema {
  const { $id: _, ...own } = narrow(schema, names, common) as Schema;
  return own;
}

function narrow(value: unknown, names: Names, common: Definitions): unknown {
  if (Array.isArray(value)) return value.map((item) => narrow(item, names, common));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [key, narrow(own, names, common)]);
  return withDefinitions(withKeys(withChoice(Object.fromEntries(entries), names), names, common), names);
}

/** In `common.schema.json` itself. */
function withDefinitions(schema: Schema, names: Names): Schema {
  const definitions = schema['$defs'];
  if (typeof definitions !== 'object' || definitions === null) return schema;
  const entries = Object.entries(definitions).map(([name, own]) => {
    const known = Object.hasOwn(names, name) ? names[name as Named] : undefined;
    return [name, known === undefined || known.size === 0 ? own : oneOfThose(own, known)];
  });
  return { ...schema, $defs: Object.fromEntries(entries) };
}

/** One `enum`, and not a choice for each id: a language server tries every choice at every place. */
function oneOfThose(own: Schema, known: NamedIds): Schema {
  const { title, description, ...rule } = own;
  return { title, description, anyOf: [offered(known), rule] };
}

/** What is an id, or a list or block of more: its `$comment` says of what. A reference there would have a mistake told twice. */
function withChoice(schema: Schema, names: Names): Schema {
  const name = schema['$comment'];
  if (typeof name !== 'string' || !Object.hasOwn(names, name)) return schema;
  const known = names[name as Named];
  return known.size === 0 ? schema : { ...schema, anyOf: [offered(known), {}] };
}

function offered(known: NamedIds): Schema {
  return { enum: [...known.keys()], enumDescriptions: [...known.values()] };
}

/** Keys that are ids: an editor offers what stands in `properties`, with its words; of `propertyNames` it shows none. */
function withKeys(schema: Schema, names: Names, common: Definitions): Schema {
  const { propertyNames, additionalProperties, properties = {}, ...others } = schema;
  const reference = (propertyNames as { readonly $ref?: string } | undefined)?.$ref;
  const [, name = ''] = /#\/\$defs\/(\w+)$/.exec(reference ?? '') ?? [];
  if (!Object.hasOwn(names, name)) return schema;
  const keys = [...names[name as Named]].map(([id, words]) => [
    id,
    { ...(additionalProperties as Schema), ...(words === '' ? {} : { description: words }) },
  ]);
  return {
    ...others,
    properties: { ...Object.fromEntries(keys), ...(properties as object) },
    patternProperties: { [String(common[name]?.['pattern'])]: additionalProperties },
    additionalProperties: false,
  };
}
