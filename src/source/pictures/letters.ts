/**
 * Letters in a drawing become shapes, in each house font its own, so that a picture looks the same wherever it is shown and
 * needs no font there.
 */
import type { Host } from '../../host/index.ts';
import type { FontFamily } from '../../model/font-family.ts';
import { FAMILY_NAMES, fontFile, fontNames } from '../../model/fonts.ts';
import { resolveHouseStyle } from '../../model/house-style.ts';
import { INVISIBLE, LOOK_ALIKE } from '../../model/look-alike.ts';
import type { Organisation } from '../../model/policy.ts';

/** The fonts that documents are set in. */
export interface HouseFonts {
  readonly families: readonly FontFamily[];
  readonly read: Host['asset'];
}

/** Those of all organisations. */
export function houseFonts({ asset }: Host, organisations: Iterable<Pick<Organisation, 'house_style'>>): HouseFonts {
  const families = [...organisations].map(({ house_style }) => resolveHouseStyle([house_style]).font);
  return { families: [...new Set([resolveHouseStyle([]).font, ...families])], read: asset };
}

/** Of a drawing that is clean. */
export function holdsLetters(svg: string): boolean {
  return svg.includes('<text');
}

/** As a font can set it: what looks like another character as that one, without what shows nothing. */
export function asSet(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(alike, (char) => LOOK_ALIKE[char] ?? char)
    .replaceAll(hidden, '');
}

const alike = new RegExp(`[${Object.keys(LOOK_ALIKE).join('')}]`, 'g');
const hidden = new RegExp(`(?!\\s)[${INVISIBLE}]`, 'gu');

/** The drawing in each of the fonts, within so much time for each. Rejects with `DrawingEnded` when that takes too much. */
export async function inHouseFonts(
  svg: Uint8Array,
  { families, read }: HouseFonts,
  milliseconds: number,
): Promise<Map<FontFamily, Uint8Array>> {
  const { outlineSvg } = await import('../../host/drawing.ts');
  const drawn = new Map<FontFamily, Uint8Array>();
  for (const family of families) {
    const fonts = fontNames(family).map((name) => read(fontFile(name)));
    drawn.set(family, await outlineSvg(svg, { family: FAMILY_NAMES[family], fonts }, milliseconds));
  }
  return drawn;
}
