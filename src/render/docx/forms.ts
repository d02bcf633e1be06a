/** Forms: what is asked, and below it lines and boxes, each a control that Word fills in and a printer prints. */
import { anchorsOf, type FieldKind, type Form, type FormField } from '../../model/tree.ts';
import { askedBy, offeredBy } from '../form-words.ts';
import { boxKind, control, dateKind, richKind, type Signs, signFont, textKind } from './controls.ts';
import { inline, run, textRuns } from './inline.ts';
import { keepApart, paragraph } from './paragraph.ts';
import type { Context, State } from './state.ts';
import { tracked, within } from './tracking.ts';

/** Room for what is typed: as wide as a mouse finds, and nothing on paper. */
const EMPTY = '\u2003'.repeat(12);
/** Of a date and of a signature, in twentieths of a point. */
const WIDTHS = { date: 2700, signature: 5000 };

type Answer = (field: FormField, context: Context, state: State) => string;

const answers: Record<FieldKind, Answer> = {
  line: (field, context, state) => writeLine(field, textKind, context, state),
  lines: writeLines,
  date: (field, context, state) => writeLine(field, dateKind(state.language), context, state),
  // Signed by hand: no control.
  signature: (_, context, state) =>
    paragraph('', { style: 'FormSignature', ...lineAt(context, WIDTHS.signature) }, state),
  boxes: (field, context, state) => writeOptions(field, { on: '☒', off: '☐' }, context, state),
  choice: (field, context, state) => writeOptions(field, { on: '●', off: '○' }, context, state),
};

/** Writes a form; what is asked stays on the page of the place to answer. */
export function writeForm({ children }: Form, context: Context, state: State): string {
  state.extras.add('form');
  const fields = children
    .map((field) => {
      state.pending.anchors.push(...anchorsOf(field));
      const [label] = field.children;
      return within(field.data?.change, state, () => {
        const asked = within(label?.data?.change, state, () =>
          paragraph(inline(label?.children ?? [], state), { style: 'FormLabel', ...lineAt(context) }, state),
        );
        return asked + answers[field.kind](field, context, state);
      });
    })
    .join('');
  keepApart(state);
  return fields;
}

/** As wide as its place, or no wider than this. */
function lineAt({ indent, width }: Context, most = width): { indent?: number; right?: number } {
  return { ...(indent > 0 ? { indent } : {}), ...(most < width ? { right: width - most } : {}) };
}

function writeLine(field: FormField, kind: string, context: Context, state: State): string {
  const room = tracked(textRuns(EMPTY), state.change, state);
  const own = { label: askedBy(field), name: field.name, kind, isPlaceholder: true };
  const look = { style: 'FormLine', ...lineAt(context, field.kind === 'date' ? WIDTHS.date : undefined) };
  return paragraph(control(own, room, state), look, state);
}

/** One control around as many lines as there are to write on. */
function writeLines(field: FormField, context: Context, state: State): string {
  const count = Math.max(1, field.lines ?? 1);
  const lines = Array.from({ length: count }, (_, i) =>
    paragraph('', { style: 'FormLine', keepNext: i < count - 1, ...lineAt(context) }, state),
  );
  const own = { label: askedBy(field), name: field.name, kind: richKind, isPlaceholder: false };
  return control(own, lines.join(''), state);
}

/** A box before each: Word has none of which only one can be marked, so these are round and no more. */
function writeOptions(field: FormField, signs: Signs, context: Context, state: State): string {
  const options = field.children.slice(1);
  return options
    .map((option, i) => {
      const change = option.data?.change;
      return within(change, state, () => {
        const own = { label: offeredBy(field, i), name: `${field.name}.${i + 1}`, kind: boxKind(signs) };
        const sign = tracked(run(`<w:t>${signs.off}</w:t>`, signFont), state.change, state);
        const box = control({ ...own, isPlaceholder: false }, sign, state);
        const apart = tracked(run('<w:tab/>'), state.change, state);
        const look = {
          style: 'FormOption',
          keepNext: i < options.length - 1,
          ...(context.indent > 0 ? { indent: context.indent + HANGING, hanging: HANGING } : {}),
        };
        return paragraph(box + apart + inline(option.children, state), look, state);
      });
    })
    .join('');
}

/** Room of a box, in twentieths of a point. */
export const HANGING = 400;
