/** Counts as Word does: numberings of one definition count together, in the order of the text. */
import type { Marker } from '../../../model/paper.ts';
import { formatted } from './number-formats.ts';
import { type Level, MOST_LEVELS, type Numbering } from './numbering.ts';
import { shownBullet } from './symbols.ts';

interface Count {
  /** By level; undefined until it is used, and again once it restarts. */
  readonly at: (number | undefined)[];
  /** `numId` and level of each override that was used up. */
  readonly begun: Set<string>;
}

export interface Counters {
  /** The next number of this level; null where its text is empty. `numId` names the numbering. */
  next(numId: string, numbering: Numbering, level: number): Marker | null;
  /** How many numbers were given. */
  last(): number;
}

export function newCounters(isDutch: boolean): Counters {
  const counts = new Map<string, Count>();
  let last = 0;
  return {
    last: () => last,
    next(numId, numbering, level) {
      last += 1;
      const count = counts.get(numbering.abstract) ?? { at: [], begun: new Set() };
      counts.set(numbering.abstract, count);
      advance(count, numId, numbering, level);
      return markerOf(numId, numbering, level, count, isDutch);
    },
  };
}

function advance({ at, begun }: Count, numId: string, { levels, overrides }: Numbering, level: number): void {
  for (let above = 0; above <= level; above++) {
    const start = overrides.get(above);
    const key = `${numId} ${above}`;
    if (start === undefined || begun.has(key)) continue;
    // A list that starts anew at its first level does so where it is first used, at whatever level.
    if (above < level && at[above] !== undefined) continue;
    begun.add(key);
    at[above] = above === level ? start - 1 : start;
  }
  for (let above = 0; above < level; above++) at[above] ??= startOf(levels[above]);
  const last = at[level];
  at[level] = last === undefined ? startOf(levels[level]) : last + 1;
  for (let below = level + 1; below < MOST_LEVELS; below++) {
    const restart = levels[below]?.restart ?? null;
    if (restart === null || level < restart) at[below] = undefined;
  }
}

function startOf(level: Level | undefined): number {
  return level?.start ?? 1;
}

function markerOf(numId: string, { levels }: Numbering, at: number, count: Count, isDutch: boolean): Marker | null {
  const level = levels[at];
  if (level === undefined) return null;
  const isBullet = level.format === 'bullet';
  const text = isBullet ? bulletOf(level) : numberText(levels, level, count, isDutch);
  const shown = text.trim();
  if (shown === '') return null;
  return { text: shown, kind: isBullet ? 'bullet' : 'number', isTyped: false, list: numId, level: at };
}

function bulletOf(level: Level): string {
  return level.hasPicture ? '•' : shownBullet(level.text, level.font);
}

function numberText(levels: Numbering['levels'], { text, isLegal }: Level, { at }: Count, isDutch: boolean): string {
  return text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1;
    const level = levels[place];
    const value = at[place];
    if (value === undefined || level === undefined) return '';
    // Legal: all numbers in digits, whatever their level says (§17.9.4).
    const isDigits = isLegal && level.format !== 'none' && level.format !== 'decimalZero';
    return formatted(isDigits ? 'decimal' : level.format, value, isDutch);
  });
}
