/** What a text of the source can hold, as the document that the editor edits: nothing else can come to stand in it. */
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import type { CounterStyle } from '../../../model/list-marker.ts';

export type ListStyle = 'bullet' | CounterStyle;

/** Of a list; `start` and `delimiter` mean nothing to bullets. */
export interface ListAttrs {
  readonly style: ListStyle;
  readonly delimiter: '.' | ')';
  readonly start: number;
}

const STYLES: readonly string[] = ['bullet', 'decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'];
/** As HTML names them. */
const TYPES: Readonly<Record<string, ListStyle>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const atom = { inline: true, atom: true, group: 'inline cellular', draggable: true };

type OwnNode =
  | 'doc'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'table'
  | 'table_row'
  | 'table_header'
  | 'table_cell'
  | 'note'
  | 'text'
  | 'hardBreak'
  | 'parameter'
  | 'reference'
  | 'noteMark';

const nodes: Record<OwnNode, NodeSpec> = {
  doc: { content: '(block | note)+' },
  paragraph: {
    group: 'block prose',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  list: {
    group: 'block prose',
    content: 'item+',
    attrs: { style: { default: 'bullet' }, delimiter: { default: '.' }, start: { default: 1 } },
    parseDOM: [
      { tag: 'ul' },
      {
        tag: 'ol',
        getAttrs: (dom) => {
          const told = dom.getAttribute('data-style') ?? TYPES[dom.getAttribute('type') ?? ''] ?? 'decimal';
          const start = Number(dom.getAttribute('start') ?? 1);
          return {
            style: STYLES.includes(told) ? told : 'decimal',
            delimiter: dom.getAttribute('data-delimiter') === ')' ? ')' : '.',
            start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
          };
        },
      },
    ],
    toDOM: ({ attrs }) =>
      attrs['style'] === 'bullet'
        ? ['ul', 0]
        : [
            'ol',
            { 'data-style': attrs['style'], 'data-delimiter': attrs['delimiter'], start: String(attrs['start']) },
            0,
          ],
  },
  item: {
    content: 'paragraph block*',
    defining: true,
    attrs: { id: { default: null } },
    parseDOM: [{ tag: 'li', getAttrs: (dom) => ({ id: dom.getAttribute('data-id') }) }],
    toDOM: ({ attrs }) => ['li', attrs['id'] === null ? {} : { 'data-id': attrs['id'] }, 0],
  },
  ...tableNodes({
    tableGroup: 'block',
    cellContent: 'cellular*',
    cellAttributes: {
      align: {
        default: null,
        getFromDOM: (dom) =>
          ['left', 'center', 'right'].includes(dom.getAttribute('data-align') ?? '')
            ? dom.getAttribute('data-align')
            : null,
        setDOMAttr: (value, attrs) => {
          if (typeof value === 'string') attrs['data-align'] = value;
        },
      },
    },
  }),
  note: {
    content: 'paragraph prose*',
    defining: true,
    isolating: true,
    attrs: { label: { default: '' } },
    parseDOM: [{ tag: 'section[data-note]', getAttrs: (dom) => ({ label: dom.getAttribute('data-note') }) }],
    toDOM: ({ attrs }) => ['section', { 'data-note': attrs['label'] }, 0],
  },
  text: { group: 'inline cellular' },
  hardBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    marks: '',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  parameter: {
    ...atom,
    attrs: { inside: {} },
    leafText: ({ attrs }) => `{{${attrs['inside']}}}`,
    parseDOM: [{ tag: 'span[data-parameter]', getAttrs: (dom) => ({ inside: dom.getAttribute('data-parameter') }) }],
    toDOM: ({ attrs }) => ['span', { 'data-parameter': attrs['inside'] }, `{{${attrs['inside']}}}`],
  },
  reference: {
    ...atom,
    attrs: { url: {} },
    leafText: ({ attrs }) => `[${attrs['url']}]`,
    parseDOM: [{ tag: 'span[data-reference]', getAttrs: (dom) => ({ url: dom.getAttribute('data-reference') }) }],
    toDOM: ({ attrs }) => ['span', { 'data-reference': attrs['url'] }, attrs['url']],
  },
  noteMark: {
    ...atom,
    attrs: { label: {} },
    leafText: () => '',
    parseDOM: [{ tag: 'span[data-note-mark]', getAttrs: (dom) => ({ label: dom.getAttribute('data-note-mark') }) }],
    toDOM: ({ attrs }) => ['span', { 'data-note-mark': attrs['label'] }, attrs['label']],
  },
};

const marks: Record<'link' | 'strong' | 'emphasis', MarkSpec> = {
  link: {
    inclusive: false,
    attrs: { href: {}, title: { default: null } },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => ({ href: dom.getAttribute('href'), title: dom.getAttribute('title') }),
      },
    ],
    // Without a target: in the editor it leads nowhere.
    toDOM: ({ attrs }) => [
      'a',
      { href: attrs['href'], ...(attrs['title'] === null ? {} : { title: attrs['title'] }) },
      0,
    ],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  emphasis: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
};

export const schema = new Schema({ nodes, marks });
