/** Anchors in Markdown, which has no word for them. */
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { anchorsOf } from '../../model/tree.ts';
import type { Flavour } from './flavours.ts';

/** An anchor in running text is two pieces of inline HTML, as a parser sees it. */
export function inlineAnchor(id: string): PhrasingContent[] {
  return [
    { type: 'html', value: `<a id="${id}">` },
    { type: 'html', value: '</a>' },
  ];
}

/** What kramdown and Python-Markdown take for an id. */
const ATTRIBUTE_ID = /^[_a-z]/;

/** A heading with its anchors; not among its words, by which a site names it. `bare` is the heading as it is written. */
export function anchoredHeading(node: Heading, bare: Heading, { headingId }: Flavour): (Heading | Paragraph)[] {
  const [own, ...others] = anchorsOf(node);
  const isAttribute = headingId !== 'element' && own !== undefined && ATTRIBUTE_ID.test(own);
  const before = isAttribute || own === undefined ? others : [own, ...others];
  const heading: Heading = isAttribute
    ? { ...bare, children: [...bare.children, { type: 'html', value: ` ${headingId.replace('id', own)}` }] }
    : bare;
  if (before.length === 0) return [heading];
  return [{ type: 'paragraph', children: before.flatMap(inlineAnchor) }, heading];
}
