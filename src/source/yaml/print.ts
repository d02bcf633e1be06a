/** Data as new text: in blocks, between brackets, and as JSON. */
import { bySentences } from './breaks.ts';
import { type Data, isFilled } from './nodes.ts';

/** How a kind of file is written by who writes it by hand; the keys of which this holds. */
export interface Habits {
  /** Texts that, where they are long, stand with a line for each sentence. */
  readonly folded: ReadonlySet<string>;
  /** Lists that stand on the line of their key. */
  readonly inline: ReadonlySet<string>;
}

export const NO_HABITS: Habits = { folded: new Set(), inline: new Set() };

/** How the author of a file writes blocks. */
export interface BlockStyle {
  /** How far keys stand in from the key above them. */
  readonly indent: number;
  /** How far the dashes of a list stand in from their key. */
  readonly dash: number;
  readonly habits: Habits;
  /** The lines of an item that stands elsewhere in the file already, and moves with its comments. */
  readonly moved: (item: unknown) => readonly string[] | undefined;
}

/** Every line ends; a line without words stays empty. */
export function indented(lines: readonly string[], column: number): string {
  return shifted(lines, column)
    .map((line) => `${line}\n`)
    .join('');
}

function shifted(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

/** The lines of a key with its value. */
export function printPair(key: string, value: unknown, style: BlockStyle): string[] {
  // A text as it was recorded is nobody's writing.
  const own = key === 'base' ? { ...style, habits: NO_HABITS } : style;
  const { first, rest } = printHabitually(key, value, own) ?? printValue(value, own);
  return [`${printKey(key)}:${first}`, ...rest];
}

/** A sentence of this length is about as long as a line of a file. */
const LONG = 100;

function printHabitually(
  key: string,
  value: unknown,
  { habits, indent }: BlockStyle,
): { first: string; rest: string[] } | undefined {
  if (habits.inline.has(key) && Array.isArray(value) && value.length > 0 && !value.some(isFilled))
    return { first: ` ${printFlow(value, { isJson: false, gap: ' ', step: '  ' })}`, rest: [] };
  if (!habits.folded.has(key) || typeof value !== 'string') return undefined;
  if (value.length <= LONG && !printScalar(value).startsWith('"')) return undefined;
  const lines = /[^\P{C}\u00AD]|[\p{Zl}\p{Zp}]/u.test(value) ? undefined : bySentences(value);
  return lines === undefined ? undefined : { first: ' >-', rest: shifted(lines, indent) };
}

/** What follows the colon of a key: on its line, and on the lines below. */
export function printValue(value: unknown, style: BlockStyle): { first: string; rest: string[] } {
  if (Array.isArray(value) && value.length > 0)
    return {
      first: '',
      rest: shifted(
        value.flatMap((item) => printItem(item, style)),
        style.dash,
      ),
    };
  if (isFilled(value)) return { first: '', rest: shifted(printMap(value as Data, style), style.indent) };
  const [header, ...lines] = literal(value) ?? [printScalar(value)];
  return { first: ` ${header}`, rest: shifted(lines, style.indent) };
}

function printMap(data: Data, style: BlockStyle): string[] {
  return Object.entries(data).flatMap(([key, value]) => printPair(key, value, style));
}

/** An item with its dash. */
export function printItem(value: unknown, style: BlockStyle): readonly string[] {
  const moved = style.moved(value);
  if (moved !== undefined) return moved;
  const [first = '', ...rest] = itemLines(value, style);
  return [`- ${first}`.trimEnd(), ...shifted(rest, 2)];
}

function itemLines(value: unknown, style: BlockStyle): readonly string[] {
  if (!isFilled(value)) return literal(value) ?? [printScalar(value)];
  if (Array.isArray(value)) return ['', ...value.flatMap((item) => printItem(item, style))];
  return printMap(value as Data, style);
}

/** A text of more lines as it reads, below a sign that says how it ends; where every reader takes it so. */
function literal(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'string' || !value.includes('\n') || value.endsWith('\n\n')) return undefined;
  // Spaces where nobody sees them, and characters that nobody sees, stand between quotes.
  if (!/^\S/.test(value) || / $|[^\P{C}\n]|[\p{Zl}\p{Zp}]/mu.test(value)) return undefined;
  return [value.endsWith('\n') ? '|' : '|-', ...value.replace(/\n$/, '').split('\n')];
}

const WORDS = /^[A-Za-z](?:[A-Za-z0-9_ -]{0,60}[A-Za-z0-9])?$/;
/** Of letters first, which no reader takes for anything else, and without the signs that YAML sees in running text. */
const SENTENCE = /^\p{L}+ (?!.*(?:: | #))[^\p{C}\p{Zl}\p{Zp}#][^\p{C}\p{Zl}\p{Zp}]*(?<![\p{Z}:])$/u;
/** Of YAML 1.1 too, for other tools still read that. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Texts of more than plain words are quoted, so that no reader takes 1.0 for a number or a sign for syntax. */
export function printScalar(value: unknown): string {
  if (typeof value === 'string' && SENTENCE.test(value)) return value;
  return printWord(value);
}

function printWord(value: unknown): string {
  const isPlain = typeof value === 'string' && WORDS.test(value) && !NO_TEXT.test(value);
  return isPlain ? value : JSON.stringify(value);
}

function printKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && !NO_TEXT.test(key) ? key : JSON.stringify(key);
}

/** How the author writes between brackets. */
export interface FlowStyle {
  readonly isJson: boolean;
  /** What stands after a comma and a colon: a space, or in JSON that saves room nothing. */
  readonly gap: string;
  /** One step of indentation. */
  readonly step: string;
}

/** On one line. */
export function printFlow(value: unknown, style: FlowStyle): string {
  const { isJson, gap } = style;
  if (Array.isArray(value)) return `[${value.map((item) => printFlow(item, style)).join(`,${gap}`)}]`;
  if (!isFilled(value)) return isJson ? JSON.stringify(value) : printWord(value);
  const pairs = Object.entries(value).map(
    ([key, item]) => `${printFlowKey(key, style)}:${gap}${printFlow(item, style)}`,
  );
  return `{${pairs.join(`,${gap}`)}}`;
}

export function printFlowKey(key: string, { isJson }: FlowStyle): string {
  return isJson ? JSON.stringify(key) : printKey(key);
}
