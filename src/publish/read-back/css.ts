/**
 * A style sheet as what it can do to words. Declarations that only move, size or weigh letters within bounds are looks and are
 * left out, so that a page in another house style reads the same; all others count, by their rule.
 */
import { contrast } from '../../model/colour.ts';
import { FONT_STACKS } from '../../render/html/style.ts';

/** Of any property that is named here, and of no other. */
const LOOKS =
  /^(?:(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-width|-style)?|border-radius|font-(?:size|weight|style|variant-numeric)|line-height|text-(?:align|wrap|underline-offset|decoration-thickness|size-adjust)|-webkit-text-size-adjust|hyphens|hyphenate-limit-chars|break-(?:before|after|inside)|orphans|widows|scroll-(?:behavior|padding-top)|(?:column-|row-)?gap)$/;

/** The most of each unit that is still looks; of units that are not here nothing is. */
const MOST: Readonly<Record<string, number>> = { '': 20, rem: 6, em: 3, px: 60, pt: 40, mm: 30 };

/** What counts of a style sheet, each with its rule. */
export function effectsOf(css: string): string[] {
  return declarationsIn(withoutComments(css)).flatMap(({ rule, declarations }) => {
    const counted = declarations.filter(([property, value]) => !isLook(property, value));
    const colours = ROOTS.has(rule) ? palette(counted) : null;
    return counted
      .filter(([property]) => colours === null || !colours.has(property))
      .map(([property, value]) => `${rule} { ${property}: ${value} }`);
  });
}

/** Whether declarations of an attribute are looks alone. */
export function areLooks(declarations: string): boolean {
  return pairsIn(declarations).every(([property, value]) => isLook(property, value));
}

function isLook(property: string, value: string): boolean {
  if (property === '--font') return FONT_STACKS.includes(value);
  if (!LOOKS.test(property) || !/^[\w\s.%(),#+-]*$/.test(value) || /(?:^|[\s(,])-|url|attr|expression|env/i.test(value))
    return false;
  if (property.endsWith('text-size-adjust')) return value === '100%';
  if (property === 'font-size' && !/\d/.test(value)) return false;
  const isMeasured = property === 'font-size' || property === 'line-height';
  return [...value.matchAll(/(\d*\.?\d+)([a-z%]*)/g)].every(([, digits = '', unit = '']) => {
    if (property === 'font-weight') return true;
    const number = Number(digits);
    const least = !isMeasured
      ? 0
      : unit === 'rem' || unit === 'em'
        ? 0.7
        : unit === ''
          ? 1
          : unit === 'pt'
            ? 7
            : (MOST['rem'] ?? 0);
    return number >= least && number <= (MOST[unit] ?? -1);
  });
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
    if (piece === '{') {
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

/** A brace, an escape, a string, a quote that begins none, or what stands between these. */
const PIECES = /[{}]|\\[\s\S]?|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|["']|[^{}\\"']+/g;

function pairsIn(text: string): Declaration[] {
  const parts = text.match(/(?:[^;"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')+|["']/g) ?? [];
  return parts.map(spaced).flatMap((part): Declaration[] => {
    if (part === '') return [];
    const colon = part.indexOf(':');
    return [colon === -1 ? [part, ''] : [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()]];
  });
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** One that does not end goes on to the end. */
function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return rest.reduce((all, part) => {
    const end = part.indexOf('*/');
    return end === -1 ? all : `${all} ${part.slice(end + 2)}`;
  }, first);
}
