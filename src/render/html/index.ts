/** The document tree as HTML: a complete page, and a fragment for pasting. Both pass a sanitising schema. */
import type { Element, ElementContent } from 'hast';
import type { Heading, List, Nodes, RootContent } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { type Html, htmlForPasting } from '../../encode/html.ts';
import { CLAIM_PREFIX, claimsIn } from '../../model/claims.ts';
import { type DocumentTree, type Figure, withoutAnchors } from '../../model/tree.ts';
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
    ...newState(ownLanguage(meta.language)),
    notes: new Map(definitions.map(({ identifier }, index) => [identifier, index + 1])),
    isRedline: meta.comparedWith !== undefined,
  };
  const elements = writerOf(state);
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
      styleFor(document.children) +
      (document.children.some(holdsFigure) ? FIGURES : '') +
      (meanings.length === 0 ? '' : TERMS),
  };
  return htmlForPasting(pageAround(parts, meta));
}

/**
 * Blocks of a redline and the notes that these refer to, as a piece to be shown within another page: without ids, so that
 * nothing in it is a target, and without styles. Throws as `renderPage` does.
 */
export function renderChanges(changed: readonly RootContent[], language: string): Html {
  const blocks = changed.map((block) => withoutAnchors(block));
  const text = blocks.filter((block) => block.type !== 'footnoteDefinition');
  const definitions = blocks.filter((block) => block.type === 'footnoteDefinition');
  const state: HtmlState = {
    ...newState(ownLanguage(language)),
    notes: new Map(definitions.map(({ identifier }, index) => [identifier, index + 1])),
    isRedline: true,
  };
  const elements = writerOf(state);
  const written = [
    ...elements(text),
    ...definitions.flatMap(({ children, data }) => {
      state.change = data?.change;
      const note = elements(children);
      state.change = undefined;
      return note;
    }),
  ];
  return htmlForPasting({
    type: 'root',
    children: written.map((node) => (node.type === 'element' ? withoutTargets(node) : node)),
  });
}

/** Neither leads anywhere nor is led to. */
function withoutTargets(node: Element): Element {
  const { id: _, href, ariaLabelledBy: __, ...properties } = node.properties;
  const isWithin = typeof href === 'string' && href.startsWith('#');
  return {
    ...node,
    properties: href === undefined || isWithin ? properties : { ...properties, href },
    children: node.children.map((child) => (child.type === 'element' ? withoutTargets(child) : child)),
  };
}

function newState(ownWords: HtmlState['ownWords']): HtmlState {
  return {
    notes: new Map(),
    references: new Map(),
    under: { label: '', id: undefined },
    framed: false,
    change: undefined,
    ownWords,
    isRedline: false,
  };
}

function writerOf(state: HtmlState): (nodes: readonly Nodes[]) => ElementContent[] {
  const processor = unified()
    .use(remarkRehype, { handlers: createHandlers(state), unknownHandler: unknownNode })
    .use(rehypeSanitize, pageSchema);
  return (nodes) =>
    processor
      .runSync({ type: 'root', children: nodes.map(withFormerAnchors) as RootContent[] })
      .children.filter((node): node is Element => node.type === 'element');
}

/**
 * Blocks without notes and figures, for a page of another kind. `label` names what they stand under; `style` is what they
 * add to the style sheet of the page.
 */
export function renderBlocks(
  blocks: readonly RootContent[],
  { label, language }: { readonly label: string; readonly language: string },
): { readonly elements: readonly ElementContent[]; readonly style: string } {
  const elements = writerOf({ ...newState(ownLanguage(language)), under: { label, id: undefined } })(blocks);
  return { elements, style: styleFor(blocks) };
}

function styleFor(blocks: readonly RootContent[]): string {
  return listStyle(blocks) + (blocks.some(holdsTable) ? TABLES : '') + formStyle(blocks);
}

/**
 * Paragraphs, headings, lists and figures alone, without logo, classes or ids, for pasting into a CMS; of attributes only
 * addresses, how lists count, what pictures are, and languages; of styles only the label of an item such as `a)`. The title of a protocol
 * is left out, as the CMS prints that itself. The element around them says of which text they are, so that they can be found in a
 * page of somebody else. Throws as `renderPage` does.
 */
export function renderFragment(document: DocumentTree): Html {
  const blocks = withoutGaps(plainBlocks(document));
  const tree = plainTree(blocks, {
    reference: (number) => `(${number})`,
    signs: DRAWN_SIGNS,
    language: document.data.meta.language,
    keepsFigures: true,
  });
  const { children } = fragments.runSync(tree);
  const claims = claimsIn(document.data.meta).map(([name, value]) => [`data-${CLAIM_PREFIX}-${name}`, value]);
  const own = children.filter((node): node is Element => node.type === 'element');
  return htmlForPasting({
    type: 'root',
    children: [element('div', Object.fromEntries(claims), ...onLines(own), '\n')],
  });
}
