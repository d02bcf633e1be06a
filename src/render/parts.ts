/** A document by its parts, for renderers that set these apart. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { type DocumentPart, partOf } from '../model/tree.ts';

export interface Parts {
  /** What stands above all else: title, edition, organisation, facts and what the template says there. Paged formats make a page of it. */
  readonly cover: readonly RootContent[];
  /** Of a redline: what changed, in words. */
  readonly summary: readonly RootContent[];
  /** Whether there is to be a table of contents. It follows the cover, wherever the template has it. */
  readonly hasContents: boolean;
  /** All else, in its order. */
  readonly text: readonly RootContent[];
  readonly notes: readonly FootnoteDefinition[];
}

const onCover: ReadonlySet<DocumentPart | null> = new Set(['title', 'edition', 'organisation', 'cover', 'facts']);

/** The blocks at the top of a document; every one is in one of the parts. */
export function partsOf(blocks: readonly RootContent[]): Parts {
  const first = blocks.findIndex((block) => !onCover.has(partOf(block)));
  const end = first === -1 ? blocks.length : first;
  const rest = blocks.slice(end);
  const isText = (block: RootContent) => !isNote(block) && !['contents', 'summary'].includes(partOf(block) ?? '');
  return {
    cover: blocks.slice(0, end),
    summary: rest.filter((block) => partOf(block) === 'summary'),
    hasContents: rest.some(({ type }) => type === 'contents'),
    text: rest.filter(isText),
    notes: rest.filter(isNote),
  };
}

function isNote(block: RootContent): block is FootnoteDefinition {
  return block.type === 'footnoteDefinition';
}
