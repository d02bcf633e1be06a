/** Room between strips, around frames and above footnotes. */
import type { Frame, PlacedFrame, PlacedStrip, Strip } from './flow.ts';
import { frame as frameMeasures, notes as noteMeasures } from './style.ts';

/** Height of footnotes at the foot of a page, with the rule above them; 0 without footnotes. */
export function notesHeight(strips: readonly Strip[]): number {
  if (strips.length === 0) return 0;
  let height = noteMeasures.above + noteMeasures.below;
  for (const [i, strip] of strips.entries())
    height += strip.height + (i === 0 ? 0 : Math.max(strip.before, strips[i - 1]?.after ?? 0));
  return height;
}

function padding(frame: Frame): number {
  return frame.kind === 'box' ? frameMeasures.padY : 0;
}

/** Room inside these frames, above or below the text. */
export function framePadding(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + padding(frame), 0);
}

/** Room above a strip: below another, or (undefined) at the top of a page. */
export function spaceBetween(previous: Strip | undefined, next: Strip): number {
  if (previous === undefined) return framePadding(next.frames);
  const left = previous.frames.filter((frame) => !next.frames.includes(frame));
  const entered = next.frames.filter((frame) => !previous.frames.includes(frame));
  return Math.max(previous.after, next.before) + framePadding(left) + framePadding(entered);
}

/** The frames around strips on one page. */
export function placeFrames(strips: readonly PlacedStrip[]): PlacedFrame[] {
  const placed = new Map<Frame, PlacedFrame>();
  for (const { strip, y } of strips) {
    for (const [i, frame] of strip.frames.entries()) {
      const around = framePadding(strip.frames.slice(i));
      const known = placed.get(frame);
      if (known === undefined) placed.set(frame, { frame, top: y - around, bottom: y + strip.height + around });
      else known.bottom = Math.max(known.bottom, y + strip.height + around);
    }
  }
  return [...placed.values()];
}
