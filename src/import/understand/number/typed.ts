/** Numbers as people type them before headings, paragraphs and items: `Artikel 3`, `2.1`, `b)`, `IV.`; what counts in them. */
import { type CounterStyle, calledNumber, counterOf } from '../../../model/list-marker.ts';

/** One count: what it is in each style in which it can be read. */
export interface Count {
  readonly raw: string;
  readonly values: Partial<Readonly<Record<CounterStyle, number>>>;
}

export interface TypedNumber {
  /** As it stands there, white space once. */
  readonly text: string;
  /** Before, between and behind the counts: one more than these. */
  readonly words: readonly string[];
  /** Those around it first, its own last. */
  readonly counts: readonly Count[];
}

/** `Artikel 3`; undefined of what does not count. */
export function numberIn(text: string): TypedNumber | undefined {
  const own = text.replaceAll(/\s+/g, ' ').trim();
  const words: string[] = [''];
  const counts: Count[] = [];
  for (const piece of own.split(/(\d+|\p{L}+)/u)) {
    const count = countIn(piece);
    // Of `Artikel I.b` the word comes first, and letters that count behind it.
    if (count === undefined) words[words.length - 1] += piece;
    else {
      counts.push(count);
      words.push('');
    }
  }
  return counts.length === 0 || counts.length > 6 ? undefined : { text: own, words, counts };
}

function countIn(piece: string): Count | undefined {
  if (/^\d{1,6}$/.test(piece)) return { raw: piece, values: { decimal: Number(piece) } };
  if (!/^(?:[a-z]{1,7}|[A-Z]{1,7})$/.test(piece)) return undefined;
  const size = piece === piece.toLowerCase() ? 'lower' : 'upper';
  const small = piece.toLowerCase();
  const roman = romanIn(small);
  const alpha = small.length === 1 || (small.length === 2 && small[0] === small[1]) ? alphaIn(small) : undefined;
  if (roman === undefined && alpha === undefined) return undefined;
  return {
    raw: piece,
    values: {
      ...(alpha === undefined ? {} : { [`${size}-alpha`]: alpha }),
      ...(roman === undefined ? {} : { [`${size}-roman`]: roman }),
    },
  };
}

function alphaIn(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanIn(letters: string): number | undefined {
  const values = [...letters].map((letter) => ROMAN[letter] ?? Number.NaN);
  const number = values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  return counterOf('lower-roman', number) === letters && number > 0 ? number : undefined;
}

/** By which numbers of one kind are known, however they are closed and written in capitals. `artikel {1}`, `{1}.{1}`, `{a}`. */
export function kindOf({ words, counts }: TypedNumber): string {
  const kinds = counts.map(({ raw }) => (/^\d/.test(raw) ? '{1}' : raw === raw.toLowerCase() ? '{a}' : '{A}'));
  return words
    .map((word, index) => (index === counts.length ? '' : word.toLowerCase()) + (kinds[index] ?? ''))
    .join('');
}

/** The word that it is called by, in small letters: `artikel`, `§`; empty without one. */
export function wordOf({ words: [first = ''] }: TypedNumber): string {
  return calledNumber(first.trim().toLowerCase());
}

export function lastCount({ counts }: TypedNumber): Count {
  const last = counts.at(-1);
  if (last === undefined) throw new Error('a number that counts nothing');
  return last;
}

/** How a row of numbers counts: by its first, for an `i` there is Roman. */
export function styleOf(first: Count): CounterStyle {
  if (first.values.decimal !== undefined) return 'decimal';
  const size = first.raw === first.raw.toLowerCase() ? 'lower' : 'upper';
  const [alpha, roman] = [`${size}-alpha`, `${size}-roman`] as const;
  if (first.values[roman] !== undefined && (first.values[alpha] === undefined || /^(?:i|I)$/.test(first.raw)))
    return roman;
  return alpha;
}

const LETTERS: Readonly<Record<CounterStyle, string>> = {
  decimal: 'n',
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** As the schema asks it of a pattern. */
const PATTERN = /^[^{}%'"\\\n]{0,30}(?:\{[nmaAiI]\}[^{}%'"\\\n]{0,10}){1,6}$/;

/** `Artikel {n}`, of a number and how its last count counts; undefined of what the source cannot say. */
export function patternOf(number: TypedNumber, own: CounterStyle): string | undefined {
  const last = number.counts.length - 1;
  const pattern = number.words
    .map((word, index) => {
      const count = number.counts[index];
      if (count === undefined) return word;
      const letter = LETTERS[index === last ? own : styleOf(count)];
      return `${word}{${letter === 'n' && index > 0 ? 'm' : letter}}`;
    })
    .join('');
  return PATTERN.test(pattern) ? pattern : undefined;
}
