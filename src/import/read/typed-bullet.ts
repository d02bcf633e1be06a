/** Bullets that somebody typed, or that a symbol font left behind, at the start of a paragraph. */
import type { Marker } from '../../model/paper.ts';

/** Signs that nobody begins a sentence with; those of symbol fonts stand in the private use area. */
const SURE = /^([•‣◦▪▫■□●○◆◇▶►➢➤✓✔❖⁃∙·\uE000-\uF8FF])\s*\S/u;
/** Signs that also begin other things: with white space behind them. */
const LIKELY = /^([-–—*+§o])\s+\S/u;

export interface TypedBullet {
  readonly marker: Marker;
  /** How many characters it takes, with the white space behind it. */
  readonly length: number;
}

/** `likely`: whether `-`, `*` and their kin are bullets too. */
export function typedBullet(text: string, likely: boolean): TypedBullet | undefined {
  const found = SURE.exec(text) ?? (likely ? LIKELY.exec(text) : null);
  if (found === null) return undefined;
  const marker: Marker = { text: found[1] ?? '', kind: 'bullet', isTyped: true, list: null, level: null };
  // The first letter behind it is of the words.
  return { marker, length: found[0].length - ([...found[0]].at(-1)?.length ?? 0) };
}

/** A bullet alone, whose words stand on the next line. */
export function isBulletAlone(text: string): boolean {
  return typedBullet(`${text.trim()} x`, true)?.length === [...text.trim()].length + 1 && text.trim().length === 1;
}
