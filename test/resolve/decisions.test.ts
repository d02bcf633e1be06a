/** Every choice rests on a text of its own: when that changes it is told, once and at its place, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { pin, stalePins } from '../../src/operations/pin.ts';
import { openSession } from '../../src/operations/session.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { runs } from '../support/runs.ts';

const FOLDER = 'policy/protocols/proef';
const BASE = `${FOLDER}/protocol.yaml`;

interface Clause {
  id: string;
  audience: string[];
  force: string;
  text: string;
}
interface Base {
  title: string;
  description: string;
  clauses: Clause[];
  outline: { part: string; label: string; numbering?: string; entries: string[] }[];
  variants: Record<string, { label: string; kind: string; entries: string[] }>;
}

/** Parts `een` (a, b, c), `twee` (d, e) and `drie` (f, g); a choice for the schoolgids. */
const base = (): Base => ({
  title: 'Proef',
  description: 'Een proef.',
  clauses: [...'abcdefg'].map((id) => ({ id, audience: ['all'], force: 'inform', text: `Dit is ${id}.` })),
  outline: [
    { part: 'een', label: 'Een', entries: ['a', 'b', 'c'] },
    { part: 'twee', label: 'Twee', entries: ['d', 'e'] },
    { part: 'drie', label: 'Drie', entries: ['f', 'g'] },
  ],
  variants: { schoolgids: { label: 'Gids', kind: 'section', entries: ['g'] } },
});

const reason = 'Zo is het hier.';
/** Each with the choices that it makes, and on which clauses, part or outline these rest. */
const overrides = {
  wijzigt: { amend: { a: { reason, text: 'Dit is anders.' } } },
  laatweg: { omit: [{ clause: 'b', reason }] },
  zonderdeel: { omit: [{ part: 'twee', reason }] },
  verplaatst: { arrange: [{ clause: 'c', position: { last_in: 'drie' } }] },
  herkopt: { arrange: [{ part: 'drie', label: 'Ons deel' }] },
  eigen: { outline: [{ part: 'alles', label: 'Alles', entries: [...'gfedcba'] }] },
  kiest: { variants: { schoolgids: { label: 'Onze gids', kind: 'section', entries: ['e', 'f'] } } },
  niets: {},
};
type Organisation = keyof typeof overrides;

function files(own: Base): Record<string, string> {
  const organisations = Object.entries(overrides).flatMap(([id, override]) => [
    [`policy/organisations/${id}.yaml`, `name: ${id}\nkind: school\n`],
    [`${FOLDER}/overrides/${id}.yaml`, JSON.stringify(override)],
  ]);
  return { ...Object.fromEntries(organisations), [BASE]: JSON.stringify(own) };
}

function pinned(): MemoryHost {
  const host = memoryHost(files(base()));
  for (const organisation of Object.keys(overrides)) pin(openSession(host), { organisation });
  expect(openSession(host).read().diagnostics).toEqual([]);
  return host;
}
const recorded = pinned();

/** What becomes of the base, and whose choices that touches. */
interface Edit {
  readonly name: string;
  readonly change: (own: Base) => void;
  readonly touches: readonly Organisation[];
  /** Who gets a clause by it that has to be decided on. */
  readonly undecided?: readonly Organisation[];
}

const onClause: Readonly<Record<string, readonly Organisation[]>> = {
  ...{ a: ['wijzigt'], b: ['laatweg'], c: [], d: ['zonderdeel'], e: ['zonderdeel', 'kiest'], f: ['kiest'], g: [] },
};
const clauseOf = ({ clauses }: Base, id: string) => clauses.find((clause) => clause.id === id);

const letter = fc.constantFrom(...'abcdefg');
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(letter, fc.constantFrom('text', 'force', 'audience')).map(
    ([id, what]): Edit => ({
      name: `${what} of ${id}`,
      change: (own) => {
        const clause = clauseOf(own, id);
        if (what === 'text' && clause !== undefined) clause.text += ' Meer.';
        if (what === 'force' && clause !== undefined) clause.force = 'oblige';
        if (what === 'audience' && clause !== undefined) clause.audience = ['pupils'];
      },
      touches: onClause[id] ?? [],
    }),
  ),
  letter.map(
    (id): Edit => ({
      name: `lines of ${id}`,
      change: (own) => {
        const clause = clauseOf(own, id);
        if (clause !== undefined) clause.text = clause.text.replace(' ', '\n');
      },
      touches: [],
    }),
  ),
  fc.constantFrom('een', 'twee', 'drie').map(
    (part): Edit => ({
      name: `label of ${part}`,
      change: (own) => {
        for (const one of own.outline) if (one.part === part) one.label = 'Kop';
      },
      touches: part === 'drie' ? ['herkopt', 'eigen'] : ['eigen'],
    }),
  ),
  fc.constant<Edit>({
    name: 'order of parts',
    change: (own) => {
      own.outline.reverse();
    },
    touches: ['eigen'],
  }),
  fc.constant<Edit>({
    name: 'c to another part',
    change: (own) => {
      for (const one of own.outline) one.entries = one.entries.filter((id) => id !== 'c');
      own.outline[1]?.entries.push('c');
    },
    touches: ['verplaatst', 'eigen'],
    undecided: ['zonderdeel'],
  }),
  fc.constant<Edit>({
    name: 'choice for the schoolgids',
    change: (own) => {
      own.variants['schoolgids']?.entries.push('a');
    },
    touches: ['kiest'],
  }),
  fc.constant<Edit>({
    name: 'a new clause',
    change: (own) => {
      own.clauses.push({ id: 'nieuw', audience: ['all'], force: 'inform', text: 'Dit is nieuw.' });
      own.outline[0]?.entries.splice(1, 0, 'nieuw');
    },
    touches: [],
    undecided: ['eigen'],
  }),
);

const fileOf = ({ place }: Diagnostic) => (typeof place === 'string' ? '' : place.file);
const organisationOf = (item: Diagnostic) => /overrides\/(\w+)\./.exec(fileOf(item))?.[1] ?? '';

describe('a base that changes', () => {
  test('is told to whom chose on it, once and at that choice, and to nobody else; pinned, it is told no more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(edits, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }), (changes) => {
        const own = base();
        for (const { change } of changes) change(own);
        const host = memoryHost({
          ...Object.fromEntries([...recorded.contents].map(([path]) => [path, recorded.text(path)])),
          [BASE]: JSON.stringify(own),
        });
        const { diagnostics } = openSession(host).read();
        const told = diagnostics.filter(({ code }) => code === 'base-moved' || code === 'amend-stale');
        const expected = new Set(changes.flatMap(({ touches }) => touches));
        expect([...new Set(told.map(organisationOf))].sort()).toEqual([...expected].sort());
        // Once for each choice: here every organisation makes one, of which the text may be told apart from for whom it is.
        expect(new Set(told.map((item) => `${item.code} ${organisationOf(item)}`)).size).toBe(told.length);
        const undecided = diagnostics.filter(({ code }) => code === 'outline-undecided').map(organisationOf);
        expect(undecided.sort()).toEqual([...new Set(changes.flatMap((one) => one.undecided ?? []))].sort());
        // A clause that is new in an omitted part can be recorded as omitted with it.
        const stale = new Set<string>([...expected, ...undecided.filter((id) => id === 'zonderdeel')]);
        expect(new Set(stalePins(openSession(host)).value.map(({ organisation }) => organisation))).toEqual(stale);
        // Who has read them all answers for all.
        const session = openSession(host);
        expect(pin(session, { seen: stalePins(session).value }).diagnostics).toEqual([]);
        const left = openSession(host).read().diagnostics;
        expect(left.filter(({ code }) => code !== 'outline-undecided')).toEqual([]);
      }),
      { numRuns: runs(12) },
    );
  });

  test('new in a part that was left out, a clause is undecided there, and stays out when that is recorded', () => {
    const own = base();
    own.clauses.push({ id: 'nieuw', audience: ['all'], force: 'inform', text: 'Dit is nieuw.' });
    own.outline[1]?.entries.push('nieuw');
    const host = memoryHost({
      ...Object.fromEntries([...recorded.contents].map(([path]) => [path, recorded.text(path)])),
      [BASE]: JSON.stringify(own),
    });
    const of = (organisation: string) => {
      const { resolved, diagnostics } = openSession(host).read();
      const document = resolved.find((one) => one.organisation.id === organisation);
      const codes = diagnostics.filter((item) => organisationOf(item) === organisation).map(({ code }) => code);
      return { has: document?.clauses.has('nieuw'), undecided: document?.undecided, codes };
    };
    expect(of('zonderdeel')).toEqual({ has: false, undecided: ['nieuw'], codes: ['outline-undecided'] });
    expect(of('niets')).toEqual({ has: true, undecided: [], codes: [] });
    pin(openSession(host), { organisation: 'zonderdeel' });
    expect(of('zonderdeel')).toEqual({ has: false, undecided: [], codes: [] });
  });
});
