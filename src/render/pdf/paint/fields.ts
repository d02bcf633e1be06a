/** Fields to fill in: where they stand on the page and in the structure, and how they look filled in and not. */
import { type BoxField, createForm, type FormFile } from '../file/form.ts';
import type { Ref } from '../file/index.ts';
import type { Field, FieldPlace } from '../page/flow.ts';
import { num } from './ink.ts';
import { cross, disc } from './shapes.ts';
import { elementOf, type FormState, type PaintState } from './state.ts';

/** Makes a place on the current page that can be filled in; `y` is the top of its strip. */
export function paintField(place: FieldPlace, y: number, state: PaintState): void {
  state.form ??= { form: createForm(state.file, state.faces.regular), boxes: new Map() };
  const { form } = state.form;
  const { kind, name, size, color } = place.field;
  const top = y + place.y;
  if (kind === 'boxes' || kind === 'choice') {
    const field = boxField(place.field, state.form);
    const { on, off } = marks(place, form);
    field.addBox(annotate(place, top, field.box(place.label, on, off), state));
  } else {
    const text = form.text({ name, label: place.label, lines: kind === 'lines', size, color });
    const empty = form.appearance(rounded(place.width), rounded(place.height), '/Tx BMC EMC');
    form.addField(annotate(place, top, { ...text, AP: { N: empty } }, state));
  }
}

function boxField(field: Field, { form, boxes }: FormState): BoxField {
  const { name, label, kind } = field;
  const known = boxes.get(field) ?? form.boxes({ name, label, isChoice: kind === 'choice' });
  boxes.set(field, known);
  return known;
}

/** A cross, or a dot where only one may be marked. */
function marks({ width, height, field: { kind, color } }: FieldPlace, form: FormFile): { on: Ref; off: Ref } {
  const [wide, high] = [rounded(width), rounded(height)];
  const margin = 0.14 * wide;
  const sign =
    kind === 'choice' ? disc(wide / 2, high / 2, 0.28 * wide, color) : cross(margin, margin, wide - 2 * margin, color);
  return { on: form.appearance(wide, high, sign), off: form.appearance(wide, high, 'q Q') };
}

const rounded = (length: number) => Number(num(length));

function annotate(
  { x, width, height, node }: FieldPlace,
  top: number,
  entries: Record<string, unknown>,
  state: PaintState,
): Ref {
  const { pdf } = state.file;
  const element = elementOf(node, state);
  pdf.annotate(x, top, width, height, { ...entries, structParent: element });
  // Ended on its own page, as links are.
  element.end();
  const ref = pdf.page.annotations.at(-1);
  if (ref === undefined) throw new Error('Unexpected page without annotations, expected the one just made');
  return ref;
}
