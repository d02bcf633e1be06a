/**
 * What remark-rehype makes of the nodes that are more in a document than in Markdown. Handlers are called in document
 * order, and share one state.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { FootnoteReference, Heading, ListItem, Nodes, Paragraph, Parents, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defaultHandlers, type Options } from 'remark-rehype';
import { element, OWN, onLines } from './elements.ts';
import { textElement } from './language.ts';
import { tableElement } from './table.ts';

type HandlerTable = NonNullable<Options['handlers']>;
export type ToHast = Parameters<NonNullable<HandlerTable['text']>>[0];

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
}

export function createHandlers(own: HtmlState): HandlerTable {
  const identity = (node: Nodes) => (own.framed || node.data?.anchor === undefined ? {} : { id: node.data.anchor });
  const linkTo = (id: string, ariaLabel: string) =>
    element('a', { className: ['link'], href: `#${id}`, ariaLabel, ...own.ownWords }, '#');
  return {
    text: textElement,
    heading(state: ToHast, node: Heading): Element {
      const { id } = identity(node);
      const label = textOf(node);
      own.under = { label, id };
      const heading = element(`h${node.depth}`, identity(node), ...(state.all(node) as ElementContent[]));
      const link = id === undefined || node.depth === 1 ? [] : [linkTo(id, `Link naar ${label}`)];
      // The link is beside the heading, not in it: it is no part of the heading's name.
      return element('div', { className: node.data?.newPage ? ['head', 'new-page'] : ['head'] }, heading, ...link);
    },
    paragraph(state: ToHast, node: Paragraph): Element {
      return element('p', identity(node), ...(state.all(node) as ElementContent[]));
    },
    listItem(state: ToHast, node: ListItem, parent: Parents | undefined): Element {
      const item = defaultHandlers.listItem(state, node, parent);
      const { id } = identity(node);
      if (id === undefined) return item;
      item.properties['id'] = id;
      if (parent?.type !== 'list' || parent.ordered !== true) return item;
      const number = (parent.start ?? 1) + parent.children.indexOf(node);
      const where = own.under.label === '' ? '' : ` van ${own.under.label}`;
      appendInline(item, linkTo(id, `Link naar punt ${number}${where}`));
      return item;
    },
    table: (state: ToHast, node: Table) => tableElement(state, node, own.under, identity),
    blockquote(state: ToHast, node: Nodes): Element {
      const { under, framed } = own;
      own.framed = framed || node.data !== undefined;
      const children = state.all(node) as ElementContent[];
      Object.assign(own, { under, framed });
      return element('blockquote', { className: ['frame'] }, ...onLines(children));
    },
    footnoteReference(_: ToHast, node: FootnoteReference): Element {
      const number = own.notes.get(node.identifier);
      if (number === undefined) throw new Error(`no footnote ${node.identifier}`);
      const count = (own.references.get(number) ?? 0) + 1;
      own.references.set(number, count);
      const properties = { id: referenceId(number, count), href: `#${OWN}noot-${number}`, role: 'doc-noteref' };
      const link = element('a', { ...properties, ariaLabel: `Noot ${number}`, ...own.ownWords }, String(number));
      return element('sup', {}, link);
    },
  };
}

export function referenceId(number: number, count: number): string {
  return `${OWN}bij-noot-${number}${count === 1 ? '' : `-${count}`}`;
}

export function unknownNode(_: unknown, node: Nodes): never {
  throw new Error(`unknown node ${node.type}`);
}

/** At the end of the first paragraph, which in a tight list has no element of its own. */
function appendInline(item: Element, link: Element): void {
  const paragraph = item.children.find((child) => child.type === 'element' && child.tagName === 'p');
  if (paragraph?.type === 'element') {
    paragraph.children.push({ type: 'text', value: ' ' }, link);
    return;
  }
  const block = item.children.findIndex((child) => child.type === 'element' && ['ul', 'ol'].includes(child.tagName));
  const at = block === -1 ? item.children.length : block;
  item.children.splice(at, 0, { type: 'text', value: ' ' }, link);
}
