/** How things are counted: `3.`, `b)`, `iv.`, and what stands around the count. */

export type CountStyle = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

/** Of one item of a list: `{before: '6.', style: 'decimal', after: ''}` prints `6.1`, `6.2` … */
export interface Marker {
  readonly before: string;
  readonly style: CountStyle;
  readonly after: string;
}

/** What a list without a marker of its own has. */
export const PLAIN_MARKER: Marker = { before: '', style: 'decimal', after: '.' };

export function isPlain({ before, style, after }: Marker): boolean {
  return before === PLAIN_MARKER.before && style === PLAIN_MARKER.style && after === PLAIN_MARKER.after;
}

const ROMAN: readonly (readonly [sign: string, value: number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** From 1. After `z` come `aa`, `ab` and so on, as in a spreadsheet. */
export function printCount(style: CountStyle, count: number): string {
  switch (style) {
    case 'decimal':
      return String(count);
    case 'lower-alpha':
      return letters(count);
    case 'upper-alpha':
      return letters(count).toUpperCase();
    case 'lower-roman':
      return roman(count);
    case 'upper-roman':
      return roman(count).toUpperCase();
  }
}

export function printMarker({ before, style, after }: Marker, count: number): string {
  return before + printCount(style, count) + after;
}

/** A number as it is called, without the signs that part it from what follows: `3` of `3.`, `artikel 6` of `artikel 6:`. */
export function calledNumber(number: string): string {
  return number.replace(/[\s.:)–—-]+$/, '');
}

function letters(count: number): string {
  const last = (count - 1) % 26;
  const rest = (count - 1 - last) / 26;
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(0x61 + last);
}

function roman(count: number): string {
  let left = count;
  return ROMAN.map(([sign, value]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}
