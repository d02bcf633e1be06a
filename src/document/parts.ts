/** Which part of the document each block is of. A template says so by where it puts what the source holds. */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type DocumentPart, partOf } from '../model/tree.ts';

/** The same blocks, each of that part. */
export function inPart(blocks: readonly RootContent[], part: DocumentPart): RootContent[] {
  return blocks.map((block) => ({ ...block, data: { ...block.data, part } }) as RootContent);
}

/**
 * Gives the blocks of the template itself their part, in a document whose other blocks have theirs. On the cover a line of
 * the name of the organisation alone is a part, and so is one of the edition.
 */
export function nameParts(
  blocks: readonly RootContent[],
  lines: { readonly organisation: string; readonly edition: string | null },
): RootContent[] {
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
    return inPart([block], (place === 'cover' ? namedLine(block, lines) : null) ?? place);
  });
}

function namedLine(
  block: RootContent,
  { organisation, edition }: { readonly organisation: string; readonly edition: string | null },
): DocumentPart | null {
  const line = block.type === 'paragraph' ? textOf(block).trim() : null;
  if (line === null) return null;
  if (line === organisation) return 'organisation';
  return line === edition ? 'edition' : null;
}
