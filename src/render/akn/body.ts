/** The parts and clauses of the body, one in another as they stand. */
import type { Heading, List, RootContent } from 'mdast';
import { isTypable, type ListMarker, markerOf } from '../../model/list-marker.ts';
import { anchored, blocks, itemBlocks, labelsOf, numOf, unanchored } from './blocks.ts';
import { elementCalled, elementOf, labelIn } from './headings.ts';
import { inline, type Writing } from './inline.ts';
import { type Akn, akn, holding } from './node.ts';

/** Elements of the hierarchy that the schema has by name; any other is a container with that name. */
const NAMED = new Set([
  ...['article', 'chapter', 'section', 'subsection', 'level', 'division', 'title', 'part', 'book'],
  ...['paragraph', 'alinea', 'list', 'point'],
]);

/** An element of the hierarchy. */
function hier(name: string, attributes: Akn['attributes'] = {}): readonly [string, Akn['attributes']] {
  return NAMED.has(name) ? [name, attributes] : ['hcontainer', { name, ...attributes }];
}

/** `level` is that of the highest headings among the nodes. */
export function hierarchy(nodes: readonly RootContent[], writing: Writing): Akn[] {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return partsIn(nodes, Math.min(...depths), writing);
}

function partsIn(nodes: readonly RootContent[], top: number, writing: Writing): Akn[] {
  const first = nodes.findIndex(({ type }) => type === 'heading');
  const own = first === -1 ? nodes : nodes.slice(0, first);
  const written = clausesIn(own, writing);
  for (let at = first; at !== -1 && at < nodes.length; ) {
    const heading = nodes[at] as Heading;
    const next = nodes.findIndex((node, index) => index > at && node.type === 'heading' && node.depth <= heading.depth);
    const end = next === -1 ? nodes.length : next;
    written.push(partOf(heading, nodes.slice(at + 1, end), top, writing));
    at = end;
  }
  return written;
}

function partOf(heading: Heading, inner: readonly RootContent[], top: number, writing: Writing): Akn {
  const [text, ...rest] = heading.children;
  const label = labelIn(text?.type === 'text' && text.data?.lang == null ? text.value : '');
  const { number, from } = label;
  const left =
    number === null || text?.type !== 'text' ? heading.children : [{ ...text, value: text.value.slice(from) }, ...rest];
  const words = inline(left, writing).filter((piece) => piece !== '');
  const [name, attributes] = hier(elementOf(label, heading.depth - top));
  return anchored(
    heading,
    name,
    attributes,
    [
      ...numOf(number ?? undefined),
      ...(words.length === 0 ? [] : [holding('heading', words)]),
      ...partsIn(inner, top, writing),
    ],
    number ?? undefined,
  );
}

/** What stands under a heading, before the next: its clauses, each with all its blocks. */
function clausesIn(nodes: readonly RootContent[], writing: Writing): Akn[] {
  const runs: RootContent[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    const clause = node.data?.clause;
    // A clause that follows begins with an anchor, also where it bears the same id.
    const isSame = clause !== undefined && last?.[0]?.data?.clause === clause && node.data?.anchor === undefined;
    if (isSame) last?.push(node);
    else runs.push([node]);
  }
  return runs.flatMap(([first, ...rest]) => (first === undefined ? [] : clauseOf(first, rest, writing)));
}

function clauseOf(first: RootContent, rest: readonly RootContent[], writing: Writing): Akn[] {
  if (first.data?.clause === undefined) {
    if (first.type === 'list') return itemsOf(first, writing);
    const [name, attributes] = hier(first.type === 'blockquote' ? 'frame' : first.type);
    const content = contentOf([first], writing);
    return content.length === 0 ? [] : [akn(name, attributes, content)];
  }
  const content = contentOf([unanchored(first), ...rest], writing);
  return [anchored(first, ...hier('alinea'), content)];
}

function contentOf(nodes: readonly RootContent[], writing: Writing): Akn[] {
  const written = blocks(nodes, writing);
  return written.length === 0 ? [] : [holding('content', written)];
}

/**
 * The clauses of a list. What is counted in digits is a paragraph (lid), or what the numbering calls it; what is lettered, or
 * is not counted, is a point of a list.
 */
function itemsOf(list: List, writing: Writing): Akn[] {
  const labels = labelsOf(list);
  const name = list.ordered === true ? countedName(markerOf(list)) : 'point';
  const items = list.children.map((item, index) => {
    const label = labels[index];
    const content = [...numOf(label), holding('content', itemBlocks(item, writing))];
    return anchored(item, ...hier(name), content, label);
  });
  if (items.length === 0 || name !== 'point') return items;
  return [holding('list', items)];
}

function countedName(marker: ListMarker): string {
  const called = elementCalled(marker.before ?? '');
  return called ?? (isTypable(marker) && marker.style !== 'decimal' ? 'point' : 'paragraph');
}
