/** The cover: title high on the page, control block at its foot. */

import type { Sheet } from '../paint/state.ts';
import type { LaidDocument } from './document.ts';
import type { Page, PlacedStrip, Strip } from './flow.ts';
import { placeFrames } from './spacing.ts';
import { page as measures } from './style.ts';

const leadTop = 236;
const logoTop = 56;
/** Baseline of the organisation's name: by itself, and under a logo. */
const letterheadBaseline = 92;
const underLogo = 25;
const apart = 40;

export type Cover = Page & Pick<Sheet, 'letterhead'>;

/** One page, or null when the front does not fit one: then it is set as running text. */
export function coverPage(cover: NonNullable<LaidDocument['cover']>, logo: Strip | null): Cover | null {
  if ([...cover.lead, ...cover.control].some((strip) => strip.notes.length > 0)) return null;
  const lead = stack(cover.lead, leadTop);
  const control = stack(cover.control, 0);
  const top = Math.max(lead.bottom + apart, measures.bottom - control.bottom);
  if (top + control.bottom > measures.bottom + 0.01) return null;
  const head = logo === null ? [] : [{ strip: logo, y: logoTop, repeated: false }];
  const strips = [...head, ...lead.strips, ...control.strips.map((placed) => ({ ...placed, y: placed.y + top }))];
  const baseline = logo === null ? letterheadBaseline : logoTop + logo.height + underLogo;
  const letterhead = cover.letterhead === null ? null : { name: cover.letterhead, baseline };
  return { size: measures, strips, notes: [], noteRule: null, frames: placeFrames(strips), letterhead };
}

function stack(strips: readonly Strip[], from: number): { strips: PlacedStrip[]; bottom: number } {
  let y = from;
  const placed = strips.map((strip, i) => {
    if (i > 0) y += Math.max(strip.before, strips[i - 1]?.after ?? 0);
    const result = { strip, y, repeated: false };
    y += strip.height;
    return result;
  });
  return { strips: placed, bottom: y };
}
