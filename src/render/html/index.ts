/** The document tree as HTML: a complete page, and a fragment for pasting. Both pass a sanitising schema. */
import type { Element, ElementContent } from 'hast';
import type { Heading, List, Nodes, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { type Html, htmlForPasting } from '../../encode/html.ts';
import type { DocumentTree, Figure } from '../../model/tree.ts';
import { DRAWN_SIGNS } from '../form-text.ts';
import { partsOf } from '../parts.ts';
import { plainBlocks, plainTree } from '../text/plain.ts';
import { contentsList } from './contents.ts';
import { element, onLines } from './elements.ts';
import { FIGURES } from './figure-style.ts';
import { formStyle } from './form-style.ts';
import { withFormerAnchors } from './former-anchors.ts';
import { createHandlers, type HtmlState, unknownNode } from './handlers.ts';
import { withOwnMarkers } from './items.ts';
import { ownLanguage, textElement } from './language.ts';
import { withoutGaps } from './levels.ts';
import { listStyle } from './list-style.ts';
import { logoImage } from './logo.ts';
import { notesSection } from './notes.ts';
import { pageAround } from './page.ts';
import { figureImage, holdsFigure } from './picture.ts';
import { fragmentSchema, pageSchema } from './schema.ts';
import { holdsTable } from './table.ts';
import { TABLES } from './table-style.ts';
import { markTerms, meaningElement, TERMS } from './terms.ts';
import type { ToHast } from './to-hast.ts';

const fragmentHandlers = {
  text: textElement,
  list: (state: ToHast, node: List): Element => withOwnMarkers(defaultHandlers.list(state, node) as Element, node),
  figure(state: ToHast, node: Figure): Element {
    const caption =
      node.children.length === 0 ? [] : [element('figcaption', {}, ...(state.all(node) as ElementContent[]))];
    return element('figure', {}, figureImage(node.picture, node.alt), ...caption);
  },
};
const fragments = unified()
  .use(remarkRehype, { handlers: fragmentHandlers, unknownHandler: unknownNode })
  .use(rehypeSanitize, fragmentSchema)
  .freeze();

/**
 * A complete page that loads nothing and runs nothing. The cover, and of a redline the summary, are the header.
 * Throws when the tree is not well formed: an unknown node type, a footnote reference without footnote.
 */
export function renderPage(document: DocumentTree): Html {
  const { meta } = document.data;
  const { cover, summary, hasContents, text, notes: definitions } = partsOf(withoutGaps(document.children, 1));
  const state: HtmlState = {
    notes: new Map(definitions.map(({ identifier }, index) => [identifier, index + 1])),
    references: new Map(),
    under: { label: '', id: undefined },
    framed: false,
    change: undefined,
    ownWords: ownLanguage(meta.language),
    isRedline: meta.comparedWith !== undefined,
  };
  const processor = unified()
    .use(remarkRehype, { handlers: createHandlers(state), unknownHandler: unknownNode })
    .use(rehypeSanitize, pageSchema);
  const elements = (nodes: readonly Nodes[]): ElementContent[] =>
    processor
      .runSync({ type: 'root', children: nodes.map(withFormerAnchors) as RootContent[] })
      .children.filter((node): node is Element => node.type === 'element');
  const logo = meta.houseStyle.logo === null ? [] : [logoImage(meta.houseStyle.logo)];
  const title = elements([...logo, ...cover]);
  const changes = summary.length === 0 ? [] : [element('section', {}, ...onLines(elements(summary)))];
  const header = [...title, ...changes];
  // A redline shows what changed, and nothing beside it.
  const { blocks, meanings } = meta.comparedWith === undefined ? markTerms(text) : { blocks: text, meanings: [] };
  const main = elements(blocks);
  const notes = notesSection(
    definitions.map(({ children: blocks, data }) => {
      state.change = data?.change;
      const written = elements(blocks);
      state.change = undefined;
      return written;
    }),
    state.references,
    state.ownWords,
  );
  const headings = hasContents ? text.filter((node): node is Heading => node.type === 'heading') : [];
  const parts = {
    header,
    contents: contentsList(headings),
    main: [...main, ...(notes === undefined ? [] : [notes]), ...meanings.map((own) => meaningElement(own, elements))],
    extraStyle:
      listStyle(document.children) +
      (document.children.some(holdsTable) ? TABLES : '') +
      (document.children.some(holdsFigure) ? FIGURES : '') +
      formStyle(document.children) +
      (meanings.length === 0 ? '' : TERMS),
  };
  return htmlForPasting(pageAround(parts, meta));
}

/**
 * Paragraphs, headings, lists and figures alone, without logo, classes or ids, for pasting into a CMS; of attributes only
 * addresses, how lists count, what pictures are, and languages; of styles only the label of an item such as `a)`. The title of a protocol
 * is left out, as the CMS prints that itself. Throws as `renderPage` does.
 */
export function renderFragment(document: DocumentTree): Html {
  const blocks = withoutGaps(plainBlocks(document));
  const tree = plainTree(blocks, {
    reference: (number) => `(${number})`,
    signs: DRAWN_SIGNS,
    language: document.data.meta.language,
    keepsFigures: true,
  });
  return htmlForPasting(fragments.runSync(tree));
}
