/** Periods under boards: on each day the board is the one whose period holds that day, in what is read and in what is resolved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parentOn } from '../../src/model/organisation.ts';
import type { ParentPeriod } from '../../src/model/source.ts';
import { chainOf } from '../../src/resolve/chain.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { smallFiles } from '../support/small-policy.ts';

const BOARDS = ['een', 'twee', 'drie'];
const START = Date.UTC(2026, 0, 1);
const dayOf = (count: number) => new Date(START + count * 864e5).toISOString().slice(0, 10);

/** Where each period begins and ends, in days after the start: in order, with and without a gap between them. */
const spans = fc
  .uniqueArray(fc.nat(120), { minLength: 2, maxLength: 8 })
  .map((days) => days.sort((a, b) => a - b))
  .filter((days) => days.length % 2 === 0)
  .map((days) => days.flatMap((day, index) => (index % 2 === 0 ? [[day, days[index + 1] ?? day] as const] : [])));

interface Written {
  readonly organisation: string;
  readonly first: number;
  readonly last: number;
}

const histories = fc
  .tuple(spans, fc.array(fc.constantFrom(...BOARDS), { minLength: 4, maxLength: 4 }), fc.boolean(), fc.boolean())
  .map(([own, boards, isOpenBefore, isOpenAfter]) =>
    own.map(
      ([first, last], index): Written => ({
        organisation: boards[index] ?? 'een',
        first: index === 0 && isOpenBefore ? Number.NEGATIVE_INFINITY : first,
        last: index === own.length - 1 && isOpenAfter ? Number.POSITIVE_INFINITY : last,
      }),
    ),
  );

const periodOf = ({ organisation, first, last }: Written): ParentPeriod => ({
  organisation,
  ...(Number.isFinite(first) ? { from: dayOf(first) } : {}),
  ...(Number.isFinite(last) ? { until: dayOf(last) } : {}),
});

/** Each board adds a clause of its own. */
function filesOf(periods: readonly object[], more = ''): Record<string, string> {
  const files = smallFiles({ parameters: {}, clauses: { regel: 'Zo is het.' } });
  for (const board of BOARDS) {
    files[`policy/organisations/${board}.yaml`] = `name: ${board}\nkind: bestuur\n`;
    files[`policy/protocols/proef/overrides/${board}.yaml`] =
      `add:\n  - id: van-${board}\n    audience: [all]\n    force: inform\n    position: { after: regel }\n    text: Van ${board}.\n`;
  }
  files['policy/organisations/los.yaml'] = `name: Los\nkind: school\nparent: ${JSON.stringify(periods)}\n${more}`;
  return files;
}

describe('for any periods', () => {
  test('the board of a day is the one whose period holds it', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -5, max: 125 }), (history, count) => {
        const today = dayOf(count);
        const expected = history.find(({ first, last }) => first <= count && count <= last)?.organisation;
        const parent = history.map(periodOf);
        expect(parentOn({ parent }, today)).toBe(expected);
        const { value: policy, diagnostics } = loadPolicy(memoryHost(filesOf(parent), { today }));
        const own = policy.organisations.get('los');
        const told = diagnostics.map(({ code }) => code);
        expect(told).toEqual([]);
        expect(own?.parent).toBe(expected);
        expect(own === undefined ? [] : chainOf(policy, own).map(({ id }) => id)).toEqual(
          expected === undefined ? ['los'] : [expected, 'los'],
        );
        const text = resolvePolicy(policy).value.find(({ organisation }) => organisation.id === 'los');
        const clauses = [...(text?.clauses.keys() ?? [])].filter((id) => id !== 'regel');
        expect(clauses).toEqual(expected === undefined ? [] : [`van-${expected}`]);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  test('no other order of them is in order, nor one that lacks a day between two', () => {
    const codes = (parent: readonly ParentPeriod[]) =>
      loadPolicy(memoryHost(filesOf(parent))).diagnostics.map(({ code }) => code);
    fc.assert(
      fc.property(histories, fc.nat(), (history, choice) => {
        fc.pre(history.length > 1);
        const parent = history.map(periodOf);
        const at = 1 + (choice % (parent.length - 1));
        const swapped = [
          ...parent.slice(0, at - 1),
          ...parent.slice(at - 1, at + 1).reverse(),
          ...parent.slice(at + 1),
        ];
        expect(codes(swapped).some((code) => code === 'parent-overlap' || code === 'parent-open')).toBe(true);
        const { from: _, ...open } = parent[at] as ParentPeriod;
        expect(codes(parent.with(at, open))).toEqual(['parent-open']);
      }),
      { seed: 13, numRuns: 40 },
    );
  });

  test('who has ended is for good under the board of the last day', () => {
    fc.assert(
      fc.property(histories, fc.nat(125), fc.nat(200), (history, last, count) => {
        const parent = history.map(periodOf);
        const organisation = { parent, ended: { date: dayOf(last) } };
        expect(parentOn(organisation, dayOf(last + count))).toBe(parentOn({ parent }, dayOf(last)));
      }),
      { seed: 13, numRuns: 200 },
    );
  });
});

test('a cycle is found on whichever day it is one', () => {
  const files = filesOf([
    { organisation: 'een', until: '2027-07-31' },
    { organisation: 'twee', from: '2027-08-01' },
  ]);
  const under = (from: string) => ({
    ...files,
    'policy/organisations/twee.yaml': `name: Twee\nkind: bestuur\nparent: [{ organisation: los, from: "${from}" }]\n`,
  });
  const cycles = (host: Record<string, string>) =>
    loadPolicy(memoryHost(host)).diagnostics.filter(({ code }) => code === 'organisation-cycle');
  expect(cycles(files)).toEqual([]);
  expect(cycles(under('2026-01-01')).map(({ params }) => params['when'])).toEqual(
    Array(2).fill({ nl: ' vanaf 2027-08-01', en: ' from 2027-08-01' }),
  );
  // Both ways, but never on the same day.
  expect(
    cycles({
      ...files,
      'policy/organisations/twee.yaml':
        'name: Twee\nkind: bestuur\nparent: [{ organisation: los, until: "2027-07-31" }]\n',
    }),
  ).toEqual([]);
});

test('a school that ends with its board, or is under it no longer, is in order', () => {
  const ended = (files: Record<string, string>) => ({
    ...files,
    'policy/organisations/een.yaml': 'name: Een\nkind: bestuur\nended: { date: "2027-07-31" }\n',
  });
  const codes = (files: Record<string, string>) =>
    loadPolicy(memoryHost(ended(files), { today: '2027-08-01' })).diagnostics.map(({ code }) => code);
  expect(codes(filesOf([{ organisation: 'een' }]))).toEqual(['parent-ended']);
  expect(codes(filesOf([{ organisation: 'een', until: '2027-08-01' }]))).toEqual(['parent-ended']);
  expect(codes(filesOf([{ organisation: 'een', until: '2027-07-31' }]))).toEqual([]);
  expect(codes(filesOf([{ organisation: 'een' }], 'ended: { date: "2027-07-31", successor: twee }\n'))).toEqual([]);
});
