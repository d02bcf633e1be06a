/** Which part of the document each block is of. A template says so by where it puts what the source holds. */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type DocumentPart, partOf } from '../model/tree.ts';

/** The same blocks, each of that part. */
export function inPart(blocks: readonly RootContent[], part: DocumentPart): RootContent[] {
  return blocks.map((block) => ({ ...block, data: { ...block.data, part } }) as RootContent);
}

/**
 * Gives the blocks of the template itself their part, in a document whose other blocks have theirs. `organisation` is its
 * name: on the cover a line of that name alone is a part.
 */
export function nameParts(blocks: readonly RootContent[], organisation: string): RootContent[] {
  let place: 'cover' | 'preface' | 'colophon' = 'cover';
  let isTitled = false;
  return blocks.flatMap((block) => {
    const own = partOf(block);
    if (own === 'body') place = 'colophon';
    else if (own !== null && place === 'cover') place = 'preface';
    if (own !== null) return [block];
    const isTitle = !isTitled && block.type === 'heading' && block.depth === 1;
    isTitled ||= isTitle;
    if (isTitle) return inPart([block], 'title');
    if (block.type === 'table' && block.data?.kind === 'control') return inPart([block], 'facts');
    const isName = place === 'cover' && block.type === 'paragraph' && textOf(block).trim() === organisation;
    return inPart([block], isName ? 'organisation' : place);
  });
}
