/**
 * What remark-rehype makes of the nodes that are more in a document than in Markdown. Handlers are called in document
 * order, and share one state.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { Break, FootnoteReference, Heading, List, ListItem, Nodes, Paragraph, Parents, Table, Text } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import type { Edit, Figure, Form } from '../../model/tree.ts';
import { noteId, referenceId } from '../note-ids.ts';
import { plainText } from '../plain-text.ts';
import { changed, content } from './changes.ts';
import { element, onLines } from './elements.ts';
import { formElement } from './form.ts';
import { formerAnchors } from './former-anchors.ts';
import { listItemElement, withMarker } from './items.ts';
import { textElement } from './language.ts';
import { figureImage } from './picture.ts';
import { tableElement } from './table.ts';
import { opener } from './terms.ts';
import type { HandlerTable, ToHast } from './to-hast.ts';

export interface HtmlState {
  /** Number of each footnote, by identifier. */
  readonly notes: ReadonlyMap<string, number>;
  /** How often each footnote was referred to so far. */
  readonly references: Map<number, number>;
  /** The heading we are under. */
  under: { label: string; id: string | undefined };
  /** What tells the language of our own words, where it is another than the document's. */
  readonly ownWords: Properties;
  /** Inside a frame: what stands there is quoted, and is no target. */
  framed: boolean;
  /** In a redline the change of the block that we are in. */
  change: Edit | undefined;
  readonly isRedline: boolean;
}

export function createHandlers(own: HtmlState): HandlerTable {
  const identity = (node: Nodes) => (own.framed || node.data?.anchor === undefined ? {} : { id: node.data.anchor });
  const linkTo = (id: string, ariaLabel: string) =>
    element('a', { className: ['link'], href: `#${id}`, ariaLabel, ...own.ownWords }, '#');
  /** Children of a block, in its change and that of what it stands in. */
  const within = (node: Nodes, write: () => ElementContent[]): ElementContent[] => {
    const outer = own.change;
    own.change = outer ?? node.data?.change;
    const written = write();
    own.change = outer;
    return written;
  };
  const running = (state: ToHast, node: Parents): ElementContent[] =>
    within(node, () => content(state.all(node) as ElementContent[], own.change, own.ownWords));
  return {
    ...formerAnchors,
    text(state: ToHast, node: Text, parent?: Parents): ElementContent | ElementContent[] {
      if (node.data?.opens !== undefined) return opener(textElement(state, node), node.data.opens);
      if (!node.data?.aside) return changed(textElement(state, node, parent), node.data?.change);
      const words: ElementContent = { type: 'text', value: `[${node.value}]` };
      return [{ type: 'text', value: ' ' }, element('span', { className: ['aside'], ...own.ownWords }, words)];
    },
    break: (state: ToHast, node: Break): ElementContent[] =>
      (defaultHandlers.break(state, node) as ElementContent[]).map((part) => changed(part, node.data?.change)),
    heading(state: ToHast, node: Heading): Element {
      const { id } = identity(node);
      const label = plainText(node.children);
      own.under = { label, id };
      const heading = element(`h${node.depth}`, identity(node), ...running(state, node));
      const link = id === undefined || node.depth === 1 ? [] : [linkTo(id, `Link naar ${label}`)];
      // The link is beside the heading, not in it: it is no part of the heading's name.
      return element('div', { className: node.data?.newPage ? ['head', 'new-page'] : ['head'] }, heading, ...link);
    },
    paragraph(state: ToHast, node: Paragraph): Element {
      return element('p', identity(node), ...running(state, node));
    },
    listItem(state: ToHast, node: ListItem, parent: Parents | undefined): Element {
      const [item] = within(node, () => [defaultHandlers.listItem(state, node, parent)]);
      const { id } = identity(node);
      return listItemElement(item as Element, node, { parent, id, under: own.under.label, linkTo });
    },
    list(state: ToHast, node: List): Element {
      const [list] = within(node, () => [defaultHandlers.list(state, node)]) as [Element];
      // A clause that begins with a list.
      Object.assign(list.properties, identity(node));
      return withMarker(list, node);
    },
    table: (state: ToHast, node: Table) => tableElement(state, node, own.under, { identity, running, within }),
    form: (state: ToHast, node: Form) =>
      formElement(state, node, { identity, running, within, isRedline: own.isRedline }),
    blockquote(state: ToHast, node: Nodes): Element {
      const { under, framed } = own;
      own.framed = framed || node.data !== undefined;
      const children = within(node, () => state.all(node) as ElementContent[]);
      Object.assign(own, { under, framed });
      return element('blockquote', { className: ['frame'] }, ...onLines(children));
    },
    figure(state: ToHast, node: Figure): Element {
      const image = within(node, () => content([figureImage(node.picture, node.alt)], own.change, own.ownWords));
      const caption = node.children.length === 0 ? [] : [element('figcaption', {}, ...running(state, node))];
      const former = (node.data?.aliases ?? []).map((id) => element('span', { id }));
      return element('figure', identity(node), ...onLines([...former, ...image, ...caption]));
    },
    footnoteReference(_: ToHast, node: FootnoteReference): Element {
      const number = own.notes.get(node.identifier);
      if (number === undefined) throw new Error(`no footnote ${node.identifier}`);
      const count = (own.references.get(number) ?? 0) + 1;
      own.references.set(number, count);
      const properties = { id: referenceId(number, count), href: `#${noteId(number)}`, role: 'doc-noteref' };
      const link = element('a', { ...properties, ariaLabel: `Noot ${number}`, ...own.ownWords }, String(number));
      return changed(element('sup', {}, link), node.data?.change);
    },
  };
}

export function unknownNode(_: unknown, node: Nodes): never {
  throw new Error(`unknown node ${node.type}`);
}
