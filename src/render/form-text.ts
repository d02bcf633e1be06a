/** A form as running text, for what has no fields: dots to write on, and signs to cross. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { mergeTexts } from '../model/text.ts';
import type { FieldKind, Form, FormField } from '../model/tree.ts';
import { plainText } from './plain-text.ts';

/** What stands before each thing that a field offers. */
export type Signs = Readonly<Record<'boxes' | 'choice', string>>;
/** For what may lack other signs. */
export const TYPED_SIGNS: Signs = { boxes: '[ ]', choice: '( )' };
export const DRAWN_SIGNS: Signs = { boxes: '☐', choice: '○' };

/** How many dots there are to write on. */
const DOTS: Readonly<Record<Exclude<FieldKind, keyof Signs>, number>> = {
  line: 40,
  lines: 60,
  date: 20,
  signature: 40,
};

/** A paragraph for each field; the first is what the form is: its clause, and a target. */
export function formAsText({ children, data }: Form, signs: Signs): Paragraph[] {
  const paragraphs = children.map((field) => fieldAsText(field, signs));
  return paragraphs.map((own, index) => (index === 0 && data !== undefined ? { ...own, data } : own));
}

function fieldAsText({ kind, lines = 1, children: [label, ...options] }: FormField, signs: Signs): Paragraph {
  const asked = asLabel(label?.children ?? []);
  if (kind === 'boxes' || kind === 'choice')
    return onLines([asked], ...options.map(({ children }) => [text(`${signs[kind]} `), ...children]));
  const dots = text('.'.repeat(DOTS[kind]));
  if (kind === 'lines') return onLines([asked], ...Array.from({ length: lines }, () => [dots]));
  return onLines([asked, text(' '), dots]);
}

/** With a colon, unless it ends with a sign of its own. */
function asLabel(label: readonly PhrasingContent[]): PhrasingContent {
  const colon = /[.:?!…]$/.test(plainText(label).trimEnd()) ? [] : [text(':')];
  return { type: 'strong', children: mergeTexts([...label, ...colon]) };
}

function onLines(first: readonly PhrasingContent[], ...rest: readonly (readonly PhrasingContent[])[]): Paragraph {
  const children = [...first, ...rest.flatMap((line): PhrasingContent[] => [{ type: 'break' }, ...line])];
  return { type: 'paragraph', children: mergeTexts(children) };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
