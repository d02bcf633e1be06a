/** The colours of a page: those of the house style on light paper, and lightened where that is too dark on dark paper. */
import { channels, contrast, mix } from '../../model/colour.ts';
import { type HouseStyle, PAPER, TINT } from '../../model/house-style.ts';

/** Each `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** Behind frames and the table of contents. */
  readonly tint: string;
  readonly accent: string;
  readonly decoration: string;
}

export const lightColours = { paper: PAPER, ink: '#1d2530', soft: '#566171', line: '#ccd4de', tint: TINT };
export const darkColours = { paper: '#12161c', ink: '#e3e8ee', soft: '#a3afbd', line: '#38424f', tint: '#1b222b' };

/** WCAG 2.2, success criterion 1.4.6 (AAA): in the dark, thin letters of 4.5:1 tire the eyes. */
const TEXT_IN_THE_DARK = 7;
/** WCAG 2.2, success criterion 1.4.11: what is to be seen but not read. */
const SHAPE_IN_THE_DARK = 3;

type Colours = Pick<HouseStyle, 'accent' | 'decoration'>;

export function lightPalette({ accent, decoration }: Colours): Palette {
  return { ...lightColours, accent, decoration };
}

export function darkPalette({ accent, decoration }: Colours): Palette {
  return {
    ...darkColours,
    accent: lightened(accent, TEXT_IN_THE_DARK),
    decoration: lightened(decoration, SHAPE_IN_THE_DARK),
  };
}

/**
 * No lighter than it must be to stand out so much (a contrast ratio) from dark paper and dark tint. Halfway to white
 * by lightness, then by mixing: mixed with white from the start, navy would come out grey.
 */
function lightened(colour: string, ratio: number): string {
  const half = halfLight(colour);
  for (const [from, to] of [
    [colour, half],
    [half, '#ffffff'],
  ] as const) {
    for (let percent = 0; percent < 100; percent++) {
      const mixed = mix(from, to, percent / 100);
      if (Math.min(contrast(mixed, darkColours.paper), contrast(mixed, darkColours.tint)) >= ratio) return mixed;
    }
  }
  return '#ffffff';
}

/** A dark colour at half lightness, of the same hue and saturation (as HSL has them); a light one as it is. */
function halfLight(colour: string): string {
  const parts = channels(colour);
  const sum = Math.max(...parts) + Math.min(...parts);
  if (sum >= 255) return colour;
  // Black has no hue to keep.
  const scaled = sum === 0 ? [128, 128, 128] : parts.map((part) => Math.round((part * 255) / sum));
  return `#${scaled.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
