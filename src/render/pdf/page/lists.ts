/** Layout of lists: numbers and bullets hang beside their items. */
import type { List, ListItem } from 'mdast';
import { itemLabels } from '../../item-numbers.ts';
import { emptyStrip, marksOf, type Run } from './flow.ts';
import { addStrip, baselineOf, type Context, type LayoutState, setText, spaced } from './layout.ts';
import { numberingOf, type StructNode, structChild } from './structure.ts';
import { list as measures, page } from './style.ts';

const bullet = '•';

/** Lays out a list; the numbers of a numbered list at the left edge of the text hang in the margin. */
export function layList(node: List, context: Context, state: LayoutState): void {
  const ordered = node.ordered === true;
  const labels = itemLabels(node).map((label) => labelRuns(ordered ? label : bullet, context, state));
  const widest = Math.max(0, ...labels.map((label) => label.width));
  const hangs = ordered && context.hanging && widest + measures.labelGap <= page.text - page.gutter;
  const indent = hangs
    ? 0
    : Math.max(
        widest + measures.labelGap,
        Math.min(ordered ? measures.indent : 14, context.width - measures.minimumWidth),
      );
  const inner: Context = {
    ...context,
    x: context.x + indent,
    width: context.width - indent,
    parent: structChild(context.parent, 'L', { numbering: numberingOf(node) }),
    hanging: false,
  };
  const labelX = hangs ? page.gutter : context.x;
  const itemGap = hangs ? context.style.gap : context.style.itemGap;
  for (const [i, item] of node.children.entries()) {
    const label = labels[i];
    if (label === undefined) continue;
    const from = state.strips.length;
    layItem(item, { ...label, x: labelX }, inner, state);
    const first = state.strips[from];
    if (first !== undefined) first.before = i === 0 ? Math.max(itemGap, context.style.itemGap) : itemGap;
  }
}

function labelRuns(text: string, context: Context, state: LayoutState): { runs: Run[]; width: number } {
  return setText([{ type: 'text', value: text }], context.style, context.width, state)[0] ?? { runs: [], width: 0 };
}

/** Lays out an item, its number or bullet beside it. */
export function layItem(item: ListItem, label: { runs: Run[]; x: number }, context: Context, state: LayoutState): void {
  const { clause } = state;
  state.clause = item.data?.clause ?? clause;
  state.marks.push(...marksOf(item));
  const node: StructNode = structChild(context.parent, 'LI');
  const baseline = baselineOf(context.style, state.faces.regular);
  state.labels.push({
    x: label.x,
    baseline,
    runs: spaced(label.runs),
    node: structChild(node, 'Lbl'),
    column: 0,
  });
  const from = state.strips.length;
  const body = { ...context, parent: structChild(node, 'LBody') };
  for (const child of item.children) state.block(child, body, state);
  if (state.strips.length === from) addStrip(state, { ...emptyStrip(context.style.leading), frames: context.frames });
  state.clause = clause;
}
