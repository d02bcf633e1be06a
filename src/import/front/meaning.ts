/** What a label is about: by its words, whatever their order and ending. */
import type { FactKey } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Step } from '../../model/source.ts';
import { BODIES, FILLERS, MEANINGS, type Meaning } from './vocabulary.ts';

export interface Label {
  /** Null where only a body is named, or nothing is understood. */
  readonly key: FactKey | null;
  readonly kinds: ReadonlySet<Step['kind']>;
  /** Ids of bodies; `` of one that could be two. */
  readonly bodies: ReadonlySet<string>;
  readonly words: number;
  /** Words that say nothing to us. */
  readonly unknown: number;
}

interface Word {
  readonly plain: string;
  readonly raw: string;
}

/** No label has more letters; beyond it nothing is looked up. */
const LONGEST_PHRASE = 5;

/** `d.d.` and `e-mail` are one word each; `(G)MR` is one body or the other. */
export function wordsOfLabel(text: string): Word[] {
  const own = text.replaceAll(/\(g\) ?mr\b/gi, 'gofmr');
  return [...own.matchAll(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu)].map(([raw]) => ({
    raw,
    plain: plainLetters(raw).replaceAll(/[.'’-]/g, ''),
  }));
}

interface Table<T> {
  readonly whole: Map<string, T>;
  readonly begin: Map<string, T>;
  readonly end: Map<string, T>;
}

function tableOf<T extends { readonly words: readonly string[] }>(entries: readonly T[]): Table<T> {
  const table: Table<T> = { whole: new Map(), begin: new Map(), end: new Map() };
  for (const entry of entries) {
    for (const word of entry.words) {
      if (word.startsWith('*')) table.end.set(word.slice(1), entry);
      else if (word.endsWith('*')) table.begin.set(word.slice(0, -1), entry);
      else table.whole.set(word, entry);
    }
  }
  return table;
}

const NAMES = tableOf(MEANINGS);
const BODY_NAMES = tableOf(BODIES);
const CAPITALS = new Map(BODIES.flatMap(({ id, capitals = [] }) => capitals.map((word) => [word, id] as const)));

/** The longest phrase of the table that begins here, and of how many words it is. */
function phraseAt<T>(table: Table<T>, words: readonly Word[], at: number): { found: T; length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words
      .slice(at, at + length)
      .map(({ plain }) => plain)
      .join(' ');
    const found = table.whole.get(phrase) ?? affixed(table, phrase);
    if (found !== undefined) return { found, length };
  }
  return null;
}

/** No word of a label is longer. */
const MOST_LETTERS = 40;

function affixed<T>({ begin, end }: Table<T>, phrase: string): T | undefined {
  if (phrase.length > MOST_LETTERS) return undefined;
  const last = phrase.lastIndexOf(' ');
  for (let length = phrase.length; length > Math.max(2, last + 1); length -= 1) {
    const found = begin.get(phrase.slice(0, length));
    if (found !== undefined) return found;
  }
  if (last !== -1) return undefined;
  for (let from = 0; from < phrase.length - 2; from += 1) {
    const found = end.get(phrase.slice(from));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One thing that the words of a text name, and which words those are. */
export interface Named {
  readonly at: number;
  readonly length: number;
  readonly meaning: Meaning | null;
  readonly body: string | null;
}

export function namedIn(words: readonly Word[]): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const capital = CAPITALS.get(words[at]?.raw ?? '');
    const meaning = phraseAt(NAMES, words, at);
    const body = phraseAt(BODY_NAMES, words, at);
    const isBody = body !== null && body.length >= (meaning?.length ?? 0);
    if (capital !== undefined && (body?.length ?? 0) < 2) found.push({ at, length: 1, meaning: null, body: capital });
    else if (isBody) found.push({ at, length: body.length, meaning: null, body: body.found.id });
    else if (meaning !== null) found.push({ at, length: meaning.length, meaning: meaning.found, body: null });
    const last = found.at(-1);
    at = last !== undefined && last.at === at ? at + last.length : at + 1;
  }
  return found;
}

export function labelOf(text: string): Label {
  const words = wordsOfLabel(text);
  const named = namedIn(words);
  const told = new Set(named.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
  const unknown = words.filter(({ plain }, index) => !told.has(index) && !FILLERS.has(plain)).length;
  let best: Meaning | null = null;
  for (const { meaning } of named) if (meaning !== null && meaning.rank > (best?.rank ?? 0)) best = meaning;
  return {
    key: best?.key ?? null,
    kinds: new Set(named.flatMap(({ meaning }) => meaning?.kind ?? [])),
    bodies: new Set(named.flatMap(({ body }) => body ?? [])),
    words: words.length,
    unknown,
  };
}

/** No label of a control block is longer. */
const MOST_WORDS = 9;

/** Every word of it is known, and something is named. */
export function isUnderstood({ key, bodies, words, unknown }: Label): boolean {
  return (key !== null || bodies.size > 0) && unknown === 0 && words <= MOST_WORDS;
}

/** The one body that a text names; null where it names none, more, or one of two. */
export function bodyIn(text: string): string | null {
  const { bodies } = labelOf(text);
  const [body = ''] = bodies;
  return bodies.size === 1 && body !== '' ? body : null;
}
