/** Numbers that look random, and are the same for the same seed on every machine. */

export interface Random {
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number;
  /** Throws where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
  /** True in so many cases out of one. */
  chance(share: number): boolean;
  /** For a generator of its own. */
  seed(): number;
}

/** Mulberry32 (Tommy Ettinger, public domain). Several seeds, such as that of a run and the number of a trial, make one. */
export function createRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => mix(mixed ^ seed), 0x9e3779b9);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state);
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    pick(from) {
      if (from.length === 0) throw new Error('Nothing to pick from');
      return from[below(from.length)] as (typeof from)[number];
    },
    chance: (share) => next() / 2 ** 32 < share,
    seed: next,
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** So many things, made one by one. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
