/**
 * Characters that a PDF cannot show, for no font that comes with regelwerk has them: told at their place, before anything
 * is made. No font is read for it: what they have together is generated.
 */
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { numberOf } from '../../encode/visible.ts';
import { INVISIBLE, LOOK_ALIKE } from '../../model/look-alike.ts';
import type { Path } from '../../model/policy.ts';
import { parseText } from '../markdown/index.ts';
import type { YamlFile } from '../yaml/index.ts';
import { COVERED, IN_HOUSE_FONTS } from './covered.ts';

/** Of nearly every file this is all that is done: beyond are other scripts and signs, and what is written as a code. */
const unusual = /[^\0-\u024F\u1E00-\u1EFF\u2010-\u2026\u20AC]|\\[uU]|&#?\w+;/;

let missing: RegExp | undefined;

/** Each character of a text, once, that no font has, in whatever house style. The text as it is read: in NFC. */
export function missingIn(text: string): string[] {
  if (!unusual.test(text)) return [];
  missing ??= new RegExp(`[^${COVERED}${Object.keys(LOOK_ALIKE).join('')}${INVISIBLE}]`, 'gu');
  return [...new Set(text.normalize('NFC').match(missing) ?? [])];
}

let unset: RegExp | undefined;

/** The same, of the fonts of the house styles alone: each of them, without another that sets what it lacks. */
export function unsetIn(text: string): string[] {
  unset ??= new RegExp(`[^${IN_HOUSE_FONTS}${Object.keys(LOOK_ALIKE).join('')}${INVISIBLE}]`, 'gu');
  return [...new Set(text.normalize('NFC').match(unset) ?? [])];
}

/** Files of which nothing is printed are not asked about: norms, calendars, settings. */
const printed: ReadonlySet<string> = new Set(['organisation', 'protocol', 'override', 'approvals']);
/** Keys of what explains the source to who works on it, or repeats what stands elsewhere. */
const unprinted: ReadonlySet<unknown> = new Set(['reason', 'base', 'lapsed', 'logo']);
/** Keys below which a key is a name, whatever it is. */
const named: ReadonlySet<unknown> = new Set(['amend', 'variants', 'parameters']);

/** Tells each character that would not be printed, once for each value it stands in. */
export function checkGlyphs(kind: string, file: YamlFile): Diagnostic[] {
  if (!printed.has(kind) || !unusual.test(file.text)) return [];
  const diagnostics: Diagnostic[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (isUnprinted(path)) return;
    if (typeof value === 'string') {
      for (const char of missingIn(readable(value)))
        diagnostics.push(diagnostic('glyph-missing', file.placeWithin(path, char, 0), glyphWords(char)));
    } else if (typeof value === 'object' && value !== null) {
      const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
      for (const key of keys) visit((value as Record<PropertyKey, unknown>)[key], [...path, key]);
    }
  };
  visit(file.data, []);
  return diagnostics;
}

/** The description of a parameter is for who fills it in; of a figure the caption alone is set in letters. */
function isUnprinted(path: Path): boolean {
  if (path.length === 2 && named.has(path[0])) return false;
  if (path.at(-2) === 'figure') return path.at(-1) !== 'caption';
  return unprinted.has(path.at(-1)) || (path[0] === 'parameters' && path.at(-1) === 'description');
}

/** Without addresses of links, which are not printed, and with what is written as `&#8594;`. */
function readable(value: string): string {
  const shown = value.replaceAll(/\]\([^)\s]*/g, '](');
  return /&#?\w+;/.test(shown) ? `${shown}\n${textOf({ type: 'root', children: parseText(shown).blocks })}` : shown;
}

/** The character and its number in Unicode, for a diagnostic. */
export function glyphWords(char: string): { char: string; code: string } {
  return { char, code: numberOf(char) };
}
