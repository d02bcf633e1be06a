/** Comments that stand where a text without quotes begins or goes on, and so may be meant as words of it. */
import { type Document, isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import type { Path } from '../../model/policy.ts';
import { lineStart } from './lines.ts';

export interface CommentBeside {
  /** Of the value. */
  readonly path: Path;
  /** From its `#`. */
  readonly comment: string;
  readonly offset: number;
}

/** Where a file has comments: nowhere, on lines of their own, or behind something as well. Of most files that is enough. */
export function commentsIn(text: string): 'none' | 'own' | 'behind' {
  let found: 'none' | 'own' = 'none';
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    if (text[at - 1] !== ' ' && text[at - 1] !== '\t') continue;
    const before = text.slice(lineStart(text, at), at).trimStart();
    if (before !== '' && !before.startsWith('#')) return 'behind';
    found = 'own';
  }
  return found;
}

/** The first of each value. */
export function commentsBeside(document: Document.Parsed, text: string): CommentBeside[] {
  const found: CommentBeside[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || !isPlain(node) || !node.range) return;
      const [start, end] = node.range;
      const holder = ancestors.at(-1);
      const offset = before(text, holder, start) ?? behind(text, holder, start, end);
      if (offset === undefined) return;
      const [comment = ''] = text.slice(offset).split('\n', 1);
      found.push({ path: pathOf(key, ancestors), comment: comment.trim(), offset });
    },
  });
  return found;
}

/** Between a key and its value. */
function before(text: string, holder: unknown, start: number): number | undefined {
  const keyEnd = keyOf(holder)?.[1];
  const at = keyEnd === undefined ? -1 : text.slice(keyEnd, start).indexOf('#');
  return keyEnd === undefined || at === -1 ? undefined : keyEnd + at;
}

const SAME_LINE = /[ \t]+#/y;
const NEXT_LINE = /[ \t]*\n(?:[ \t]*\n)*[ \t]+#/y;

/** On the line on which a value ends, or below it where its next line would stand: deeper than its key or dash. */
function behind(text: string, holder: unknown, start: number, end: number): number | undefined {
  SAME_LINE.lastIndex = end;
  if (SAME_LINE.test(text)) return SAME_LINE.lastIndex - 1;
  NEXT_LINE.lastIndex = end;
  if ((isSeq(holder) && holder.flow === true) || !NEXT_LINE.test(text)) return undefined;
  const at = NEXT_LINE.lastIndex - 1;
  const held = keyOf(holder)?.[0] ?? text.lastIndexOf('-', start);
  return at - lineStart(text, at) > held - lineStart(text, held) ? at : undefined;
}

/** Where the key of a value begins and ends. */
function keyOf(holder: unknown): readonly number[] | undefined {
  return isPair(holder) && isScalar(holder.key) ? (holder.key.range ?? undefined) : undefined;
}

function isPlain(node: Scalar): boolean {
  return node.type === 'PLAIN' || node.type === undefined;
}

/** Steps of a node by those it stands in. */
function pathOf(key: number | string | null, ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((ancestor, index): (string | number)[] => {
    if (isPair(ancestor)) return [String(isScalar(ancestor.key) ? ancestor.key.value : ancestor.key)];
    if (!isSeq(ancestor)) return [];
    const inner = ancestors[index + 1];
    return [inner === undefined ? Number(key) : ancestor.items.indexOf(inner)];
  });
}
