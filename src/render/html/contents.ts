/** The table of contents of a page: links to its headings, nested as they are. */
import type { Element } from 'hast';
import type { Heading } from 'mdast';
import { element, onLines } from './elements.ts';
import { labelOf } from './language.ts';

/** Nothing when there is nothing to list. */
export function contentsList(headings: readonly Heading[]): Element | undefined {
  const listed = headings.filter(({ data }) => data?.anchor !== undefined);
  return listed.length === 0 ? undefined : listOf(listed);
}

function listOf(headings: readonly Heading[]): Element {
  const items: Element[] = [];
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at] as Heading;
    const next = headings.findIndex(({ depth }, index) => index > at && depth <= heading.depth);
    const end = next === -1 ? headings.length : next;
    const inner = headings.slice(at + 1, end);
    const link = element('a', { href: `#${heading.data?.anchor}` }, ...labelOf(heading));
    items.push(element('li', {}, link, ...(inner.length === 0 ? [] : [listOf(inner)])));
    at = end;
  }
  return element('ul', {}, ...onLines(items));
}
