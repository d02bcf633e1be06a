/** Texts of the source for blocks, each of which its parser reads back: by steps with less in them, until that is so. */
import type { BlockContent, FootnoteDefinition, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { labelOf, markerOf } from '../../../model/list-marker.ts';
import { soundMarkdown } from './markdown.ts';
import { plainPhrasing } from './phrasing.ts';

/** Mostly one; more where there is more than a text may hold. Every word stands in one of them. */
export function soundTexts(blocks: readonly RootContent[]): string[] {
  if (blocks.every((block) => block.type === 'footnoteDefinition'))
    return blocks.length === 0 ? [] : soundTexts(unnoted(blocks));
  const whole = soundMarkdown(blocks) ?? soundMarkdown(plain(blocks)) ?? soundMarkdown(unlisted(plain(blocks)));
  if (whole !== undefined) return [whole];
  const halves = split(blocks);
  if (halves === undefined)
    return soundTexts([{ type: 'paragraph', children: [{ type: 'text', value: bared(blocks) }] }]);
  return halves.flatMap((half) => soundTexts(half));
}

function plain(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph' || block.type === 'tableCell')
      return { ...block, children: plainPhrasing(block.children) };
    return 'children' in block
      ? ({ ...block, children: plain(block.children as RootContent[]) } as RootContent)
      : block;
  });
}

/** Lists and tables as paragraphs, with the numbers in the words. */
function unlisted(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    if (block.type === 'list')
      return block.children.flatMap((item, index) => numbered(block, index, unlisted(item.children)));
    if (block.type === 'table')
      return block.children.flatMap(({ children }) =>
        children.flatMap((cell): Paragraph[] =>
          cell.children.length === 0 ? [] : [{ type: 'paragraph', children: cell.children }],
        ),
      );
    return block.type === 'footnoteDefinition'
      ? [{ ...block, children: unlisted(block.children) as BlockContent[] }]
      : [block];
  });
}

function numbered(list: List, index: number, blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (list.ordered !== true) return blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
  const label = labelOf(markerOf(list), (list.start ?? 1) + index);
  const words: PhrasingContent[] = first?.type === 'paragraph' ? first.children : [];
  const own: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: words.length === 0 ? label : `${label} ` }, ...words],
  };
  return [own, ...(first?.type === 'paragraph' ? rest : blocks)];
}

/** In two, each with the notes that it refers to; undefined of what is one. */
function split(blocks: readonly RootContent[]): RootContent[][] | undefined {
  const notes = blocks.filter((block) => block.type === 'footnoteDefinition');
  const own = blocks.filter((block) => block.type !== 'footnoteDefinition');
  const [first] = own;
  if (own.length > 1) return halvesOf(own).map((half) => withNotes(half, notes));
  if (first?.type === 'list' && first.children.length > 1)
    return halvesOf(first.children).map((children, index) => {
      const start = first.ordered === true ? (first.start ?? 1) + index * Math.ceil(first.children.length / 2) : null;
      return withNotes([{ ...first, start, children }], notes);
    });
  if (first?.type === 'paragraph' && first.children.length > 1)
    return halvesOf(first.children).map((children) =>
      withNotes([{ ...first, children: plainPhrasing(children) }], notes),
    );
  const [text] = first?.type === 'paragraph' ? first.children : [];
  if (text?.type === 'text' && text.value.length > 2000) {
    const at = text.value.indexOf(' ', text.value.length / 2);
    if (at > 0)
      return [text.value.slice(0, at), text.value.slice(at + 1)].map((value) =>
        withNotes([{ type: 'paragraph', children: [{ type: 'text', value }] }], notes),
      );
  }
  return first?.type === 'table' || first?.type === 'list' ? [withNotes(unlisted([first]), notes)] : undefined;
}

function halvesOf<T>(items: readonly T[]): T[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

function withNotes(blocks: readonly RootContent[], notes: readonly FootnoteDefinition[]): RootContent[] {
  const named = new Set(blocks.flatMap(referred));
  return [...blocks, ...notes.filter(({ identifier }) => named.has(identifier))];
}

function referred(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap((child) => referred(child)) : [];
}

function unnoted(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block): RootContent[] => (block.type === 'footnoteDefinition' ? block.children : [block]));
}

/** The words alone, of what reads back in no other way. */
function bared(blocks: readonly Nodes[]): string {
  return blocks
    .map((node): string => ('value' in node ? node.value : 'children' in node ? bared(node.children) : ' '))
    .join('')
    .replaceAll(/[^\p{L}\p{N}\s.,;:()'"?!-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
