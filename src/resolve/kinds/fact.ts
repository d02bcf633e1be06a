/** Facts: values that organisations set differently in substance, and how they print in Dutch. */
import { figure, type Param } from '../../diagnostic/diagnostic.ts';
import { listed, wordsIn } from '../../diagnostic/value.ts';
import { isDate } from '../../model/date.ts';
import type { ParameterDeclaration, ParameterKind } from '../../model/source.ts';
import { printDate } from '../../words/dates.ts';
import { printPlain } from './plain.ts';
import type { ValueKind } from './value-kind.ts';

/** Beyond, JavaScript writes a number otherwise. */
const LARGEST = 1e15;
const OLDEST = 120;

const number: ValueKind = {
  expected: (value) =>
    typeof value === 'number' && value >= 0 && value < LARGEST
      ? undefined
      : { nl: 'een getal zonder aanhalingstekens, zoals 5 of 2.5', en: 'a number without quotes, such as 5 or 2.5' },
  print(value, { unit }) {
    const written = figure(Number(value)).nl;
    if (unit === undefined) return written;
    return `${written} ${typeof unit === 'string' ? unit : unit[value === 1 ? 0 : 1]}`;
  },
};

const age: ValueKind = {
  expected: (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= OLDEST
      ? undefined
      : { nl: 'een leeftijd in hele jaren, zoals 16', en: 'an age in whole years, such as 16' },
  print: (value) => `${value} jaar`,
};

const date: ValueKind = {
  expected: (value) =>
    isDay(value)
      ? undefined
      : { nl: 'een dag die bestaat, zoals 2019-11-27', en: 'a day that exists, such as 2019-11-27' },
  print: (value) => printDate(String(value)),
};

/** A month is no day. */
function isDay(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && isDate(value);
}

/** As the schemas have it of a Duration, which is longer than nothing. */
const DURATION = /^P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;
/** For one and for more, in the order of the pattern. After a number, years are `jaar` in Dutch. */
const UNITS = [
  ['jaar', 'jaar'],
  ['maand', 'maanden'],
  ['week', 'weken'],
  ['dag', 'dagen'],
] as const;
/** As Dutch writes them in running text; beyond, in figures. */
const NUMERALS = [
  ...[
    'nul',
    'één',
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
  ],
  ...['veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien', 'twintig'],
];

const duration: ValueKind = {
  expected: (value) =>
    typeof value === 'string' && DURATION.test(value) && /[1-9]/.test(value)
      ? undefined
      : {
          nl: 'een duur, zoals P6M (zes maanden), P2W (twee weken) of P1Y (één jaar)',
          en: 'a duration, such as P6M (six months), P2W (two weeks) or P1Y (one year)',
        },
  print(value) {
    const [, ...parts] = DURATION.exec(String(value)) ?? [];
    const printed = UNITS.flatMap(([one, more], index) => {
      const count = Number(parts[index] ?? 0);
      return count === 0 ? [] : [`${NUMERALS[count] ?? figure(count).nl} ${count === 1 ? one : more}`];
    });
    return printPlain(printed);
  },
};

/** The values that a fact can have, when these are a closed set. */
export function valuesOf({ kind, values = {} }: ParameterDeclaration): readonly string[] | undefined {
  if (kind === 'yes_no') return ['ja', 'nee'];
  return kind === 'choice' ? Object.keys(values) : undefined;
}

const closed: ValueKind = {
  expected(value, declaration) {
    const values = valuesOf(declaration) ?? [];
    if (typeof value === 'string' && values.includes(value)) return undefined;
    const known = listed(values);
    return { nl: `een van ${wordsIn(known, 'nl')}`, en: `one of ${wordsIn(known, 'en')}` };
  },
  print: (value, { values = {} }) => {
    const word = String(value);
    return Object.hasOwn(values, word) ? (values[word] ?? word) : word;
  },
};

export type FactKind = Exclude<ParameterKind, 'phone' | 'email' | 'url' | 'name'>;

export const fact: Readonly<Record<FactKind, ValueKind>> = {
  ...{ number, date, duration, age },
  choice: closed,
  yes_no: closed,
};

/** What is wrong in how a parameter is declared: keys that its kind does not have, or lacks. */
export function declarationProblem({ kind, unit, values }: ParameterDeclaration): Param | undefined {
  if (unit !== undefined && kind !== 'number')
    return { nl: 'unit hoort bij kind: number', en: 'unit belongs to kind: number' };
  if (kind === 'choice' && values === undefined)
    return { nl: 'kind: choice heeft values nodig', en: 'kind: choice needs values' };
  if (values === undefined || kind === 'choice') return undefined;
  if (kind !== 'yes_no')
    return { nl: 'values hoort bij kind: choice of yes_no', en: 'values belongs to kind: choice or yes_no' };
  const isRight = Object.keys(values).sort().join() === 'ja,nee';
  return isRight ? undefined : { nl: 'values heeft hier ja en nee', en: 'values has ja and nee here' };
}
