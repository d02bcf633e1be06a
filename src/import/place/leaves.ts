/** The finest pieces that two cuts of one text have in common: its paragraphs, those of items of lists too, and its tables. */
import type { Nodes, RootContent } from 'mdast';
import { readingOfBlocks } from '../../model/reading.ts';
import type { ResolvedContent, ResolvedEntry, ResolvedPart } from '../../model/resolved.ts';
import { apartFrom, unitOf, type Word } from './units.ts';

export interface Leaf {
  /** Id of the clause that it stands in. */
  readonly owner: string;
  /** Null of a clause that is one piece, whatever stands in it: all that is no text. */
  readonly block: RootContent | null;
  /** Pieces of other shapes are never the same. */
  readonly shape: string;
  /** Equal for two that read the same, wherever they stand and references in them lead. */
  readonly reading: string;
  readonly words: readonly Word[];
  /** Within its clause. */
  readonly isInList: boolean;
}

/** In order. `owner`: the clause of this content. */
export function leavesOf(owner: string, content: ResolvedContent): Leaf[] {
  if (content.kind !== 'text') {
    const { shape, reading, words } = unitOf({ id: owner, at: 0, part: '', content });
    return [{ owner, block: null, shape, reading, words, isInList: false }];
  }
  return leavesAmong(owner, content.text);
}

export function leavesAmong(owner: string, blocks: readonly RootContent[]): Leaf[] {
  const notes = new Map(
    blocks.flatMap((block) => (block.type === 'footnoteDefinition' ? [[block.identifier, block]] : [])),
  );
  const top = new Set(blocks);
  return leafBlocks(blocks).map((block): Leaf => {
    const text = [block, ...referredIn(block).flatMap((id) => notes.get(id) ?? [])];
    const { words } = unitOf({ id: owner, at: 0, part: '', content: { kind: 'text', text } });
    return {
      owner,
      block,
      shape: block.type,
      reading: JSON.stringify(readingOfBlocks(text)),
      words,
      isInList: !top.has(block),
    };
  });
}

/** Without notes, which go where their numbers stand. */
function leafBlocks(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) => {
    if (block.type === 'footnoteDefinition') return [];
    return block.type === 'list' ? block.children.flatMap((item) => leafBlocks(item.children)) : [block];
  });
}

/** Identifiers of the notes that it has the numbers of, in order. */
export function referredIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(referredIn) : [];
}

/** A piece of a document that stands. */
export interface StandingLeaf extends Leaf {
  /** It stands here as a quotation of where it belongs. */
  readonly isQuoted: boolean;
  readonly isLabel: boolean;
}

/** Of a part itself, without those of parts in it. */
export function standingLeaves({ entries }: Pick<ResolvedPart, 'entries'>): StandingLeaf[] {
  return entries.flatMap((entry) => leavesOfEntry(entry));
}

function leavesOfEntry(entry: ResolvedEntry): StandingLeaf[] {
  if (entry.kind === 'part') return [];
  if (entry.kind === 'clause')
    return leavesOf(entry.clause.id, apartFrom(entry.clause)).map((leaf) => ({
      ...leaf,
      isQuoted: false,
      isLabel: false,
    }));
  const { part } = entry;
  const label: RootContent = { type: 'paragraph', children: [{ type: 'text', value: part.label }] };
  return [
    ...leavesAmong(part.id, [label]).map((leaf) => ({ ...leaf, isLabel: true, isQuoted: true })),
    ...standingLeaves(part).map((leaf) => ({ ...leaf, isQuoted: true })),
  ];
}
