/** Blocks of text as Markdown of a source, and whether its own parser reads them back as they were. */
import type { BlockContent, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { phrasingMarkdown } from '../../../encode/source-markdown.ts';
import { labelOf, markerOf } from '../../../model/list-marker.ts';
import { mergeTexts } from '../../../model/text.ts';
import { parseText } from '../../../source/markdown/index.ts';
import { parsePlainText } from '../../../source/markdown/line.ts';

/** Paragraphs, lists, tables and definitions of notes. */
export function markdownOf(blocks: readonly RootContent[]): string {
  return inside(blocks);
}

/** As much as a text of the source may hold. */
const LONGEST = 100_000;

/** The Markdown of blocks; undefined of what does not read back as it stands here. */
export function soundMarkdown(blocks: readonly RootContent[]): string | undefined {
  const line = plainLine(blocks);
  if (line !== undefined) return line;
  const written = markdownOf(blocks);
  if (written.length > LONGEST || !/[^\s\u00AD]/.test(written)) return undefined;
  const { blocks: read, issues } = parseText(written);
  return issues.length === 0 && shapeOf(read) === shapeOf(blocks) ? written : undefined;
}

/** Of one paragraph of words in which nothing means anything to Markdown, as most are: those words. */
function plainLine([block, ...rest]: readonly RootContent[]): string | undefined {
  const [node, ...others] = block?.type === 'paragraph' && rest.length === 0 ? block.children : [];
  if (node?.type !== 'text' || others.length > 0 || node.value.length > LONGEST || node.value.includes('\n'))
    return undefined;
  const read = parsePlainText(node.value);
  return read !== undefined && shapeOf(read) === shapeOf([{ type: 'paragraph', children: [node] }])
    ? node.value
    : undefined;
}

/** All that tells one text from another, as letters. */
export function shapeOf(nodes: readonly Nodes[]): string {
  return JSON.stringify(bare(nodes));
}

function bare(nodes: readonly Nodes[]): unknown[] {
  return mergeTexts(nodes).map((node) => {
    const own: Record<string, unknown> = { type: node.type };
    if ('value' in node) own['value'] = node.value;
    if ('url' in node) own['url'] = node.url;
    if ('identifier' in node) own['identifier'] = node.identifier.toLowerCase();
    if (node.type === 'list') Object.assign(own, node.ordered === true ? { start: node.start, ...markerOf(node) } : {});
    if ('children' in node) own['children'] = bare(node.children);
    return own;
  });
}

function inside(blocks: readonly RootContent[]): string {
  let above: string | undefined;
  const written = blocks.map((block, index) => {
    const bullet = block.type === 'list' && block.ordered !== true ? otherThan(above) : undefined;
    above = bullet;
    const gap = index === 0 ? '' : isClose(blocks[index - 1], block) ? '\n' : '\n\n';
    return gap + blockOf(block, bullet ?? '-');
  });
  return written.join('');
}

/** Two lists with one sign right below each other would be one. */
function otherThan(above: string | undefined): string {
  return above === '-' ? '*' : '-';
}

/** A list that begins at 1 may stand right below the words that lead to it. */
function isClose(before: RootContent | undefined, block: RootContent): boolean {
  return (
    before?.type === 'paragraph' &&
    block.type === 'list' &&
    !isLoose(block) &&
    (block.start ?? 1) === 1 &&
    !isDeep(block)
  );
}

function isDeep({ children }: List): boolean {
  return children.some((item) => item.children[0]?.type !== 'paragraph' || item.children[0].children.length === 0);
}

function blockOf(block: RootContent, bullet: string): string {
  switch (block.type) {
    case 'paragraph':
      return phrasing(block.children, 'paragraph');
    case 'list':
      return listOf(block, bullet);
    case 'table':
      return tableOf(block);
    case 'footnoteDefinition':
      return `[^${block.identifier}]: ${indented(inside(block.children), 4)}`;
    default:
      throw new Error(`no Markdown of a source for ${block.type}`);
  }
}

function phrasing(children: readonly PhrasingContent[], type: 'paragraph' | 'tableCell'): string {
  return phrasingMarkdown(children, { type, escapesCapitals: true }, () => '');
}

function isLoose({ children }: List): boolean {
  return children.some((item) => item.children.filter(({ type }) => type === 'paragraph').length > 1);
}

function listOf(list: List, bullet: string): string {
  const items = list.children.map((item, index) => {
    const marker = list.ordered === true ? labelOf(markerOf(list), (list.start ?? 1) + index) : bullet;
    return `${marker} ${indented(itemOf(item), marker.length + 1)}`;
  });
  return items.join(isLoose(list) ? '\n\n' : '\n');
}

function itemOf({ children }: ListItem): string {
  return inside(children as BlockContent[]);
}

function indented(text: string, width: number): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`);
}

function tableOf({ children: [head, ...rows] }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = [head, ...rows].map((row) =>
    line((row?.children ?? []).map((cell) => phrasing(cell.children, 'tableCell'))),
  );
  const rule = line((head?.children ?? []).map(() => '---'));
  return [written[0], rule, ...written.slice(1)].join('\n');
}
