/** A file against its JSON Schema: every deviation as a diagnostic at its own place. */
import type { ErrorObject } from 'ajv';
import { type Diagnostic, diagnostic, type Param, type Result } from '../../diagnostic/diagnostic.ts';
import { meant, suggestion } from '../../diagnostic/suggest.ts';
import { listed, shown } from '../../diagnostic/value.ts';
import { lineAsRead } from '../../model/eye.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Path, SourceFile } from '../../model/policy.ts';
import { isOtherThing, valueFor } from './dutch.ts';
import { hintOnKey } from './keys.ts';
import type { FileKind, Kinds } from './kinds.ts';
import validators from './validators.cjs';
import {
  adviceOn,
  EMPTY,
  expectedKeys,
  LINE,
  or,
  pathName,
  sizes,
  typeNamed,
  typeOf,
  VISIBLE,
  wordsForPattern,
} from './words.ts';

export type { FileKind };

/** The file, typed, when it fits its schema. */
export function validate<K extends FileKind, F extends SourceFile<unknown>>(
  kind: K,
  file: F,
): Result<(F & SourceFile<Kinds[K]>) | undefined> {
  const check = validators[kind];
  if (check(file.data)) return { value: file as F & SourceFile<Kinds[K]>, diagnostics: [] };
  // One more than are told, so that it shows that there are more.
  const errors = (check.errors ?? []).slice(0, LIMITS.mistakes.at + 1);
  const diagnostics = errors.flatMap((error) => describe(error, kind, file));
  return { value: undefined, diagnostics };
}

/** A text in which there is nothing to read. */
export function emptyText(source: SourceFile<unknown>, path: Path): Diagnostic {
  return diagnostic('schema-size', source.place(path), { path: pathName(path), ...EMPTY });
}

/** A text that is not one line; of what is blank, that is all there is to tell. */
function notOneLine(text: string, file: SourceFile<unknown>, path: Path): Diagnostic {
  if (lineAsRead(text) === '') return emptyText(file, path);
  return diagnostic('schema-line', file.place(path), { path: pathName(path) });
}

type Handler = (error: ErrorObject, context: Context) => Diagnostic | undefined;

interface Context {
  readonly kind: FileKind;
  readonly file: SourceFile<unknown>;
  readonly path: Path;
  readonly name: Param;
  readonly value: unknown;
}

const combination: Handler = (_, { file, path, name, value }) => {
  // A number where a block should stand is told as a wrong type already.
  if (value === null || typeof value !== 'object') return undefined;
  return diagnostic('schema-combination', file.place(path), { path: name, expected: expectedKeys(path) });
};

const handlers: Record<string, Handler> = {
  type: ({ params, parentSchema }, { file, path, name, value }) => {
    // Of a value that is one of a few, those are told.
    if (parentSchema?.['enum'] !== undefined) return undefined;
    const expected = [params['type']].flat() as string[];
    return diagnostic('schema-type', file.place(path), {
      path: name,
      actual: typeOf(value),
      expected: or(expected.map(typeNamed)),
      advice: adviceOn(value, expected, (word) => valueFor(word) ?? word),
    });
  },
  additionalProperties: (error, { kind, file, path }) => {
    const key = String(error.params['additionalProperty']);
    return diagnostic('schema-unknown-key', file.place([...path, key], 'key'), {
      key: shown(key),
      suggestion: hintOnKey(kind, path, key),
      allowed: listed(allowedKeys(error)),
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
      actual: shown(value),
      suggestion: typeof value === 'string' ? hintOnValue(value, allowed) : '',
      allowed: listed(allowed),
    });
  },
  pattern: (error, { file, path, name, value }) => {
    const pattern = String(error.params['pattern']);
    // For the key of a map, ajv tells the key and the path of its map.
    const key = error.propertyName;
    if (pattern === VISIBLE && key === undefined) return emptyText(file, path);
    if (pattern === LINE && key === undefined) return notOneLine(String(value), file, path);
    return diagnostic('schema-pattern', key === undefined ? file.place(path) : file.place([...path, key], 'key'), {
      path: name,
      actual: shown(key ?? value),
      expected: wordsForPattern(pattern),
    });
  },
  uniqueItems: (error, { file, path, name, value }) =>
    diagnostic('schema-repeated', file.place([...path, error.params['i']]), {
      path: name,
      actual: shown((value as unknown[])[error.params['i']]),
    }),
  oneOf: combination,
  anyOf: combination,
  // What it asks for then is told by itself.
  if: () => undefined,
  not: () => undefined,
  propertyNames: () => undefined,
};

function hintOnValue(value: string, allowed: readonly string[]): Param {
  const translated = valueFor(value, allowed);
  if (translated !== undefined) return meant(translated);
  return isOtherThing(value) ? '' : suggestion(value, allowed);
}

function describe(error: ErrorObject, kind: FileKind, file: SourceFile<unknown>): Diagnostic[] {
  // Inside a choice between shapes, the choice itself is reported, once.
  if (/\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath)) return [];
  const path = decode(error.instancePath, file.data);
  const name = pathName(path);
  const value = path.reduce<unknown>((inside, step) => (inside as never)?.[step], file.data);
  const size = sizes[error.keyword];
  if (size !== undefined) {
    return [diagnostic('schema-size', file.place(path), { path: name, ...size(error.params['limit']) })];
  }
  const handler = handlers[error.keyword];
  if (handler === undefined) throw new Error(`No words for the keyword ${error.keyword} of a schema`);
  const item = handler(error, { kind, file, path, name, value });
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

/** The keys that the schema at hand allows, but for the one that is for editors; the generated validators carry them beside the error. */
function allowedKeys(error: ErrorObject): string[] {
  const { properties = {} } = (error.parentSchema ?? {}) as { properties?: object };
  return Object.keys(properties).filter((key) => key !== '$schema');
}
