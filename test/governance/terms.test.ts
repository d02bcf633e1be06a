/** Terms in working and school days, and public holidays: cases reckoned by hand with a calendar beside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfWeek } from '../../src/governance/dates.ts';
import { planBackwards } from '../../src/governance/planning.ts';
import { planForwards } from '../../src/governance/planning-forward.ts';
import { easter, publicHolidays } from '../../src/governance/public-holidays.ts';
import { REGIONS } from '../../src/model/calendar.ts';
import type { CalendarFile, Region, Step } from '../../src/model/source.ts';
import { calendar, counted, examples } from '../support/planning.ts';

type Days = NonNullable<Step['days']>;

function submitBy(step: Step, target: string, own: CalendarFile = {}, regions: readonly Region[] = ['midden']) {
  const { steps } = planBackwards([step], target, calendar(regions, own));
  return [steps[0]?.submitBy, steps[0]?.decideBy];
}

function forwards(step: Step, today: string, own: CalendarFile = {}, regions: readonly Region[] = ['midden']) {
  const { steps } = planForwards([{ step, submitted: null }], today, calendar(regions, own));
  return [steps[0]?.submit, steps[0]?.ends];
}

describe('backwards, by hand', () => {
  test.each<[string, Days, string, Region[] | undefined, string, string, string]>([
    // Fri 30 Oct 2026: 26–30 Oct are 5, 19–23 Oct are 5: submitted on Fri 16 Oct. That midden has autumn on 17–25 Oct is nothing
    // to working days.
    ['working days over autumn', 'working', 'P10D', undefined, '2026-10-30', '2026-10-16', '2026-10-30'],
    // The reglement says that the term stands still in autumn of midden: 26–30 Oct are 5, 12–16 Oct are 5: Fri 9 Oct.
    ['that stand still in autumn', 'working', 'P10D', ['midden'], '2026-10-30', '2026-10-09', '2026-10-30'],
    // School days do so by themselves.
    ['school days over autumn', 'school', 'P10D', undefined, '2026-10-30', '2026-10-09', '2026-10-30'],
    // Noord has autumn on 10–18 Oct: 19–23 and 26–30 Oct are 10; the last day before 19 Oct on which school is open is Fri 9 Oct.
    ['school days in noord', 'school', 'P10D', ['noord'], '2026-10-30', '2026-10-09', '2026-10-30'],
    // Noord and midden, 10–25 Oct: 26–30 Oct are 5, 5–9 Oct are 5: Fri 2 Oct.
    ['school days in two regions', 'school', 'P10D', ['noord', 'midden'], '2026-10-30', '2026-10-02', '2026-10-30'],
    // Wed 31 March 2027: 31, 30; Easter Monday (29), the weekend and Good Friday (26) do not count; 25, 24, 23: Mon 22 March.
    ['over Easter', 'working', 'P5D', undefined, '2027-03-31', '2027-03-22', '2027-03-31'],
    // Thu 29 April 2027: 29, 28; King's Day (Tue 27) does not count; 26: before Monday the last working day is Fri 23 April.
    ["over King's Day", 'working', 'P3D', undefined, '2027-04-29', '2027-04-23', '2027-04-29'],
    // The same day is in the May holiday of midden (24 Apr–2 May): decided on Fri 23 April; 23, 22, 21: Tue 20 April.
    ['a target in the May holiday', 'school', 'P3D', undefined, '2027-04-29', '2027-04-20', '2027-04-23'],
    // Mon 10 May 2027: 10, 7; Ascension (Thu 6) and 5 May do not count; 4, 3; then Fri 23 April: Thu 22 April.
    ['school days over May', 'school', 'P5D', undefined, '2027-05-10', '2027-04-22', '2027-05-10'],
    // Working days go on in the holiday: 10, 7, 4, 3, Fri 30 April: Thu 29 April.
    ['working days over May', 'working', 'P5D', undefined, '2027-05-10', '2027-04-29', '2027-05-10'],
    // Sun 1 Nov 2026: nobody decides in a weekend: Fri 30 Oct, and one day before it Thu 29 Oct.
    ['a target on a Sunday', 'working', 'P1D', undefined, '2026-11-01', '2026-10-29', '2026-10-30'],
    // Mon 4 Jan 2027: 4; New Year's Day is Fri 1; 31, 30, 29, 28 Dec. Before Mon 28: 25 and 26 are Christmas, so Thu 24 Dec.
    ['working days over Christmas', 'working', 'P5D', undefined, '2027-01-04', '2026-12-24', '2027-01-04'],
    // Holiday 19 Dec–3 Jan: 4 Jan, then 18, 17, 16, 15 Dec: Mon 14 Dec.
    ['school days over Christmas', 'school', 'P5D', undefined, '2027-01-04', '2026-12-14', '2027-01-04'],
    // May 2027 ends on Mon 31: 31; 24–28 are 5; 18–21 are 4, for Whit Monday is the 17th: before the 18th Fri 14 May.
    ['a month, over Whitsun', 'working', 'P10D', undefined, '2027-05', '2027-05-14', '2027-05-31'],
    // Calendar days without holidays are as they were: 42 days before 30 June.
    ['calendar days', 'calendar', 'P6W', [], '2026-06-30', '2026-05-19', '2026-06-30'],
  ])('%s', (_, days, term, holidays, target, submit, decide) => {
    expect(submitBy(counted(days, term, holidays), target)).toEqual([submit, decide]);
  });

  test('the days of a board of its own', () => {
    // Friday after Ascension (7 May) is off too: 10, 4, 3 May, 30 and 29 April: Wed 28 April.
    expect(submitBy(counted('working', 'P5D'), '2027-05-10', { closed: ['2027-05-07'] })[0]).toBe('2027-04-28');
    // It works on 5 May but for once in five years: 10, 7, 5, 4, 3 May: Fri 30 April.
    const without = { public_holidays: ['hemelvaartsdag' as const, 'bevrijdingsdag_lustrum' as const] };
    expect(submitBy(counted('working', 'P5D'), '2027-05-10', without)[0]).toBe('2027-04-30');
    // 2030 is such a year: Tue 7 and Mon 6 May count, 5 May is a Sunday anyway; in 2025 it was a Monday.
    expect(publicHolidays(2025, without.public_holidays)).toEqual(['2025-05-05', '2025-05-29']);
    expect(publicHolidays(2027, without.public_holidays)).toEqual(['2027-05-06']);
  });

  test('working days need no holidays to be known, school days do', () => {
    // Fri 10 Jan 2031: 6–10 Jan are 5: Fri 3 Jan.
    expect(submitBy(counted('working', 'P5D'), '2031-01-10', {}, [])[0]).toBe('2031-01-03');
    const { unknown } = planBackwards([counted('school', 'P5D')], '2031-01-10', calendar(['midden']));
    expect(unknown).toEqual({ reason: 'geen_vakanties_na', date: '2029-01-07' });
    const nowhere = planBackwards([counted('school', 'P5D')], '2027-01-10', { ...calendar(['midden']), regions: [] });
    expect(nowhere.unknown).toEqual({ reason: 'regio_onbekend', date: null });
  });

  test('a meeting that is known counts, also on a day that does not', () => {
    // Sat 31 Oct 2026: 30 and 29 Oct are two of three, 28 the third: Tue 27 Oct.
    const own = { meetings: { '2026-2027': { GMR: ['2026-10-31'] } } };
    expect(submitBy(counted('working', 'P3D'), '2026-10-31', own)).toEqual(['2026-10-27', '2026-10-31']);
  });
});

describe('forwards, by hand', () => {
  test.each<[string, Days, string, Region[] | undefined, string, string, string]>([
    // From Fri 16 Oct 2026: 19–23 and 26–30 Oct are 10.
    ['working days', 'working', 'P10D', undefined, '2026-10-16', '2026-10-16', '2026-10-30'],
    // Tue 20 Oct is in autumn of midden: submitted on Mon 26; 27–30 Oct are 4, 2–6 Nov 5, Mon 9 Nov is the tenth.
    ['a day in autumn', 'school', 'P10D', undefined, '2026-10-20', '2026-10-26', '2026-11-09'],
    // Sat 24 Oct: submitted on Mon 26; 27, 28, 29.
    ['a Saturday', 'working', 'P3D', undefined, '2026-10-24', '2026-10-26', '2026-10-29'],
    // From Mon 30 Nov: 1–4 Dec are 4, 7–11 are 5, 14–18 are 5, and Mon 4 Jan is the fifteenth.
    ['school days over Christmas', 'school', 'P15D', undefined, '2026-11-30', '2026-11-30', '2027-01-04'],
    // From Thu 25 March 2027: Good Friday and Easter Monday do not count: 30, 31 March, 1 April.
    ['over Easter', 'working', 'P3D', undefined, '2027-03-25', '2027-03-25', '2027-04-01'],
    // From Mon 26 April 2027: 27 is King's Day; 28, 29, 30 April, 3, 4 May are five; 5 and 6 May do not count; 7 is the sixth.
    ['over May', 'working', 'P6D', undefined, '2027-04-26', '2027-04-26', '2027-05-07'],
  ])('%s', (_, days, term, holidays, today, submit, ends) => {
    expect(forwards(counted(days, term, holidays), today)).toEqual([submit, ends]);
  });
});

describe('public holidays', () => {
  // Easter from the table of the Astronomical Almanac; the earliest and latest days that there can be among them.
  test.each<[number, string]>([
    [1913, '1913-03-23'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => {
    expect(easter(year)).toBe(day);
  });

  test('of 2026, as calendars print them', () => {
    expect(publicHolidays(2026)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05'],
      ...['2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26'],
    ]);
  });

  test('the birthday of the King is never kept on a Sunday', () => {
    const kings = (year: number) => publicHolidays(year, ['koningsdag'])[0];
    // 27 April 2014 and 2025 were Sundays, 30 April 2006 too.
    expect([2006, 2013, 2014, 2015, 2025, 2031].map(kings)).toEqual([
      ...['2006-04-29', '2013-04-30', '2014-04-26', '2015-04-27', '2025-04-26', '2031-04-26'],
    ]);
  });

  test('Easter is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year < 3000; year += 1) {
      const day = easter(year);
      expect([dayOfWeek(day), day.slice(5) >= '03-22', day.slice(5) <= '04-25']).toEqual([7, true, true]);
    }
  });
});

describe('what holds for any case', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-02-01', days));
  const any = fc.record({
    days: fc.constantFrom<Days>('working', 'school'),
    term: fc.integer({ min: 1, max: 40 }).map((number) => `P${number}D`),
    regions: fc.subarray([...REGIONS], { minLength: 1 }),
  });

  test('from the latest submission forwards the term ends in time, and a working day later it does not', () => {
    let told = 0;
    fc.assert(
      fc.property(any, day, ({ days, term, regions }, target) => {
        const step = counted(days, term, regions);
        const [submit, decide] = submitBy(step, target);
        if (submit == null || decide == null) return;
        told += 1;
        expect(forwards(step, submit)).toEqual([submit, decide]);
        const [later, ends] = forwards(step, addDays(submit, 1));
        if (later != null && ends != null) expect(ends > decide).toBe(true);
      }),
      examples(300),
    );
    expect(told).toBeGreaterThan(200);
  });

  test('school days never end before working days, and those never before calendar days', () => {
    fc.assert(
      fc.property(any, day, ({ term, regions }, today) => {
        const ends = (days: Days, holidays: Region[]) => forwards(counted(days, term, holidays), today)[1];
        const [school, working, plain] = [ends('school', regions), ends('working', []), ends('calendar', [])];
        if (school != null && working != null) expect(school >= working).toBe(true);
        if (working != null && plain != null) expect(working >= plain).toBe(true);
      }),
      examples(300),
    );
  });
});
