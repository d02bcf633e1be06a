/** How an organisation's documents look: colours, typeface and logo, every value final. */
import type { FontFamily } from './font-family.ts';
import { type Picture, type Pictures, pictureIn } from './picture.ts';
import type { HouseStyle as HouseStyleSource, Logo as LogoSource } from './source.ts';

export interface Logo extends Picture {
  /** For whoever does not see it. */
  readonly alt: string;
}

/** As the source has it: the logo is a file still. */
export interface ResolvedHouseStyle {
  /** `#rrggbb`: headings, links, lines. Readable on white and on `TINT`. */
  readonly accent: string;
  /** `#rrggbb`: bars that carry no text, so of any contrast. */
  readonly decoration: string;
  readonly font: FontFamily;
  readonly logo: LogoSource | null;
}

export interface HouseStyle extends Omit<ResolvedHouseStyle, 'logo'> {
  readonly logo: Logo | null;
}

export const PAPER = '#ffffff';
/** Behind frames and heads of tables. */
export const TINT = '#f3f6fa';
/** WCAG 2.2, success criterion 1.4.3 (AA). */
export const MINIMUM_CONTRAST = 4.5;

const ACCENT = '#1f3a5f';

/** From what an organisation and those above it set; `styles` run from the board down. */
export function resolveHouseStyle(styles: readonly (HouseStyleSource | undefined)[]): ResolvedHouseStyle {
  const set: HouseStyleSource = Object.assign({}, ...styles);
  const accent = set.accent ?? ACCENT;
  return {
    accent,
    decoration: set.decoration ?? accent,
    font: set.font ?? 'atkinson-hyperlegible-next',
    logo: set.logo ?? null,
  };
}

/** A logo that could not be read has been told; the document does without. */
export function withLogo(style: ResolvedHouseStyle, pictures: Pictures): HouseStyle {
  const { logo, font } = style;
  const picture = logo === null ? undefined : pictures.get(logo.file);
  return {
    ...style,
    logo: logo === null || picture === undefined ? null : { ...pictureIn(picture, font), alt: logo.alt },
  };
}
