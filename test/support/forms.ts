/** Forms for tests. */
import type { Paragraph, PhrasingContent } from 'mdast';
import type { FieldKind, Form, FormField } from '../../src/model/tree.ts';

const paragraph = (content: string | PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: typeof content === 'string' ? [{ type: 'text', value: content }] : content,
});

export function field(
  kind: FieldKind,
  name: string,
  [label, ...options]: readonly [string | PhrasingContent[], ...string[]],
  more: Partial<FormField> = {},
): FormField {
  return { type: 'formField', kind, name, children: [label, ...options].map(paragraph), ...more };
}

export function form(...children: FormField[]): Form {
  return { type: 'form', children };
}

/** A field of every kind. */
export const everyKind = form(
  field('line', 'naam', ['Naam van de leerling']),
  field('date', 'datum', ['Datum van het voorval']),
  field('lines', 'verhaal', ['Wat is er gebeurd?'], { lines: 4 }),
  field('boxes', 'wie', ['Wie weten ervan?', 'De mentor', 'De ouders', 'Niemand']),
  field('choice', 'vervolg', ['Wilt u een gesprek?', 'Ja', 'Nee']),
  field('signature', 'handtekening', ['Handtekening']),
);
