/** Words in running text that call a part or paragraph by its number. */
import { dutchOrdinal } from '../../../words/ordinals.ts';

export interface Form {
  /** As written. */
  readonly words: string;
  /** `artikel 3`, in small letters. */
  readonly part: string;
  /** `3`. */
  readonly number: string;
  /** Which lid or point of it, from 1. */
  readonly lid: number | null;
  /** The letter behind `onder`. */
  readonly letter: string | null;
}

export interface Called {
  readonly start: number;
  /** All of the words first, then what is left without their end. */
  readonly forms: readonly Form[];
  /** Another document is named beside it. */
  readonly isElsewhere: boolean;
}

const PART =
  /(?<![\p{L}\p{N}])(?:(artikel|art\.|article|hoofdstuk|chapter|paragraaf|section|bijlage|appendix|annex|deel) |(§) ?)(\d{1,4}(?:\.\d{1,4}){0,4}[a-z]?|[A-Z]|[IVXLC]{1,7})(?![\p{L}\p{N}])/giu;
const ORDINALS = Array.from({ length: 30 }, (_, index) => dutchOrdinal(index + 1));
const LID = new RegExp(`,? (?:(${ORDINALS.join('|')}) lid|lid (\\d{1,2})|punt (\\d{1,2}))(?![\\p{L}\\p{N}])`, 'uy');
const LETTER = /,? (?:onder|sub) ([a-z])(?![\p{L}\p{N}])/uy;
/** A law, or a document that is not this one. */
const ELSEWHERE =
  /,? (?:van|uit|in|of) (?:de|het|een|the) (?!onderhavige)|,? \p{Lu}|,? (?:wet|cao|bw|awb|avg|van (?!dit |deze ))/uy;
const OWN = /,? (?:van|uit|in|of) (?:dit|deze|this) /uy;
const LAW = /^(?:\p{Lu}{2,}|[Ww]et|cao)$/u;

export function calledIn(text: string): Called[] {
  return [...text.matchAll(PART)].map((match): Called => {
    const [whole, word = '', sign = '', number = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const part = `${(word || sign).toLowerCase()} ${number}`;
    const bare: Form = {
      words: whole,
      part: part.toLowerCase(),
      number: number.toLowerCase(),
      lid: null,
      letter: null,
    };
    const forms = [bare];
    const lid = at(LID, text, end);
    const afterLid = end + (lid?.[0].length ?? 0);
    const count = lid === null ? null : lid[1] === undefined ? Number(lid[2] ?? lid[3]) : ORDINALS.indexOf(lid[1]) + 1;
    if (lid !== null) forms.unshift({ ...bare, words: text.slice(start, afterLid), lid: count });
    const letter = at(LETTER, text, afterLid);
    const last = afterLid + (letter?.[0].length ?? 0);
    if (letter !== null)
      forms.unshift({ ...bare, words: text.slice(start, last), lid: count, letter: letter[1] ?? '' });
    return { start, forms, isElsewhere: isElsewhere(text, start, last) };
  });
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** How far before it a law may be named. */
const NEAR = 60;

function isElsewhere(text: string, start: number, end: number): boolean {
  if (at(OWN, text, end) !== null) return false;
  if (at(ELSEWHERE, text, end) !== null) return true;
  const [near = ''] = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[.;:!?]\s/)
    .slice(-1);
  return near.split(/[^\p{L}]+/u).some((word) => LAW.test(word));
}
