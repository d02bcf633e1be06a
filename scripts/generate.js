// @ts-check
/**
 * Derives from schemas/: the TypeScript types of the source files (src/model/source.ts, committed) and the
 * ahead-of-time validators (src/source/schema/validators.cjs, not committed: code from ajv, no compilation at start-up).
 *
 *   node scripts/generate.js               both
 *   node scripts/generate.js --validators  validators only (what `npm ci` needs)
 *   node scripts/generate.js --check       fails when the committed types are stale; also makes the validators
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE_KINDS = [
  'settings',
  'organisation',
  'protocol',
  'override',
  'approvals',
  'norms',
  'same',
  'contradictions',
  'readings',
  'snapshot',
  'holidays',
  'calendar',
  'pins',
  'pinned',
];
const TYPES = `${root}src/model/source.ts`;

/** @returns {Record<string, any>} every schema by the name of its file, as others refer to it */
function readSchemas() {
  /** @type {Record<string, any>} */
  const schemas = {};
  // schemas/output/ describes what commands print; nothing is generated from it.
  const names = readdirSync(`${root}schemas`).filter((name) => name.endsWith('.schema.json'));
  for (const name of names.sort()) {
    const schema = JSON.parse(readFileSync(`${root}schemas/${name}`, 'utf8'));
    schemas[name] = schema;
  }
  return schemas;
}

/**
 * The schema without its titles and descriptions, which judge nothing and are read at each start; and in which what is asked of the names
 * of keys stands where it is asked: in a function of its own ajv does not tell which name it was.
 *
 * @param {any} part
 * @param {any} whole the schema that it is of
 * @param {Record<string, any>} schemas
 * @returns {any}
 */
function withNames(part, whole, schemas) {
  if (part === null || typeof part !== 'object') return part;
  if (Array.isArray(part)) return part.map((one) => withNames(one, whole, schemas));
  // Of a file's own key of that name the value is a schema.
  const judging = Object.entries(part).filter(
    ([key, value]) => !['title', 'description'].includes(key) || typeof value !== 'string',
  );
  const entries = judging.map(([key, value]) => {
    const [, file = '', name = ''] =
      (key === 'propertyNames' && /^([^#]*)#\/\$defs\/(\w+)$/.exec(value.$ref ?? '')) || [];
    const asked = name === '' ? value : (file === '' ? whole : schemas[file]).$defs[name];
    return [key, withNames(asked, whole, schemas)];
  });
  return Object.fromEntries(entries);
}

/**
 * The schema with one name for all definitions of common.schema.json that ask the same: what an id is of is for editors, and
 * each definition is a function that is read at each start.
 *
 * @param {any} schema
 * @param {Record<string, any>} schemas
 */
function sameRules(schema, schemas) {
  const first = new Map();
  const names = new Map(
    Object.entries(schemas['common.schema.json'].$defs).map(([name, { title: _, description: __, ...rule }]) => {
      const key = JSON.stringify(rule);
      if (!first.has(key)) first.set(key, name);
      return [name, first.get(key)];
    }),
  );
  const renamed = JSON.stringify(schema).replace(
    /("\$ref":"(?:common\.schema\.json)?#\/\$defs\/)(\w+)"/g,
    (whole, start, name) => {
      const isOfCommon = start.includes('common') || schema.$id === schemas['common.schema.json'].$id;
      return isOfCommon && names.has(name) ? `${start}${names.get(name)}"` : whole;
    },
  );
  return JSON.parse(renamed);
}

/** @param {Record<string, any>} schemas */
async function makeValidators(schemas) {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true, // so that an unknown key can be answered with the keys that are known
    allowUnionTypes: true,
    strictRequired: false,
    // Its words are not ours: src/source/schema/index.ts says what is wrong.
    messages: false,
    // A definition is a function once, and not a copy wherever it is used: all of it is read at each start.
    inlineRefs: false,
    code: { source: true, lines: true },
  });
  for (const schema of Object.values(schemas)) ajv.addSchema(withNames(sameRules(schema, schemas), schema, schemas));
  const names = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, schemas[`${kind}.schema.json`].$id]));
  // @ts-expect-error: the CommonJS default export carries the function
  const code = (standalone.default ?? standalone)(ajv, names);
  // As a text, taken apart only when there is a mistake to tell.
  const shapes = `let shapes;\nexports.shapes = () => (shapes ??= JSON.parse(${JSON.stringify(JSON.stringify(makeShapes(schemas)))}));\n`;
  writeFileSync(`${root}src/source/schema/validators.cjs`, `${code}\n${shapes}`);
}

/**
 * Which key holds which other keys: of each schema what src/source/schema/keys.ts asks. By name of the kind of file, and of
 * the definitions that these refer to; `ref` is such a name. What the tool writes itself is nobody's to mistype.
 * @param {Record<string, any>} schemas
 */
function makeShapes(schemas) {
  /** Whether it takes two words, as no id, date or choice does. @param {any} schema */
  const isWords = ({ type, enum: choices, format, pattern }) =>
    [type].flat().includes('string') &&
    choices === undefined &&
    format === undefined &&
    new RegExp(pattern ?? '', 'u').test('twee woorden');
  /** @param {any} schema @returns {object} */
  const shapeOf = (schema) => {
    const { $ref, title, properties, items, additionalProperties } = schema;
    return {
      ...($ref === undefined ? {} : { ref: $ref.split('/').at(-1) }),
      ...(title === undefined ? {} : { title }),
      ...(isWords(schema) ? { words: true } : {}),
      ...(properties === undefined
        ? {}
        : {
            keys: Object.fromEntries(
              Object.entries(properties)
                .filter(([key]) => key !== '$schema')
                .map(([key, value]) => [key, shapeOf(value)]),
            ),
          }),
      ...(items === undefined ? {} : { each: shapeOf(items) }),
      ...(typeof additionalProperties === 'object' ? { each: shapeOf(additionalProperties) } : {}),
    };
  };
  const kinds = SOURCE_KINDS.filter((kind) => kind !== 'snapshot').map((kind) => [
    kind,
    schemas[`${kind}.schema.json`],
  ]);
  const definitions = [schemas['common.schema.json'], ...kinds.map(([, schema]) => schema)].flatMap(({ $defs = {} }) =>
    Object.entries($defs),
  );
  return Object.fromEntries([...kinds, ...definitions].map(([name, schema]) => [name, shapeOf(schema)]));
}

/** @param {Record<string, any>} schemas */
async function makeTypes(schemas) {
  const { compile } = await import('json-schema-to-typescript');
  const common = schemas['common.schema.json'].$defs;
  /** @type {Record<string, any>} */
  const definitions = {};
  for (const [name, definition] of Object.entries(common)) definitions[name] = definition;
  for (const kind of SOURCE_KINDS) {
    const { $defs = {}, $id: _id, $schema: _schema, ...file } = schemas[`${kind}.schema.json`];
    Object.assign(definitions, $defs);
    definitions[file.title] = file;
  }
  const text = JSON.stringify(definitions, (key, value) => {
    // A `$ref` stands alone: its siblings describe one use, and would each make a type of their own.
    if (value?.$ref !== undefined) return { $ref: `#/definitions/${value.$ref.split('/').at(-1)}` };
    // Constraints that only matter to the validator; as types they would only blur the picture.
    if (
      [
        'oneOf',
        'anyOf',
        'not',
        'dependentRequired',
        'dependentSchemas',
        'propertyNames',
        'minItems',
        'maxItems',
      ].includes(key)
    )
      return undefined;
    return value;
  });
  const parsed = JSON.parse(text);
  // A title names the type; only the definitions themselves should make one.
  for (const [name, definition] of Object.entries(parsed)) {
    const strip = (/** @type {any} */ node) => {
      if (Array.isArray(node)) return node.forEach(strip);
      if (node === null || typeof node !== 'object') return;
      if (typeof node.title === 'string') delete node.title;
      Object.values(node).forEach(strip);
    };
    strip(definition);
    definition.title = name;
  }
  const source = await compile(
    { title: 'Source', type: 'object', additionalProperties: false, definitions: parsed },
    'Source',
    {
      unreachableDefinitions: true,
      strictIndexSignatures: false,
      bannerComment:
        '/* Generated from schemas/ by scripts/generate.js. Do not edit: change the schema and run `npm run generate`. */',
      style: { singleQuote: true, printWidth: 120 },
    },
  );
  return source
    .replace(/\/\*\*\n \* This interface was referenced[^/]*\*\/\n/g, '')
    .replace(/ \*\n \* This interface was referenced[^\n]*\n \* via the `definition` "[^"]*"\.\n/g, '')
    .replace(/export interface Source \{\}\n/, '');
}

const mode = process.argv[2];
const schemas = readSchemas();
await makeValidators(schemas);
if (mode !== '--validators') {
  const types = await makeTypes(schemas);
  if (mode === '--check') {
    if (readFileSync(TYPES, 'utf8') !== types) {
      console.error('src/model/source.ts is stale: run `npm run generate` and commit the result.');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(TYPES, types);
  }
}
