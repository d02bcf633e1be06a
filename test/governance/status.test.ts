/** Status on every axis, from what is recorded and a day. */
import { describe, expect, test } from 'vitest';
import { byUrgency, latestStatusOf, statusOf } from '../../src/governance/status.ts';
import { NO_CALENDAR } from '../../src/model/calendar.ts';
import { isDate } from '../../src/model/date.ts';
import type { ApprovalsFile } from '../../src/model/source.ts';

const names = { organisation: 'a', name: 'A', protocol: 'p', title: 'P', calendar: NO_CALENDAR };

const procedures: ApprovalsFile['procedures'] = {
  inhoudelijk: [
    { step: 'gmr', body: 'GMR', kind: 'instemming' },
    { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
  ],
};

function status(version: object, today = '2026-01-01') {
  const approvals = {
    procedures,
    versions: [{ version: '1.0', procedure: 'inhoudelijk', ...version }],
  } as ApprovalsFile;
  return statusOf({ ...names, approvals, reminders: ['P6M', 'P1M'], isNow: null }, today);
}

describe('revision', () => {
  test.each([
    // A month is due until its last day.
    ['2020-11', '2020-11-30', 'nadert', 0],
    ['2020-11', '2020-12-01', 'verlopen', -1],
    ['2020-02', '2020-02-29', 'nadert', 0],
    ['2020-11-15', '2020-11-15', 'nadert', 0],
    ['2020-11-15', '2020-11-16', 'verlopen', -1],
    // The longest reminder decides when it is near.
    ['2020-11', '2020-05-30', 'nadert', 184],
    ['2020-11', '2020-05-29', 'op_tijd', 185],
    ['2020-11', '2026-11-20', 'verlopen', -2181],
  ])('due %s on %s: %s, %i days', (due, today, state, days) => {
    expect(status({ revision_due: due }, today)).toMatchObject({ revisionState: state, revisionDays: days });
  });

  test('without a date', () => {
    expect(status({})).toMatchObject({ revisionState: 'geen_datum', revisionDays: null });
  });
});

describe('version', () => {
  const gmr = { step: 'gmr', date: '2020-01-01', outcome: 'verleend' };
  const cvb = { step: 'cvb', date: '2020-02-01', outcome: 'vastgesteld' };
  test.each([
    ['no decision', [], 'concept', 'niet_geregistreerd'],
    ['consent only', [gmr], 'gereed_voor_vaststelling', 'geregistreerd'],
    ['all steps', [gmr, cvb], 'in_werking', 'geregistreerd'],
    ['consent withheld', [{ ...gmr, outcome: 'onthouden' }], 'in_medezeggenschap', 'geregistreerd'],
    ['adjourned', [gmr, { ...cvb, outcome: 'aangehouden' }], 'gereed_voor_vaststelling', 'geregistreerd'],
    ['withdrawn', [gmr, { ...cvb, outcome: 'ingetrokken' }], 'ingetrokken', 'geregistreerd'],
  ])('%s', (_, decisions, versionState, recordState) => {
    expect(status({ decisions })).toMatchObject({ versionState, recordState });
  });

  test('an edition without a version is no concept: nothing is known of its adoption', () => {
    const approvals: ApprovalsFile = { versions: [{ edition: '2017-2018' }] };
    const result = statusOf({ ...names, approvals, reminders: [], isNow: null }, '2026-01-01');
    expect(result).toMatchObject({
      versionState: null,
      recordState: 'niet_geregistreerd',
      edition: '2017-2018',
      chain: [],
    });
  });
});

test('a later concept does not put the adopted version out of force, nor its revision date', () => {
  const decisions = [
    { step: 'gmr', date: '2020-01-01', outcome: 'verleend' },
    { step: 'cvb', date: '2020-02-01', outcome: 'vastgesteld' },
  ] as const;
  const versions = [
    { version: '1.0', procedure: 'inhoudelijk', decisions: [...decisions], revision_due: '2021-02' },
    { version: '1.1', procedure: 'inhoudelijk' },
  ];
  const subject = {
    ...names,
    approvals: { procedures, versions },
    reminders: [],
    isNow: null,
  };
  expect(statusOf(subject, '2026-01-01')).toMatchObject({
    version: '1.0',
    versionState: 'in_werking',
    revisionState: 'verlopen',
    next: '1.1',
  });
  expect(latestStatusOf(subject, '2026-01-01')).toMatchObject({ version: '1.1', versionState: 'concept', next: null });
});

test('worst first', () => {
  const due = (organisation: string, date?: string) => ({
    ...status(date === undefined ? {} : { revision_due: date }, '2026-01-01'),
    organisation,
  });
  const list = [
    due('op-tijd', '2030-01'),
    due('zonder'),
    due('nadert', '2026-02'),
    due('kort-over', '2025-12'),
    due('lang-over', '2020-01'),
  ];
  expect(list.sort(byUrgency).map(({ organisation }) => organisation)).toEqual([
    'lang-over',
    'kort-over',
    'nadert',
    'zonder',
    'op-tijd',
  ]);
});

test.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2020-13', false],
  ['2020-00-10', false],
  ['2020-11', true],
])('%s is a date: %s', (value, expected) => {
  expect(isDate(value)).toBe(expected);
});
