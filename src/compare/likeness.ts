/** How much two blocks are alike: whether they can be one block of which the words changed. */
import { hash } from 'node:crypto';
import type { List, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { asRead } from '../model/eye.ts';
import type { Picture } from '../model/picture.ts';
import type { DocumentPart } from '../model/tree.ts';
import { SAME } from './align.ts';

/** What is looked at of a block, gathered once. */
export interface Looks {
  readonly node: Nodes;
  /** What cannot change within one block: a heading of another depth is another heading. */
  readonly shape: string;
  /** Equal where two blocks are the same in everything that shows. */
  readonly exact: string;
  /** The clause or part that the block is of; of a row without clause, what stands at its head; of a field its name. */
  readonly identity: string | null;
  readonly anchor: string | null;
  /** How often each word occurs, and each clause inside. */
  readonly words: ReadonlyMap<string, number>;
  readonly total: number;
}

export function looksOf(node: Nodes): Looks {
  const words = new Map<string, number>();
  const only = onlyOne(node);
  const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  collectWords(node, count);
  return {
    node,
    shape: shapeOf(node),
    exact: JSON.stringify(exactly(node)),
    identity: only ?? node.data?.clause ?? node.data?.anchor ?? nameOf(node),
    anchor: only === null ? (node.data?.anchor ?? null) : null,
    words,
    total: [...words.values()].reduce((sum, times) => sum + times, 0),
  };
}

function nameOf(node: Nodes): string | null {
  if (node.type === 'formField') return node.name;
  const [head] = node.type === 'tableRow' ? node.children : [];
  return head === undefined ? null : `row ${textOf(head)}`;
}

/** A document has one title, and one of what stands below it: whatever they say and are linked to by, these are the same block. */
const ONLY_ONE: ReadonlySet<DocumentPart> = new Set(['title', 'edition', 'organisation', 'facts']);

function onlyOne(node: Nodes): string | null {
  const part = node.data?.part;
  return part !== undefined && ONLY_ONE.has(part) ? `part ${part}` : null;
}

/** The least likeness of two blocks that are compared by words. Of a list a few items may be left. */
const LEAST = { container: 0.25, block: 0.4, otherIdentity: 0.8 } as const;

/**
 * 0 for two blocks that are not one, else more the more they are alike; the same clause weighs more than the same words.
 * `keptAnchors` are those of the new text: a block whose anchor would be lost is no match, for links go there.
 */
export function likeness(before: Looks, after: Looks, keptAnchors: ReadonlySet<string>): number {
  if (before.shape !== after.shape) return 0;
  if (before.anchor !== null && before.anchor !== after.anchor && !keptAnchors.has(before.anchor)) return 0;
  const isSame = before.identity !== null && before.identity === after.identity;
  if (before.exact === after.exact) return isSame ? SAME + 0.5 : SAME;
  const common = commonShare(before, after);
  if (isSame) return 0.5 + common / 2;
  const isOther = before.identity !== null && after.identity !== null;
  const isContainer = ['list', 'table', 'blockquote', 'form'].includes(before.node.type);
  const least = isOther ? LEAST.otherIdentity : isContainer ? LEAST.container : LEAST.block;
  return common < least ? 0 : common / 2;
}

/** Share of the words that both have, from 0 to 1. */
function commonShare(before: Looks, after: Looks): number {
  if (before.total + after.total === 0) return 1;
  let common = 0;
  for (const [word, times] of before.words) common += Math.min(times, after.words.get(word) ?? 0);
  return (2 * common) / (before.total + after.total);
}

function shapeOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `heading ${node.depth}`;
    case 'list':
      // A list within a clause is one list, numbered or not; a list of clauses takes its look from its part.
      return isOfClauses(node) ? `list of clauses ${node.ordered === true}` : 'list';
    case 'table':
      return `table ${node.data?.kind} ${node.children[0]?.children.length}`;
    case 'tableRow':
      return `row ${node.children.length}`;
    case 'blockquote':
      return `blockquote ${node.data?.frame === true}`;
    case 'figure':
      // Another picture is another figure.
      return `figure ${pictureKey(node.picture)}`;
    default:
      return node.type;
  }
}

export function isOfClauses({ children }: List): boolean {
  return children.some(({ data }) => data?.clause !== undefined);
}

function collectWords(node: Nodes, count: (word: string) => void): void {
  if (node.data?.clause !== undefined) count(`#${node.data.clause}`);
  if (node.type === 'text')
    for (const word of asRead(node.value)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      count(word);
  else if ('children' in node) for (const child of node.children) collectWords(child, count);
}

/** Equal where two pictures are. */
function pictureKey({ media, bytes }: Picture): string {
  return `${media} ${hash('sha256', bytes, 'hex')}`;
}

/** Without what no renderer looks at: the place in the source, the clause. */
function exactly({ position: _, data, ...node }: Nodes): unknown {
  const { clause: __, ...seen } = data ?? {};
  const children = 'children' in node ? { children: node.children.map((child) => exactly(child)) } : {};
  const value = node.type === 'text' ? { value: asRead(node.value) } : {};
  const picture = node.type === 'figure' ? { picture: pictureKey(node.picture) } : {};
  return { ...node, ...value, ...picture, ...children, ...seen };
}
