/** Which blocks of a document stand on pages on their side. */
import type { RootContent } from 'mdast';

/** Neighbours on pages of one kind. */
export interface Side {
  readonly landscape: boolean;
  readonly blocks: readonly RootContent[];
}

/** In order; of no blocks one upright side of nothing. */
export function sidesOf(nodes: readonly RootContent[]): Side[] {
  const sides: { landscape: boolean; blocks: RootContent[] }[] = [];
  for (const node of nodes) {
    const landscape = node.data?.landscape === true;
    const last = sides.at(-1);
    // A note stands where it is referred to.
    if (last !== undefined && (last.landscape === landscape || node.type === 'footnoteDefinition'))
      last.blocks.push(node);
    else sides.push({ landscape, blocks: [node] });
  }
  return sides.length === 0 ? [{ landscape: false, blocks: [] }] : sides;
}
