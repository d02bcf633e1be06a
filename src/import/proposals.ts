/** What tracked changes and remarks of a paper propose, clause by clause. */
import type { PhrasingContent } from 'mdast';
import type { PassageFate } from '../model/imported.ts';
import type { Paper, PaperParagraph, PaperRemark } from '../model/paper.ts';
import { paragraphsOf, plainOf } from './paper.ts';

/** What changes of colleagues would make of a passage. */
export interface TrackedProposal {
  /** The clause that the paragraphs became; null where they became none. */
  readonly clause: string | null;
  /** Ids of the paragraphs, in reading order. */
  readonly paragraphs: readonly number[];
  /** Its words without the changes, and with them; paragraphs on lines of their own. Empty where it comes or goes. */
  readonly before: string;
  readonly after: string;
  /** Who made the changes, as far as the file names them. */
  readonly authors: readonly string[];
  /** What stands in the margin beside it. */
  readonly remarks: readonly PaperRemark[];
}

/** Only of passages that change or that somebody remarked on. `fates` tell which clause a paragraph became. */
export function proposalsFrom(
  paper: Pick<Paper, 'blocks' | 'notes' | 'remarks'>,
  fates: readonly PassageFate[] = [],
): TrackedProposal[] {
  const clauseOf = new Map(
    fates.flatMap(({ paragraph, fate }) => (fate.kind === 'clause' ? [[paragraph, fate.clause]] : [])),
  );
  const passages: { clause: string | null; paragraphs: PaperParagraph[] }[] = [];
  for (const paragraph of paragraphsOf(paper)) {
    const clause = clauseOf.get(paragraph.id) ?? null;
    const last = passages.at(-1);
    const isJoined = last?.paragraphs.at(-1)?.endChange != null;
    if (last !== undefined && ((clause !== null && last.clause === clause) || isJoined)) {
      last.paragraphs.push(paragraph);
      last.clause ??= clause;
    } else passages.push({ clause, paragraphs: [paragraph] });
  }
  return passages.flatMap(({ clause, paragraphs }): TrackedProposal[] => {
    const ids = paragraphs.map(({ id }) => id);
    const remarks = paper.remarks.filter(({ paragraph }) => paragraph !== null && ids.includes(paragraph));
    const [before, after] = [wordsWithout(paragraphs, 'insert'), wordsWithout(paragraphs, 'delete')];
    if (before === after && remarks.length === 0) return [];
    const authors = [...new Set(paragraphs.flatMap(({ content }) => content.flatMap(authorsIn)))];
    return [{ clause, paragraphs: ids, before, after, authors, remarks }];
  });
}

function wordsWithout(paragraphs: readonly PaperParagraph[], change: 'insert' | 'delete'): string {
  const lines = paragraphs.map(({ content, endChange }) => {
    const end = endChange === change ? '' : '\n';
    return plainOf(content.flatMap((node) => without(node, change))) + end;
  });
  return lines.join('').trim();
}

function without(node: PhrasingContent, change: 'insert' | 'delete'): PhrasingContent[] {
  if (node.data?.change === change) return [];
  if (!('children' in node)) return [node];
  return [{ ...node, children: node.children.flatMap((child) => without(child, change)) } as PhrasingContent];
}

function authorsIn(node: PhrasingContent): string[] {
  const own = node.data?.author === undefined ? [] : [node.data.author];
  return 'children' in node ? [...own, ...node.children.flatMap(authorsIn)] : own;
}
