/** A key that does not belong where it stands: what it is called, or where it does belong. */
import type { Param } from '../../diagnostic/diagnostic.ts';
import { meant, nearest } from '../../diagnostic/suggest.ts';
import { wordsIn } from '../../diagnostic/value.ts';
import type { Path } from '../../model/policy.ts';
import type { FileKind } from './kinds.ts';
import validators, { type Shape } from './validators.cjs';
import { or, pathName } from './words.ts';

/** Where files stand of the kinds whose keys have names of their own: of `school` or `source` nothing follows. */
const places: Partial<Record<FileKind, string>> = {
  organisation: 'organisations/',
  protocol: 'protocol.yaml',
  override: 'overrides/',
  approvals: 'approvals/',
  calendar: 'calendars/',
};

/**
 * ` Bedoel je …?`, where the key is Dutch or misspelt, or a sentence that says where it belongs: a level lower or higher,
 * or in a file of another kind. With the space before it; nothing when there is nothing to say.
 */
export function hintOnKey(kind: FileKind, path: Path, key: string): Param {
  const shapes = validators.shapes();
  const at = (steps: Path) => shapeAt(shapes, kind, steps);
  const here = at(path)?.keys ?? {};
  const below = Object.keys(here).filter((name) => holds(shapes, here[name], key));
  if (below.length > 0) return under(key, or(below));
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const above = path.slice(0, depth);
    if (own(at(above), key) !== undefined) return higher(key, above);
  }
  const word = nearest(key, Object.keys(here)) ?? keyTitled(shapes, here, key);
  if (word !== undefined) return meant(word);
  if (path.length > 0) return '';
  const others = Object.entries(places).filter(([other]) => own(shapes[other], key) !== undefined);
  return others.length === 0 ? '' : elsewhere(key, or(others.map(([, place]) => place)));
}

/** Whether a value is a text in words: no id, date or choice. */
export function isWords(kind: FileKind, path: Path): boolean {
  return shapeAt(validators.shapes(), kind, path)?.words === true;
}

function under(key: string, names: Param): Param {
  return { nl: ` ${key} hoort onder ${wordsIn(names, 'nl')}.`, en: ` ${key} belongs under ${wordsIn(names, 'en')}.` };
}

function higher(key: string, path: Path): Param {
  if (path.length === 0) {
    return {
      nl: ` ${key} hoort op het hoogste niveau van het bestand.`,
      en: ` ${key} belongs at the highest level of the file.`,
    };
  }
  const name = pathName(path);
  return {
    nl: ` ${key} hoort hoger, bij ${wordsIn(name, 'nl')}.`,
    en: ` ${key} belongs higher, at ${wordsIn(name, 'en')}.`,
  };
}

function elsewhere(key: string, names: Param): Param {
  return { nl: ` ${key} hoort in ${wordsIn(names, 'nl')}.`, en: ` ${key} belongs in ${wordsIn(names, 'en')}.` };
}

type Shapes = Readonly<Record<string, Shape>>;

/** Not what every object has, such as `constructor`. */
function own(shape: Shape | undefined, key: string | number): Shape | undefined {
  const keys = shape?.keys ?? {};
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function resolve(shapes: Shapes, shape: Shape | undefined): Shape | undefined {
  if (shape?.ref === undefined) return shape;
  const { ref, ...beside } = shape;
  return { ...shapes[ref], ...beside };
}

function shapeAt(shapes: Shapes, kind: FileKind, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>(
    (shape, step) => resolve(shapes, own(shape, step) ?? shape?.each),
    shapes[kind],
  );
}

/** Whether a key may stand in a block, or in the blocks that it is a list of. */
function holds(shapes: Shapes, shape: Shape | undefined, key: string): boolean {
  const block = resolve(shapes, shape);
  return [block, resolve(shapes, block?.each)].some((item) => own(item, key) !== undefined);
}

/** Editors show the Dutch title of a key, and so authors type it. */
function keyTitled(shapes: Shapes, keys: Readonly<Record<string, Shape>>, typed: string): string | undefined {
  const titles = new Map(
    Object.entries(keys).map(([key, shape]) => [resolve(shapes, shape)?.title?.toLowerCase() ?? key, key]),
  );
  const word = typed.toLowerCase();
  return titles.get(word) ?? titles.get(nearest(word, titles.keys()) ?? '');
}
