/** How parts and clauses are numbered: `Artikel {n}`, `{n}.{m}`, `§ {n}`, `{a})`. The last count is their own. */
import { type CounterStyle, counterOf, hasWord, type ListMarker } from '../model/list-marker.ts';

const STYLES: Readonly<Record<string, CounterStyle>> = {
  n: 'decimal',
  m: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** In order: words, and counts of one level each. */
export interface Pattern {
  readonly pieces: readonly (string | { readonly style: CounterStyle })[];
  /** How many it counts: its own, and those of parts around it. */
  readonly levels: number;
}

const known = new Map<string, Pattern>();

/** The schema has seen to its form. */
export function readPattern(source: string): Pattern {
  const before = known.get(source);
  if (before !== undefined) return before;
  const pieces = source.split(/(\{\w\})/).flatMap((piece): Pattern['pieces'][number][] => {
    const style = STYLES[/^\{(\w)\}$/.exec(piece)?.[1] ?? ''];
    if (style !== undefined) return [{ style }];
    return piece === '' ? [] : [piece];
  });
  const pattern = { pieces, levels: pieces.filter((piece) => typeof piece !== 'string').length };
  known.set(source, pattern);
  return pattern;
}

/** `counts` are of all that is counted around it, and its own last; there are as many as the pattern has levels, or more. */
export function printPattern({ pieces, levels }: Pattern, counts: readonly number[]): string {
  const own = counts.slice(-levels);
  let at = 0;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : counterOf(piece.style, own[at++] ?? 0))).join('');
}

/** The same for the items of a list, of which the last count is still to come. */
export function markerOf({ pieces, levels }: Pattern, around: readonly number[]): ListMarker {
  const last = pieces.findLastIndex((piece) => typeof piece !== 'string');
  const own = pieces[last];
  const before = printPattern({ pieces: pieces.slice(0, last), levels: levels - 1 }, levels === 1 ? [] : around);
  return {
    ...(before === '' ? {} : { before }),
    style: typeof own === 'object' ? own.style : 'decimal',
    delimiter: pieces.slice(last + 1).join(''),
  };
}

/** Whether it has a word of its own, by which its numbers are referred to: `Artikel` of `Artikel {n}.`. */
export function isWorded({ pieces }: Pattern): boolean {
  return pieces.some((piece) => typeof piece === 'string' && hasWord(piece));
}
