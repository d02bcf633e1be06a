/** Terms that run, the first possible day and what is too late: cases reckoned by hand with a calendar beside. */
import { describe, expect, test } from 'vitest';
import { latestStatusOf, statusOf } from '../../src/governance/status.ts';
import type { ApprovalsFile, CalendarFile, Decision, Step } from '../../src/model/source.ts';
import { lacksTerms, outlookNotes } from '../../src/report/outlook-words.ts';
import { outlookLines } from '../../src/report/status-outlook.ts';
import { calendar, counted, step } from '../support/planning.ts';

const GMR_CVB = [step('GMR', 'P6W'), step('CvB', 'P2W')];

/** A first version of which the text was put before the GMR on Mon 12 October 2026; midden. */
function status(
  due: string,
  today: string,
  own: { steps?: readonly Step[]; decisions?: Decision[]; calendar?: CalendarFile; isNow?: boolean } = {},
) {
  const { steps = GMR_CVB, decisions = [{ step: 'gmr', submitted: '2026-10-12' }] } = own;
  const adopted = [
    { step: 'gmr', date: '2022-10-04', outcome: 'verleend' as const },
    { step: 'cvb', date: '2022-11-01', outcome: 'vastgesteld' as const },
  ];
  const approvals: ApprovalsFile = {
    procedures: { inhoud: [...steps] },
    versions: [
      { version: '1.0', procedure: 'inhoud', decisions: adopted, revision_due: due },
      { version: '2.0', procedure: 'inhoud', fingerprint: 'f', decisions },
    ],
  };
  return statusOf(
    {
      ...{ organisation: 'ccc', name: 'CCC', protocol: 'p', title: 'P', approvals, reminders: [] },
      isNow: () => own.isNow ?? true,
      calendar: calendar(['midden'], own.calendar),
    },
    today,
  );
}

const of = (...args: Parameters<typeof status>) => {
  const { plan, outlook } = status(...args);
  return { ends: plan?.running.map((term) => term.ends), outlook, notes: outlookNotes(status(...args), 'nl') };
};

describe('a term that runs', () => {
  // Six weeks from 12 October over autumn (17–25 Oct): 13–16 Oct are 4 days, 38 more are 26 Oct–2 December. Then the CvB has
  // two weeks: 16 December.
  test('ends on the day that its days are over; the CvB comes after it', () => {
    const { ends, outlook, notes } = of('2026-12', '2026-11-23');
    expect(ends).toEqual(['2026-12-02']);
    expect(outlook).toEqual({ from: '2026-11-23', earliest: '2026-12-16', unknown: null, isLate: false, late: null });
    expect(notes).toEqual([
      'de termijn van GMR loopt tot en met 2-12-2026',
      'op zijn vroegst vastgesteld op 16-12-2026',
    ]);
  });

  test('that is over without a decision: silence is none', () => {
    // On Thu 3 December the GMR can decide that day; the CvB fourteen days later, Thu 17 December.
    const { outlook, notes } = of('2026-12', '2026-12-03');
    expect(outlook?.earliest).toBe('2026-12-17');
    expect(notes[0]).toBe('de termijn van GMR liep tot en met 2-12-2026, en er is geen besluit vastgelegd');
  });

  test.each<[string, Step, string, string]>([
    // Working days from Mon 12 Oct: 13–16 are 4, 19–23 are 5, 26–30 are 5, 2 Nov is the fifteenth.
    ['working days', counted('working', 'P15D'), '2026-11-02', '2026-12-07'],
    // School days: autumn does not count: 13–16 Oct are 4, 26–30 are 5, 2–6 Nov are 5, Mon 9 Nov is the fifteenth.
    ['school days', counted('school', 'P15D'), '2026-11-09', '2026-12-07'],
    // All days: 42 from 12 October are 23 November.
    ['calendar days that do not stand still', step('GMR', 'P6W', []), '2026-11-23', '2026-12-07'],
    // A month is 12 November, and 9 days of autumn: 21 November.
    ['a month', step('GMR', 'P1M'), '2026-11-21', '2026-12-07'],
  ])('%s', (_, gmr, ends, earliest) => {
    // All are over on Mon 23 November; two weeks later is 7 December.
    const found = of('2026-12', '2026-11-23', { steps: [gmr, step('CvB', 'P2W')] });
    expect(found.ends).toEqual([ends]);
    expect(found.outlook?.earliest).toBe(earliest);
  });

  test('two beside each other run side by side, and the CvB waits for the slower', () => {
    const mr: Step = { ...step('MR', 'P4W'), beside: 'gmr' };
    // MR from 19 October, in autumn: the term runs from 26 October on: 28 days are 26 Oct–22 November. GMR 2 December.
    const decisions = [
      { step: 'gmr', submitted: '2026-10-12' },
      { step: 'mr', submitted: '2026-10-19' },
    ];
    const found = of('2026-12', '2026-11-20', { steps: [step('GMR', 'P6W'), mr, step('CvB', 'P2W')], decisions });
    expect(found.ends).toEqual(['2026-12-02', '2026-11-22']);
    expect(found.outlook?.earliest).toBe('2026-12-16');
  });

  test('nothing runs that was decided, or lapsed, or has no term', () => {
    const decided = [{ step: 'gmr', submitted: '2026-10-12', date: '2026-11-10', outcome: 'verleend' as const }];
    expect(of('2026-12', '2026-11-23', { decisions: decided }).ends).toEqual([]);
    expect(of('2026-12', '2026-11-23', { isNow: false }).ends).toEqual([]);
    const bare = of('2026-12', '2026-11-23', { steps: [step('GMR'), step('CvB')] });
    expect(bare.ends).toEqual([null]);
    expect(bare.notes).toEqual(['ligt voor bij GMR sinds 12-10-2026']);
    const own = status('2026-12', '2026-11-23', { steps: [step('GMR'), step('CvB')] });
    expect(lacksTerms(own)).toBe(true);
    const others = ['es', 'vos', 'ree', 'das'].map((organisation) => ({ ...own, organisation }));
    // What is to be written down is told once, with where.
    expect(outlookLines([own], 'nl').at(-1)).toMatch(
      /^Geen termijnen opgeschreven, dus geen eerste mogelijke dag: \S+ \(\S+\)\. Zet ‘term’ bij de stappen in policy\/protocols\/[a-z-]+\/approvals\/[a-z-]+\.yaml\.$/,
    );
    const all = outlookLines([own, ...others], 'en');
    expect(all.filter((line) => line.includes('No terms recorded'))).toHaveLength(1);
    expect(all.at(-1)).toContain(
      'and 2 others. Put ‘term’ with the steps in policy/protocols/<protocol>/approvals/<organisation>.yaml.',
    );
  });

  test('a text that was changed since goes before the GMR anew, from today', () => {
    // Mon 23 November and 42 days are 4 January; 16 days of Christmas: 20 January. CvB Wed 3 February 2027.
    expect(of('2027-03', '2026-11-23', { isNow: false }).outlook?.earliest).toBe('2027-02-03');
  });
});

describe('too late', () => {
  test('by the term', () => {
    // Adopted by 10 December, so before the CvB by 26 November; the term of the GMR runs until 2 December.
    const { outlook, notes } = of('2026-12-10', '2026-11-23');
    expect(outlook).toMatchObject({
      ...{ isLate: true, earliest: '2026-12-16' },
      late: { body: 'GMR', reason: 'termijn', decide: '2026-12-02', decideBy: '2026-11-26' },
    });
    expect(notes.at(-1)).toBe(
      'te laat voor 10-12-2026: op zijn vroegst vastgesteld op 16-12-2026 (GMR moet uiterlijk 26-11-2026 besluiten en kan dat door de termijn pas op 2-12-2026)',
    );
  });

  test('by the next meeting', () => {
    // The year ends in Christmas (19 Dec–3 Jan): adopted by Fri 18 December, before the CvB by 4 December. The term ends on the
    // 2nd, but the GMR meets on the 8th. CvB: 9–18 Dec are 10 days, 4 more are 4–7 January.
    const meetings = { '2026-2027': { GMR: ['2026-10-06', '2026-12-08', '2027-02-09'] } };
    const { outlook, notes } = of('2026-12', '2026-11-23', { calendar: { meetings } });
    expect(outlook).toMatchObject({
      ...{ isLate: true, earliest: '2027-01-07' },
      late: { body: 'GMR', reason: 'vergadering', decide: '2026-12-08', decideBy: '2026-12-04' },
    });
    expect(notes.at(-1)).toContain('GMR moet uiterlijk 4-12-2026 besluiten en vergadert pas op 8-12-2026');
  });

  test('by a meeting of the body that adopts', () => {
    // CvB by 16 December as above, but it meets on 15 December and 12 January. Its last day is the last of the year.
    const meetings = { '2026-2027': { CvB: ['2026-12-15', '2027-01-12'] } };
    expect(of('2026-12', '2026-11-23', { calendar: { meetings } }).outlook).toMatchObject({
      earliest: '2027-01-12',
      // For the meeting of 15 December the GMR should have decided by 1 December, and its term runs a day longer.
      late: { body: 'GMR', reason: 'termijn', decide: '2026-12-02', decideBy: '2026-12-01' },
    });
  });

  test('because the last day has passed', () => {
    // Adopted by Mon 30 November, so before the CvB by the 16th: that was last week.
    expect(of('2026-11', '2026-11-23').outlook).toMatchObject({
      isLate: true,
      late: { body: 'GMR', reason: 'verstreken', decideBy: '2026-11-16' },
    });
  });

  test('for a revision of which nothing is under way yet', () => {
    const approvals: ApprovalsFile = {
      procedures: { inhoud: GMR_CVB },
      versions: [
        {
          ...{ version: '1.0', procedure: 'inhoud', revision_due: '2027-01' },
          decisions: [
            { step: 'gmr', date: '2022-10-04', outcome: 'verleend' },
            { step: 'cvb', date: '2022-11-01', outcome: 'vastgesteld' },
          ],
        },
      ],
    };
    const record = {
      ...{ organisation: 'ccc', name: 'CCC', protocol: 'p', title: 'P', approvals, reminders: [] },
      ...{ isNow: () => true, calendar: calendar(['midden']) },
    };
    // Submitted on 23 November: GMR 20 January, CvB 3 February. A week before, on Mon 16 Nov: 17–30 Nov are 14 days, 1–18 Dec
    // 18, 10 more are 4–13 January; CvB Wed 27 January: in time, and then there is nothing to tell.
    expect(latestStatusOf(record, '2026-11-23').outlook).toMatchObject({ isLate: true, earliest: '2027-02-03' });
    const inTime = latestStatusOf(record, '2026-11-16');
    expect(inTime.outlook).toMatchObject({ isLate: false, earliest: '2027-01-27' });
    expect(outlookNotes(inTime, 'nl')).toEqual([]);
    expect(outlookNotes(latestStatusOf(record, '2026-11-23'), 'en')).toEqual([
      'too late for 31-1-2027: adopted on 3-2-2027 at the earliest (GMR must decide by 17-1-2027 and its term lets it on 20-1-2027)',
    ]);
  });

  test('what is not known is never called late', () => {
    const { outlook } = of('2026-12', '2026-11-23', { steps: [step('GMR', 'P6W'), step('CvB', 'P3M')] });
    expect(outlook?.isLate).toBe(true);
    const far = of('2029-12', '2028-12-01', { decisions: [{ step: 'gmr', submitted: '2028-12-01' }] });
    expect(far.outlook).toMatchObject({ isLate: false, earliest: null, unknown: { reason: 'geen_vakanties_na' } });
    expect(far.notes).toEqual([
      'einde van de termijn van GMR niet bekend (geen schoolvakanties bekend na 7-1-2029)',
      'eerste mogelijke dag niet bekend: geen schoolvakanties bekend na 7-1-2029',
    ]);
  });
});

test('after a reply to a negative advice nobody adopts before the waiting time is over', () => {
  const advice: Step = { ...step('GMR', 'P6W'), kind: 'advies', reply: { wait: 'P6W' } };
  const decisions: Decision[] = [
    { step: 'gmr', submitted: '2026-09-01', date: '2026-10-20', outcome: 'negatief' },
    { step: 'gmr', replied: '2026-11-16', reason: 'Om geld.' },
  ];
  // Six weeks after 16 November is 28 December, in Christmas: the first day after both is Mon 4 January 2027.
  const { outlook } = of('2027-03', '2026-11-23', { steps: [advice, step('CvB', 'P2W')], decisions });
  expect(outlook?.earliest).toBe('2027-01-04');
});
