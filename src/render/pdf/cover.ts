/** The cover: title high on the page, control block at its foot. */
import type { LaidDocument } from './document.ts';
import type { Strip } from './flow.ts';
import type { Page, PlacedStrip } from './paginate.ts';
import { placeFrames } from './spacing.ts';
import { page as measures } from './style.ts';

const leadTop = 236;
const apart = 40;

/** One page, or null when the front does not fit one: then it is set as running text. */
export function coverPage(cover: NonNullable<LaidDocument['cover']>): Page | null {
  if ([...cover.lead, ...cover.control].some((strip) => strip.notes.length > 0)) return null;
  const lead = stack(cover.lead, leadTop);
  const control = stack(cover.control, 0);
  const top = Math.max(lead.bottom + apart, measures.bottom - control.bottom);
  if (top + control.bottom > measures.bottom + 0.01) return null;
  const strips = [...lead.strips, ...control.strips.map((placed) => ({ ...placed, y: placed.y + top }))];
  return { strips, notes: [], noteRule: null, frames: placeFrames(strips) };
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
