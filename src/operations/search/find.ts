/** From what somebody asks to the wordings that have it, the best first. */
import type { Query, QueryCombination } from 'minisearch';
import { stemsOf } from '../../compare/stems.ts';
import { nearest } from '../../diagnostic/suggest.ts';
import type { Store, Use } from './store.ts';
import { wordsIn } from './words.ts';

/** A word that is asked for, and each word of the texts that it finds, with how much that says. */
export interface AskedWord {
  readonly word: string;
  readonly found: ReadonlyMap<string, number>;
}

export interface Hit {
  /** In order of the documents; at least one. */
  readonly uses: readonly Use[];
  /** Words of the texts that it was found by. */
  readonly words: ReadonlySet<string>;
}

/** How much it says that a text has the word itself, another form of it, a word that begins with it, or has it inside. */
const WEIGHTS = { same: 8, form: 5, second: 2.5, begin: 1.5, inside: 0.5 } as const;
/** In letters: shorter ones stand at the beginning of, or inside, words that have nothing to do with them. */
const BEGINS = 3;
const INSIDE = 4;

export function askedWords(words: string, { vocabulary }: Store): AskedWord[][] {
  const known = new Map<string, AskedWord>();
  const ask = (word: string): AskedWord => {
    const asked = known.get(word) ?? { word, found: formsOf(word, vocabulary) };
    known.set(word, asked);
    return asked;
  };
  return wordsIn(words).map(({ forms }) => forms.map(ask));
}

function formsOf(word: string, vocabulary: Store['vocabulary']): ReadonlyMap<string, number> {
  const [stem = word, ...others] = stemsOf(word);
  const found = new Map<string, number>();
  const bare = stem.length >= INSIDE && word.startsWith(stem) ? stem : word;
  for (const [known, [first, ...rest]] of vocabulary) {
    const weight = weightOf({ word, stem, others, bare }, { known, first, rest });
    if (weight > 0) found.set(known, weight);
  }
  return found;
}

function weightOf(
  { word, stem, others, bare }: { word: string; stem: string; others: readonly string[]; bare: string },
  { known, first, rest }: { known: string; first: string | undefined; rest: readonly string[] },
): number {
  if (known === word) return WEIGHTS.same;
  if (first === stem) return WEIGHTS.form;
  if (
    rest.includes(stem) ||
    (first !== undefined && others.includes(first)) ||
    rest.some((own) => others.includes(own))
  )
    return WEIGHTS.second;
  if (word.length >= BEGINS && (known.startsWith(word) || known.startsWith(bare))) return WEIGHTS.begin;
  return word.length >= INSIDE && known.includes(bare) ? WEIGHTS.inside : 0;
}

/** Wordings with all words; where there is none, with any of them. `isAsked`: which places are asked about. */
export function find(
  asked: readonly (readonly AskedWord[])[],
  store: Store,
  isAsked: (use: Use) => boolean,
): { readonly isWhole: boolean; readonly hits: readonly Hit[] } {
  const whole = hitsOf(asked, store, isAsked, true);
  if (whole.length > 0 || asked.length < 2) return { isWhole: true, hits: whole };
  return { isWhole: false, hits: hitsOf(asked, store, isAsked, false) };
}

function hitsOf(
  asked: readonly (readonly AskedWord[])[],
  { index, wordings }: Store,
  isAsked: (use: Use) => boolean,
  isWhole: boolean,
): Hit[] {
  const weights = new Map<string, number>();
  for (const { found } of asked.flat())
    for (const [word, weight] of found) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  const queries = asked.map(queryOf);
  if (queries.every((query) => query === undefined) || (isWhole && queries.includes(undefined))) return [];
  const query: Query = {
    combineWith: isWhole ? 'AND' : 'OR',
    queries: queries.filter((own) => own !== undefined),
    boostTerm: (term) => weights.get(term) ?? 1,
  };
  return index.search(query).flatMap(({ id, terms }): Hit[] => {
    const wording = wordings.get(Number(id));
    if (wording === undefined) return [];
    // What the wording itself has, all its uses have; a value only those with that value.
    const isEvery = hasWords(asked, isWhole, (word) => wording.words.has(word));
    const uses = [...wording.uses.values()]
      .flat()
      .filter(
        (use) =>
          isAsked(use) &&
          (isEvery || hasWords(asked, isWhole, (word) => wording.words.has(word) || use.extra.has(word))),
      );
    return uses.length === 0 ? [] : [{ uses, words: new Set(terms) }];
  });
}

/** Of a word with hyphens the whole, or all its parts. Undefined where no text has it. */
function queryOf(forms: readonly AskedWord[]): QueryCombination | undefined {
  const any = ({ found }: AskedWord): QueryCombination | undefined =>
    found.size === 0 ? undefined : { combineWith: 'OR', queries: [...found.keys()] };
  const whole = forms.at(-1);
  if (whole === undefined) return undefined;
  if (forms.length === 1) return any(whole);
  const parts = forms.slice(0, -1).map(any);
  const together: QueryCombination | undefined = parts.includes(undefined)
    ? undefined
    : { combineWith: 'AND', queries: parts.filter((own) => own !== undefined) };
  const ways = [any(whole), together].filter((own) => own !== undefined);
  return ways.length === 0 ? undefined : { combineWith: 'OR', queries: ways };
}

function hasWords(asked: readonly (readonly AskedWord[])[], isWhole: boolean, has: (word: string) => boolean): boolean {
  const hasOne = ({ found }: AskedWord) => {
    for (const word of found.keys()) if (has(word)) return true;
    return false;
  };
  const hasAll = (forms: readonly AskedWord[]) => {
    const whole = forms.at(-1);
    return whole !== undefined && (hasOne(whole) || (forms.length > 1 && forms.slice(0, -1).every(hasOne)));
  };
  return isWhole ? asked.every(hasAll) : asked.some(hasAll);
}

/** For words that stand nowhere, one of the texts that is like it. */
export function meantBy(
  asked: readonly (readonly AskedWord[])[],
  { vocabulary }: Store,
): { readonly word: string; readonly known: string }[] {
  return asked.flatMap((forms) => {
    const whole = forms.at(-1);
    if (whole === undefined || forms.some(({ found }) => found.size > 0)) return [];
    const known = nearest(whole.word, vocabulary.keys());
    return known === undefined ? [] : [{ word: whole.word, known }];
  });
}
