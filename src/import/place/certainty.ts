/**
 * What likeness means for whether two clauses are one. Measured on the documents of four boards, each held against the base
 * and against the text of each other board (test/import/place-key.test.ts, decision 0070).
 */
import type { Pair } from './pairs.ts';

/** Less alike is an own clause. */
export const AMEND_FROM = 0.42;
/** From here on two clauses are surely one. */
const SURE = 0.72;
/** So much more alike than the next best. */
const CLEAR = 0.12;
/** What few words say tells little. */
const FEW = 4;

/** Of two that read the same. */
export function certaintyOfEqual(isOnlyOne: boolean): number {
  return isOnlyOne ? 1 : 0.97;
}

/** From 0 to 1: at 0.95 and above no match was wrong in what was measured. */
export function certaintyOfNear({ own, base, likeness, rival }: Pair): number {
  const few = Math.min(own.words.length, base.words.length) < FEW;
  const height = Math.min(1, Math.max(0, (likeness - AMEND_FROM) / (SURE - AMEND_FROM)));
  const clear = Math.min(1, Math.max(0, (likeness - rival) / CLEAR));
  const certainty = 0.6 + 0.2 * height + 0.17 * height * clear + 0.05 * (1 - height) * clear;
  return Math.round(Math.min(few ? 0.7 : 0.97, certainty) * 100) / 100;
}
