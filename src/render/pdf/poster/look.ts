/** Type and room of a poster: all follows from the size of its text. */
import type { LayoutState } from '../page/layout.ts';
import { type Look, poster } from '../page/style.ts';

/** How large the text is, and how much room is added at each place that can take some. In points. */
export interface Scale {
  readonly size: number;
  readonly air: number;
  /** Only when nothing else helps: a word in two is no sight for a wall. */
  readonly hyphenate: boolean;
}

export interface PosterState extends LayoutState {
  readonly look: Look;
  readonly scale: Scale;
  /** A word is too long for its line at this size. */
  cramped: boolean;
}

const LEADING = 1.34;

/** The look of a document, in the sizes of a poster. */
export function posterLook(look: Look, { size, air, hyphenate }: Scale): Look {
  const { colors, styles } = look;
  const body = { ...styles.body, size, leading: size * LEADING, gap: 0.5 * size, itemGap: 0.3 * size, hyphenate };
  const strong = { ...body, bold: true, hyphenate: false, color: colors.accent };
  const title = 18 + 1.15 * size;
  const heading = { ...strong, size: 1.15 * size, leading: 1.5 * size, before: 1.2 * size + air, after: 0.5 * size };
  return {
    colors,
    styles: {
      ...styles,
      body,
      cell: body,
      cellHead: strong,
      caption: { ...body, size: 0.85 * size, leading: 0.85 * size * LEADING, color: colors.muted, hyphenate: false },
      control: { ...body, hyphenate: false },
      lead: { ...body, color: colors.muted, size: 9, leading: 12.5, gap: 4 },
      note: { ...body, color: colors.muted, size: 8, leading: 11, gap: 3 },
      title: { ...strong, size: title, leading: 1.12 * title },
    },
    headings: [heading, heading, { ...heading, size }, { ...heading, size }],
  };
}

export const posterWidth = poster.right - poster.left;
