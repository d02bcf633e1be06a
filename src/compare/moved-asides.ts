/**
 * Where a clause moved, said in words of ours: what is struck in one place and comes in another is neither withdrawn nor new.
 *
 *     Wie iets kwijt is, meldt dat. [verplaatst naar ‘2. Regels’, punt 4]
 */
import type { Nodes, PhrasingContent, Text } from 'mdast';
import { type Edit, isRunning } from '../model/tree.ts';
import { printPlace } from './change-words.ts';
import { type ClauseChange, isMoved } from './clauses.ts';

/** The merged blocks; the words stand at the end of the first paragraph of what goes and of what comes. */
export function withMoves<T extends Nodes>(blocks: readonly T[], clauses: readonly ClauseChange[]): T[] {
  const moved = new Map(clauses.filter(isMoved).map((clause) => [clause.id, clause]));
  if (moved.size === 0) return [...blocks];
  // A clause of more than one block says it once, and where a part is quoted it did not move.
  const told = new Set<string>();
  const visit = <N extends Nodes>(node: N): N => {
    const { clause: id, change } = node.data ?? {};
    const clause = id === undefined ? undefined : moved.get(id);
    if (clause !== undefined && change !== undefined) {
      const key = `${change} ${id}`;
      const words = told.has(key) ? null : wordsOf(clause, change);
      told.add(key);
      return words === null ? node : ending(node, words);
    }
    return 'children' in node ? ({ ...node, children: node.children.map((child) => visit<Nodes>(child)) } as N) : node;
  };
  return blocks.map((node) => visit(node));
}

function wordsOf({ before, after }: ClauseChange, change: Edit): string | null {
  if (before === null || after === null) return null;
  const [was, is] = [printPlace(before, 'nl'), printPlace(after, 'nl')];
  if (was === is) return `verplaatst binnen ${is}`;
  return change === 'delete' ? `verplaatst naar ${is}` : `verplaatst van ${was}`;
}

/** With these words at the end of its first running text. */
function ending<T extends Nodes>(node: T, words: string): T {
  if (!('children' in node)) return node;
  const aside: Text = { type: 'text', value: words, data: { aside: true } };
  if (isRunning(node)) return { ...node, children: [...(node.children as PhrasingContent[]), aside] };
  const [first, ...rest] = node.children;
  return first === undefined ? node : ({ ...node, children: [ending<Nodes>(first, words), ...rest] } as T);
}
