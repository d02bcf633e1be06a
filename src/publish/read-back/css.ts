/**
 * A style sheet as what it can do to words. Declarations that only move, size or weigh letters within bounds are looks and are
 * left out, so that a page in another house style reads the same; all others count, by their rule.
 */
import { contrast } from '../../model/colour.ts';
import { isLook } from './css-looks.ts';

/** What counts of a style sheet, each with its rule. */
export function effectsOf(css: string): string[] {
  return declarationsIn(css).flatMap(({ rule, declarations }) => {
    const counted = declarations.filter(([property, value]) => !isLook(property, value, targetsOf(rule)));
    const colours = ROOTS.has(rule) ? palette(counted) : null;
    return counted
      .filter(([property]) => colours === null || !colours.has(property))
      .map(([property, value]) => `${rule} { ${property}: ${value} }`);
  });
}

/** Whether declarations of an attribute are looks alone. */
export function areLooks(declarations: string): boolean {
  return pairsIn(declarations).every(([property, value]) => isLook(property, value, ['div']));
}

/** Where colours hold for all that is on the page. */
const ROOTS = new Set([':root', '@media screen and (prefers-color-scheme: dark) | :root']);

const COLOURS = ['paper', 'ink', 'soft', 'line', 'tint', 'accent', 'decoration'].map((name) => `--${name}`);

/** Names of the colours of a page, where all are there and what is read in them can be read; else null. */
function palette(declarations: readonly Declaration[]): ReadonlySet<string> | null {
  const found = new Map(declarations.filter(([property]) => COLOURS.includes(property)));
  const of = (name: string) => found.get(`--${name}`) ?? '';
  if (found.size !== COLOURS.length || ![...found.values()].every((value) => /^#[0-9a-f]{6}$/.test(value))) return null;
  const isRead = ['ink', 'soft', 'accent'].every((ink) =>
    ['paper', 'tint'].every((ground) => contrast(of(ink), of(ground)) >= 3),
  );
  return isRead ? new Set(COLOURS) : null;
}

/** The last element of each selector of a rule; empty of one that is not told by its name. */
function targetsOf(rule: string): string[] {
  const selectors = rule.slice(rule.lastIndexOf(' | ') + 1).split(',');
  return selectors.map(
    (selector) =>
      /(?:^|[\s>+~|])([a-z][a-z0-9]*|:root)(?:\.[\w-]+)*(?::(?:first|last)-child)?$/.exec(selector.trim())?.[1] ?? '',
  );
}

type Declaration = readonly [property: string, value: string];

interface Rule {
  /** With the rules around it. */
  readonly rule: string;
  readonly declarations: readonly Declaration[];
}

/** Braces within strings are none. What is no rule is told as one that says nothing known. */
function declarationsIn(css: string): Rule[] {
  const rules: Rule[] = [];
  const around: string[] = [];
  let text = '';
  const flush = () => {
    const declarations = pairsIn(text);
    if (declarations.length > 0) rules.push({ rule: around.join(' | '), declarations });
    text = '';
  };
  for (const [piece] of css.matchAll(PIECES)) {
    if (piece.startsWith('/*')) text += ' ';
    else if (piece === '{') {
      const from = text.lastIndexOf(';') + 1;
      const selector = text.slice(from);
      text = text.slice(0, from);
      flush();
      around.push(spaced(selector));
    } else if (piece === '}') {
      flush();
      if (around.pop() === undefined) rules.push({ rule: '', declarations: [['}', '']] });
    } else text += piece;
  }
  around.push('…');
  flush();
  if (around.length > 1) rules.push({ rule: '', declarations: [['{', '']] });
  return rules;
}

/** A comment, a brace, an escape, a string, a quote that begins none, or what stands between these. */
const PIECES =
  /\/\*[\s\S]*?(?:\*\/|$)|[{}]|\\[\s\S]?|"(?:[^"\\\n\r\f]|\\[\s\S])*"|'(?:[^'\\\n\r\f]|\\[\s\S])*'|["'/]|[^{}\\"'/]+/g;

function pairsIn(text: string): Declaration[] {
  const parts =
    text.match(/(?:[^;"'\\]|\\[\s\S]|"(?:[^"\\\n\r\f]|\\[\s\S])*"|'(?:[^'\\\n\r\f]|\\[\s\S])*')+|["']/g) ?? [];
  return parts.map(spaced).flatMap((part): Declaration[] => {
    if (part === '') return [];
    const colon = part.indexOf(':');
    return [colon === -1 ? [part, ''] : [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()]];
  });
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
