/**
 * A text that becomes another, in the style in which its author wrote it: below `>` or `|`, between quotes, or plain. Of a
 * text on lines of its own only those lines become others in which words do.
 */
import { parse, Scalar } from 'yaml';
import { brokenAlike } from './breaks.ts';

/** The text to put in the place of a scalar's own; undefined where its style cannot say it. `column` is of its key. */
export function rewriteText(node: Scalar, value: string, text: string, column: number): string | undefined {
  const [start, end] = node.range ?? [0, 0];
  const source = text.slice(start, end);
  const written = writtenAs(node, source, value);
  if (written === undefined || !readsAs(written, value, column)) return undefined;
  return written;
}

function writtenAs(node: Scalar, source: string, value: string): string | undefined {
  switch (node.type) {
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      return block(source, String(node.value), value);
    case Scalar.QUOTE_SINGLE:
      return isOneLine(source, value) && !value.includes("'") ? `'${value}'` : undefined;
    case Scalar.QUOTE_DOUBLE:
      return isOneLine(source, value) ? JSON.stringify(value) : undefined;
    case Scalar.PLAIN:
      return isOneLine(source, value) ? value : undefined;
    default:
      return undefined;
  }
}

function isOneLine(source: string, value: string): boolean {
  return !source.includes('\n') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(value.replaceAll('\u00AD', ''));
}

/** The header, and the lines below it with how far they stand in. */
const HEADER = /^([|>])([-+]?)([^\n]*)\n/;

function block(source: string, before: string, value: string): string | undefined {
  const [header = '', sign, chomp = '', rest = ''] = HEADER.exec(source) ?? [];
  // Digits say how far lines stand in, and `+` that blank lines at the end count.
  if (header === '' || chomp === '+' || /^\d|^[+-]/.test(rest)) return undefined;
  const body = source.slice(header.length);
  const indent = /^( *)\S/m.exec(body)?.[1] ?? '';
  const lines = withoutLastLineEnds(body).split('\n');
  const own = lines.map((line) => line.slice(indent.length));
  const words = value.replace(/\n$/, '');
  if (words === '' || words.startsWith(' ') || words.endsWith('\n') || /\t/.test(words)) return undefined;
  const set = sign === '|' ? words.split('\n') : brokenAlike(own, before.replace(/\n$/, ''), words);
  // Spaces that nobody sees stay where they were, and come nowhere else.
  if (set === undefined || set.some((line) => line.endsWith(' ') && !own.includes(line))) return undefined;
  const ending = body.slice(body.trimEnd().length);
  const head = `${sign}${value.endsWith('\n') ? '' : '-'}${rest}\n`;
  return head + set.map((line) => (line === '' ? '' : indent + line)).join('\n') + ending;
}

/** Read as the value of a key, and of an item, that stands there: the text, and nothing else. */
function readsAs(written: string, value: string, column: number): boolean {
  const space = ' '.repeat(column);
  try {
    const read: unknown = parse(`${space}k: ${written}\n${space}z: 1\n`, { logLevel: 'error' });
    return JSON.stringify(read) === JSON.stringify({ k: value, z: 1 });
  } catch {
    return false;
  }
}

function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}
