/** Layout of the table of contents. */
import type { Heading, Text } from 'mdast';
import { plainText, plainTexts } from '../../plain-text.ts';
import { splitNumber } from './blocks.ts';
import { emptyStrip, type Inline, type PageNumberSlot, type PlacedLine } from './flow.ts';
import { addLines, addStrip, baselineOf, type Context, type LayoutState, setText, spaced } from './layout.ts';
import { headingTag, type StructNode, structChild } from './structure.ts';
import { type Look, page, type TextStyle } from './style.ts';

/** Room for the number of an indented entry. */
const numberColumn = 34;
const numberGap = 6;
/** Room for the page number and the end of the leader. */
const pageColumn = 46;
const label = 'Inhoud';

/** How an entry is set. */
interface EntryStyle {
  style: TextStyle;
  left: number;
  numberWidth: number;
  before: number;
}

const partStyle = ({ styles, colors }: Look): EntryStyle => ({
  style: { ...styles.body, hyphenate: false, bold: true, color: colors.accent, leading: 16 },
  left: page.gutter,
  numberWidth: page.text - page.gutter,
  before: 9,
});
const sectionStyle = ({ styles }: Look): EntryStyle => ({
  style: { ...styles.body, hyphenate: false, leading: 15.5 },
  left: page.text,
  numberWidth: numberColumn,
  before: 1.5,
});

/** Lays out an entry for each heading; the page numbers follow once the pages are known. */
export function layContents(headings: readonly Heading[], context: Context, state: LayoutState): void {
  state.marks.push({ anchor: 'kop:inhoud', heading: { title: label, depth: 2 } });
  const style = state.look.styles.contentsTitle;
  const title = setText([{ type: 'text', value: label }], style, context.width, state);
  addLines(
    title,
    { ...context, x: page.gutter, style, before: 0, after: 16, tag: headingTag(2, state.headings), keepLast: true },
    state,
  );
  const part = partStyle(state.look);
  const section = sectionStyle(state.look);
  // The lists that the entry at this point is in, outermost first: those of a deeper heading stand in the entry above it.
  const open: { depth: number; toc: StructNode; item: StructNode }[] = [];
  for (const heading of headings) {
    const { depth } = heading;
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const last = open.at(-1);
    const isBelow = last === undefined || last.depth < depth;
    const toc = isBelow ? structChild(last?.item ?? context.parent, 'TOC') : last.toc;
    const item = structChild(toc, 'TOCI');
    if (isBelow) open.push({ depth, toc, item });
    else Object.assign(last, { depth, item });
    layEntry(heading, item, depth <= 2 ? part : section, state);
  }
}

function layEntry(heading: Heading, item: StructNode, entry: EntryStyle, state: LayoutState): void {
  const { style, left } = entry;
  const { number, rest } = splitNumber(heading);
  const anchor = heading.data?.anchor ?? '';
  const inline: Inline = { kind: 'anchor', anchor, text: plainText(heading.children), quiet: true };
  const node = structChild(item, 'Reference');
  const baseline = baselineOf(style, state.faces.regular);
  const place = (texts: Text[], at: number): PlacedLine[] =>
    setText(texts, style, page.right - pageColumn - at, state).map(({ runs }) => ({
      x: at,
      baseline,
      node,
      column: 0,
      runs: runs.map((run) => ({ ...run, inline })),
    }));
  const numbers = number === null ? [] : place([{ type: 'text', value: number }], left);
  const numberEnd = numbers[0]?.runs.at(-1);
  const numberWidth =
    numberEnd === undefined ? 0 : Math.max(entry.numberWidth, numberEnd.x + numberEnd.width + numberGap);
  const lines = place(plainTexts(rest), left + numberWidth);
  for (const [i, line] of lines.entries()) {
    const strip = emptyStrip(style.leading);
    strip.before = i === 0 ? entry.before : 0;
    strip.keep = i < lines.length - 1;
    if (i === 0) strip.lines.push(...numbers.map((placed) => ({ ...placed, runs: spaced(placed.runs) })));
    strip.lines.push(line);
    if (!strip.keep) strip.slot = slotAfter(line, { anchor, inline, style, node });
    addStrip(state, strip);
  }
}

function slotAfter(
  { x, baseline, runs }: PlacedLine,
  { anchor, inline, style, node }: Pick<PageNumberSlot, 'anchor' | 'inline' | 'node'> & { style: TextStyle },
): PageNumberSlot {
  const last = runs.at(-1);
  const leaderFrom = x + (last === undefined ? 0 : last.x + last.width);
  const { size, color, bold } = style;
  return {
    anchor,
    right: page.right,
    baseline,
    face: bold ? 'bold' : 'regular',
    size,
    color,
    leaderFrom,
    node,
    inline,
  };
}
