/** How the lines of a YAML file stand, read from the lines alone: for a quick look before the parser. */

/** A line that is not blank and not within a text; the lines of a text stand with its header. */
export interface LaidLine {
  readonly text: string;
  /** How far it is indented. */
  readonly column: number;
  /** Of the text below it, when it is the header of one: `|` or `>`, what follows that, and its lines without indentation. */
  readonly block:
    | { readonly style: string; readonly indicators: string; readonly lines: readonly string[] }
    | undefined;
}

/** The header of a text on the lines below it. */
const HEADER = /(?:^|[\s:-])([|>])([-+\d]*)$/;
/** What a value on the line of a key or dash stands behind. */
const STRUCTURE = /^ *(?:- +)*(?:(?:[\w-]+|"[^"]*"|'[^']*'):(?:\s|$))?/;

export function layOut(text: string): LaidLine[] {
  const lines = text.split('\n');
  const laid: LaidLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const column = columnOf(line);
    if (column === line.length) continue;
    const [header, style = '', indicators = ''] = headerOf(line, column);
    const block = header === undefined ? undefined : { style, indicators, lines: blockAfter(lines, at, column) };
    laid.push({ text: line, column, block });
    at += block?.lines.length ?? 0;
  }
  return laid;
}

function headerOf(line: string, column: number): readonly string[] {
  if (!line.includes('|') && !line.includes('>')) return [];
  return line[column] === '#' ? [] : (HEADER.exec(line.replace(/\s#.*/, '').trimEnd()) ?? []);
}

/** The lines of the text whose header stands at `at`, blank ones included. */
function blockAfter(lines: readonly string[], at: number, least: number): string[] {
  const block: string[] = [];
  let indent = -1;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const column = columnOf(line);
    const isBlank = column === line.length;
    if (!isBlank && indent === -1) indent = column > least ? column : Number.POSITIVE_INFINITY;
    if (!isBlank && column < indent) break;
    block.push(line.slice(isBlank ? column : indent));
  }
  return block;
}

/**
 * Lines, comments among them, that stand deeper than the value above them: that value goes on there. Comments between a key
 * and a value below it too.
 */
export function goingOn(laid: readonly LaidLine[]): LaidLine[] {
  const on: LaidLine[] = [];
  let last: LaidLine | undefined;
  let waiting: LaidLine[] = [];
  /** Of the key whose value stands below it: what is deeper may be of that value. */
  let column = Number.POSITIVE_INFINITY;
  for (const line of laid) {
    if (line.column > column || (last !== undefined && isDeeper(line, last))) on.push(line);
    else if (isComment(line)) waiting.push(line);
    else {
      const isValue = (waiting.length > 0 || isOpen(last)) && !BEGINS.test(line.text);
      if (isValue) on.push(...waiting, line);
      column = isValue && last !== undefined ? last.column : Number.POSITIVE_INFINITY;
      if (waiting.length > 0) waiting = [];
      last = line;
    }
  }
  return on;
}

/** A key, an item, or something between brackets; anything else is the value of the key above it. */
const BEGINS = /^ *(?:- |-$|(?:[\w-]+|"[^"]*"|'[^']*'):(?:\s|$)|[[\]{},])/;

/** Whether a value may stand below a line. */
function isOpen(line: LaidLine | undefined): boolean {
  if (line === undefined || line.block !== undefined) return false;
  return line.text.trimEnd().endsWith(':') || line.text.includes('#');
}

/** Whether a line is deeper than the key or dash of a value that could go on; nothing does after a text of its own lines. */
function isDeeper(line: LaidLine, last: LaidLine): boolean {
  return last.block === undefined && line.column > last.column && line.column > columnOfValue(last.text);
}

export function isComment({ text, column }: LaidLine): boolean {
  return text[column] === '#';
}

/** What the lines of a value that goes on are deeper than; infinite of a line without a value. */
function columnOfValue(line: string): number {
  const structure = structureOf(line);
  return structure.trimEnd().length < line.trimEnd().length ? keyColumn(structure) : Number.POSITIVE_INFINITY;
}

function structureOf(line: string): string {
  return STRUCTURE.exec(line)?.[0] ?? '';
}

/** The column of the key of a line, or else of its last dash. */
function keyColumn(structure: string): number {
  const key = structure.search(/[^ -]/);
  return key === -1 ? Math.max(0, structure.lastIndexOf('-')) : key;
}

/** How far a line is indented; the length of a blank one. */
export function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}
