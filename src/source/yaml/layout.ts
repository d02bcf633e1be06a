/** How the lines of a YAML file stand, read from the lines alone: for a quick look before the parser. */

/** A line that is not blank and not within a text; the lines of a text stand with its header. */
export interface LaidLine {
  readonly text: string;
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
    if (columnOf(line) === line.length) continue;
    const [header, style = '', indicators = ''] = headerOf(line);
    const block = header === undefined ? undefined : { style, indicators, lines: blockAfter(lines, at) };
    laid.push({ text: line, block });
    at += block?.lines.length ?? 0;
  }
  return laid;
}

function headerOf(line: string): readonly string[] {
  if (!line.includes('|') && !line.includes('>')) return [];
  return isComment(line) ? [] : (HEADER.exec(line.replace(/\s#.*/, '').trimEnd()) ?? []);
}

/** The lines of the text whose header stands at `at`, blank ones included. */
function blockAfter(lines: readonly string[], at: number): string[] {
  const block: string[] = [];
  const least = columnOf(lines[at] ?? '');
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
  let last: LaidLine | undefined;
  let waiting: LaidLine[] = [];
  /** Of the key whose value stands below it: what is deeper may be of that value. */
  let column = Number.POSITIVE_INFINITY;
  return laid.flatMap((line) => {
    if (columnOf(line.text) > column || (last !== undefined && isDeeper(line.text, last))) return [line];
    if (isComment(line.text)) {
      waiting.push(line);
      return [];
    }
    const isValue = (waiting.length > 0 || isOpen(last)) && !BEGINS.test(line.text);
    const before = isValue ? [...waiting, line] : [];
    column = isValue && last !== undefined ? columnOf(last.text) : Number.POSITIVE_INFINITY;
    waiting = [];
    last = line;
    return before;
  });
}

/** A key, an item, or something between brackets; anything else is the value of the key above it. */
const BEGINS = /^ *(?:- |-$|(?:[\w-]+|"[^"]*"|'[^']*'):(?:\s|$)|[[\]{},])/;

/** Whether a value may stand below a line. */
function isOpen(line: LaidLine | undefined): boolean {
  if (line === undefined || line.block !== undefined) return false;
  return line.text.trimEnd().endsWith(':') || line.text.includes('#');
}

/** Whether a line is deeper than the key or dash of a value that could go on; nothing does after a text of its own lines. */
function isDeeper(line: string, { text, block }: LaidLine): boolean {
  const column = columnOf(line);
  return block === undefined && column > columnOf(text) && column > columnOfValue(text);
}

export function isComment(line: string): boolean {
  return line[columnOf(line)] === '#';
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
