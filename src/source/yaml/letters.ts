/** The letters of what a YAML file says: NFC, however they are stored or escaped, and none that is refused. */
import { type Document, isScalar, type Scalar, visit } from 'yaml';
import { holdsRefused, inNfc, type Refused, refusedIn } from '../characters.ts';
import { decoded } from './typed.ts';

/** A letter written as its number, or a line that goes on with the next: only these make letters that the file has not. */
const COMPOSING = /\\[uUx\n]/;
/** An escape of another sign than a line end, a quote, a backslash or a slash, none of which is refused. */
const ESCAPED = /\t|\\[^n"\\/\n]/;

/** The data with every text in it NFC. `text` is that of the file: what it has not, and does not escape, needs no look. */
export function normalised<T>(data: T, text: string): T {
  const isPlain = !COMPOSING.test(text) && text.normalize('NFC') === text;
  return isPlain ? data : inNfc(data);
}

/** A text as NFC, and where in it as it stands an offset of that is. */
export function nfcOf(text: string): { readonly text: string; offsetAt(offset: number): number } {
  const composed = text.normalize('NFC');
  if (composed === text) return { text, offsetAt: (offset) => offset };
  // A letter with the marks on it is one, so that none is cut in two.
  const signs = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return {
    text: composed,
    offsetAt(offset) {
      let [at, left] = [0, offset];
      for (const sign of signs) {
        left -= sign.normalize('NFC').length;
        if (left < 0) break;
        at += sign.length;
      }
      return at;
    },
  };
}

/**
 * What is refused in the data, where it stands in the file. What the file itself holds of it has been refused before: all
 * but tabs, which YAML knows as white space.
 */
export function refusedInData(data: unknown, text: string, document: () => Document.Parsed | undefined): Refused[] {
  if (!ESCAPED.test(text) || !holdsRefused(data)) return [];
  const found: Refused[] = [];
  const parsed = document();
  if (parsed === undefined) return [];
  visit(parsed, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && holdsRefused(scalar.value)) found.push(...inScalar(scalar, text));
    },
  });
  return found;
}

/** A tab, or what double quotes write as an escape; two halves of one character are one. */
const WRITTEN =
  /\t|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/g;

function inScalar(scalar: Scalar, text: string): Refused[] {
  const [start, end] = scalar.range ?? [0, 0];
  const isEscaping = isScalar(scalar) && scalar.type === 'QUOTE_DOUBLE';
  return [...text.slice(start, end).matchAll(WRITTEN)].flatMap(({ 0: written, index }): Refused[] => {
    if (written !== '\t' && !isEscaping) return [];
    const char = written === '\t' ? written : decoded(written);
    return refusedIn(char).length === 0 ? [] : [{ offset: start + index, char }];
  });
}
