/** All that may be in the HTML that comes of a document; the page around it is added after. */
import type { Options } from 'rehype-sanitize';
import { LINK_SCHEMES } from '../../model/link.ts';

type Attributes = NonNullable<Options['attributes']>[string];

const addresses = { href: [...LINK_SCHEMES] };
const inTable = {
  ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
};
const counting: Attributes = ['start', ['type', 'a', 'A', 'i', 'I']];
/** As the style sheet names them. */
const LABELS: Attributes[number] = [
  'className',
  /^(?:count-)?(?:decimal|(?:lower|upper)-(?:alpha|roman))(?:-paren|-[0-9a-f_]*-[0-9a-f_]*)?$/,
];
/** Of a picture that is in the page itself. */
const picture: Attributes = [['src', /^data:image\/(?:png|svg\+xml);base64,/], 'alt', 'width', 'height'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const running = ['em', 'strong', 'a', 'br', 'span', 'bdi'];
const plain = [...headings, 'p', 'ul', 'ol', 'li', 'figure', 'figcaption', 'img', ...running];

export const fragmentSchema: Options = {
  tagNames: plain,
  attributes: {
    a: ['href'],
    ol: counting,
    li: [['style', /^list-style-type: '(?:[^'\\]|\\[0-9a-f]{1,6} )+ '$/]],
    span: ['lang'],
    bdi: ['dir'],
    img: picture,
  },
  protocols: { ...addresses, src: ['data'] },
  strip: ['script', 'style'],
};

const inForm = ['fieldset', 'legend', 'label', 'input', 'textarea'];
const FIELD: Attributes[number] = ['className', 'field', 'line', 'lines', 'date', 'signature'];

export const pageSchema: Options = {
  ...inTable,
  tagNames: [
    ...[...plain, 'div', 'sup', 'blockquote', 'ins', 'del', 'button', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...inForm,
  ],
  attributes: {
    a: ['href', 'ariaLabel', 'lang', ['className', 'link'], ['role', 'doc-noteref']],
    ol: [...counting, LABELS],
    li: ['value', LABELS],
    span: ['lang', ['className', 'said', 'aside', 'sign']],
    p: [FIELD],
    fieldset: [FIELD],
    label: ['htmlFor'],
    input: [['type', 'text', 'checkbox', 'radio'], 'name', 'disabled'],
    textarea: ['rows', 'disabled'],
    bdi: ['dir'],
    button: [['type', 'button'], ['className', 'term'], 'popoverTarget'],
    img: [...picture, ['className', 'logo']],
    div: [
      ['className', 'head', 'new-page', 'scroll', 'form'],
      ['role', 'group'],
      ['tabIndex', 0],
      'ariaLabel',
      'ariaLabelledBy',
    ],
    blockquote: [['className', 'frame']],
    table: ['ariaLabel', 'ariaLabelledBy', ['className', 'control', 'wide', 'grid'], ['role', 'table']],
    thead: [['role', 'rowgroup']],
    tbody: [['role', 'rowgroup']],
    tr: [['role', 'row']],
    th: [['scope', 'row', 'col'], ['role', 'rowheader', 'columnheader'], ['className', 'right', 'center'], 'dataLabel'],
    td: [['role', 'cell'], ['className', 'right', 'center'], 'dataLabel'],
    '*': ['id'],
  },
  protocols: { ...addresses, src: ['data'] },
  // Anchors are addresses that others link to; without a script on the page there is nothing to clobber.
  clobber: [],
  strip: ['script', 'style'],
};
