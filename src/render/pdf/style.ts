/** Measures, type and colours of the page. All lengths in points; y runs downwards from the top of the page. */

export const page = {
  width: 595.28,
  height: 841.89,
  /** Left edge of headings, clause numbers and running lines. */
  gutter: 78,
  /** Left edge of the text; numbers hang in the 32 points before it. */
  text: 110,
  right: 508,
  top: 96,
  bottom: 752,
  headerBaseline: 54,
  footerBaseline: 797,
} as const;

export type FaceKey = 'regular' | 'italic' | 'bold' | 'boldItalic';
export type Color = readonly [red: number, green: number, blue: number];

const rgb = (hex: number): Color => [(hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255];

export const colors = {
  ink: rgb(0x1d2329),
  /** 11:1 on white. */
  accent: rgb(0x1f3a5f),
  /** 5.9:1 on white: for running lines and labels. */
  muted: rgb(0x5a6572),
  rule: rgb(0xc6d0dc),
  strongRule: rgb(0x1f3a5f),
  tint: rgb(0xf3f6fa),
} as const;

/** How running text is set. */
export interface TextStyle {
  size: number;
  leading: number;
  color: Color;
  bold: boolean;
  italic: boolean;
  /** Space between paragraphs. */
  gap: number;
  /** Space between list items. */
  itemGap: number;
  /** Headings and short cells are not hyphenated. */
  hyphenate: boolean;
}

const plain = { color: colors.ink, bold: false, italic: false, gap: 7, itemGap: 4, hyphenate: true };

export const styles = {
  body: { ...plain, size: 10.5, leading: 15 },
  cell: { ...plain, size: 9.5, leading: 13.25, gap: 4, itemGap: 2 },
  cellHead: {
    ...plain,
    size: 9.5,
    leading: 13.25,
    color: colors.accent,
    bold: true,
    gap: 4,
    itemGap: 2,
    hyphenate: false,
  },
  control: { ...plain, size: 10, leading: 14.5, hyphenate: false },
  note: { ...plain, size: 8.5, leading: 11.75, gap: 3, itemGap: 2 },
  lead: { ...plain, size: 12, leading: 18, color: colors.muted, gap: 6 },
  title: { ...plain, size: 31, leading: 37, color: colors.accent, bold: true, hyphenate: false },
  contentsTitle: { ...plain, size: 18, leading: 24, color: colors.accent, bold: true, hyphenate: false },
  running: { ...plain, size: 8.5, leading: 11, color: colors.muted },
} satisfies Record<string, TextStyle>;

export interface HeadingStyle extends TextStyle {
  before: number;
  after: number;
}

const heading = { ...plain, color: colors.accent, bold: true, hyphenate: false };

/** By depth; depth 1 is the title of a document without a cover. */
const headings: readonly HeadingStyle[] = [
  { ...heading, size: 23, leading: 29, before: 0, after: 14 },
  { ...heading, size: 15.5, leading: 20, before: 26, after: 8 },
  { ...heading, size: 12, leading: 16, before: 18, after: 5 },
  { ...heading, size: 10.5, leading: 15, before: 13, after: 4 },
  { ...heading, size: 10.5, leading: 15, italic: true, before: 12, after: 3 },
];

/** The style of a heading of this depth (1–6). */
export function headingStyle(depth: number): HeadingStyle {
  const style = headings[Math.min(depth, headings.length) - 1];
  if (style === undefined) throw new Error(`Unexpected heading depth ${depth}, expected 1 to 6`);
  return style;
}

/** Superscript of a footnote number, in parts of the size of the text around it. */
export const superscript = { scale: 0.66, rise: 0.36 } as const;

export const list = { indent: 19, labelGap: 6, minimumWidth: 150 } as const;
export const table = { padX: 7, padY: 4.5 } as const;
export const frame = { padX: 13, padY: 11, border: 0.6 } as const;
export const notes = { above: 12, below: 6, ruleWidth: 110 } as const;
