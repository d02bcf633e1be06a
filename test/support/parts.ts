/** Trees that a test makes by hand, with the parts that a template would have given them. */
import type { RootContent } from 'mdast';
import { nameParts } from '../../src/document/parts.ts';

/** What stands before the contents is the cover; without contents a title alone. */
export function withParts(children: readonly RootContent[], organisation = 'De Ster'): RootContent[] {
  const contents = children.findIndex(({ type }) => type === 'contents');
  const isTitled = children[0]?.type === 'heading' && children[0].depth === 1;
  const end = contents === -1 ? Number(isTitled) : contents;
  return [...nameParts(children.slice(0, end), { organisation, edition: null }), ...children.slice(end)];
}

/** For documents without figures. */
export function noPicture(): never {
  throw new Error('no picture');
}
