/** A file against its JSON Schema: every deviation as a diagnostic at its own place. */
import type { ErrorObject } from 'ajv';
import { type Diagnostic, diagnostic, type Param, type Result } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import type { Path } from '../../model/policy.ts';
import type {
  ApprovalsFile,
  CalendarFile,
  NormsFile,
  OrganisationFile,
  OverrideFile,
  ProtocolFile,
  SchoolHolidaysFile,
  SnapshotFile,
} from '../../model/source.ts';
import type { YamlFile } from '../yaml/index.ts';
import validators from './validators.cjs';

interface Kinds {
  organisation: OrganisationFile;
  protocol: ProtocolFile;
  override: OverrideFile;
  approvals: ApprovalsFile;
  norms: NormsFile;
  snapshot: SnapshotFile;
  holidays: SchoolHolidaysFile;
  calendar: CalendarFile;
}
export type FileKind = keyof Kinds;

/** The file, typed, when it fits its schema. */
export function validate<K extends FileKind>(kind: K, file: YamlFile): Result<YamlFile<Kinds[K]> | undefined> {
  const check = validators[kind];
  if (check(file.data)) return { value: file as YamlFile<Kinds[K]>, diagnostics: [] };
  const diagnostics = (check.errors ?? []).flatMap((error) => describe(error, file));
  return { value: undefined, diagnostics };
}

type Handler = (error: ErrorObject, context: Context) => Diagnostic | undefined;

interface Context {
  readonly file: YamlFile;
  readonly path: Path;
  readonly name: Param;
  readonly value: unknown;
}

const types: Record<string, Param> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met sleutels', en: 'a block of keys' },
  null: { nl: 'niets', en: 'nothing' },
};

const nl = (param: Param) => (typeof param === 'string' ? param : param.nl);
const en = (param: Param) => (typeof param === 'string' ? param : param.en);
const choice = (words: readonly string[], last: string) =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((word) => word !== '').join(last);
const or = (params: readonly Param[]): Param => ({
  nl: choice(params.map(nl), ' of '),
  en: choice(params.map(en), ' or '),
});

/** A path as an author reads it: `clauses › 4 › text`. */
export function pathName(path: Path): Param {
  if (path.length === 0) return { nl: 'het bestand', en: 'the file' };
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}

function typeOf(value: unknown): Param {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return types[type] ?? type;
}

/** What to do about a value of another type than the `expected` ones. */
function adviceOn(value: unknown, expected: readonly string[]): Param {
  if (value === null)
    return { nl: 'Vul de waarde in, of haal de sleutel weg.', en: 'Fill in the value, or remove the key.' };
  if (typeof value === 'object') {
    return {
      nl: 'Kijk of de regels eronder goed inspringen.',
      en: 'See whether the lines below are indented rightly.',
    };
  }
  if (typeof value !== 'string' && expected.includes('string')) {
    return {
      nl: 'Zet de waarde tussen aanhalingstekens als zij tekst is.',
      en: 'Put the value between quotes if it is text.',
    };
  }
  if (expected.includes('array')) return { nl: `Schrijf een lijst: [${value}].`, en: `Write a list: [${value}].` };
  if (expected.includes('object')) {
    return {
      nl: 'Schrijf de sleutels op de regels eronder, ingesprongen.',
      en: 'Write the keys on the lines below, indented.',
    };
  }
  return { nl: 'Verander de waarde, zonder aanhalingstekens.', en: 'Change the value, without quotes.' };
}

/** Patterns are few; each is said in words. */
const patterns: readonly (readonly [start: string, words: Param])[] = [
  [
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    {
      nl: 'Gebruik kleine letters, cijfers en koppeltekens, zoals eigen-verantwoordelijkheid.',
      en: 'Use lower-case letters, digits and hyphens, such as own-responsibility.',
    },
  ],
  [
    '^[a-z][a-z0-9]*(_',
    {
      nl: 'Gebruik kleine letters, cijfers en _, zoals sociale_media.',
      en: 'Use lower-case letters, digits and _, such as social_media.',
    },
  ],
  [
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    { nl: 'Schrijf een dag als jjjj-mm-dd, zoals 2019-11-27.', en: 'Write a day as yyyy-mm-dd, such as 2019-11-27.' },
  ],
  [
    '^[0-9]{4}-[0-9]{2}(',
    {
      nl: 'Schrijf een dag als jjjj-mm-dd of een maand als jjjj-mm.',
      en: 'Write a day as yyyy-mm-dd or a month as yyyy-mm.',
    },
  ],
  [
    '^[0-9]{4}-[0-9]{4}$',
    {
      nl: 'Schrijf een schooljaar als jjjj-jjjj, zoals 2026-2027.',
      en: 'Write a school year as yyyy-yyyy, such as 2026-2027.',
    },
  ],
  [
    '^https?:',
    {
      nl: 'Schrijf een volledig webadres dat met https:// begint.',
      en: 'Write a full web address that starts with https://.',
    },
  ],
  [
    '^[a-z0-9]+(-[a-z0-9]+)*:',
    { nl: 'Schrijf register:nummer, zoals quadraam:4.3.', en: 'Write register:number, such as quadraam:4.3.' },
  ],
  [
    '^P(',
    {
      nl: 'Schrijf een ISO 8601-duur, zoals P6M voor zes maanden.',
      en: 'Write an ISO 8601 duration, such as P6M for six months.',
    },
  ],
  [
    '^[0-9]+(\\.',
    {
      nl: 'Schrijf een versienummer tussen aanhalingstekens, zoals "1.0".',
      en: 'Write a version number between quotes, such as "1.0".',
    },
  ],
  [
    '^[0-9]{2}[A-Z]{2}',
    { nl: 'Schrijf een BRIN-nummer, zoals 19MF of 19MF00.', en: 'Write a BRIN number, such as 19MF or 19MF00.' },
  ],
  [
    '^[a-z]{2,3}',
    { nl: 'Schrijf een taalcode, zoals nl of en-GB.', en: 'Write a language code, such as nl or en-GB.' },
  ],
  [
    '^[A-Za-z0-9.]+$',
    {
      nl: 'Gebruik letters, cijfers en punten, zoals 4.3 of B1.2.',
      en: 'Use letters, digits and dots, such as 4.3 or B1.2.',
    },
  ],
];

const combination: Handler = (_, { file, path, name, value }) => {
  // A number where a block should stand is told as a wrong type already.
  if (value === null || typeof value !== 'object') return undefined;
  return diagnostic('schema-combination', file.place(path), { path: name, expected: expectedKeys(path) });
};

const handlers: Record<string, Handler> = {
  type: (error, { file, path, name, value }) =>
    diagnostic('schema-type', file.place(path), {
      path: name,
      actual: typeOf(value),
      expected: or([error.params['type']].flat().map((type: string) => types[type] ?? type)),
      advice: adviceOn(value, [error.params['type']].flat()),
    }),
  additionalProperties: (error, { file, path }) => {
    const key = String(error.params['additionalProperty']);
    const allowed = allowedKeys(error);
    return diagnostic('schema-unknown-key', file.place([...path, key], 'key'), {
      key,
      suggestion: suggestion(key, allowed),
      allowed: allowed.join(', '),
    });
  },
  required: (error, context) =>
    error.schemaPath.includes('/dependentSchemas/')
      ? combination(error, context)
      : diagnostic('schema-missing-key', context.file.place(context.path), {
          path: context.name,
          key: String(error.params['missingProperty']),
        }),
  dependentRequired: (error, { file, path, name }) =>
    diagnostic('schema-missing-key', file.place(path), { path: name, key: String(error.params['missingProperty']) }),
  enum: (error, { file, path, name, value }) => {
    const allowed = (error.params['allowedValues'] as unknown[]).map(String);
    return diagnostic('schema-value', file.place(path), {
      path: name,
      actual: String(value),
      suggestion: suggestion(String(value), allowed),
      allowed: allowed.join(', '),
    });
  },
  pattern: (error, { file, path, name, value }) => {
    // For the key of a map, ajv tells the key and the path of its map.
    const key = error.propertyName;
    return diagnostic('schema-pattern', key === undefined ? file.place(path) : file.place([...path, key], 'key'), {
      path: name,
      actual: key ?? String(value),
      expected: patterns.find(([start]) => String(error.params['pattern']).startsWith(start))?.[1] ?? '',
    });
  },
  uniqueItems: (error, { file, path, name, value }) =>
    diagnostic('schema-repeated', file.place([...path, error.params['i']]), {
      path: name,
      actual: String((value as unknown[])[error.params['i']]),
    }),
  oneOf: combination,
  anyOf: combination,
  not: () => undefined,
  if: () => undefined,
  propertyNames: () => undefined,
};

const sizes: Record<string, (limit: number) => { actual: Param; expected: Param }> = {
  minLength: () => ({ actual: { nl: 'is leeg', en: 'is empty' }, expected: { nl: 'een tekst', en: 'a text' } }),
  maxLength: (limit) => ({
    actual: { nl: 'is te lang', en: 'is too long' },
    expected: { nl: `hoogstens ${limit} tekens`, en: `at most ${limit} characters` },
  }),
  minItems: (limit) => ({
    actual: { nl: 'heeft te weinig waarden', en: 'has too few values' },
    expected: { nl: `minstens ${limit}`, en: `at least ${limit}` },
  }),
  maxItems: (limit) => ({
    actual: { nl: 'heeft te veel waarden', en: 'has too many values' },
    expected: { nl: `hoogstens ${limit}`, en: `at most ${limit}` },
  }),
  minProperties: (limit) => ({
    actual: { nl: 'heeft te weinig sleutels', en: 'has too few keys' },
    expected: { nl: `minstens ${limit}`, en: `at least ${limit}` },
  }),
  minimum: (limit) => ({
    actual: { nl: 'is te klein', en: 'is too small' },
    expected: { nl: `${limit} of meer`, en: `${limit} or more` },
  }),
  maximum: (limit) => ({
    actual: { nl: 'is te groot', en: 'is too large' },
    expected: { nl: `${limit} of minder`, en: `${limit} or less` },
  }),
};

function describe(error: ErrorObject, file: YamlFile): Diagnostic[] {
  // Inside a choice between shapes, the choice itself is reported, once.
  if (/\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath)) return [];
  const path = decode(error.instancePath, file.data);
  const name = pathName(path);
  const context: Context = {
    file,
    path,
    name,
    value: path.reduce<unknown>((value, step) => (value as never)?.[step], file.data),
  };
  const size = sizes[error.keyword];
  if (size !== undefined) {
    return [diagnostic('schema-size', file.place(path), { path: name, ...size(error.params['limit']) })];
  }
  const handler = handlers[error.keyword];
  if (handler === undefined)
    return [diagnostic('schema-combination', file.place(path), { path: name, expected: error.message ?? '' })];
  const item = handler(error, context);
  return item === undefined ? [] : [item];
}

/** A JSON pointer (RFC 6901) as a path; a step into a list becomes a number. */
function decode(pointer: string, data: unknown): Path {
  let value: unknown = data;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as never)?.[step];
      return step;
    });
}

/** The keys that the schema at hand allows; the generated validators carry them beside the error. */
function allowedKeys(error: ErrorObject): string[] {
  return Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
}

function expectedKeys(path: Path): Param {
  if (path.includes('entries')) {
    return {
      nl: 'een id, of één van clause (met uncounted), part (met label, numbering, columns, entries) en quote',
      en: 'an id, or one of clause (with uncounted), part (with label, numbering, columns, entries) and quote',
    };
  }
  if (path.includes('position'))
    return { nl: 'één van after, before, first_in en last_in', en: 'one of after, before, first_in and last_in' };
  if (path.includes('decisions'))
    return { nl: 'date (met outcome), submitted, of beide', en: 'date (with outcome), submitted, or both' };
  return { nl: 'text, of do met dont, of role met text', en: 'text, or do with dont, or role with text' };
}
