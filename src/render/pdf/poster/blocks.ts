/** The blocks of a poster, each as large as its scale says. What is not here is set as in any document. */

import type { Heading, List, RootContent } from 'mdast';
import { itemLabels } from '../../item-numbers.ts';
import { plainText } from '../../plain-text.ts';
import { layBlock } from '../page/blocks.ts';
import { fitsWords } from '../page/columns.ts';
import { marksOf } from '../page/flow.ts';
import { addLines, type Context, type LayoutState, setText } from '../page/layout.ts';
import { layItem } from '../page/lists.ts';
import { headingTag, numberingOf, structChild } from '../page/structure.ts';
import { headingStyle, type TextStyle } from '../page/style.ts';
import type { PosterState } from './look.ts';
import { layChoices } from './table.ts';
import { setEvenly, setTitle } from './title.ts';

/** Lays out a block that stands directly on the poster. */
export function layPosterBlock(node: RootContent, context: Context, state: PosterState): void {
  if (node.type === 'heading' && node.depth === 1) layTitle(node, context, state);
  else if (node.type === 'heading') layHeading(node, context, state);
  else if (node.type === 'list') layTips(node, context, state);
  else if (node.type === 'table' && node.data?.kind === 'do_dont') layChoices(node, context, state);
  else {
    if (node.type === 'table' && !fitsWords(node, context.width, state)) state.cramped = true;
    layBlock(node, { ...context, style: airy(state) }, state);
  }
}

/** Paragraphs that stand directly on the poster take air. */
function airy({ look, scale }: PosterState): TextStyle {
  const { body } = look.styles;
  return { ...body, gap: body.gap + scale.air };
}

const bar = { above: 11, width: 64, height: 5, below: 14 };

/** The title, and a short bar under it. */
function layTitle(node: Heading, context: Context, state: LayoutState): void {
  const { colors } = state.look;
  markHeading(node, state);
  const { lines, style } = setTitle(node.children, state.look.styles.title, context.width, state);
  const after = bar.above + bar.height + bar.below;
  addLines(lines, { ...context, style, before: 0, after, tag: headingTag(1, state.headings) }, state);
  const last = state.strips.at(-1);
  const { width, height } = bar;
  last?.rules.push({ x: context.x, y: last.height + bar.above, width, height, color: colors.decoration });
}

function layHeading(node: Heading, context: Context, state: LayoutState): void {
  const style = headingStyle(node.depth, state.look);
  const { before, after } = style;
  markHeading(node, state);
  const lines = setEvenly(node.children, style, context.width, state);
  addLines(lines, { ...context, style, before, after, tag: headingTag(node.depth, state.headings) }, state);
}

function markHeading(node: Heading, state: LayoutState): void {
  state.marks.push(...marksOf(node, { title: plainText(node.children), depth: node.depth }));
}

/** A list with large bullets, its items apart by a line. */
function layTips(node: List, context: Context, state: PosterState): void {
  const { styles, colors } = state.look;
  const { size, air } = state.scale;
  const ordered = node.ordered === true;
  const style = ordered
    ? { ...styles.body, bold: true, color: colors.accent }
    : { ...styles.body, size: 1.7 * size, bold: true, color: colors.accent };
  const labels = itemLabels(node).map((label) => {
    const value = ordered ? label : '•';
    const [line] = setText([{ type: 'text', value }], style, context.width, state);
    // A larger bullet stands higher: brought down to the middle of the small letters.
    return {
      width: line?.width ?? 0,
      runs: (line?.runs ?? []).map((run) => ({ ...run, rise: ordered ? 0 : -0.24 * size })),
    };
  });
  const indent = Math.max(1.5 * size, ...labels.map(({ width }) => width + 0.5 * size));
  const parent = structChild(context.parent, 'L', { numbering: numberingOf(node) });
  const inner = { ...context, style: styles.body, x: context.x + indent, width: context.width - indent, parent };
  const gap = 0.7 * size + air;
  for (const [i, item] of node.children.entries()) {
    const from = state.strips.length;
    layItem(item, { runs: labels[i]?.runs ?? [], x: context.x }, inner, state);
    const first = state.strips[from];
    if (first === undefined) continue;
    first.before = i === 0 ? 0.9 * size + air / 2 : gap;
    if (i > 0) first.rules.push({ x: inner.x, y: -gap / 2 - 0.4, width: inner.width, height: 0.8, color: colors.rule });
  }
}
