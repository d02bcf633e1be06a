/** Which day or month is meant, as people write it in a control block; and that nothing is made of what is not clear. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf } from '../../src/import/front/dates.ts';

test.each([
  ['27 november 2019', '2019-11-27'],
  ['woensdag 27 november 2019', '2019-11-27'],
  ['27-11-2019', '2019-11-27'],
  ['27/11/19', '2019-11-27'],
  ['27.11.2019', '2019-11-27'],
  ['27 - 11 - 2019', '2019-11-27'],
  ['2019-11-27', '2019-11-27'],
  ['3-4-2019', '2019-04-03'],
  ['03-04-2019', '2019-04-03'],
  ['1 aug. 2020', '2020-08-01'],
  ['27-nov-2019', '2019-11-27'],
  ['1e mei 2020', '2020-05-01'],
  ['November 27, 2019', '2019-11-27'],
  ['GMR d.d. 12 mei 2021', '2021-05-12'],
  ['november 2020', '2020-11'],
  ["nov. '20", '2020-11'],
  ['uiterlijk 1 augustus 2023', '2023-08-01'],
  ['3 juni 2021 (zie verslag 3 juni 2021)', '2021-06-03'],
])('%s is %s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test.each([
  ['a school year', 'schooljaar 2020-2021'],
  ['a day that does not exist', '31 februari 2020'],
  ['a month that does not exist', '03-13-2019'],
  ['from one day to another', '1 t/m 3 mei 2020'],
  ['two days in one', '27/28 november 2019'],
  ['two days', '12 mei 2021 en 3 juni 2021'],
  ['two months', 'december 2019 - januari 2020'],
  ['somewhere in a month', 'medio november 2020'],
  ['a day without a year', '1 augustus'],
  ['a year alone', '2021'],
  ['a season', 'voorjaar 2021'],
  ['a number of a version', '1.2.10'],
  ['a number of a telephone', '06-12-34-56-78'],
  ['a guess', '12-05-2021?'],
  ['no date', 'twee jaar na vaststelling'],
])('%s is no clear date: %s', (_, text) => {
  expect(dateOf(text)).toBeNull();
});

test('no date has a number that is not in the words', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 2100 }).map(String),
    fc.constantFrom(
      '-',
      '/',
      '.',
      ' ',
      "'",
      'mei',
      'jan.',
      't/m',
      'en',
      '2019',
      '19',
      '3',
      '2020-2021',
      'versie',
      ', ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const date = dateOf(text);
      if (date === null) return;
      const [year = '', month = '', day = ''] = date.split('-');
      const numbers = (text.match(/\d+/g) ?? []).map(Number);
      const has = (number: string) => numbers.includes(Number(number));
      expect(has(year) || has(year.slice(2))).toBe(true);
      expect(has(month) || /mei|jan/.test(text)).toBe(true);
      expect(day === '' || has(day)).toBe(true);
    }),
  );
});
