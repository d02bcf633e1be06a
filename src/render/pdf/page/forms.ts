/** Layout of forms: what is asked, and below it room to answer, with a pen or in a viewer. */
import type { FieldKind, Form, FormField } from '../../../model/tree.ts';
import { askedBy, offeredBy } from '../../form-words.ts';
import { outlined } from '../paint/shapes.ts';
import { emptyStrip, type Field, marksOf } from './flow.ts';
import { addLines, addStrip, baselineOf, type Context, type LayoutState, setText } from './layout.ts';
import { structChild } from './structure.ts';
import { form as measures } from './style.ts';

/** Lays out a form; a field is on one page with what it asks, unless it offers much. */
export function layForm(node: Form, context: Context, state: LayoutState): void {
  const from = state.strips.length;
  for (const field of node.children) layField(field, context, state);
  const last = state.strips.at(-1);
  if (last !== undefined && state.strips.length > from) last.after = measures.after * context.style.size;
}

type Answer = (node: FormField, place: Context & { label: string }, state: LayoutState) => void;

/** Widths in parts of the size of the text. */
const answers: Record<FieldKind, Answer> = {
  line: (node, place, state) => layLines(node, { ...place, lines: 1 }, state),
  lines: (node, place, state) => layLines(node, { ...place, lines: node.lines ?? 1 }, state),
  date: (node, place, state) =>
    layLines(node, { ...place, width: Math.min(place.width, measures.date * place.style.size), lines: 1 }, state),
  signature: laySignature,
  boxes: layOptions,
  choice: layOptions,
};

function layField(node: FormField, context: Context, state: LayoutState): void {
  const { clause } = state;
  state.clause = node.data?.clause ?? clause;
  state.marks.push(...marksOf(node));
  const from = state.strips.length;
  const { size } = context.style;
  const parent = structChild(context.parent, 'Div');
  const [label] = node.children;
  const style = { ...context.style, bold: true, hyphenate: false };
  addLines(
    setText(label?.children ?? [], style, context.width, state),
    { ...context, style, parent, before: measures.before * size, after: 0, tag: 'P', keepLast: true },
    state,
  );
  answers[node.kind](node, { ...context, parent, label: askedBy(node) }, state);
  const strips = state.strips.slice(from);
  const last = strips.at(-1);
  if (node.children.length <= measures.mostKept) for (const strip of strips) strip.keep = strip !== last;
  state.clause = clause;
}

/** Lines to write on, and a field above them. */
function layLines(
  { name, kind }: FormField,
  place: Context & { label: string; lines: number },
  state: LayoutState,
): void {
  const { x, width, style, label } = place;
  const lines = Math.min(place.lines, measures.mostLines);
  const leading = measures.leading * style.size;
  const strip = emptyStrip(lines * leading);
  strip.frames = place.frames;
  for (let line = 1; line <= lines; line++) strip.rules.push(ruleAt(line * leading, place, state));
  const field: Field = { name, kind, label, size: style.size, color: style.color };
  const node = structChild(place.parent, 'Form');
  strip.fields.push({
    field,
    label,
    node,
    x,
    y: measures.gap,
    width,
    height: strip.height - measures.gap - measures.rule,
  });
  addStrip(state, strip);
}

/** Signed by hand: room above a line, and no field. */
function laySignature(_: FormField, place: Context, state: LayoutState): void {
  const { size } = place.style;
  const strip = emptyStrip(measures.signing * size);
  strip.frames = place.frames;
  const width = Math.min(place.width, measures.signature * size);
  strip.rules.push(ruleAt(strip.height, { ...place, width }, state));
  addStrip(state, strip);
}

function ruleAt(bottom: number, { x, width }: Context, { look }: LayoutState) {
  const height = measures.rule;
  return { x, y: bottom - height, width, height, color: look.colors.muted };
}

/** Each with a box before it: square, or round where only one may be marked. */
function layOptions(node: FormField, place: Context & { label: string }, state: LayoutState): void {
  const { kind, name, children } = node;
  const { style, x, width, label } = place;
  const field: Field = { name, kind, label, size: style.size, color: style.color };
  const list = structChild(place.parent, 'L', { numbering: kind === 'choice' ? 'Circle' : 'Square' });
  const side = measures.box * style.size;
  const indent = side + measures.boxGap * style.size;
  for (const [i, option] of children.slice(1).entries()) {
    const item = structChild(list, 'LI');
    const form = structChild(structChild(item, 'Lbl'), 'Form');
    const parent = structChild(item, 'LBody');
    const from = state.strips.length;
    addLines(
      setText(option.children, style, width - indent, state),
      { ...place, x: x + indent, width: width - indent, parent, before: style.itemGap, after: 0, tag: 'P' },
      state,
    );
    if (state.strips.length === from) addStrip(state, { ...emptyStrip(style.leading), frames: place.frames });
    const strip = state.strips[from];
    const y = baselineOf(style, state.faces.regular) - side * measures.boxRise;
    const box = { x, y, width: side, height: side };
    const radius = kind === 'choice' ? side / 2 : 0;
    strip?.boxes.push(outlined(box, state.look.colors.muted, { radius, line: measures.boxLine }));
    strip?.fields.push({ field, label: offeredBy(node, i), node: form, ...box });
  }
}
