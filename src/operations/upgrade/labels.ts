/** Numbers that were typed in the labels of an outline become patterns, and count themselves. */
import { printPattern, readPattern } from '../../resolve/pattern.ts';

/** Of an outline, as far as it is asked here. */
export interface TypedPart {
  readonly part: string;
  readonly label?: string;
  readonly number?: string;
  readonly entries?: readonly unknown[];
}

/** Which number each part gets by a pattern, and what is left of its label. */
interface Found {
  readonly pattern: string;
  readonly label: string;
}

/** What an outline becomes. */
export interface Numbered {
  readonly outline: readonly unknown[];
  /** Of each level. */
  readonly patterns: readonly string[];
  /** How many labels lost a number. */
  readonly count: number;
  /** Ids of parts that keep the number that was typed. */
  readonly left: readonly string[];
}

const NONE = 'none';
/** A word such as `Bijlage`, and digits or one letter; with digits alone what stands behind may be nothing. */
const TYPED =
  /^((?:bijlage|hoofdstuk|artikel|paragraaf|deel) |§ ?)?(\d+(?:\.\d+)*|[A-Z]|[IVXLC]+)([.):]*)(?:\s(.*))?$/is;

/**
 * Undefined where the numbers are not those that counting gives: then they stay as they were typed. Without any typed number
 * the patterns are of no level. A part that is quoted keeps its number, for a quotation shows none that is counted; so do
 * those that are counted after it.
 */
export function numbersOf(outline: readonly unknown[], quoted: ReadonlySet<string>): Numbered | undefined {
  const found = new Map<TypedPart, Found | null>();
  const levels: TypedPart[][] = [];
  const left: string[] = [];
  if (!findIn(outline, 0, [], { found, levels, quoted, left })) return undefined;
  const patterns = levels.map((parts) => patternOf(parts, found));
  while (patterns.at(-1) === NONE) patterns.pop();
  const renewed = (entries: readonly unknown[], depth: number): unknown[] =>
    entries.map((entry) => {
      const part = partOf(entry);
      if (part === undefined) return entry;
      const own = found.get(part) ?? null;
      const usual = patterns[depth] ?? NONE;
      const number = own?.pattern ?? NONE;
      const { part: id, label, ...rest } = part;
      const kept = part.number !== undefined || number === usual ? {} : { number };
      return {
        part: id,
        ...(label === undefined ? {} : { label: own?.label ?? label }),
        ...kept,
        ...rest,
        ...(part.entries === undefined ? {} : { entries: renewed(part.entries, depth + 1) }),
      };
    });
  const count = [...found.values()].filter((own) => own !== null).length;
  return { outline: renewed(outline, 0), patterns, count, left };
}

/** What the most parts of a level have; none where more have no number. */
function patternOf(parts: readonly TypedPart[], found: ReadonlyMap<TypedPart, Found | null>): string {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const pattern = found.get(part)?.pattern ?? NONE;
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? NONE;
}

interface Finding {
  readonly found: Map<TypedPart, Found | null>;
  readonly levels: TypedPart[][];
  readonly quoted: ReadonlySet<string>;
  readonly left: string[];
}

/** Counts as the numbering of parts does (resolve/numbers.ts): of each pattern among siblings. */
function findIn(entries: readonly unknown[], depth: number, around: readonly number[], finding: Finding): boolean {
  const siblings = entries.flatMap((entry) => partOf(entry) ?? []);
  const series: Series = { here: new Map(), ended: new Set() };
  for (const part of siblings) {
    finding.levels[depth] = [...(finding.levels[depth] ?? []), part];
    const own = typedIn(part, around, series);
    if (own === undefined) return false;
    const counted = own === null || staysTyped(part, own, series, finding) ? null : own;
    finding.found.set(part, counted);
    const count = counted === null ? 0 : (series.here.get(counted.pattern) ?? 0) + 1;
    if (counted !== null) series.here.set(counted.pattern, count);
    if (!findIn(part.entries ?? [], depth + 1, counted === null ? around : [...around, count], finding)) return false;
  }
  return true;
}

/** What is counted among siblings, by pattern. */
interface Series {
  readonly here: Map<string, number>;
  /** Those of which a part stays as it was typed, and so all after it. */
  readonly ended: Set<string>;
}

function staysTyped({ part }: TypedPart, { pattern }: Found, { ended }: Series, { quoted, left }: Finding): boolean {
  if (!ended.has(pattern) && !quoted.has(part)) return false;
  ended.add(pattern);
  left.push(part);
  return true;
}

/** Null of a part without a number of its own; undefined where no pattern gives the one that was typed. */
function typedIn(part: TypedPart, around: readonly number[], series: Series): Found | null | undefined {
  const typed = part.label === undefined || part.number !== undefined ? null : TYPED.exec(part.label);
  return typed === null || !isNumber(typed) ? null : foundIn(typed, around, series);
}

function foundIn(
  [, word = '', digits = '', after = '', rest = '']: RegExpExecArray,
  around: readonly number[],
  { here, ended }: Series,
): Found | undefined {
  const label = rest.trimStart();
  const pattern = candidates(word, digits, after).find((own) => {
    if (ended.has(own)) return true;
    const next = [...around, (here.get(own) ?? 0) + 1];
    const { levels } = readPattern(own);
    return levels <= next.length && printPattern(readPattern(own), next) === `${word}${digits}${after}`;
  });
  return pattern === undefined || label === '' ? undefined : { pattern, label };
}

/** `A school` and `I think` begin with a letter that numbers nothing. */
function isNumber([, word = '', digits = '', after = '']: RegExpExecArray): boolean {
  return word !== '' || /\d/.test(digits) || after !== '';
}

function candidates(word: string, digits: string, after: string): string[] {
  const counts = digits.split('.');
  if (/\d/.test(digits)) return [`${word}${counts.map((_, at) => (at === 0 ? '{n}' : '{m}')).join('.')}${after}`];
  return ['{A}', '{I}', '{a}', '{i}'].map((count) => `${word}${count}${after}`);
}

function partOf(entry: unknown): TypedPart | undefined {
  return typeof entry === 'object' && entry !== null && 'part' in entry ? (entry as TypedPart) : undefined;
}
