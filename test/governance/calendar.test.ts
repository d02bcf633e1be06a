/** The calendar of an organisation: the country's, with its board's and its own dates in place of those. */
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/governance/calendar.ts';
import { REGIONS } from '../../src/model/calendar.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';
import { repositoryPolicy } from '../support/repository.ts';

const FILE = 'policy/calendars/school.yaml';
const calendar = (organisation: string, files: Record<string, string> = {}) =>
  calendarOf(loadPolicy(memoryHost({ ...readBase(), ...files })).value, organisation);
const may = (of: ReturnType<typeof calendar>) =>
  REGIONS.map((region) => of.holidays.get(region)?.find(({ name }) => name === 'mei')?.last);

describe('a school', () => {
  test('takes regions, holidays and meetings from its board', () => {
    const school = calendar('school');
    expect(school.regions).toEqual(['noord', 'midden']);
    expect(may(school)).toEqual(['2027-05-09', '2027-05-09', '2027-05-09']);
    expect(school.meetings('GMR', '2026-2027')).toEqual(['2026-10-06', '2027-02-09']);
  });

  test('sets its own in place of those, each by itself', () => {
    const holidays =
      'holidays: { "2026-2027": [{ holiday: mei, regions: [zuid], first: "2027-04-24", last: "2027-05-02" }] }';
    const school = calendar('school', {
      [FILE]: `regions: [zuid]\n${holidays}\nmeetings: { "2026-2027": { CvB: ["2027-01-12"] } }\n`,
    });
    expect(school.regions).toEqual(['zuid']);
    expect(may(school)).toEqual(['2027-05-09', '2027-05-09', '2027-05-02']);
    expect(school.meetings('CvB', '2026-2027')).toEqual(['2027-01-12']);
    expect(school.meetings('GMR', '2026-2027')).toHaveLength(2);
  });
});

test('what nobody says is not known', () => {
  const los = calendar('los');
  expect(los.regions).toEqual([]);
  expect(los.meetings('GMR', '2026-2027')).toBeUndefined();
  expect(los.meetings('constructor', '2026-2027')).toBeUndefined();
  expect(may(los)).toEqual(['2027-05-02', '2027-05-02', '2027-05-02']);
});

test('the school holidays of the repository: five a year in each region, and the last year until Christmas', () => {
  const { national } = repositoryPolicy().calendars;
  expect(national?.data.fixed).toEqual(['kerst', 'mei', 'zomer']);
  const known = calendarOf(repositoryPolicy(), 'ccc').holidays;
  for (const region of REGIONS) {
    const names = known.get(region)?.map(({ year, name }) => `${year} ${name}`);
    expect(names).toEqual([
      ...['2025-2026', '2026-2027', '2027-2028'].flatMap((year) =>
        ['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'].map((name) => `${year} ${name}`),
      ),
      '2028-2029 herfst',
      '2028-2029 kerst',
    ]);
  }
});
