/** What a change does to many organisations, in few lines: nobody is left out, and nobody told of twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { ClauseChange, Impact } from '../../src/model/impact.ts';
import { formatImpactMarkdown, formatImpactText } from '../../src/report/impact.ts';
import { cut, groupImpacts } from '../../src/report/impact-groups.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { BASE, smallFiles } from '../support/small-policy.ts';

const TODAY = '2026-11-23';

const impact = (own: Partial<Impact>): Impact => ({
  ...{ organisation: 'los', protocol: 'proef', change: 'changed', clauses: [], hasOtherChanges: false, voids: [] },
  ...{
    underWay: null,
    isProposed: false,
    inForce: null,
    isInForce: false,
    earliest: null,
    unknown: null,
    steps: [],
    undecided: [],
  },
  ...own,
});

const decided = (body: string, date: string): Impact['voids'][number] => ({
  ...{ step: body.toLowerCase(), body, kind: 'instemming', submitted: null, date, outcome: 'verleend' },
  ...{ of: null, on: null, condition: null, met: null, asksReply: false, replied: null, reply: null, waitsUntil: null },
  ...{ reference: null, lapsed: true },
});

/** So many days after the first of January 2027. */
const day = (days: number) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);

const many = (count: number, make: (index: number) => Partial<Impact>) =>
  Array.from({ length: count }, (_, index) => impact({ organisation: `school-${index}`, ...make(index) }));

const clauses: fc.Arbitrary<ClauseChange[]> = fc.uniqueArray(
  fc.record({ clause: fc.constantFrom('een', 'twee', 'drie'), change: fc.constantFrom('added', 'changed', 'removed') }),
  { maxLength: 3, selector: ({ clause }) => clause },
);

const impacts: fc.Arbitrary<Impact[]> = fc
  .array(
    fc.record({
      organisation: fc.nat({ max: 200 }).map((number) => `school-${number}`),
      protocol: fc.constantFrom('proef', 'verzuim'),
      change: fc.constantFrom('added', 'changed', 'changed', 'changed', 'removed'),
      clauses,
      hasOtherChanges: fc.boolean(),
      voids: fc.array(
        fc.nat({ max: 30 }).map((days) => decided('GMR', day(days))),
        { maxLength: 1 },
      ),
      underWay: fc.constantFrom(null, '1.1'),
      inForce: fc.constantFrom(null, '1.0'),
      earliest: fc.option(fc.nat({ max: 3 }).map(day)),
    }),
    { maxLength: 300 },
  )
  .map((list) => [...new Map(list.map((own) => [`${own.protocol}/${own.organisation}`, impact(own)])).values()]);

const namesIn = (items: readonly Impact[]) => items.map(({ protocol, organisation }) => `${protocol}/${organisation}`);

describe('for whatever impacts', () => {
  test('each is in one group, and there in one state', () => {
    fc.assert(
      fc.property(impacts, (items) => {
        const groups = groupImpacts(items, ({ earliest }) => `${earliest}`);
        const all = namesIn(items).sort();
        expect(namesIn(groups.flatMap((group) => group.impacts)).sort()).toEqual(all);
        expect(namesIn(groups.flatMap(({ states }) => states.flat())).sort()).toEqual(all);
        for (const { states } of groups)
          for (const state of states) expect(new Set(state.map(({ earliest }) => earliest)).size).toBe(1);
      }),
    );
  });

  test('two are in one group where the same happens to both', () => {
    const happens = ({ protocol, change, hasOtherChanges, clauses: changed }: Impact) =>
      JSON.stringify([
        ...[protocol, change, hasOtherChanges],
        ...(change === 'changed' ? changed.map((item) => item.clause + item.change).sort() : []),
      ]);
    fc.assert(
      fc.property(impacts, (items) => {
        const groups = groupImpacts(items, () => '');
        const told = groups.map((group) => [...new Set(group.impacts.map(happens))]);
        for (const each of told) expect(each).toHaveLength(1);
        expect(new Set(told.flat()).size).toBe(groups.length);
      }),
    );
  });

  test.each([
    ['text', formatImpactText],
    ['markdown', formatImpactMarkdown],
  ])('the %s counts whom it does not name', (_, format) => {
    fc.assert(
      fc.property(impacts, (items) => {
        const out = format(items, 'nl', TODAY);
        const named = out.match(/school-\d+/g) ?? [];
        const counted = [
          ...out.matchAll(/en (\d+) andere\b(?! wijz)|en nog (\d+) organisaties|, in (\d+) documenten/g),
        ];
        const others = counted.map(([, ...numbers]) => Number(numbers.find((number) => number !== undefined)));
        expect(named.length + others.reduce((sum, number) => sum + number, 0)).toBe(items.length);
        expect(out.includes('--json')).toBe(others.length > 0);
      }),
    );
  });

  test('a list is not cut for one name', () => {
    expect(cut([1, 2, 3], 2).rest).toEqual([]);
    expect(cut([1, 2, 3, 4], 2)).toEqual({ first: [1, 2], rest: [3, 4] });
  });
});

describe('300 organisations', () => {
  const changed = { clauses: [{ clause: 'een', change: 'changed' }] } satisfies Partial<Impact>;

  test('of which one voids a decision: those are told apart, and the clause once', () => {
    const items = many(300, (index) => ({
      ...changed,
      ...(index === 150 ? { voids: [decided('GMR', '2027-01-05')], underWay: '1.1' } : {}),
    }));
    const names = Array.from({ length: 12 }, (_, index) => `school-${index}`).join(', ');
    expect(formatImpactText(items, 'nl', TODAY)).toBe(`proef: een (300 organisaties)
  ${names}, … en 287 andere
    Daarna: voorleggen als nieuwe versie.
  school-150
    Vervallen besluiten: GMR 5-1-2027. Daarna: versie 1.1 opnieuw voorleggen.

Met --json staan alle organisaties erbij.
`);
    expect(formatImpactMarkdown(items, 'en', TODAY)).toContain(
      '| `proef` | as above | `school-150` | GMR 5-1-2027 | submit version 1.1 anew | – |',
    );
  });

  test('each with days of its own: the first are told, of the others how many and between which days', () => {
    const items = many(300, (index) => ({
      ...changed,
      ...{ voids: [decided('GMR', day(index))], underWay: '1.1' },
      ...(index < 290 ? { earliest: day(index) } : { unknown: { reason: 'regio_onbekend', date: null } }),
    }));
    const out = formatImpactText(items, 'nl', TODAY);
    expect(out.split('\n').length).toBeLessThan(40);
    expect(out).toContain(`  en nog 288 organisaties
    Vervallen besluiten: bij 288. Daarna: verschilt. Op zijn vroegst in werking: 13-1-2027 t/m 17-10-2027; niet bekend bij 10.
`);
    expect(out).toContain('Op zijn vroegst: gerekend vanaf 23-11-2026.');
  });

  test('each with a change of its own: the first are told, those that void most before others', () => {
    const items = many(300, (index) => ({
      clauses: [{ clause: `eigen-${index}`, change: 'added' }],
      voids: index === 299 ? [decided('GMR', '2027-01-05')] : [],
    }));
    const out = formatImpactText(items, 'en', TODAY);
    expect(out).toMatch(/^proef: \+eigen-299\n {2}school-299\n/);
    expect(out).toContain('And 260 more changes, in 260 documents.');
  });

  test('that come: what their texts hold makes no difference', () => {
    const items = many(300, (index) => ({
      change: 'added',
      clauses: [{ clause: `eigen-${index}`, change: 'added' }],
    }));
    expect(formatImpactText(items, 'nl', TODAY)).toMatch(/^proef: nieuw document \(300 organisaties\)\n/);
  });

  test('from the source to the terminal, and all of them as JSON', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `school-${index}`);
    const files = smallFiles({ parameters: {}, clauses: { een: 'De telefoon is uit.' } });
    const more = ids.flatMap((id) => [
      [`policy/organisations/${id}.yaml`, 'name: School\nkind: school\n'],
      [`policy/protocols/proef/overrides/${id}.yaml`, '{}'],
    ]);
    const before: Record<string, string> = { ...files, ...Object.fromEntries(more) };
    const kept = Object.entries(before).map(([path, text]) => [`.git/revisions/main/${path}`, text]);
    const base = before[BASE]?.replace('is uit', 'blijft uit') ?? '';
    const host = memoryHost({ ...before, [BASE]: base, ...Object.fromEntries(kept) });
    const said = async (...argv: string[]) => {
      const io = captureIo();
      expect(await run(['impact', '--since', 'main', ...argv], io, host), io.errorText).toBe(0);
      return io.outText;
    };
    expect(await said()).toMatch(
      /^proef: een \(301 organisaties\)\n {2}los, school-0, .*, … en 289 andere\n.*\n\nMet .*\n$/,
    );
    expect((JSON.parse(await said('--json')) as Impact[]).map(({ organisation }) => organisation)).toEqual(
      ['los', ...ids].sort(),
    );
  });
});

test('a body that has the text is not asked to take it again', () => {
  const step = { step: 'gmr', body: 'GMR', kind: 'instemming', term: 'P6W', days: 'calendar' } as const;
  const days = { submit: '2026-10-12', ends: '2026-12-02', decide: '2026-12-02', atMeeting: false };
  const own = { underWay: '1.1', inForce: '1.0', earliest: '2026-12-02' };
  const next = (rest: Partial<Impact>, language: 'nl' | 'en' = 'nl') =>
    formatImpactText([impact({ ...own, ...rest })], language, TODAY);
  const submitted = { isProposed: true, steps: [{ ...step, ...days, isSubmitted: true }] };
  expect(next(submitted)).toContain(
    'Daarna: versie 1.1 ligt voor bij GMR (sinds 12-10-2026); versie 1.0 blijft gelden.',
  );
  expect(next(submitted, 'en')).toContain('Next: version 1.1 is before GMR (since 12-10-2026);');
  expect(next({ isProposed: true, steps: [{ ...step, ...days, isSubmitted: false }] })).toContain(
    'versie 1.1 voorleggen;',
  );
  expect(next({ ...submitted, isProposed: false })).toContain('versie 1.1 opnieuw voorleggen;');
});
