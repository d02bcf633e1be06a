/** Planning forwards: cases reckoned by hand with a calendar beside, and that it is the other direction of backwards. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/governance/dates.ts';
import { planBackwards } from '../../src/governance/planning.ts';
import { planForwards } from '../../src/governance/planning-forward.ts';
import { wayOf } from '../../src/governance/way.ts';
import { REGIONS } from '../../src/model/calendar.ts';
import type { ApprovalsFile, CalendarFile, Region, Step } from '../../src/model/source.ts';
import { calendar, examples, step } from '../support/planning.ts';

const forwards = (steps: readonly Step[], today: string, regions: readonly Region[], own: CalendarFile = {}) =>
  planForwards(
    steps.map((item) => ({ step: item, submitted: null })),
    today,
    calendar(regions, own),
  );

/** One step of a GMR, from `today` on. */
function decide(today: string, term: string, regions: readonly Region[], own?: CalendarFile) {
  const { steps } = forwards([step('GMR', term)], today, regions, own);
  return [steps[0]?.submit, steps[0]?.decide];
}

describe('one step, by hand', () => {
  test.each<[string, string, string, Region[], string, string]>([
    // 19 May 2026 and 42 days are 30 June; the May holiday ended on 3 May.
    ['six weeks without holidays', '2026-05-19', 'P6W', ['midden'], '2026-05-19', '2026-06-30'],
    // 20 October 2026 is in the autumn of midden (17–25 Oct): submitted on Mon 26 Oct; 42 days later is 7 December.
    ['a day in autumn, in midden', '2026-10-20', 'P6W', ['midden'], '2026-10-26', '2026-12-07'],
    // In noord autumn was 10–18 Oct, so it is submitted that day; 42 days later is 1 December.
    ['the same day in noord', '2026-10-20', 'P6W', ['noord'], '2026-10-20', '2026-12-01'],
    // Zuid, 17–25 Oct: 11–16 Oct are 6 days, 8 more are 26 Oct–2 Nov.
    ['two weeks over autumn in zuid', '2026-10-10', 'P2W', ['zuid'], '2026-10-10', '2026-11-02'],
    // Noord 10–18 and zuid 17–25 Oct: 4–9 Oct are 6 days, 8 more are 26 Oct–2 Nov.
    ['a board in noord and zuid', '2026-10-03', 'P2W', ['noord', 'zuid'], '2026-10-03', '2026-11-02'],
    // Christmas 19 Dec–3 Jan: 24–30 Nov are 7, 1–18 Dec 18, 17 more are 4–20 Jan.
    ['over Christmas', '2026-11-23', 'P6W', ['midden'], '2026-11-23', '2027-01-20'],
    // A month from 31 January is 28 February, in spring of midden (20–28 Feb, 9 days): 9 March.
    ['a month over spring', '2027-01-31', 'P1M', ['midden'], '2027-01-31', '2027-03-09'],
    // Midden, summer 17 Jul–29 Aug: 22 June–16 July are 25 days (9 + 16), 17 more are 30 Aug–15 Sep.
    ['into the next school year, in midden', '2027-06-21', 'P6W', ['midden'], '2027-06-21', '2027-09-15'],
    // All three, 10 Jul–5 Sep: 22 June–9 July are 18 days (9 + 9), 24 more are 6–29 Sep.
    ['the same in all regions', '2027-06-21', 'P6W', [...REGIONS], '2027-06-21', '2027-09-29'],
    // In the summer of midden nothing is submitted until Mon 30 August; 28 days later is 27 September.
    ['a day in summer', '2027-08-01', 'P4W', ['midden'], '2027-08-30', '2027-09-27'],
    // Midden, autumn 16–24 Oct 2027: 6–15 Oct are 10 days, 4 more are 25–28 Oct.
    ['autumn of 2027 in midden', '2027-10-05', 'P2W', ['midden'], '2027-10-05', '2027-10-28'],
    // Zuid has it on 23–31 Oct: 6–19 Oct are 14 days.
    ['autumn of 2027 in zuid', '2027-10-05', 'P2W', ['zuid'], '2027-10-05', '2027-10-19'],
    // Noord, spring 19–27 Feb 2028: 15–18 Feb are 4 days, 3 more are 28 and 29 Feb and 1 March.
    ['spring of 2028 in noord', '2028-02-14', 'P1W', ['noord'], '2028-02-14', '2028-03-01'],
    // Midden has it a week later: 15–21 Feb.
    ['spring of 2028 in midden', '2028-02-14', 'P1W', ['midden'], '2028-02-14', '2028-02-21'],
  ])('%s: from %s, %s, %s', (_, today, term, regions, submit, decided) => {
    expect(decide(today, term, regions)).toEqual([submit, decided]);
  });
});

describe('meetings', () => {
  const own = {
    meetings: { '2026-2027': { GMR: ['2027-06-08', '2026-10-06', '2026-12-08', '2027-02-09', '2027-04-13'] } },
  };

  test('the body decides at its first meeting after the term, and the next body comes after it', () => {
    // The term ends on 20 January; the meeting is on 9 February. CvB: 10–19 Feb are 10 days, 4 more are 1–4 March.
    const { steps, end } = forwards([step('GMR', 'P6W'), step('CvB', 'P2W')], '2026-11-23', ['midden'], own);
    expect(steps.map((item) => [item.submit, item.decide, item.atMeeting])).toEqual([
      ['2026-11-23', '2027-02-09', true],
      ['2027-02-09', '2027-03-04', false],
    ]);
    expect(end).toBe('2027-03-04');
  });

  test('after the last meeting of a year, in the next year: not before summer is over', () => {
    expect(decide('2027-05-03', 'P6W', ['midden'], own)[1]).toBe('2027-08-30');
  });

  test('a meeting that is known counts, also in a holiday; the next body receives nothing in it', () => {
    const summer = { meetings: { '2026-2027': { GMR: ['2027-07-20'] } } };
    const { steps } = forwards([step('GMR', 'P1W'), step('CvB', 'P1W')], '2027-07-05', ['midden'], summer);
    expect(steps.map((item) => [item.submit, item.decide])).toEqual([
      ['2027-07-05', '2027-07-20'],
      ['2027-08-30', '2027-09-06'],
    ]);
  });
});

test.each<[string, string, Region[], object]>([
  ['after', '2028-12-01', ['midden'], { reason: 'geen_vakanties_na', date: '2029-01-07' }],
  ['before', '2020-11-01', ['noord'], { reason: 'geen_vakanties_voor', date: '2025-10-18' }],
  ['nowhere', '2027-06-01', [], { reason: 'regio_onbekend', date: null }],
])('what is not known is said, and nothing guessed: %s', (_, today, regions, unknown) => {
  const open = [step('GMR', 'P6W'), step('CvB', 'P2W')].map((item) => ({ step: item, submitted: null }));
  const plan = planForwards(open, today, { ...calendar(['midden']), ...calendar(regions), regions });
  expect(plan).toMatchObject({ end: null, unknown });
  expect(plan.steps.map((item) => item.decide)).toEqual([null, null]);
});

test('with an empty list of regions all days count, and no holidays need be known', () => {
  expect(forwards([step('CvB', 'P2W', [])], '2031-04-26', ['midden']).end).toBe('2031-05-10');
});

describe('what holds for any case', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((day) => addDays('2026-02-01', day));
  const terms = fc.constantFrom(undefined, 'P1D', 'P10D', 'P2W', 'P6W', 'P1M', 'P2M', 'P1M2W');
  const regions = fc.subarray([...REGIONS]);
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 6 });
  const meetings = fc
    .dictionary(fc.constantFrom('2025-2026', '2026-2027', '2027-2028'), offsets, { maxKeys: 3 })
    .map((years) =>
      Object.fromEntries(
        Object.entries(years).map(([year, own]) => [
          year,
          { GMR: own.map((offset) => addDays(`${year.slice(0, 4)}-08-01`, offset)) },
        ]),
      ),
    );
  const cases = fc
    .record({ term: terms, last: terms, regions, meetings })
    .map(({ term, last, regions: of, meetings: own }) => ({
      steps: [step('GMR', term, of), step('CvB', last, of)],
      calendar: calendar(REGIONS, { meetings: own }),
    }));
  const forwardsIn = (of: { steps: Step[]; calendar: ReturnType<typeof calendar> }, today: string) =>
    planForwards(
      of.steps.map((item) => ({ step: item, submitted: null })),
      today,
      of.calendar,
    );

  test('backwards from the earliest day the latest start is not before today', () => {
    let told = 0;
    fc.assert(
      fc.property(cases, days, (of, today) => {
        const { end } = forwardsIn(of, today);
        if (end === null) return;
        const { start } = planBackwards(of.steps, end, of.calendar);
        if (start === null) return;
        told += 1;
        expect(start >= today).toBe(true);
      }),
      examples(600),
    );
    expect(told).toBeGreaterThan(300);
  });

  test('forwards from the latest start the earliest day is not after the target', () => {
    fc.assert(
      fc.property(cases, days, (of, target) => {
        const { start } = planBackwards(of.steps, target, of.calendar);
        const end = start === null ? null : forwardsIn(of, start).end;
        if (end !== null) expect(end <= target).toBe(true);
      }),
      examples(600),
    );
  });

  test('a later day never gives an earlier end', () => {
    fc.assert(
      fc.property(cases, days, fc.integer({ min: 0, max: 120 }), (of, today, later) => {
        const early = forwardsIn(of, today).end;
        const late = forwardsIn(of, addDays(today, later)).end;
        if (early !== null && late !== null) expect(late >= early).toBe(true);
      }),
      examples(400),
    );
  });
});

describe('the way of a text', () => {
  const talk: Step = { step: 'mt', body: 'MT', kind: 'overleg', term: 'P1W' };
  const notice: Step = { step: 'or', body: 'OR', kind: 'ter_kennisneming', term: 'P6W' };
  const inhoud = [talk, step('GMR', 'P6W'), step('CvB', 'P2W'), notice];
  const approvals = (version: object = {}, procedures: ApprovalsFile['procedures'] = { inhoud }): ApprovalsFile => ({
    procedures,
    versions: [{ version: '1.1', procedure: 'inhoud', fingerprint: 'was', ...version }],
  });
  const way = (of: ApprovalsFile | undefined, fingerprint: string, isUnderWay = true) =>
    wayOf(
      isUnderWay ? of?.versions?.[0] : undefined,
      of,
      (own) => own === fingerprint,
      calendar(['midden']),
      '2026-11-23',
    );
  const decisions = [
    { step: 'mt', date: '2026-10-06', outcome: 'akkoord' },
    { step: 'gmr', submitted: '2026-10-12', date: '2026-11-10', outcome: 'verleend' },
  ];

  test('only bodies that must see it again, and no further than the last binding decision', () => {
    // GMR 20 January as above, CvB fourteen days later.
    const { earliest, steps } = way(approvals({ decisions }), 'is');
    expect(steps.map(({ body, submit }) => [body, submit])).toEqual([
      ['GMR', '2026-11-23'],
      ['CvB', '2027-01-20'],
    ]);
    expect(earliest).toBe('2027-02-03');
  });

  test('the text that they saw goes on from where it is', () => {
    expect(way(approvals({ decisions }), 'was')).toMatchObject({ earliest: '2026-12-07', steps: [{ body: 'CvB' }] });
  });

  test('a body that has the text already counts from that day', () => {
    // From 12 October over autumn (17–25 Oct): 13–16 Oct are 4 days, 38 more are 26 Oct–2 December. CvB 16 December.
    const submitted = [decisions[0], { step: 'gmr', submitted: '2026-10-12' }];
    expect(way(approvals({ decisions: submitted }), 'was')).toMatchObject({
      earliest: '2026-12-16',
      steps: [{ submit: '2026-10-12', decide: '2026-12-02' }, { submit: '2026-12-02' }],
    });
    // A term that has passed long ago does not make it decide before today.
    const long = [decisions[0], { step: 'gmr', submitted: '2026-08-31' }];
    expect(way(approvals({ decisions: long }), 'was').steps[0]).toMatchObject({ decide: '2026-11-23' });
  });

  test('a new version goes through all', () => {
    // MT 30 November; GMR 42 days later is 11 January, and 16 days of Christmas: 27 January; CvB 10 February.
    expect(way(approvals({ decisions }), 'is', false)).toMatchObject({
      earliest: '2027-02-10',
      steps: [{ body: 'MT' }, {}, {}],
    });
  });

  test('no term at all says nothing of a day', () => {
    const bare = approvals({}, { inhoud: [step('GMR'), step('CvB')] });
    expect(way(bare, 'is')).toMatchObject({ earliest: null, unknown: { reason: 'geen_termijn' } });
  });

  test('without a procedure, or with several to choose from', () => {
    expect(way(undefined, 'is', false)).toMatchObject({ earliest: null, unknown: { reason: 'geen_procedure' } });
    const several = { procedures: { inhoud, kort: inhoud } };
    expect(way(several, 'is', false)).toMatchObject({ earliest: null, unknown: { reason: 'keuze_procedure' } });
  });
});
