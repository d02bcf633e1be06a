/**
 * Forms in a page: fields that can be typed in before the page is printed. There is no `form` around them and nothing that
 * sends: what somebody writes leaves the page on paper only. See docs/decisions/0042-forms.md.
 */
import type { Element, ElementContent } from 'hast';
import type { Nodes, Paragraph, Parents } from 'mdast';
import type { FieldKind, Form, FormField } from '../../model/tree.ts';
import { OWN } from '../note-ids.ts';
import { element, onLines } from './elements.ts';
import type { ToHast } from './to-hast.ts';

/** What a form needs of the page it stands in. */
interface Page {
  identity(node: Nodes): { id?: string };
  running(state: ToHast, node: Parents): ElementContent[];
  within(node: Nodes, write: () => ElementContent[]): ElementContent[];
  /** In a redline nothing is filled in. */
  readonly isRedline: boolean;
}

export function formElement(state: ToHast, node: Form, page: Page): Element {
  const fields = page.within(node, () =>
    node.children.flatMap((field) => page.within(field, () => [fieldElement(state, field, page)])),
  );
  return element('div', { className: ['form'], ...page.identity(node) }, ...onLines(fields));
}

type Write = (field: FormField, asked: readonly ElementContent[], context: Context) => Element;

interface Context {
  readonly words: (paragraph: Paragraph) => ElementContent[];
  readonly disabled: boolean;
}

const typed: Write = ({ kind, lines, name }, asked, { disabled }) => {
  const id = `${OWN}${name}`;
  const input =
    kind === 'lines'
      ? element('textarea', { id, rows: lines, disabled })
      : element('input', { id, type: 'text', disabled });
  return element('p', { className: ['field', kind] }, element('label', { htmlFor: [id] }, ...asked), input);
};

/** A pen signs, after printing. */
const signed: Write = ({ kind }, asked) =>
  element('p', { className: ['field', kind] }, ...asked, element('span', { className: ['sign'] }));

const crossed: Write = ({ kind, name, children: [, ...options] }, asked, { words, disabled }) => {
  const properties = kind === 'choice' ? { type: 'radio', name } : { type: 'checkbox' };
  const offered = options.map((option) => {
    const label = element(
      'label',
      {},
      element('input', { ...properties, disabled }),
      ' ',
      element('span', {}, ...words(option)),
    );
    return element('div', {}, label);
  });
  return element('fieldset', { className: ['field'] }, ...onLines([element('legend', {}, ...asked), ...offered]));
};

const kinds: Readonly<Record<FieldKind, Write>> = {
  line: typed,
  lines: typed,
  date: typed,
  signature: signed,
  boxes: crossed,
  choice: crossed,
};

function fieldElement(state: ToHast, field: FormField, { running, isRedline }: Page): Element {
  const words = (paragraph: Paragraph) => running(state, paragraph);
  const [label] = field.children;
  return kinds[field.kind](field, label === undefined ? [] : words(label), { words, disabled: isRedline });
}
