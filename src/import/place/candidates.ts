/** Which clauses of the base a clause may be, out of thousands: found by the rare words that both have. */
import type { Rarity } from './alike.ts';
import type { Unit } from './units.ts';

/** So many of its rarest words are looked up. */
const WORDS = 16;
/** Of a word that many clauses have, so many of these nearest to the same place in the document. */
const NEAREST = 24;
/** So many are looked at word by word. */
const KEPT = 8;

/** Gives those of `base` that a unit may be, at most `NEAREST` that read the same and `KEPT` others. */
export function candidatesAmong(base: readonly Unit[], rarity: Rarity): (unit: Unit, place: number) => Unit[] {
  const byWord = indexOf(base, (unit) => new Set(unit.words.map(({ meaning }) => `${unit.shape} ${meaning}`)));
  const byReading = indexOf(base, (unit) => [unit.reading]);
  return (unit, place) => {
    const at = place * base.length;
    const same = nearest(byReading.get(unit.reading) ?? [], at);
    const meanings = [...new Set(unit.words.map(({ meaning }) => meaning))]
      .map((meaning) => ({ meaning, weight: rarity(meaning), found: byWord.get(`${unit.shape} ${meaning}`) ?? [] }))
      .filter(({ found }) => found.length > 0)
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, WORDS);
    const scores = new Map<number, number>();
    for (const { weight, found } of meanings)
      for (const index of nearest(found, at)) scores.set(index, (scores.get(index) ?? 0) + weight);
    const lengthOf = (index: number) => base[index]?.words.length ?? 0;
    const alike = [...scores]
      .map(([index, score]) => ({ index, score: score / Math.sqrt(8 + lengthOf(index)) }))
      .toSorted((one, other) => other.score - one.score || one.index - other.index)
      .slice(0, KEPT)
      .map(({ index }) => index);
    return [...new Set([...same, ...alike])].flatMap((index) => base[index] ?? []);
  };
}

function indexOf(base: readonly Unit[], keysOf: (unit: Unit) => Iterable<string>): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, unit] of base.entries()) {
    for (const key of keysOf(unit)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [at]);
      else known.push(at);
    }
  }
  return index;
}

/** Of a sorted list those nearest to a place. */
function nearest(sorted: readonly number[], at: number): readonly number[] {
  if (sorted.length <= NEAREST) return sorted;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - NEAREST / 2, sorted.length - NEAREST));
  return sorted.slice(start, start + NEAREST);
}
