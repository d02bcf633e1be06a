/** Notes for a program that knows none: numbers in the text, and a list at the end, with links there and back. */
import type { FootnoteDefinition, Heading, Link, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { BACK, NOTES_ID, NOTES_LABEL, noteId, referenceId } from '../note-ids.ts';
import { inlineAnchor } from './anchors.ts';

/** The blocks with their notes numbered. `depth` is that of the heading over the notes; without one they are not linked. */
export function withNumberedNotes(blocks: readonly RootContent[], depth: Heading['depth'] | null): RootContent[] {
  const definitions = blocks.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  if (definitions.length === 0) return [...blocks];
  const numbers = new Map(definitions.map(({ identifier }, index) => [identifier, index + 1]));
  const counts = new Map<number, number>();
  const numbered = (node: Nodes): Nodes[] => {
    if (node.type !== 'footnoteReference')
      return 'children' in node
        ? [{ ...node, children: (node.children as Nodes[]).flatMap(numbered) } as Nodes]
        : [node];
    const number = numbers.get(node.identifier);
    if (number === undefined) throw new Error(`no footnote ${node.identifier}`);
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    return depth === null ? [{ type: 'text', value: ` (${number})` }] : reference(number, count);
  };
  const text = blocks.filter(({ type }) => type !== 'footnoteDefinition').flatMap(numbered) as RootContent[];
  const contents = definitions.map(({ children }) => children.flatMap(numbered) as ListItem['children']);
  const items = contents.map((children, index): ListItem => {
    const number = index + 1;
    const isLinked = depth !== null;
    const anchored = isLinked ? withFirst(children, inlineAnchor(noteId(number))) : children;
    const back = isLinked ? backLinks(number, counts.get(number) ?? 0) : [];
    const withBack = withLast(anchored, back);
    return { type: 'listItem', spread: withBack.length > 1, checked: null, children: withBack };
  });
  const heading: RootContent =
    depth === null
      ? { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: NOTES_LABEL }] }] }
      : { type: 'heading', depth, children: [{ type: 'text', value: NOTES_LABEL }], data: { anchor: NOTES_ID } };
  return [...text, heading, { type: 'list', ordered: true, start: 1, spread: false, children: items }];
}

function reference(number: number, count: number): PhrasingContent[] {
  const link: Link = {
    type: 'link',
    title: null,
    url: `#${noteId(number)}`,
    children: [{ type: 'text', value: `[${number}]` }],
  };
  return [
    { type: 'html', value: '<sup>' },
    ...inlineAnchor(referenceId(number, count)),
    link,
    { type: 'html', value: '</sup>' },
  ];
}

function backLinks(number: number, total: number): PhrasingContent[] {
  return Array.from({ length: total }, (_, index): PhrasingContent[] => [
    { type: 'text', value: ' ' },
    { type: 'link', title: null, url: `#${referenceId(number, index + 1)}`, children: [{ type: 'text', value: BACK }] },
  ]).flat();
}

function withFirst(blocks: ListItem['children'], added: readonly PhrasingContent[]): ListItem['children'] {
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...added, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [...added] }, ...blocks];
}

function withLast(blocks: ListItem['children'], added: readonly PhrasingContent[]): ListItem['children'] {
  if (added.length === 0) return blocks;
  const last = blocks.at(-1);
  return last?.type === 'paragraph'
    ? [...blocks.slice(0, -1), { ...last, children: [...last.children, ...added] }]
    : [...blocks, { type: 'paragraph', children: [...added] }];
}
