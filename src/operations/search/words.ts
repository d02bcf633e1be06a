/** Words as a search compares them: without accents, capitals, hyphens and endings. */
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
