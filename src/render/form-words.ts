/** What fields of a form say in plain words, for whoever does not see them. */
import type { Paragraph } from 'mdast';
import type { FormField } from '../model/tree.ts';
import { plainText } from './plain-text.ts';

/** What a field asks for. */
export function askedBy({ name, children: [first] }: FormField): string {
  return wordsOf(first) || name;
}

/** What a box of a field offers, counted from 0: `Een gesprek? Ja`, `Klas: 3`. */
export function offeredBy(field: FormField, index: number): string {
  const asked = askedBy(field);
  return `${asked}${/\p{P}$/u.test(asked) ? '' : ':'} ${wordsOf(field.children[index + 1]) || index + 1}`;
}

/** Of what goes in a redline, what it was. */
function wordsOf(node: Paragraph | undefined): string {
  const children = node?.children ?? [];
  return plainText(children).trim() || plainText(children, true).trim();
}
