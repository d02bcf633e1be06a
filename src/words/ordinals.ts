/** Dutch ordinals in words, as references to a lid of an article have them. */

const FIRST = [
  ...['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'],
  ...['elfde', 'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende', 'achttiende'],
  'negentiende',
];
const UNITS = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** `derde`, `eenentwintigste`, `tweeëntwintigste`; from a hundred on `100e`. */
export function dutchOrdinal(count: number): string {
  const small = FIRST[count - 1];
  if (small !== undefined) return small;
  if (count >= 100) return `${count}e`;
  const ten = TENS[Math.floor(count / 10) - 2] ?? '';
  const unit = UNITS[count % 10] ?? '';
  if (unit === '') return `${ten}ste`;
  return `${unit}${unit.endsWith('e') ? 'ë' : 'e'}n${ten}ste`;
}
