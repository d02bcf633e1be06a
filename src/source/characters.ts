/**
 * The characters of the source. Refused are those that no source may hold: what steers, turns or hides text, and what has no meaning of its own. Of what has no
 * look Dutch typography needs the soft hyphen; the no-break spaces and the hyphen that does not break have one.
 */
import type { Param } from '../diagnostic/diagnostic.ts';
import { numberOf } from '../encode/visible.ts';

/** What most texts hold nothing but, so that they are looked at no further: all of it is allowed. */
const UNUSUAL = /[^\n -~\u00A0-\u024F\u2010-\u2027\u202F-\u205E\u20AC]/;

/** A line feed is a line end. The rest by class: controls, format, what is ignored by default, private use, halves. */
const REFUSED =
  /[^\P{Cc}\n]|[^\P{Cf}\u00AD]|[^\P{Default_Ignorable_Code_Point}\u00AD]|[\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

export interface Refused {
  readonly offset: number;
  readonly char: string;
}

/** In order. */
export function refusedIn(text: string): Refused[] {
  if (!UNUSUAL.test(text)) return [];
  return [...text.matchAll(REFUSED)].map(({ 0: char, index }) => ({ offset: index, char }));
}

/** Whether a text or key in the data holds any. */
export function holdsRefused(value: unknown): boolean {
  if (typeof value === 'string') return refusedIn(value).length > 0;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsRefused);
  return Object.entries(value).some(([key, item]) => holdsRefused(key) || holdsRefused(item));
}

/** The data with every text in it NFC: letters with accents as one, however they were typed. */
export function inNfc<T>(value: T): T;
export function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inNfc);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inNfc(item)]));
}

/** `een spatie zonder breedte (U+200B)`. */
export function nameOf(char: string): Param {
  const { nl, en } = wordsFor(char);
  const number = numberOf(char);
  return { nl: `${nl} (${number})`, en: `${en} (${number})` };
}

type Words = { readonly nl: string; readonly en: string };

function wordsFor(char: string): Words {
  const code = char.codePointAt(0) ?? 0;
  const [, words] = names.find(([from, _, to = from]) => code >= from && code <= to) ?? [];
  return words ?? classes.find(([pattern]) => pattern.test(char))?.[1] ?? INVISIBLE;
}

const HANGUL = { nl: 'een lege Hangul-letter', en: 'a Hangul filler' };
const VARIANT = { nl: 'een variantkiezer', en: 'a variation selector' };
const INVISIBLE = { nl: 'een onzichtbaar teken', en: 'an invisible character' };

/** By number, or from one to another. */
const names: readonly (readonly [from: number, words: Words, to?: number])[] = [
  [0x0000, { nl: 'een nulteken', en: 'a null character' }],
  [0x0007, { nl: 'een belteken', en: 'a bell' }],
  [0x0008, { nl: 'een backspace', en: 'a backspace' }],
  [0x0009, { nl: 'een tab', en: 'a tab' }],
  [0x000b, { nl: 'een verticale tab', en: 'a vertical tab' }],
  [0x000c, { nl: 'een paginawissel', en: 'a form feed' }],
  [0x000d, { nl: 'een wagenterugloop', en: 'a carriage return' }],
  [0x001b, { nl: 'een escapeteken', en: 'an escape character' }],
  [0x007f, { nl: 'een deleteteken', en: 'a delete character' }],
  [0x0085, { nl: 'een regeleinde van andere systemen', en: 'a next line character' }],
  [0x034f, { nl: 'een verbinder van letters', en: 'a combining grapheme joiner' }],
  [0x061c, { nl: 'een Arabische richtingmarkering', en: 'an Arabic letter mark' }],
  [0x115f, HANGUL, 0x1160],
  [0x17b4, { nl: 'een onzichtbare Khmerklinker', en: 'an inherent Khmer vowel' }, 0x17b5],
  [0x180b, VARIANT, 0x180d],
  [0x180e, { nl: 'een Mongools scheidingsteken', en: 'a Mongolian vowel separator' }],
  [0x180f, VARIANT],
  [0x200b, { nl: 'een spatie zonder breedte', en: 'a zero-width space' }],
  [0x200c, { nl: 'een scheider zonder breedte', en: 'a zero-width non-joiner' }],
  [0x200d, { nl: 'een verbinder zonder breedte', en: 'a zero-width joiner' }],
  [0x200e, { nl: 'een markering van links naar rechts', en: 'a left-to-right mark' }],
  [0x200f, { nl: 'een markering van rechts naar links', en: 'a right-to-left mark' }],
  [0x2028, { nl: 'een regelscheidingsteken', en: 'a line separator' }],
  [0x2029, { nl: 'een alineascheidingsteken', en: 'a paragraph separator' }],
  [0x202a, { nl: 'een inbedding van links naar rechts', en: 'a left-to-right embedding' }],
  [0x202b, { nl: 'een inbedding van rechts naar links', en: 'a right-to-left embedding' }],
  [0x202c, { nl: 'een einde van een schrijfrichting', en: 'a pop directional formatting' }],
  [0x202d, { nl: 'een afgedwongen richting van links naar rechts', en: 'a left-to-right override' }],
  [0x202e, { nl: 'een afgedwongen richting van rechts naar links', en: 'a right-to-left override' }],
  [0x2060, { nl: 'een woordverbinder', en: 'a word joiner' }],
  [0x2061, { nl: 'een onzichtbaar rekenteken', en: 'an invisible operator' }, 0x2064],
  [0x2066, { nl: 'een isolatie van links naar rechts', en: 'a left-to-right isolate' }],
  [0x2067, { nl: 'een isolatie van rechts naar links', en: 'a right-to-left isolate' }],
  [0x2068, { nl: 'een isolatie met eigen richting', en: 'a first strong isolate' }],
  [0x2069, { nl: 'een einde van een isolatie', en: 'a pop directional isolate' }],
  [0x3164, HANGUL],
  [0xfe00, VARIANT, 0xfe0f],
  [0xfeff, { nl: 'een byte order mark', en: 'a byte order mark' }],
  [0xffa0, HANGUL],
  [0xfff9, { nl: 'een annotatieteken', en: 'an interlinear annotation mark' }, 0xfffb],
  [0xe0000, { nl: 'een tagteken', en: 'a tag character' }, 0xe007f],
  [0xe0100, VARIANT, 0xe01ef],
];

const classes: readonly (readonly [RegExp, Words])[] = [
  [/\p{Cc}/u, { nl: 'een stuurteken', en: 'a control character' }],
  [/\p{Co}/u, { nl: 'een teken voor eigen gebruik', en: 'a private-use character' }],
  [/\p{Cs}/u, { nl: 'een half teken', en: 'half a character' }],
  [/\p{Noncharacter_Code_Point}/u, { nl: 'een code die geen teken is', en: 'a noncharacter' }],
  [/\p{Cf}/u, { nl: 'een opmaakteken', en: 'a format character' }],
];
