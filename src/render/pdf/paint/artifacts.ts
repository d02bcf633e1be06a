/** What is on a page but not in the text: rules, tints, frames, underlines. */
import type { PlacedStrip, Run } from '../page/flow.ts';
import { type Color, frame as frameMeasures, type Look, page as measures, notes, poster } from '../page/style.ts';
import { num } from './ink.ts';
import type { PaintState, Sheet } from './state.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  color: Color;
}

const fill = ({ x, y, width, height, color }: Box) =>
  `${color.map(num).join(' ')} rg ${num(x)} ${num(y)} ${num(width)} ${num(height)} re f`;

/** Drawing operators. */
export function artifactsOf(page: Sheet, state: Pick<PaintState, 'faces' | 'pageOf' | 'look'>): string[] {
  const { colors } = state.look;
  const boxes: Box[] = [];
  if (page.kind === 'cover') boxes.push(...coverBoxes(state.look));
  if (page.kind === 'poster') boxes.push(...posterBoxes(state.look));
  if (page.kind === 'page') {
    boxes.push({
      x: page.size.gutter,
      y: page.size.headerBaseline + 8,
      width: page.size.right - page.size.gutter,
      height: 0.5,
      color: colors.rule,
    });
  }
  for (const { frame, top, bottom } of page.frames) {
    const height = bottom - top;
    if (frame.kind === 'quote') boxes.push({ x: frame.x, y: top, width: 2, height, color: colors.rule });
    else boxes.push(...frameBoxes({ x: frame.x, y: top, width: frame.width, height }, state.look));
  }
  for (const placed of [...page.strips, ...page.notes]) boxes.push(...stripBoxes(placed, state.look));
  if (page.noteRule !== null)
    boxes.push({
      x: page.kind === 'poster' ? poster.left : page.size.text,
      y: page.noteRule,
      width: notes.ruleWidth,
      height: 0.6,
      color: colors.accent,
    });
  const drawn = (kind: 'art' | 'boxes') =>
    page.strips.flatMap(({ strip, y }) =>
      strip[kind].length === 0 ? [] : [`q 1 0 0 1 0 ${num(y)} cm`, ...strip[kind], 'Q'],
    );
  const leaders = page.strips.flatMap((placed) => leader(placed, state));
  const out = [...drawn('art'), ...boxes.map(fill), ...drawn('boxes')];
  if (leaders.length > 0) out.push(`q ${colors.muted.map(num).join(' ')} RG 0.9 w 1 J [0 4.5] 0 d`, ...leaders, 'Q');
  return out;
}

function coverBoxes({ colors }: Look): Box[] {
  return [
    { x: 0, y: 0, width: measures.width, height: 9, color: colors.decoration },
    { x: measures.gutter, y: 206, width: 46, height: 3.2, color: colors.decoration },
  ];
}

function posterBoxes({ colors }: Look): Box[] {
  const { width, height } = measures;
  return [
    { x: 0, y: 0, width, height: poster.bar, color: colors.decoration },
    { x: 0, y: height - poster.foot, width, height: poster.foot, color: colors.decoration },
  ];
}

function frameBoxes({ x, y, width, height }: Omit<Box, 'color'>, { colors }: Look): Box[] {
  const line = frameMeasures.border;
  const color = colors.rule;
  return [
    { x, y, width, height, color: colors.tint },
    { x, y, width, height: line, color },
    { x, y: y + height - line, width, height: line, color },
    { x: x + width - line, y, width: line, height, color },
    { x, y, width: 2.4, height, color: colors.decoration },
  ];
}

function stripBoxes({ strip, y }: PlacedStrip, { colors }: Look): Box[] {
  const boxes: Box[] = strip.rules.map((rule) => ({ ...rule, y: rule.y + y }));
  for (const line of strip.lines) {
    for (const run of line.runs) {
      const changed = changeBox(run, { x: line.x, y: y + line.baseline });
      if (changed !== null) {
        boxes.push(changed);
        continue;
      }
      if (run.inline === null || run.inline.kind === 'note' || (run.inline.kind === 'anchor' && run.inline.quiet))
        continue;
      boxes.push({
        x: line.x + run.x,
        y: y + line.baseline + run.size * 0.14,
        width: run.width,
        height: 0.45,
        color: colors.accent,
      });
    }
  }
  return boxes;
}

/** The line under what comes, or through what goes. */
function changeBox({ x, width, size, rise, color, passage }: Run, line: { x: number; y: number }): Box | null {
  const change = passage?.change ?? null;
  if (change === null) return null;
  const height = size * 0.055;
  const drop = change === 'insert' ? size * 0.14 : size * -0.26;
  return { x: line.x + x, y: line.y - rise + drop, width, height, color };
}

/** Dots from a title in the contents to its page number. */
function leader({ strip, y }: PlacedStrip, state: Pick<PaintState, 'faces' | 'pageOf'>): string[] {
  const { slot } = strip;
  if (slot === null) return [];
  const width = (state.faces[slot.face].shape(String(state.pageOf.get(slot.anchor) ?? '')).width * slot.size) / 1000;
  // From the right, so that the dots of all entries stand under each other.
  const to = slot.right - 30;
  const from = slot.leaderFrom + 8;
  if (to - from < 12 || width > 24) return [];
  return [`${num(to)} ${num(y + slot.baseline)} m ${num(from)} ${num(y + slot.baseline)} l S`];
}
