/** Measures, type and colours of the page. All lengths in points; y runs downwards from the top of the page. */
import { channels } from '../../../model/colour.ts';
import { type HouseStyle, PAPER, TINT } from '../../../model/house-style.ts';

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

export type PageMeasures = { readonly [Name in keyof typeof page]: number };

/** The same page on its side. */
export const landscape: PageMeasures = {
  ...page,
  width: page.height,
  height: page.width,
  right: page.height - (page.width - page.right),
  bottom: page.width - (page.height - page.bottom),
  footerBaseline: page.width - (page.height - page.footerBaseline),
};

export type FaceKey = 'regular' | 'italic' | 'bold' | 'boldItalic';
export type Color = readonly [red: number, green: number, blue: number];

/** 0–1 each, as PDF has them. */
const rgb = (hex: string): Color => channels(hex).map((channel) => channel / 255) as unknown as Color;

/** How running text is set. */
export interface TextStyle {
  size: number;
  leading: number;
  color: Color;
  /** Of links and markers of footnotes. */
  link: Color;
  bold: boolean;
  italic: boolean;
  /** Space between paragraphs. */
  gap: number;
  /** Space between list items. */
  itemGap: number;
  /** Headings and short cells are not hyphenated. */
  hyphenate: boolean;
}

export interface HeadingStyle extends TextStyle {
  before: number;
  after: number;
}

/** Colours and type of a document: what its house style decides. */
export type Look = ReturnType<typeof makeLook>;

const known = new Map<string, Look>();

/** The same object for the same colours: runs of text are compared by the colours they hold. */
export function lookOf({ accent, decoration }: Pick<HouseStyle, 'accent' | 'decoration'>): Look {
  const key = `${accent}${decoration}`;
  const look = known.get(key) ?? makeLook(accent, decoration);
  known.set(key, look);
  return look;
}

function makeLook(accent: string, decoration: string) {
  const colors = {
    ink: rgb('#1d2329'),
    accent: rgb(accent),
    /** Bars, which bear no text. */
    decoration: rgb(decoration),
    /** 5.9:1 on white: for running lines and labels. */
    muted: rgb('#5a6572'),
    rule: rgb('#c6d0dc'),
    strongRule: rgb(accent),
    tint: rgb(TINT),
    paper: rgb(PAPER),
  };
  const plain = {
    color: colors.ink,
    link: colors.accent,
    bold: false,
    italic: false,
    gap: 7,
    itemGap: 4,
    hyphenate: true,
  };
  const strong = { ...plain, color: colors.accent, bold: true, hyphenate: false };
  const styles = {
    body: { ...plain, size: 10.5, leading: 15 },
    cell: { ...plain, size: 9.5, leading: 13.25, gap: 4, itemGap: 2 },
    cellHead: { ...strong, size: 9.5, leading: 13.25, gap: 4, itemGap: 2 },
    control: { ...plain, size: 10, leading: 14.5, hyphenate: false },
    note: { ...plain, size: 8.5, leading: 11.75, gap: 3, itemGap: 2 },
    lead: { ...plain, size: 12, leading: 18, color: colors.muted, gap: 6 },
    title: { ...strong, size: 31, leading: 37 },
    contentsTitle: { ...strong, size: 18, leading: 24 },
    caption: { ...plain, size: 9.5, leading: 13.25, color: colors.muted, hyphenate: false },
    running: { ...plain, size: 8.5, leading: 11, color: colors.muted },
  } satisfies Record<string, TextStyle>;
  /** By depth; depth 1 is the title of a document without a cover. */
  const headings: readonly HeadingStyle[] = [
    { ...strong, size: 23, leading: 29, before: 0, after: 14 },
    { ...strong, size: 15.5, leading: 20, before: 26, after: 8 },
    { ...strong, size: 12, leading: 16, before: 18, after: 5 },
    { ...strong, size: 10.5, leading: 15, before: 13, after: 4 },
    { ...strong, size: 10.5, leading: 15, italic: true, before: 12, after: 3 },
  ];
  return { colors, styles, headings };
}

/** The style of a heading of this depth (1–6). */
export function headingStyle(depth: number, { headings }: Look): HeadingStyle {
  const style = headings[Math.min(depth, headings.length) - 1];
  if (style === undefined) throw new Error(`Unexpected heading depth ${depth}, expected 1 to 6`);
  return style;
}

/** In a redline, each 5.9:1 or more on white and on tint; and of our words that tell of a change. */
export const changeColors = { insert: rgb('#0f5b2a'), delete: rgb('#98161c'), aside: rgb('#4d5763') } as const;

/** Superscript of a footnote number, in parts of the size of the text around it. */
export const superscript = { scale: 0.66, rise: 0.36 } as const;

/** A poster: bars at its edges, and where its text stands. */
export const poster = { bar: 18, foot: 8, left: 46, right: 549.28, top: 50, bottom: 812 } as const;

export const list = { indent: 19, labelGap: 6, minimumWidth: 150 } as const;
export const table = { padX: 7, padY: 4.5 } as const;
export const frame = { padX: 13, padY: 11, border: 0.6 } as const;
/** Room around a figure, and between it and its caption; a bar beside one that changed. */
export const figure = { around: 14, gap: 5, bar: { x: 9, y: 0, width: 2.4 } } as const;
/** Forms: in points or, where said, in parts of the size of the text. */
export const form = {
  /** In parts: room before a field, and after the form. */
  before: 1.3,
  after: 1.6,
  /** In parts: from line to line, as wide as a hand writes. */
  leading: 2.1,
  rule: 0.6,
  /** Between what is asked and the field. */
  gap: 3,
  /** In parts: widths of a date and a signature, and the room to sign in. */
  date: 13,
  signature: 24,
  signing: 4.2,
  /** In parts: side of a box, and from it to what it offers. */
  box: 0.95,
  boxGap: 0.75,
  boxLine: 0.8,
  /** In parts of its side, how much of a box stands above the baseline. */
  boxRise: 0.86,
  /** A field stands on one page, on its side too. */
  mostLines: 16,
  /** Paragraphs of a field, what it asks included: one with more may be broken between what it offers. */
  mostKept: 9,
} as const;
export const notes = { above: 12, below: 6, ruleWidth: 110 } as const;
