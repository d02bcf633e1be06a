/** document.xml: cover, contents, text, and the page they stand on. */
import type { Heading, RootContent } from 'mdast';
import type { DocumentTree } from '../../model/tree.ts';
import { plainText } from '../plain-text.ts';
import { writeBlock, writeBlocks } from './blocks.ts';
import { writeContents } from './contents.ts';
import { inline } from './inline.ts';
import { paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { element, namespaces, part } from './xml.ts';

/** The relationships of the running header and footer, where the document has them. */
export const running = { header: 'rHeader', footer: 'rFooter' } as const;

/** `logo` is a paragraph, or nothing. */
export function documentPart(tree: DocumentTree, logo: string, context: Context, state: State): string {
  const { children } = tree;
  const at = children.findIndex(({ type }) => type === 'contents');
  const isProtocol = tree.data.meta.variant === 'protocol';
  const front = children.slice(0, Math.max(at, 0));
  const rest = children.slice(at + 1);
  const [first, ...others] = isProtocol && at < 0 ? rest : [];
  const titled = first?.type === 'heading' && first.depth === 1 ? [first] : [];
  const text = titled.length > 0 ? others : rest;
  const cover = [...front, ...titled].map((node) => writeFront(node, tree, context, state)).join('');
  let contents = '';
  if (at >= 0) {
    contents = writeContents(
      text.filter((node): node is Heading => node.type === 'heading'),
      tree.data.meta.language,
      context,
      state,
    );
    state.pending.newPage = true;
  }
  const body = logo + cover + contents + writeBlocks(text, context, state) + section(isProtocol, at >= 0);
  return part(element('w:document', namespaces, element('w:body', {}, body)));
}

/** On the cover the first heading is the title, and the name of the organisation the line below it. */
function writeFront(node: RootContent, tree: DocumentTree, context: Context, state: State): string {
  const { organisation } = tree.data.meta;
  const title = node.type === 'heading' && node.depth === 1;
  const named = node.type === 'paragraph' && plainText(node.children).trim() === organisation.name;
  if (!title && !named) return writeBlock(node, context, state);
  if (node.data?.anchor !== undefined) state.pending.anchors.push(node.data.anchor);
  return paragraph(inline(node.children, state), { style: title ? 'Title' : 'Subtitle' }, state);
}

/** A4 with margins of 25 mm; a cover has no running header and footer. */
function section(isProtocol: boolean, cover: boolean): string {
  const reference = (kind: 'header' | 'footer') =>
    element(`w:${kind}Reference`, { 'w:type': 'default', 'r:id': running[kind] });
  const margin = 1417;
  const margins = { 'w:top': margin, 'w:right': margin, 'w:bottom': margin, 'w:left': margin };
  return element(
    'w:sectPr',
    {},
    (isProtocol ? reference('header') + reference('footer') : '') +
      element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }) +
      element('w:pgMar', { ...margins, 'w:header': 709, 'w:footer': 709, 'w:gutter': 0 }) +
      (isProtocol && cover ? '<w:titlePg/>' : ''),
  );
}
