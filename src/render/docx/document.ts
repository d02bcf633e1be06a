/** document.xml: cover, contents, text, and the page they stand on. */
import type { Heading, RootContent } from 'mdast';
import { anchorsOf, type DocumentTree, partOf } from '../../model/tree.ts';
import { partsOf } from '../parts.ts';
import { sidesOf } from '../sides.ts';
import { writeBlock, writeBlocks } from './blocks.ts';
import { writeContents } from './contents.ts';
import { settled } from './ends.ts';
import { inline } from './inline.ts';
import { paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { A4, margin, wideWidth } from './styles.ts';
import { within } from './tracking.ts';
import { element, namespaces, part } from './xml.ts';

/** The relationships of the running headers and footers, by part: `wide` are those of pages on their side. */
export const running = {
  header: 'rHeader',
  footer: 'rFooter',
  'header-wide': 'rHeaderWide',
  'footer-wide': 'rFooterWide',
} as const;

/** `logo` is a paragraph, or nothing. */
export function documentPart(tree: DocumentTree, logo: string, context: Context, state: State): string {
  const standsAlone = tree.data.meta.kind !== 'section';
  const { cover, summary, hasContents, text: own } = partsOf(tree.children);
  // A section is pasted into another document: it has no cover.
  const text = standsAlone ? [...summary, ...own] : [...cover, ...summary, ...own];
  const front = standsAlone ? cover.map((node) => writeFront(node, context, state)).join('') : '';
  let contents = '';
  if (hasContents) {
    contents = writeContents(
      text.filter((node): node is Heading => node.type === 'heading'),
      tree.data.meta.language,
      context,
      state,
    );
    state.pending.newPage = true;
  }
  const body = logo + front + contents + writeSides(text, { standsAlone, cover: hasContents }, context, state);
  return part(element('w:document', namespaces, element('w:body', {}, settled(body, state))));
}

/** The title, and the edition and the name of the organisation below it, have a style of their own on the cover. */
function writeFront(node: RootContent, context: Context, state: State): string {
  const part = partOf(node);
  const isBelow = part === 'edition' || part === 'organisation';
  const style = part === 'title' ? 'Title' : isBelow ? 'Subtitle' : undefined;
  if (style === undefined || (node.type !== 'heading' && node.type !== 'paragraph'))
    return writeBlock(node, context, state);
  state.pending.anchors.push(...anchorsOf(node));
  return within(node.data?.change, state, () => paragraph(inline(node.children, state), { style }, state));
}

interface Sections {
  readonly standsAlone: boolean;
  readonly cover: boolean;
}

/** A section for each run of pages of one kind. It is described at its end: of all but the last by a paragraph of its own. */
function writeSides(
  text: readonly RootContent[],
  { standsAlone, cover }: Sections,
  context: Context,
  state: State,
): string {
  const sides = sidesOf(text);
  return sides
    .map(({ landscape, blocks }, index) => {
      const width = landscape ? wideWidth : context.width;
      // A section begins on a new page.
      if (index > 0) state.pending.newPage = false;
      const written = writeBlocks(blocks, { ...context, width }, state);
      const properties = section({ standsAlone, cover: cover && index === 0 }, landscape);
      if (index === sides.length - 1) return written + properties;
      const spacing = element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' });
      return written + element('w:p', {}, element('w:pPr', {}, spacing + properties));
    })
    .join('');
}

/** A4 with margins of 25 mm; a cover has no running header and footer. */
function section({ standsAlone, cover }: Sections, landscape: boolean): string {
  const reference = (kind: 'header' | 'footer') =>
    element(`w:${kind}Reference`, {
      'w:type': 'default',
      'r:id': running[landscape ? (`${kind}-wide` as const) : kind],
    });
  const margins = { 'w:top': margin, 'w:right': margin, 'w:bottom': margin, 'w:left': margin };
  return element(
    'w:sectPr',
    {},
    (standsAlone ? reference('header') + reference('footer') : '') +
      (landscape
        ? element('w:pgSz', { 'w:w': A4.height, 'w:h': A4.width, 'w:orient': 'landscape' })
        : element('w:pgSz', { 'w:w': A4.width, 'w:h': A4.height })) +
      element('w:pgMar', { ...margins, 'w:header': 709, 'w:footer': 709, 'w:gutter': 0 }) +
      (standsAlone && cover ? '<w:titlePg/>' : ''),
  );
}
