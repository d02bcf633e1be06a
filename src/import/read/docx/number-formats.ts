/** A count as a numbering writes it (§17.18.59, ST_NumberFormat). */
import { counterOf } from '../../../model/list-marker.ts';
import { dutchOrdinal } from '../../../words/ordinals.ts';

type Writer = (count: number, isDutch: boolean) => string;

const FORMATS: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalZero: (count) => (count >= 0 && count < 10 ? `0${count}` : String(count)),
  lowerLetter: (count) => letters(count),
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: (count) => roman(count),
  upperRoman: (count) => roman(count).toUpperCase(),
  ordinal: (count, isDutch) => (isDutch ? `${count}e` : `${count}${englishEnding(count)}`),
  ordinalText: (count, isDutch) => capital(isDutch ? dutchOrdinal(count) : englishOrdinal(count)),
  cardinalText: (count, isDutch) => capital(isDutch ? dutchCardinal(count) : englishCardinal(count)),
  decimalEnclosedParen: (count) => `(${count})`,
  decimalEnclosedFullstop: (count) => `${count}.`,
  numberInDash: (count) => `- ${count} -`,
  hex: (count) => count.toString(16).toUpperCase(),
  none: () => '',
  bullet: () => '',
};

/** Formats of other scripts are written in digits. */
export function formatted(format: string, count: number, isDutch: boolean): string {
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format] : String)?.(count, isDutch) ?? '';
}

/** After `z` comes `aa`, then `bb`: not as a spreadsheet counts. Beyond 780 Word starts again. */
function letters(count: number): string {
  if (count < 1) return String(count);
  const place = (count - 1) % 780;
  return counterOf('lower-alpha', (place % 26) + 1).repeat(Math.floor(place / 26) + 1);
}

const MOST_ROMAN = 32_767;

function roman(count: number): string {
  return count > MOST_ROMAN ? String(count) : counterOf('lower-roman', count);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const DUTCH = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const DUTCH_TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

function dutchCardinal(count: number): string {
  const small = DUTCH[count];
  if (small !== undefined || count < 0 || count > 99) return small ?? String(count);
  const ten = DUTCH_TENS[Math.floor(count / 10) - 2] ?? '';
  const unit = count % 10 === 0 ? '' : (DUTCH[count % 10] ?? '');
  return unit === '' ? ten : `${unit}${unit.endsWith('e') ? 'ë' : 'e'}n${ten}`;
}

const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function englishCardinal(count: number): string {
  const small = ENGLISH[count];
  if (small !== undefined || count < 0 || count > 99) return small ?? String(count);
  const ten = ENGLISH_TENS[Math.floor(count / 10) - 2] ?? '';
  return count % 10 === 0 ? ten : `${ten}-${ENGLISH[count % 10] ?? ''}`;
}

function englishOrdinal(count: number): string {
  if (count < 1 || count > 99) return `${count}${englishEnding(count)}`;
  const words = englishCardinal(count);
  const dash = words.lastIndexOf('-') + 1;
  const last = words.slice(dash);
  const ordinal = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, dash) + ordinal;
}

function englishEnding(count: number): string {
  const isTeen = Math.floor(count / 10) % 10 === 1;
  return (isTeen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[count % 10]) ?? 'th';
}
