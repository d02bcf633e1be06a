/** School holidays from the open data of the government: what comes, what stays, and on which day of which time zone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { openRegelwerk } from '../../src/index.ts';
import { HOLIDAYS, REGIONS } from '../../src/model/calendar.ts';
import type { Region } from '../../src/model/source.ts';
import { mergeHolidays } from '../../src/operations/holidays/merge.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';
import { examples } from '../support/planning.ts';

const FILE = 'policy/calendars/schoolvakanties.yaml';

interface Vacation {
  readonly type: string;
  readonly fixed?: string;
  readonly regions: readonly (readonly [region: string, start: string, end: string])[];
}

/** As the government writes it, spaces and all. */
const feed = (years: Readonly<Record<string, readonly Vacation[]>>) => ({
  content: Object.entries(years).map(([year, vacations]) => ({
    title: ` Schoolvakanties ${year}`,
    schoolyear: ` ${year} `,
    vacations: vacations.map(({ type, fixed = 'true ', regions }) => ({
      ...{ type, compulsorydates: fixed },
      regions: regions.map(([region, startdate, enddate]) => ({ region, startdate, enddate })),
    })),
  })),
});

async function take(content: unknown, args: readonly string[] = [], files: Files = readBase()) {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const host = memoryHost({ ...files, 'vakanties.json': text }, { today: '2026-11-23' });
  const io = captureIo();
  const exit = await run(['holidays', 'vakanties.json', ...args], io, host);
  return { exit, host, out: io.outText, error: io.errorText };
}

const CHRISTMAS: Vacation = {
  type: 'Kerstvakantie ',
  regions: [[' heel Nederland', '2027-12-24T23:00:00.000Z', '2028-01-08T23:00:00.000Z']],
};

describe('days', () => {
  test('are those of the Netherlands, in winter and in summer', async () => {
    const { host, exit } = await take(
      feed({
        '2027-2028': [
          CHRISTMAS,
          {
            type: 'Zomervakantie',
            regions: [
              ['midden ', '2028-07-07T22:00:00.000Z', '2028-08-19T22:00:00.000Z'],
              ['Noord', '2028-07-14T22:00:00Z', '2028-08-26T22:00:00Z'],
              ['zuid', '2028-07-22', '2028-09-03'],
            ],
          },
        ],
      }),
    );
    expect(exit).toBe(0);
    expect(parse(host.text(FILE)).years['2027-2028']).toEqual([
      { holiday: 'kerst', first: '2027-12-25', last: '2028-01-09' },
      { holiday: 'zomer', regions: ['noord'], first: '2028-07-15', last: '2028-08-27' },
      { holiday: 'zomer', regions: ['midden'], first: '2028-07-08', last: '2028-08-20' },
      { holiday: 'zomer', regions: ['zuid'], first: '2028-07-22', last: '2028-09-03' },
    ]);
    expect(parse(host.text(FILE)).retrieved).toBe('2026-11-23');
  });

  test('come in a file of its own where there is none', async () => {
    const { [FILE]: _, ...files } = readBase();
    const { host, out } = await take([feed({ '2027-2028': [CHRISTMAS] })], [], files);
    expect(out).toContain('Nieuw:\n  2027-2028 kerst (heel Nederland): 25-12-2027 t/m 9-1-2028\n');
    expect(host.text(FILE)).toMatchInlineSnapshot(`
      "source: Open data van de Rijksoverheid over schoolvakanties
      retrieved: "2026-11-23"
      fixed: [kerst]
      years:
        "2027-2028":
          - holiday: kerst
            first: "2027-12-25"
            last: "2028-01-09"
      "
    `);
  });
});

describe('what stands in the calendar', () => {
  // In the small policy autumn of 2026 is 10–18 October for noord.
  const autumn = (first: string): Vacation => ({
    type: 'Herfstvakantie',
    fixed: 'false',
    regions: [['noord', first, '2026-10-24T22:00:00.000Z']],
  });

  test('stays, and what differs is told; with --replace it goes', async () => {
    const before = readBase()[FILE] as string;
    const kept = await take(feed({ '2026-2027': [autumn('2026-10-16T22:00:00.000Z')] }));
    expect(kept.host.text(FILE)).toBe(before);
    expect(kept.out).toContain('in het bestand 10-10-2026 t/m 18-10-2026, in de bron 17-10-2026 t/m 25-10-2026');
    expect(kept.out).toContain('Er is niets geschreven.');
    const dry = await take(feed({ '2026-2027': [autumn('2026-10-16T22:00:00.000Z')] }), ['--replace', '--dry-run']);
    expect(dry.host.text(FILE)).toBe(before);
    const replaced = await take(feed({ '2026-2027': [autumn('2026-10-16T22:00:00.000Z')] }), ['--replace']);
    expect(replaced.out).toContain('17-10-2026 t/m 25-10-2026; was 10-10-2026 t/m 18-10-2026');
    const after = parse(replaced.host.text(FILE));
    const others = (years: Record<string, { holiday: string }[]>) =>
      Object.values(years)
        .flat()
        .filter(({ holiday }) => holiday !== 'herfst');
    expect(others(after.years)).toEqual(others(parse(before).years));
  });

  test('a holiday that would run into another is refused, at its line', async () => {
    const { exit, error, host } = await take(
      feed({ '2026-2027': [{ type: 'Kerstvakantie', regions: [['zuid', '2026-10-10', '2026-10-25']] }] }),
      ['--replace'],
    );
    expect(exit).toBe(1);
    expect(error).toMatch(/^vakanties\.json:13:28 fout: .*\[holiday-overlap\]/);
    expect(host.text(FILE)).toBe(readBase()[FILE]);
  });

  test('a file from an address, and one that is no such file', async () => {
    const address = 'https://opendata.example.nl/2027-2028?output=json';
    const host = memoryHost({ ...readBase(), [`.web/${address}`]: JSON.stringify(feed({ '2027-2028': [CHRISTMAS] })) });
    const { value } = await openRegelwerk(host).holidays({ file: { address }, isDry: true });
    expect(value?.changes).toMatchObject([{ holiday: 'kerst', does: 'added', regions: REGIONS }]);
    expect((await take('<html>')).error).toMatch(/^vakanties\.json:1:1 fout: /);
    expect((await take('{ "content": [')).error).toMatch(/^vakanties\.json:1:15 fout: /);
    expect((await take('[]')).error).toContain('[holidays-shape]');
    expect((await take('null')).error).toContain('[holidays-shape]');
  });

  test('in English', async () => {
    const { out } = await take(feed({ '2027-2028': [CHRISTMAS] }), ['--lang', 'en']);
    expect(out).toContain('New:\n  2027-2028 Christmas (all regions): 25-12-2027 to 9-1-2028\n');
  });
});

test('with anything in the calendar: nothing is lost, twice is once, and with replace the feed stands there', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`);
  const entry = fc.record({
    holiday: fc.constantFrom(...HOLIDAYS),
    regions: fc.subarray([...REGIONS], { minLength: 1 }) as fc.Arbitrary<Region[]>,
    first: day,
    last: day,
  });
  const year = fc.constantFrom('2025-2026', '2026-2027');
  const years = fc.dictionary(year, fc.array(entry, { maxLength: 6 }));
  const incoming = fc.array(fc.record({ year, item: entry }), { maxLength: 6 });
  /** The last one counts, as in a calendar. */
  const daysOf = (all: Parameters<typeof mergeHolidays>[0]) =>
    new Map(
      Object.entries(all).flatMap(([own, list]) =>
        list.flatMap(({ holiday, regions = REGIONS, first, last }) =>
          regions.map((region) => [`${own} ${holiday} ${region}`, `${first} ${last}`] as const),
        ),
      ),
    );
  fc.assert(
    fc.property(years, incoming, fc.boolean(), (before, came, replaces) => {
      const feedOf = came.map(({ year: own, item }) => ({ ...item, year: own }));
      const { years: after } = mergeHolidays(before, feedOf, replaces);
      const wanted = new Map(feedOf.flatMap((item) => [...daysOf({ [item.year]: [item] })]));
      const expected = replaces ? new Map([...daysOf(before), ...wanted]) : new Map([...wanted, ...daysOf(before)]);
      expect(new Map([...daysOf(after)].sort())).toEqual(new Map([...expected].sort()));
      const again = mergeHolidays(after, feedOf, replaces);
      expect(again.years).toEqual(after);
    }),
    examples(500),
  );
});
