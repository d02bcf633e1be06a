/** The clauses of two documents side by side, over the whole of both at once. */
import { likenessOf, type Rarity, rarityIn } from './alike.ts';
import { candidatesAmong } from './candidates.ts';
import { heaviestMatching } from './matching.ts';
import type { Unit } from './units.ts';

export interface Pair {
  readonly own: Unit;
  readonly base: Unit;
  readonly isEqual: boolean;
  /** From 0 to 1, by words with order alone. */
  readonly likeness: number;
  /** That of the next best that either of them could have been matched with. */
  readonly rival: number;
}

export interface Paired {
  readonly pairs: readonly Pair[];
  readonly rarity: Rarity;
}

interface Held {
  readonly base: Unit;
  readonly isEqual: boolean;
  readonly likeness: number;
}

/** What reads the same outweighs any two that are near. */
const EQUAL = 3;
/** Less alike than this is another clause. */
const LEAST = 0.2;
/** What place adds, at most; that of two alike the one in its place is taken. */
const PLACE = { part: 0.04, neighbour: 0.04, order: 0.01 } as const;

export function pairUp(own: readonly Unit[], base: readonly Unit[]): Paired {
  const rarity = rarityIn([...own, ...base]);
  const candidates = candidatesAmong(base, rarity);
  const held = own.map((unit) =>
    candidates(unit, unit.at / Math.max(1, own.length)).flatMap((other): Held[] => {
      if (unit.reading === other.reading) return [{ base: other, isEqual: true, likeness: 1 }];
      const likeness = likenessNamed(unit, other, rarity);
      return likeness < LEAST || unit.shape !== other.shape ? [] : [{ base: other, isEqual: false, likeness }];
    }),
  );
  const sizes = { own: own.length, base: base.length };
  const first = match(own, held, sizes, () => 0);
  const second = match(own, held, sizes, placesAfter(own, base, first));
  return { pairs: pairsOf(own, held, second), rarity };
}

/** Of a term the word that is defined says more than its definition. */
function likenessNamed(own: Unit, base: Unit, rarity: Rarity): number {
  const likeness = likenessOf(own.words, base.words, rarity);
  return own.name !== '' && own.name === base.name ? 0.4 + 0.6 * likeness : likeness;
}

type Bonus = (own: Unit, base: Unit) => number;

/** For each of `own` the index of its base, or -1. */
function match(
  own: readonly Unit[],
  held: readonly (readonly Held[])[],
  sizes: { readonly own: number; readonly base: number },
  bonus: Bonus,
): number[] {
  const edges = own.map((unit, index) =>
    (held[index] ?? []).map(({ base, isEqual, likeness }) => {
      const away = unit.at / sizes.own - base.at / sizes.base;
      const place = bonus(unit, base) + PLACE.order * (1 - away * away);
      return { to: base.at, weight: (isEqual ? EQUAL : likeness) + place };
    }),
  );
  return heaviestMatching(edges, sizes.base);
}

/** What a first matching tells of places: which part is which, and what stands beside what. */
function placesAfter(own: readonly Unit[], base: readonly Unit[], matched: readonly number[]): Bonus {
  const counts = new Map<string, Map<string, number>>();
  for (const [index, unit] of own.entries()) {
    const part = base[matched[index] ?? -1]?.part;
    if (part === undefined) continue;
    const known = counts.get(unit.part) ?? new Map<string, number>();
    counts.set(unit.part, known.set(part, (known.get(part) ?? 0) + 1));
  }
  const mostly = new Map(
    [...counts].map(([part, found]) => [part, [...found].toSorted(([, one], [, other]) => other - one)[0]?.[0]]),
  );
  return (unit, other) =>
    (mostly.get(unit.part) === other.part ? PLACE.part : 0) +
    (matched[unit.at - 1] === other.at - 1 && unit.at > 0 && other.at > 0 ? PLACE.neighbour : 0) +
    (matched[unit.at + 1] === other.at + 1 ? PLACE.neighbour : 0);
}

function pairsOf(own: readonly Unit[], held: readonly (readonly Held[])[], matched: readonly number[]): Pair[] {
  // What is matched with what reads the same is no rival for anything.
  const isSettled = new Set<Unit>();
  const chosen = own.map((_, index) => (held[index] ?? []).find((one) => one.base.at === matched[index]));
  for (const [index, found] of chosen.entries()) {
    const unit = own[index];
    if (found?.isEqual === true && unit !== undefined) isSettled.add(unit).add(found.base);
  }
  const rivals = new Map<Unit, number>();
  for (const [index, unit] of own.entries()) {
    for (const { base: other, likeness } of held[index] ?? []) {
      if (other.at === matched[index] || isSettled.has(unit) || isSettled.has(other)) continue;
      for (const one of [unit, other]) rivals.set(one, Math.max(rivals.get(one) ?? 0, likeness));
    }
  }
  return own.flatMap((unit, index): Pair[] => {
    const found = chosen[index];
    if (found === undefined) return [];
    const { base: other, isEqual, likeness } = found;
    const rival = Math.max(rivals.get(unit) ?? 0, rivals.get(other) ?? 0);
    return [{ own: unit, base: other, isEqual, likeness, rival }];
  });
}
