/**
 * Whether a file may hold a text that reads otherwise than it was typed: one pass over its lines, for a reader of YAML that
 * knows where each stands takes five times as long, and nearly all files hold none. It may say yes in vain, never no.
 */
import { standsAlone } from './own-line.ts';

/** The header of a text on the lines below it. */
const HEADER = /(?:^|[\s:-])([|>])([-+\d]*)$/;
/** What a value on the line of a key or dash stands behind. */
const STRUCTURE = /^ *(?:- +)*(?:[\w-]+:|"[^"]*":|'[^']*':)?/;
/** A line of prose: it opens no list, note, heading or whatever else Markdown knows. */
const PROSE = /^(?:[\p{L}‘’“”("']|\{\{|\*\*[\p{L}{]|\[[^^])/u;

export function mayDiffer(text: string): boolean {
  const lines = text.split('\n');
  let valueColumn = Number.POSITIVE_INFINITY;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const content = line.trim();
    if (content === '') continue;
    // Deeper than the value above it: that value goes on, with what looks like a comment too.
    if (columnOf(line) > valueColumn) return true;
    if (content.startsWith('#')) continue;
    const header = HEADER.exec(line.replace(/\s#.*/, '').trimEnd());
    valueColumn = header === null ? columnOfValue(line) : Number.POSITIVE_INFINITY;
    if (header === null) continue;
    const block = blockAfter(lines, at);
    if (isAmiss(header, block)) return true;
    at += block.length;
  }
  return false;
}

/** Of a block by its header; one that says itself how far it is indented is left to the other reader. */
function isAmiss([, style, indicators = '']: RegExpExecArray, block: readonly string[]): boolean {
  return /\d/.test(indicators) || (style === '>' ? foldsMore(block) : block.some(isAlone));
}

/** What the lines of a value that goes on are deeper than; infinite of a line without a value. */
function columnOfValue(line: string): number {
  const structure = STRUCTURE.exec(line)?.[0] ?? '';
  return structure.trimEnd().length < line.trimEnd().length ? keyColumn(structure) : Number.POSITIVE_INFINITY;
}

function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The column of the key of a line, or else of its last dash. */
function keyColumn(structure: string): number {
  const key = structure.search(/[^ -]/);
  return key === -1 ? Math.max(0, structure.lastIndexOf('-')) : key;
}

/** The lines of the text whose header stands at `at`, blank ones included. */
function blockAfter(lines: readonly string[], at: number): string[] {
  const block: string[] = [];
  let indent = -1;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (line.trim() !== '') {
      if (indent === -1)
        indent = columnOf(line) > columnOf(lines[at] ?? '') ? columnOf(line) : Number.POSITIVE_INFINITY;
      if (columnOf(line) < indent) break;
    }
    block.push(line.slice(Math.min(indent === -1 ? 0 : indent, columnOf(line))));
  }
  return block;
}

/** Whether folding joins more than the lines of a paragraph. */
function foldsMore(block: readonly string[]): boolean {
  const filled = block.join('\n').trimEnd().split('\n');
  if (filled.length === 1) return false;
  return filled.some((line, index) => /\s$|\\$/.test(line) || !PROSE.test(line) || isAlone(line, index, filled));
}

function isAlone(line: string, index: number, block: readonly string[]): boolean {
  const previous = block[index - 1]?.trim() ?? '';
  const content = line.trim();
  if (content === '' || previous === '') return false;
  // An item of a list, unless it is so far to the right that it runs on from the line before.
  if (/^[-+*] /.test(content)) return columnOf(line) >= 4;
  return standsAlone(content, previous.replace(/^[-+*] /, ''));
}
