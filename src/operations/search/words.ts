/** Words as a search compares them: without accents, capitals, hyphens and endings. */
import { stemmer } from '@orama/stemmers/dutch';
import { plainLetters } from '../../model/letters.ts';

/** A word of a text, as it stands there. */
export interface Word {
  readonly at: number;
  readonly length: number;
  /** What it is looked up by: of `e-mail` its parts and the whole, `e`, `mail` and `email`. */
  readonly forms: readonly string[];
}

const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*/gu;
const HYPHEN = /[‑-]/;
/** Of more letters nobody writes a word. */
const LONGEST = 64;

/** What the words of a text are looked up by. */
export function formsIn(text: string): string[] {
  return (text.match(WORDS) ?? []).flatMap(formsOf);
}

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    at: index,
    length: word.length,
    forms: formsOf(word),
  }));
}

/** Most words of a text stand in others too. */
const known = new Map<string, readonly string[]>();
const KEPT = 50_000;

function formsOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const forms = makeForms(word);
  if (known.size >= KEPT) known.clear();
  known.set(word, forms);
  return forms;
}

/** `foto’s` is `foto`; of a word with hyphens the whole stands last. */
function makeForms(word: string): string[] {
  const parts = word.split(HYPHEN).map(plain);
  const all = parts.length === 1 ? parts : [...parts, parts.join('')];
  return all.filter((form) => form !== '');
}

function plain(word: string): string {
  return plainLetters(word)
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '')
    .slice(0, LONGEST);
}

/** Of these no rule makes the other. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mag: 'mogen',
    mocht: 'mogen',
    kan: 'kunnen',
    kon: 'kunnen',
    zal: 'zullen',
    zou: 'zullen',
    heeft: 'hebben',
    had: 'hebben',
    is: 'zijn',
    was: 'zijn',
    waren: 'zijn',
    bent: 'zijn',
    ging: 'gaan',
    stad: 'steden',
    lid: 'leden',
  }),
);

/** Stems that a word may have; the first is the likeliest. The stemmer knows endings, and neither `ge-` nor doubled letters. */
export function stemsOf(word: string): readonly string[] {
  const own = IRREGULAR.get(word) ?? word;
  const stem = stemOf(/[aeou]s$|ies$/.test(own) && own.length > 4 ? own.slice(0, -1) : own);
  const stems = [stem];
  // kinderen, kind
  if (/er(?:en|s)$/.test(own) && stem.length > 5 && stem.endsWith('er')) stems.push(closed(stem.slice(0, -2)));
  // meldt, geplaatst, plaatste
  if (/[^aeiou]t$|[^n]d$/.test(stem) && stem.length > 3)
    stems.push(closed(stem.slice(0, -1)), stemOf(stem.slice(0, -1)));
  if (/^ge.{3,}/.test(stem) && /(?:[td]|en)$/.test(own)) stems.push(...stemsOf(stem.slice(2)));
  // melding
  if (/.{3}ing(?:en)?$/.test(own)) stems.push(stemOf(own.replace(/ing(?:en)?$/, 'en')));
  return [...new Set(stems)];
}

function stemOf(word: string): string {
  return closed(stemmer(word));
}

/** At the end of a word one letter stands for two, and `f` and `s` for `v` and `z`: lessen, les; brieven, brief. */
function closed(stem: string): string {
  const single = stem.replace(/([bcdfgklmnprst])\1$/, '$1');
  return single.replace(/v$/, 'f').replace(/z$/, 's');
}
