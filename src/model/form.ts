/** From the fields of a form in the source to a node of the tree, and to words for whoever works on the source. */
import type { Paragraph, PhrasingContent } from 'mdast';
import type { Path } from './policy.ts';
import type { Field, Fields } from './source.ts';
import type { FieldKind, Form, FormField } from './tree.ts';

/** Where the source does not say how many. */
const USUAL_LINES = 4;

/** `words` makes running text of a line of the source, told of its path from the form. */
export function formOf(fields: Fields, words: (line: string, path: Path) => readonly PhrasingContent[]): Form {
  const paragraph = (line: string, path: Path): Paragraph => ({ type: 'paragraph', children: [...words(line, path)] });
  const children = fields.map((field, index): FormField => {
    const { field: name, label } = field;
    const { kind, lines, options } = shapeOf(field);
    return {
      type: 'formField',
      kind,
      name,
      ...(lines === null ? {} : { lines }),
      children: [
        paragraph(label, [index, 'label']),
        ...options.map((option, at) => paragraph(option, [index, 'options', at])),
      ],
    };
  });
  return { type: 'form', children };
}

/** Whether a field of this kind offers something. */
export function isOffer(kind: FieldKind): boolean {
  return kind === 'boxes' || kind === 'choice';
}

/** All that is said of a field, each field one line: `Naam [line]`, `Wie zag het? [boxes: leerling / ouder]`. */
export function describeFields(fields: Fields): string[] {
  return fields.map((field) => {
    const { kind, lines, options } = shapeOf(field);
    const more = lines === null ? options.join(' / ') : String(lines);
    return `${field.label} [${kind}${more === '' ? '' : `: ${more}`}]`;
  });
}

/** With what goes without saying, and without what means nothing. */
function shapeOf({ kind = 'line', lines = USUAL_LINES, options = [] }: Field) {
  return { kind, lines: kind === 'lines' ? lines : null, options: isOffer(kind) ? options : [] };
}
