/** When a term ends: cases reckoned by hand, at the ends of years, on days off and in holidays. */
import { expect, test } from 'vitest';
import { termOf } from '../../src/governance/term.ts';
import type { Region, Step } from '../../src/model/source.ts';
import { calendar, counted, step } from '../support/planning.ts';

function endOf(item: Step, submitted: string, regions: readonly Region[]): string | undefined {
  const { term } = item;
  return term === undefined ? undefined : termOf({ ...item, term }, calendar(regions))?.end(submitted);
}

test.each<[string, NonNullable<Step['days']>, string, string, Region[], string]>([
  // Wed 23, Thu 24, not Friday 25 (Christmas) nor the weekend, Mon 28.
  ['Christmas on a Friday', 'working', '2026-12-22', 'P3D', [], '2026-12-28'],
  // Thu 31, not Fri 1 January, Mon 4.
  ['the end of a year', 'working', '2026-12-30', 'P2D', [], '2027-01-04'],
  // Christmas in a weekend takes no working day: Mon 27, Tue 28.
  ['Christmas in a weekend', 'working', '2027-12-24', 'P2D', [], '2027-12-28'],
  // Mon 28, Tue 29 February.
  ['the end of February in a leap year', 'working', '2028-02-25', 'P2D', [], '2028-02-29'],
  // Tue 29, Wed 1, Thu 2.
  ['over 29 February', 'working', '2028-02-28', 'P3D', [], '2028-03-02'],
  // Not Good Friday 26 nor Easter Monday 29: Tue 30, Wed 31.
  ['Easter', 'working', '2027-03-25', 'P2D', [], '2027-03-31'],
  // Wed 5 May and Ascension, Thu 6, are off: Fri 7, Mon 10.
  ['Liberation Day before Ascension', 'working', '2027-05-04', 'P2D', [], '2027-05-10'],
  // Monday 27 April is King's Day: Tue 28.
  ["King's Day on a Monday", 'working', '2026-04-24', 'P1D', [], '2026-04-28'],
  // 27 April 2025 is a Sunday, so it was kept on Saturday 26: Mon 28.
  ["King's Day kept on a Saturday", 'working', '2025-04-25', 'P1D', [], '2025-04-28'],
  // Whit Monday is 5 June: Tue 6.
  ['Whit Monday', 'working', '2028-06-02', 'P1D', [], '2028-06-06'],
  // Fri 16; autumn 17–25 October; Mon 26.
  ['autumn in midden', 'school', '2026-10-15', 'P2D', ['midden'], '2026-10-26'],
  // Noord 10–18 October, so it is submitted within it: Mon 19, Tue 20.
  ['submitted in autumn of noord', 'school', '2026-10-15', 'P2D', ['noord'], '2026-10-20'],
  // Zuid 13–21 February: Mon 22.
  ['spring in zuid', 'school', '2027-02-12', 'P1D', ['zuid'], '2027-02-22'],
  // Noord 19–27 February 2028: Mon 28, Tue 29.
  ['29 February after spring', 'school', '2028-02-18', 'P2D', ['noord'], '2028-02-29'],
  // Midden 26 February–5 March: Mon 6.
  ['29 February within spring', 'school', '2028-02-25', 'P1D', ['midden'], '2028-03-06'],
  // May 24 April–2 May; Mon 3, Tue 4, not 5 nor 6, Fri 7.
  ['May, and what is off after it', 'school', '2027-04-23', 'P3D', ['midden'], '2027-05-07'],
])('%s, in %s days from %s, %s', (_, days, submitted, term, regions, end) => {
  expect(endOf(counted(days, term, days === 'working' ? [] : undefined), submitted, regions)).toBe(end);
});

test.each<[string, string, string, Region[], string]>([
  // 29 February is the last day of the month; 26 Feb–5 March do not count, so of its 29 days 25 are before and four are 6–9 March.
  ['a month to 29 February, over spring', '2028-01-31', 'P1M', ['midden'], '2028-03-09'],
  ['a month to 29 February', '2028-01-30', 'P1M', [], '2028-02-29'],
  ['a month over the end of a year', '2027-12-31', 'P1M', [], '2028-01-31'],
  ['a year from 29 February', '2028-02-29', 'P1Y', [], '2029-02-28'],
])('%s, from %s, %s', (_, submitted, term, regions, end) => {
  expect(endOf(step('GMR', term, regions), submitted, regions)).toBe(end);
});

test('where no holidays are known nothing is said of school days', () => {
  const item = counted('school', 'P5D');
  const term = termOf({ ...item, term: 'P5D' }, calendar(['midden']));
  expect(term?.unknownAt('2031-03-03')?.reason).toBe('geen_vakanties_na');
  expect(termOf({ ...item, term: 'P5D' }, calendar([]))).toBeNull();
});
