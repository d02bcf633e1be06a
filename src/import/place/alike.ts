/** How much two clauses are alike: the words that both have, with their order, each counting for more the rarer it is. */
import type { Unit, Word } from './units.ts';

/** What a word counts for, by its meaning. */
export type Rarity = (meaning: string) => number;

/** By how many of all clauses have it: one of a thousand tells more than one of two. */
export function rarityIn(units: readonly Pick<Unit, 'words'>[]): Rarity {
  const counts = new Map<string, number>();
  for (const { words } of units)
    for (const meaning of new Set(words.map((word) => word.meaning)))
      counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  return (meaning) => Math.log(1 + units.length / (counts.get(meaning) ?? 1));
}

/** A synonym or another form of a word counts for less than the word itself. */
const OTHER_FORM = 0.9;
/** Beyond so many pairs of words order is looked at by neighbours: time goes with their product. */
const MOST_CELLS = 40_000;

/** From 0, no word in common, to 1, all words in order. */
export function likenessOf(one: readonly Word[], other: readonly Word[], rarity: Rarity): number {
  const total = sumOf(one, rarity) + sumOf(other, rarity);
  if (total === 0) return 0;
  const inOrder =
    one.length * other.length > MOST_CELLS ? neighbours(one, other, rarity) : longestCommon(one, other, rarity);
  return (commonOf(one, other, rarity) + inOrder) / total;
}

/** How much of `one` is in `other`, in whatever order. */
export function shareIn(one: readonly Word[], other: readonly Word[], rarity: Rarity): number {
  const total = sumOf(one, rarity);
  return total === 0 ? 0 : commonOf(one, other, rarity) / total;
}

function sumOf(words: readonly Word[], rarity: Rarity): number {
  return words.reduce((sum, { meaning }) => sum + rarity(meaning), 0);
}

function commonOf(one: readonly Word[], other: readonly Word[], rarity: Rarity): number {
  const left = countsOf(other);
  const forms = new Set(other.map(({ form }) => form));
  let common = 0;
  for (const { form, meaning } of one) {
    const count = left.get(meaning) ?? 0;
    if (count === 0) continue;
    left.set(meaning, count - 1);
    common += rarity(meaning) * (forms.has(form) ? 1 : OTHER_FORM);
  }
  return common;
}

function countsOf(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { meaning } of words) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  return counts;
}

/** The weight of the heaviest row of words that both have in the same order. */
function longestCommon(one: readonly Word[], other: readonly Word[], rarity: Rarity): number {
  let above = new Float64Array(other.length + 1);
  let here = new Float64Array(other.length + 1);
  for (const word of one) {
    const weight = rarity(word.meaning);
    for (const [index, against] of other.entries()) {
      const stays = Math.max(above[index + 1] ?? 0, here[index] ?? 0);
      const together =
        word.meaning === against.meaning
          ? (above[index] ?? 0) + weight * (word.form === against.form ? 1 : OTHER_FORM)
          : 0;
      here[index + 1] = Math.max(stays, together);
    }
    [above, here] = [here, above];
  }
  return above[other.length] ?? 0;
}

/** Of a long text: words that have the same word before them in both. */
function neighbours(one: readonly Word[], other: readonly Word[], rarity: Rarity): number {
  const pairs = (words: readonly Word[]) =>
    words.map(({ form, meaning }, index) => ({ form, meaning: `${words[index - 1]?.meaning ?? ''} ${meaning}` }));
  return commonOf(pairs(one), pairs(other), (pair) => rarity(pair.slice(pair.indexOf(' ') + 1)));
}
