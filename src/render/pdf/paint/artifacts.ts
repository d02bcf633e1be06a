/** What is on a page but not in the text: rules, tints, frames, underlines, running lines. */
import type { DocumentMeta } from '../../../model/tree.ts';
import { setParts } from '../line/lines.ts';
import type { Line, PlacedStrip, Run } from '../page/flow.ts';
import { type Color, frame as frameMeasures, type Look, page as measures, notes, poster } from '../page/style.ts';
import type { Face } from '../type/face.ts';
import { partsOf } from '../type/fallback.ts';
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

export interface RunningLine {
  kind: 'Header' | 'Footer';
  x: number;
  baseline: number;
  runs: Run[];
}

/** Header and footer of a page. */
export function runningLines(
  page: Sheet,
  { meta, number, count }: { meta: DocumentMeta; number: number; count: number },
  { faces, look }: Pick<PaintState, 'faces' | 'look'>,
): RunningLine[] {
  const measures = page.size;
  const width = measures.right - measures.gutter;
  const header = { kind: 'Header', baseline: measures.headerBaseline } as const;
  const footer = { kind: 'Footer', baseline: measures.footerBaseline } as const;
  const lines: RunningLine[] = [];
  if (page.kind === 'poster') return lines;
  const add = (base: typeof header | typeof footer, side: 'left' | 'right', text: string, room: number) => {
    const { runs, width: taken } = runningText(text, room, faces.regular, look.styles.running);
    lines.push({ ...base, x: side === 'left' ? measures.gutter : measures.right - taken, runs });
  };
  if (page.kind === 'page') {
    // Each has its share, and what the other leaves.
    const { title, organisation } = meta;
    const left = (text: string) =>
      width * 0.96 - runningText(text, Number.POSITIVE_INFINITY, faces.regular, look.styles.running).width;
    add(header, 'left', title, Math.max(width * 0.6, left(organisation.name)));
    add(header, 'right', organisation.name, Math.max(width * 0.36, left(title)));
  }
  if (page.letterhead !== null) {
    const { runs } = runningText(page.letterhead.name, width, faces.bold, { size: 13, color: look.colors.accent });
    lines.push({ kind: 'Header', x: measures.gutter, baseline: page.letterhead.baseline, runs });
  }
  if (meta.concept === true) {
    const { runs } = runningText(meta.versionLabel, width * 0.7, faces.bold, { size: 10.5, color: look.colors.accent });
    lines.push({ ...footer, x: measures.gutter, runs });
  } else add(footer, 'left', meta.versionLabel, width * 0.7);
  add(footer, 'right', `pagina ${number} van ${count}`, width * 0.28);
  return lines;
}

interface RunningType {
  readonly size: number;
  readonly color: Color;
}

/** Text on one line, cut short when it has no room. */
function runningText(text: string, room: number, face: Face, type: RunningType): Pick<Line, 'runs' | 'width'> {
  const normal = text.normalize('NFC');
  const measure = (part: string) =>
    partsOf(part, face).reduce((sum, one) => sum + (one.face.shape(one.text).width * type.size) / 1000, 0);
  let shown = normal;
  for (let words = normal.split(' '); words.length > 1 && measure(shown) > room; shown = `${words.join(' ')}…`)
    words = words.slice(0, -1);
  while (measure(shown) > room && shown.length > 2) shown = `${shown.slice(0, -2)}…`;
  const parts = partsOf(shown, face);
  const style = { ...type, base: face, rise: 0, inline: null, passage: null, hyphenate: false };
  return setParts(parts.map((part) => ({ ...part, ...style })));
}
