/** Planning backwards: cases reckoned by hand with a calendar beside, and what must hold for any case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/governance/dates.ts';
import { planBackwards } from '../../src/governance/planning.ts';
import { revisionStepsOf } from '../../src/governance/route.ts';
import { statusOf } from '../../src/governance/status.ts';
import { endOfTerm } from '../../src/governance/term.ts';
import { REGIONS } from '../../src/model/calendar.ts';
import type { ApprovalsFile, CalendarFile, Region } from '../../src/model/source.ts';
import { calendar, examples, step } from '../support/planning.ts';

/** One step of a GMR, decided by `target` at the latest. */
function submitBy(target: string, term: string, regions: readonly Region[], own?: CalendarFile) {
  const { steps } = planBackwards([step('GMR', term)], target, calendar(regions, own));
  return [steps[0]?.submitBy, steps[0]?.decideBy];
}

describe('one step, by hand', () => {
  test.each<[string, string, string, Region[], string, string]>([
    // No holiday in sight: six weeks are 42 days. 30 June 2026 (Tuesday): 19 May is 42 days earlier, the May holiday ended 3 May.
    ['six weeks without holidays', '2026-06-30', 'P6W', ['midden'], '2026-05-19', '2026-06-30'],
    // Noord, autumn 10–18 Oct 2026 (9 days). 42 days before Mon 16 Nov is 5 Oct; 9 holidays lie between: 26 Sep.
    ['autumn in noord', '2026-11-16', 'P6W', ['noord'], '2026-09-26', '2026-11-16'],
    // The same weeks in midden: 17–25 Oct is 9 days as well, and lies between as well.
    ['autumn in midden', '2026-11-16', 'P6W', ['midden'], '2026-09-26', '2026-11-16'],
    // Two weeks before Mon 2 Nov 2026 is 19 Oct. Zuid (17–25 Oct): 26 Oct–2 Nov are 8 days, 6 more are 11–16 Oct: so submitted
    // on Sat 10 Oct.
    ['two weeks over autumn in zuid', '2026-11-02', 'P2W', ['zuid'], '2026-10-10', '2026-11-02'],
    // In noord the holiday is 10–18 Oct: 19 Oct–2 Nov are 15 days, more than enough: submitted 19 Oct.
    ['the same in noord', '2026-11-02', 'P2W', ['noord'], '2026-10-19', '2026-11-02'],
    // Noord and zuid together: no day of 10–25 Oct counts (16 days). 26 Oct–2 Nov are 8 days, 6 more are 4–9 Oct: 3 Oct.
    ['a board in noord and zuid', '2026-11-02', 'P2W', ['noord', 'zuid'], '2026-10-03', '2026-11-02'],
    // All three regions give the same days as noord and zuid.
    ['all regions', '2026-11-02', 'P2W', ['noord', 'midden', 'zuid'], '2026-10-03', '2026-11-02'],
    // Christmas 19 Dec 2026–3 Jan 2027 (16 days). 42 days before 29 Jan 2027 is 18 Dec; 16 of these do not count.
    // Counting: January 4–29 are 26 days, 16 more are 3–18 December: submitted on 2 December.
    ['over Christmas', '2027-01-29', 'P6W', ['midden'], '2026-12-02', '2027-01-29'],
    // Christmas and spring: zuid spring 13–21 Feb 2027. 26 Feb: 22–26 Feb are 5, 4 Jan–12 Feb are 40 (28 in January, 12 in
    // February): 45 ≥ 42, so three days of January are not needed: submitted on 6 January.
    ['over spring in zuid', '2027-02-26', 'P6W', ['zuid'], '2027-01-06', '2027-02-26'],
    // In midden spring is 20–28 Feb, so 26 Feb is a holiday: decided on 19 Feb. 42 days back is 8 January, none a holiday.
    ['a target in the spring holiday', '2027-02-26', 'P6W', ['midden'], '2027-01-08', '2027-02-19'],
    // Over two school years. Midden, summer 17 Jul–29 Aug 2027 (44 days). Wed 15 Sep: 30 Aug–15 Sep are 17 days, 25 more are
    // 22 June–16 July (9 in June, 16 in July): submitted on 21 June.
    ['over summer in midden', '2027-09-15', 'P6W', ['midden'], '2027-06-21', '2027-09-15'],
    // Zuid, summer 24 Jul–5 Sep: 6–15 Sep are 10 days, 32 more are 22 June–23 July (9 + 23): submitted on 21 June as well.
    ['over summer in zuid', '2027-09-15', 'P6W', ['zuid'], '2027-06-21', '2027-09-15'],
    // Noord, summer 10 Jul–22 Aug: 23 Aug–15 Sep are 24 days (9 + 15), 18 more are 22 June–9 July (9 + 9): 21 June again.
    ['over summer in noord', '2027-09-15', 'P6W', ['noord'], '2027-06-21', '2027-09-15'],
    // All three: 10 Jul–5 Sep. 6–15 Sep are 10 days, 32 more are 8 June–9 July (23 + 9): submitted on 7 June.
    ['over summer in all regions', '2027-09-15', 'P6W', ['noord', 'midden', 'zuid'], '2027-06-07', '2027-09-15'],
    // A month is until its last day: July 2027 ends in the summer of midden (from the 17th), so decided on Fri 16 July.
    // Four weeks earlier is 18 June.
    ['a month that ends in summer', '2027-07', 'P4W', ['midden'], '2027-06-18', '2027-07-16'],
    // 12 Apr 2027 less a month is 12 March; no holiday between.
    ['a month as the term', '2027-04-12', 'P1M', ['midden'], '2027-03-12', '2027-04-12'],
    // Submitted on 29, 30 or 31 January, a month has passed on 28 February; zuid has spring 13–21 Feb (9 days), which makes it
    // 9 March. From 31 January it is 28 Feb + 9 days = 9 March; from 1 February it is 1 + 9 = 10 March.
    ['a month over spring', '2027-03-09', 'P1M', ['zuid'], '2027-01-31', '2027-03-09'],
    // Two weeks before Mon 10 May 2027 over 24 Apr–2 May: 3–10 May are 8 days, 6 more are 18–23 Apr: 17 Apr.
    ['over May', '2027-05-10', 'P2W', ['midden'], '2027-04-17', '2027-05-10'],
    // One week before Thu 15 Jan 2026: 9–15 Jan are 7 days: 8 Jan. Christmas ended on the 4th.
    ['just after Christmas', '2026-01-15', 'P1W', ['noord'], '2026-01-08', '2026-01-15'],
    // One week before Sun 11 Jan: 5–11 Jan are 7 days, so from the last day of the holiday, 4 Jan; before it: Fri 19 December.
    ['nobody receives a text in the holiday', '2026-01-11', 'P1W', ['noord'], '2025-12-19', '2026-01-11'],
  ])('%s: by %s, %s, %s', (_, target, term, regions, submit, decide) => {
    expect(submitBy(target, term, regions)).toEqual([submit, decide]);
  });

  test('an own May holiday of two weeks takes the place of the one week', () => {
    // 24 Apr–9 May: by 10 May only that Monday counts, and 13 more days are 11–23 Apr: submitted on 10 Apr.
    const may = { holiday: 'mei', first: '2027-04-24', last: '2027-05-09' } as const;
    const own = { holidays: { '2026-2027': [may] } };
    expect(submitBy('2027-05-10', 'P2W', ['midden'], own)).toEqual(['2027-04-10', '2027-05-10']);
  });

  test('an own holiday of one region leaves the others as they are', () => {
    const may = { holiday: 'mei', regions: ['noord' as const], first: '2027-04-24', last: '2027-05-09' } as const;
    const own = { holidays: { '2026-2027': [{ ...may, regions: [...may.regions] }] } };
    expect(submitBy('2027-05-10', 'P2W', ['midden'], own)[0]).toBe('2027-04-17');
    expect(submitBy('2027-05-10', 'P2W', ['noord'], own)[0]).toBe('2027-04-10');
  });

  test('with an empty list of regions all days count, and no holidays need be known', () => {
    const { steps, unknown } = planBackwards([step('CvB', 'P2W', [])], '2031-05-10', calendar(['midden']));
    expect(steps[0]).toMatchObject({ submitBy: '2031-04-26', decideBy: '2031-05-10' });
    expect(unknown).toBeNull();
  });
});

describe('meetings', () => {
  const meetings = {
    '2026-2027': { GMR: ['2027-06-08', '2026-10-06', '2026-12-08', '2027-02-09', '2027-04-13'] },
  };
  const own = { meetings };

  test('the body decides at its last meeting on or before the day', () => {
    // The meeting of 8 June; six weeks earlier is 27 April, in the May holiday of 24 Apr–2 May: 3 May–8 June are 37 days,
    // 5 more are 19–23 Apr: submitted on 18 Apr.
    expect(submitBy('2027-06-30', 'P6W', ['midden'], own)).toEqual(['2027-04-18', '2027-06-08']);
    expect(submitBy('2027-06-08', 'P6W', ['midden'], own)[1]).toBe('2027-06-08');
    expect(submitBy('2027-06-07', 'P6W', ['midden'], own)[1]).toBe('2027-04-13');
  });

  test('before the first meeting of a year that is known, it was in the year before', () => {
    // Nothing is known of 2025-2026 but that it ends on 31 July, in the summer of midden (from 18 July): Fri 17 July.
    expect(submitBy('2026-10-05', 'P1W', ['midden'], own)).toEqual(['2026-07-10', '2026-07-17']);
  });

  test('a meeting that is known counts, also in a holiday', () => {
    // Midden has summer from 17 July to 29 August. The seven days of the term are 10–16 July: submitted on the 9th.
    const summer = { meetings: { '2026-2027': { GMR: ['2027-07-20'] } } };
    expect(submitBy('2027-07', 'P1W', ['midden'], summer)).toEqual(['2027-07-09', '2027-07-20']);
    expect(submitBy('2027-08-15', 'P1W', ['midden'], summer)).toEqual(['2027-07-09', '2027-07-20']);
    expect(submitBy('2027-08-30', 'P1W', ['midden'], summer)[1]).toBe('2027-08-30');
  });

  test('in a year of which no meetings are known, the day itself is the bound', () => {
    const { steps } = planBackwards([step('GMR', 'P1W')], '2027-09-30', calendar(['midden'], own));
    expect(steps[0]).toMatchObject({ decideBy: '2027-09-30', atMeeting: false });
  });
});

describe('a procedure', () => {
  const steps = [step('GMR', 'P6W'), step('CvB', 'P2W')];

  test('each body has decided before the text goes to the next', () => {
    // CvB by 30 June 2027: two weeks earlier, 16 June. GMR by then: 3 May–16 June are 45 days, so submitted on 5 May.
    const plan = planBackwards(steps, '2027-06', calendar(['midden']));
    expect(plan.steps.map((item) => [item.body, item.submitBy, item.decideBy])).toEqual([
      ['GMR', '2027-05-05', '2027-06-16'],
      ['CvB', '2027-06-16', '2027-06-30'],
    ]);
    expect(plan).toMatchObject({ start: '2027-05-05', unknown: null });
  });

  test('a step without a term takes no time and looks at no holiday', () => {
    const plan = planBackwards([step('GMR'), step('CvB')], '2027-07', calendar(['midden']));
    expect(plan.steps.map((item) => [item.submitBy, item.decideBy, item.term])).toEqual([
      ['2027-07-31', '2027-07-31', null],
      ['2027-07-31', '2027-07-31', null],
    ]);
  });

  test.each<[string, string, Region[], object]>([
    // The last holiday that is known is Christmas 2028.
    ['after', '2029-01-08', ['midden'], { reason: 'geen_vakanties_na', date: '2029-01-07' }],
    // The first is the autumn of 2025, in noord from 18 October: 6 weeks before 15 Nov is earlier than that.
    ['before', '2020-11', ['noord'], { reason: 'geen_vakanties_voor', date: '2025-10-18' }],
    ['before, on the way', '2025-11-15', ['noord'], { reason: 'geen_vakanties_voor', date: '2025-10-18' }],
    ['nowhere', '2027-06', [], { reason: 'regio_onbekend', date: null }],
  ])('what is not known is said, and nothing guessed: %s', (_, target, regions, unknown) => {
    const plan = planBackwards(steps, target, { ...calendar(['midden']), ...calendar(regions), regions });
    expect(plan).toMatchObject({ start: null, unknown });
    expect(plan.steps[0]?.submitBy).toBeNull();
  });

  test('a holiday that is missing in between is not known either', () => {
    const [known] = [calendar(['midden'])];
    const holidays = new Map(
      REGIONS.map((region) => [
        region,
        (known?.holidays.get(region) ?? []).filter(({ year, name }) => `${year} ${name}` !== '2026-2027 voorjaar'),
      ]),
    );
    const plan = planBackwards(steps, '2027-02-12', { regions: ['midden'], holidays, meetings: () => undefined });
    expect(plan.unknown).toEqual({ reason: 'geen_vakanties_na', date: '2027-01-03' });
  });
});

describe('what holds for any case', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((day) => addDays('2026-02-01', day));
  const terms = fc.constantFrom('P1D', 'P10D', 'P2W', 'P6W', 'P1M', 'P2M', 'P1M2W');
  const regions = fc.subarray([...REGIONS]);
  /** Of none, some or all of three school years, the meetings of the GMR; holidays not avoided. */
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 6 });
  const meetings = fc
    .dictionary(fc.constantFrom('2025-2026', '2026-2027', '2027-2028'), offsets, { maxKeys: 3 })
    .map((years) =>
      Object.fromEntries(
        Object.entries(years).map(([year, days]) => [
          year,
          { GMR: days.map((offset) => addDays(`${year.slice(0, 4)}-08-01`, offset)) },
        ]),
      ),
    );
  const cases = fc.record({ term: terms, last: terms, regions, meetings });
  const start = (target: string, { term, last, ...of }: { term: string; last: string } & Of, with_ = of.regions) => {
    const steps = [step('GMR', term, with_), step('CvB', last, with_)];
    return planBackwards(steps, target, calendar(REGIONS, { meetings: of.meetings }));
  };
  interface Of {
    regions: Region[];
    meetings: NonNullable<CalendarFile['meetings']>;
  }

  test('a later day never gives an earlier start', () => {
    fc.assert(
      fc.property(cases, days, fc.integer({ min: 0, max: 120 }), (of, day, later) => {
        const early = start(day, of).start;
        const late = start(addDays(day, later), of).start;
        if (early !== null && late !== null) expect(late >= early).toBe(true);
      }),
      examples(400),
    );
  });

  test('holidays never shorten: more regions never give a later start', () => {
    fc.assert(
      fc.property(cases, days, (of, day) => {
        const without = start(day, of, []).start;
        const some = start(day, of).start;
        const all = start(day, of, [...REGIONS]).start;
        if (without !== null && some !== null) expect(some <= without).toBe(true);
        if (all !== null && some !== null) expect(all <= some).toBe(true);
      }),
      examples(400),
    );
  });

  test('from the day of submission the term passes in time, and a body decides before the next one begins', () => {
    fc.assert(
      fc.property(cases, days, (of, day) => {
        const { steps } = start(day, of);
        for (const [index, { submitBy: submit, decideBy: decide, term }] of steps.entries()) {
          if (submit === null || decide === null || term === null) continue;
          expect(endOfTerm(submit, term, []) <= decide).toBe(true);
          expect(submit <= decide && decide <= (steps[index + 1]?.submitBy ?? day)).toBe(true);
        }
      }),
      examples(400),
    );
  });
});

describe('in the status', () => {
  const procedures = { inhoudelijk: [step('GMR', 'P6W'), step('CvB', 'P2W')] };
  const decisions = [
    { step: 'gmr', date: '2025-02-04', outcome: 'verleend' as const },
    { step: 'cvb', date: '2025-03-04', outcome: 'vastgesteld' as const },
  ];
  const adopted = { version: '1.0', procedure: 'inhoudelijk', decisions, revision_due: '2027-06' };
  const planOf = (versions: ApprovalsFile['versions']) =>
    statusOf(
      {
        ...{ organisation: 'a', name: 'A', protocol: 'p', title: 'P', reminders: [], isNow: null },
        approvals: { procedures, versions: versions ?? [] },
        calendar: calendar(['midden']),
      },
      '2027-01-01',
    ).plan;

  test('an adopted version is planned anew, all its steps', () => {
    expect(planOf([adopted])).toMatchObject({ version: null, target: '2027-06-30', body: 'GMR', start: '2027-05-05' });
  });

  test('what is decided on the version under way is not planned again', () => {
    const next = { version: '1.1', procedure: 'inhoudelijk', fingerprint: 'x', decisions: decisions.slice(0, 1) };
    const plan = planOf([adopted, next]);
    expect(plan).toMatchObject({ version: '1.1', body: 'CvB', start: '2027-06-16' });
    expect(plan?.steps).toHaveLength(1);
  });

  test('consent withheld must come again', () => {
    const withheld = [{ step: 'gmr', date: '2027-02-04', outcome: 'onthouden' as const }];
    const next = { version: '1.1', procedure: 'inhoudelijk', fingerprint: 'x', decisions: withheld };
    expect(planOf([adopted, next])).toMatchObject({ body: 'GMR' });
  });

  test('without a revision date the steps are known, and no day', () => {
    const { revision_due: _, ...without } = adopted;
    expect(planOf([without])).toMatchObject({ target: null, start: null, body: 'GMR', unknown: null });
  });

  test('a version that was withdrawn leaves the plan of the one in force', () => {
    const withdrawn = [decisions[0], { step: 'cvb', date: '2027-01-01', outcome: 'ingetrokken' as const }];
    const next = { version: '1.1', procedure: 'inhoudelijk', decisions: withdrawn.flatMap((item) => item ?? []) };
    expect(planOf([adopted, next])).toMatchObject({ version: null, body: 'GMR', start: '2027-05-05' });
    expect(planOf([next])).toBeNull();
  });

  test('without a procedure there is no plan', () => {
    expect(planOf([{ edition: '2017-2018' }])).toBeNull();
  });
});

test('a revision goes by the procedure as it is now, with a name that was mended since', () => {
  const route = [
    { step: 'mr', body: 'RM', kind: 'instemming' },
    { step: 'vos', body: 'MR De Vos', kind: 'instemming' },
    { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
  ] as const;
  const [mr, , cvb] = route;
  const slip = { corrects: 'version', field: 'route.mr', old: 'RM', new: 'MR', on: '2026-10-14', reason: 'Tikfout.' };
  const version = {
    version: '1.0',
    procedure: 'gewoon',
    route: [{ ...mr, body: 'MR' }, route[1], cvb],
    corrections: [slip],
  };
  const bodies = (procedures: NonNullable<ApprovalsFile['procedures']>) =>
    revisionStepsOf(version, { procedures, versions: [version] }).map(({ body }) => body);
  expect(bodies({ gewoon: [mr, cvb] })).toEqual(['MR', 'CvB']);
  expect(bodies({ gewoon: [{ ...mr, body: 'Raad' }, cvb] })).toEqual(['Raad', 'CvB']);
  expect(bodies({})).toEqual(['MR', 'MR De Vos', 'CvB']);
});
