/**
 * A published file as its reader meets it: the words, and between them all that is no word but is not known to be harmless.
 * Nothing is judged here. A file is compared with the one that this source makes, read by the same function, and what only
 * one of them has is told; so what a reader of files does not know by name is in the way of a verdict, and never let pass.
 */
import type { Claims } from '../../model/claims.ts';
import type { VersionState } from '../../model/status.ts';
import type { Met, MetKind } from '../../model/verification.ts';
import { wordsIn } from '../../model/words-in.ts';
import { stateOf } from '../../words/states.ts';

/** `words` are shown, with the spaces that part them from what stands beside them; `mark` is all else, within a line or between two. */
export type Token =
  | { readonly is: 'words'; readonly text: string }
  | {
      readonly is: 'mark';
      readonly kind: MetKind;
      readonly what: string;
      readonly isWithin: boolean;
      readonly isOptional?: true;
    };

export interface Reading {
  readonly claims: Claims;
  /** Name of the organisation, for files that make no claims; null where the format has no place for it. */
  readonly organisation: string | null;
  readonly version: string | null;
  readonly state: VersionState | null;
  /** In reading order; null where they cannot be read without a library of its own. */
  readonly tokens: readonly Token[] | null;
  /** Of a page of which only the marked fragment was read. */
  readonly isPart: boolean;
  /** Hashes of what shows the logo, which is no part of the text: in Word of its pixels and of its vectors. */
  readonly logo: readonly string[];
  /** What it says of itself beside its text, where that is not read with the text: the metadata of Akoma Ntoso. */
  readonly about?: string;
}

/** As a file names it; null where it does not, or in words that no state has. */
export function stateNamed(words: string | null): VersionState | null {
  return words === null ? null : stateOf(words);
}

/** Collects tokens in reading order. */
export class Tokens {
  readonly #list: Token[] = [];
  #text = '';

  text(text: string): void {
    this.#text += text;
  }

  /** What stands on a line of its own, or parts two lines. */
  between(kind: MetKind, what: string): void {
    this.#end();
    this.#list.push({ is: 'mark', kind, what, isWithin: false });
  }

  /** What the published file has, and another program that saved it may have left out. */
  optional(kind: MetKind, what: string): void {
    this.#end();
    this.#list.push({ is: 'mark', kind, what, isWithin: false, isOptional: true });
  }

  /** The same within a line. */
  optionalWithin(kind: MetKind, what: string): void {
    this.#end();
    this.#list.push({ is: 'mark', kind, what, isWithin: true, isOptional: true });
  }

  /** What stands within a line: it parts no words. */
  within(kind: MetKind, what: string): void {
    this.#end();
    this.#list.push({ is: 'mark', kind, what, isWithin: true });
  }

  add(tokens: readonly Token[]): void {
    this.#end();
    this.#list.push(...tokens);
  }

  /** Without the spaces at the ends of lines. */
  done(): readonly Token[] {
    this.#end();
    const isEnd = (token: Token | undefined) => token === undefined || (token.is === 'mark' && !token.isWithin);
    return this.#list.flatMap((token, index): Token[] => {
      if (token.is === 'mark') return [token];
      // Of these there is one at most: any other sign that shows nothing is one that somebody put there.
      const start = isEnd(this.#list[index - 1]) && token.text.startsWith(' ') ? token.text.slice(1) : token.text;
      const text = isEnd(this.#list[index + 1]) && start.endsWith(' ') ? start.slice(0, -1) : start;
      return text === '' ? [] : [{ is: 'words', text }];
    });
  }

  #end(): void {
    const text = collapsed(this.#text);
    if (text !== '') this.#list.push({ is: 'words', text });
    this.#text = '';
  }
}

/** A row of spaces that do not break is no space: it can push what follows off the page. */
const WIDE = /[\u00a0\u202f]{4,}/;

/** Spaces of any width, and ends of lines, as one space. Letters are those that are shown alike (NFC). */
function collapsed(text: string): string {
  const spaces = WIDE.test(text) ? /[ \t\n]+/g : /[ \t\n\u00a0\u202f]+/g;
  return text.normalize('NFC').replaceAll(spaces, ' ');
}

/** Without the spaces at its end. Any other sign there is more than that: a line of one is not blank. */
export function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

export function wordsOf(tokens: readonly Token[]): string[] {
  const texts = tokens.map((token) => (token.is === 'words' ? token.text : token.isWithin ? '' : '\n'));
  return wordsIn(texts.join(''));
}

/** Characters that are not seen, and letters of another script within a word. */
const UNSEEN = /\p{Cf}|\p{Cc}|\p{Zl}|\p{Zp}|\p{Co}|\p{Cn}|\p{Default_Ignorable_Code_Point}/u;

const keyOf = (token: Token) => (token.is === 'words' ? `w ${token.text}` : `m ${token.kind} ${token.what}`);

const NOTHING: Token = { is: 'mark', kind: 'order', what: '', isWithin: false };

export function areSame(published: readonly Token[], file: readonly Token[]): boolean {
  let at = 0;
  for (const token of published) {
    const found = file[at];
    if (found !== undefined && keyOf(found) === keyOf(token)) at += 1;
    else if (token.is === 'words' || token.isOptional !== true) return false;
  }
  return at === file.length;
}

/** Told of one file; what follows is seldom another cause. */
const MOST = 5;

/** What a file has and the published one has not, with the words before it; else what it lacks, or that its order is another. */
export function metBetween(published: readonly Token[], file: readonly Token[]): Met[] {
  const met = [...unseenIn(published, file), ...beside(file, published), ...beside(published, file, true).map(lacking)];
  if (met.length > 0) return met.slice(0, MOST);
  const at = file.findIndex((token, index) => keyOf(token) !== keyOf(published[index] ?? NOTHING));
  return [{ kind: 'order', what: '', near: nearIn(file, Math.max(0, at)) }];
}

function lacking(met: Met): Met {
  return { ...met, isLacking: true };
}

/** Marks of which one has more than the other. */
function beside(one: readonly Token[], other: readonly Token[], isLacking = false): Met[] {
  const counts = new Map<string, number>();
  for (const token of other) counts.set(keyOf(token), (counts.get(keyOf(token)) ?? 0) + 1);
  return one.flatMap((token, index): Met[] => {
    if (token.is === 'words' || (isLacking && token.isOptional)) return [];
    const left = counts.get(keyOf(token)) ?? 0;
    counts.set(keyOf(token), left - 1);
    return left > 0 ? [] : [{ kind: token.kind, what: token.what, near: nearIn(one, index) }];
  });
}

function unseenIn(published: readonly Token[], file: readonly Token[]): Met[] {
  const known = new Set(published.flatMap((token) => (token.is === 'words' ? [...token.text] : [])));
  const scripts = new Set([...known].filter((char) => /\p{L}/u.test(char) && !/\p{Script=Latin}/u.test(char)));
  return file.flatMap((token, index): Met[] => {
    if (token.is !== 'words') return [];
    const odd = [...token.text].find(
      (char) =>
        (UNSEEN.test(char) && !known.has(char)) ||
        (/\p{L}|\p{M}/u.test(char) && !/\p{Script=Latin}/u.test(char) && !scripts.has(char) && !known.has(char)),
    );
    if (odd === undefined) return [];
    const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [{ kind: 'character', what: `U+${code}`, near: nearIn(file, index) }];
  });
}

/** The last words before a place, or the first ones in it. */
function nearIn(tokens: readonly Token[], at: number): string | null {
  const own = tokens[at];
  if (own?.is === 'words') return wordsIn(own.text).slice(0, 6).join(' ');
  const before = tokens.slice(0, at).findLast((token) => token.is === 'words');
  return before?.is === 'words' ? wordsIn(before.text).slice(-6).join(' ') : null;
}
