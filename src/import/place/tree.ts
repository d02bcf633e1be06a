/** What stands where in a document, as a tree that changes with each edit of it. */
import type { ResolvedEntry, ResolvedPart } from '../../model/resolved.ts';
import type { Entry, Numbering, Part } from '../../model/source.ts';
import { clauseOf, isPart } from './ids.ts';

export interface ClauseNode {
  readonly kind: 'clause';
  readonly id: string;
  uncounted: boolean;
}

export interface PartNode {
  readonly kind: 'part';
  readonly id: string;
  readonly label: string;
  readonly numbering: Numbering;
  readonly columns: readonly string[] | null;
  readonly children: Node[];
}

export type Node = ClauseNode | PartNode;

/** Where something stands: null at the top. */
export interface Place {
  readonly holder: PartNode | null;
  readonly siblings: Node[];
  readonly index: number;
}

/** Quotations are no place of their own, and stay where they are. */
export function standingTree(parts: readonly ResolvedPart[]): Node[] {
  const nodeOf = (entry: ResolvedEntry): Node[] => {
    if (entry.kind === 'quote') return [];
    if (entry.kind === 'clause') return [{ kind: 'clause', id: entry.clause.id, uncounted: !entry.counted }];
    return [partNode(entry.part)];
  };
  const partNode = ({ id, label, numbering, columns, entries }: ResolvedPart): PartNode => ({
    kind: 'part',
    ...{ id, label, numbering, columns },
    children: entries.flatMap(nodeOf),
  });
  return parts.map(partNode);
}

/** As an outline has it, under the ids that it has by now. */
export function wantedTree(outline: readonly Part[]): PartNode[] {
  const nodeOf = (entry: Entry): Node[] => {
    if (isPart(entry)) return [partNode(entry)];
    const id = clauseOf(entry);
    return id === undefined
      ? []
      : [{ kind: 'clause', id, uncounted: typeof entry !== 'string' && entry.uncounted === true }];
  };
  const partNode = ({ part, label = '', numbering = 'prose', columns, entries }: Part): PartNode => ({
    kind: 'part',
    ...{ id: part, label, numbering, columns: columns ?? null },
    children: entries.flatMap(nodeOf),
  });
  return outline.map(partNode);
}

export function placeOf(root: Node[], id: string): Place | undefined {
  const pending: { holder: PartNode | null; siblings: Node[] }[] = [{ holder: null, siblings: root }];
  for (const { holder, siblings } of pending) {
    const index = siblings.findIndex((node) => node.id === id);
    if (index !== -1) return { holder, siblings, index };
    for (const node of siblings) if (node.kind === 'part') pending.push({ holder: node, siblings: node.children });
  }
  return undefined;
}

export function idsIn(nodes: readonly Node[]): Set<string> {
  const ids = new Set<string>();
  const pending = [...nodes];
  for (const node of pending) {
    ids.add(node.id);
    if (node.kind === 'part') pending.push(...node.children);
  }
  return ids;
}

/** The clauses in it, in order. */
export function clausesIn(nodes: readonly Node[]): ClauseNode[] {
  return nodes.flatMap((node) => (node.kind === 'clause' ? [node] : clausesIn(node.children)));
}

/** All parts, at whatever depth. */
export function partsIn(nodes: readonly Node[]): PartNode[] {
  return nodes.flatMap((node) => (node.kind === 'part' ? [node, ...partsIn(node.children)] : []));
}
