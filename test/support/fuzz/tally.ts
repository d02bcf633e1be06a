/** Counts of a run: what was done, what was reached, what was found. */
import { catalogue } from '../../../src/diagnostic/catalogue.ts';
import type { Plan } from './plan.ts';
import type { Findings } from './trial.ts';

export interface Tally {
  readonly work: Record<string, number>;
  readonly kinds: Record<string, number>;
  readonly oracles: Record<string, number>;
  /** Trials in which a code was told. */
  readonly codes: Record<string, number>;
  /** By their signature. */
  readonly faults: Record<string, number>;
}

/** All that could be told. */
export const CODES = Object.keys(catalogue);

export function newTally(): Tally {
  return { work: {}, kinds: {}, oracles: {}, codes: {}, faults: {} };
}

function add(counts: Record<string, number>, name: string, count = 1): void {
  counts[name] = (counts[name] ?? 0) + count;
}

export function count(tally: Tally, plan: Plan, { asked, diagnostics }: Findings): void {
  add(tally.work, plan.work);
  for (const { kind } of plan.mutations) add(tally.kinds, kind);
  for (const [oracle, times] of asked) add(tally.oracles, oracle, times);
  for (const code of new Set(diagnostics.map((item) => item.code))) add(tally.codes, code);
}

export function countFault(tally: Tally, signature: string): void {
  add(tally.faults, signature);
}
