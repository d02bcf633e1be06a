/** The lines that the nodes of a YAML text stand on, with the comments that belong to them. */
import { CST, isCollection, isPair, Lexer, type Node } from 'yaml';

/** Offsets: of the first character of a line, and of that of the line after the last. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Where the last character of a node is: of a block, of its last value. */
export function endOf(node: Node): number {
  const last: unknown = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range?.[1] ?? 0;
  if (!isPair(last)) return endOf(last as Node);
  // A key without a value ends with its colon.
  const value = last.value as Node | null;
  const key = last.key as Node;
  return value === null ? (key.range?.[1] ?? 0) : Math.max(endOf(value), key.range?.[1] ?? 0);
}

/** The column, from 0, at which the keys or dashes of a block stand. */
export function columnOf(block: Node): number {
  const token = block.srcToken;
  return token !== undefined && 'indent' in token ? token.indent : 0;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Start of the line after the one that a value ends on; a block scalar ends there already. */
export function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

/** The spaces that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** Whole lines, with the lines of comment directly above. */
export function linesOf(text: string, { start, end }: { start: number; end: number }): Lines {
  let first = lineStart(text, start);
  while (first > 0) {
    const above = lineStart(text, first - 1);
    if (!/^ *#/.test(text.slice(above, first))) break;
    first = above;
  }
  return { start: first, end: lineAfter(text, end) };
}

export interface Comment {
  readonly offset: number;
  /** From its `#`. */
  readonly text: string;
}

/** Tokens that the lexer adds and the text does not hold. */
const SIGNS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** All comments of a YAML text. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#')) comments.push({ offset, text: token.trimEnd() });
    if (!SIGNS.has(token)) offset += token.length;
  }
  return comments;
}

/** Whether every comment of one text is in the other too, as often, wherever it stands. */
export function keepsComments(before: string, after: string): boolean {
  const kept = commentsOf(before);
  if (kept.length === 0) return true;
  const count = new Map<string, number>();
  for (const { text } of commentsOf(after)) count.set(text, (count.get(text) ?? 0) + 1);
  return kept.every(({ text }) => {
    const left = count.get(text) ?? 0;
    count.set(text, left - 1);
    return left > 0;
  });
}
