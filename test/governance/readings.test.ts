/** What makes a norm unread again: a changed word of it, or of a clause that names it, in the documents that show that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NormState } from '../../src/index.ts';
import { openRegelwerk } from '../../src/index.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

const FOLDER = 'policy/protocols/p';
const ORGANISATIONS = ['bestuur', 'school', 'los'] as const;
type Id = (typeof ORGANISATIONS)[number];

interface Clause {
  readonly id: string;
  readonly was: readonly string[];
  readonly words: string;
  /** Index of the clause that its text refers to; null for none. */
  readonly refersTo: number | null;
  readonly hasName: boolean;
  /** Numbers in either register. */
  readonly norms: readonly number[];
}

interface Small {
  readonly clauses: readonly Clause[];
  /** Index of the part of each clause, and their order. */
  readonly parts: readonly number[];
  readonly order: readonly number[];
  readonly labels: readonly [string, string];
  readonly names: Readonly<Record<Id, string>>;
  /** Words of amendments, by index of the clause. */
  readonly amended: Readonly<Record<Id, Readonly<Record<number, string>>>>;
  /** Index of the clause that `los` leaves out. */
  readonly omitted: number;
  readonly facts: readonly string[];
}

const COUNT = 5;
const NORMS = 4;

const small = fc
  .record({
    norms: fc.array(fc.uniqueArray(fc.nat(NORMS - 1), { maxLength: 2 }), { minLength: COUNT, maxLength: COUNT }),
    parts: fc.array(fc.nat(1), { minLength: COUNT, maxLength: COUNT }),
    hasName: fc.array(fc.boolean(), { minLength: COUNT, maxLength: COUNT }),
    byBoard: fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: 2 }),
    bySchool: fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: 2 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: COUNT }),
  })
  .map(({ norms, parts, hasName, byBoard, bySchool, order }): Small => {
    const amendedBy = (ids: readonly number[], who: string) =>
      Object.fromEntries(ids.map((at) => [at, `Zo zegt ${who} het bij ${at}.`]));
    return {
      clauses: norms.map((own, at) => ({
        ...{ id: `c${at}`, was: [], words: `Dit is de regel ${at}.`, norms: own },
        ...{ refersTo: at === 4 ? 0 : null, hasName: hasName[at] === true },
      })),
      // Both parts hold something.
      ...{ parts: [0, 1, ...parts.slice(2)], order, labels: ['Een', 'Twee'], omitted: 3 },
      names: { bestuur: 'het bestuur', school: 'de school', los: 'het lyceum' },
      amended: { bestuur: amendedBy(byBoard, 'bestuur'), school: amendedBy(bySchool, 'school'), los: {} },
      facts: Array.from({ length: NORMS }, (_, at) => `Fact ${at}.`),
    };
  });

/** Every kind of change, each made of the policy; the first ones change no word. */
const changes: Readonly<Record<string, (policy: Small, at: number) => Small>> = {
  'other order': (policy) => ({ ...policy, order: [...policy.order].reverse() }),
  'other part': (policy, at) => ({
    ...policy,
    // Neither part is left empty.
    parts: policy.parts.map((part, index) => (index === at && at > 1 ? 1 - part : part)),
  }),
  'other heading': (policy) => ({ ...policy, labels: ['Heel anders', policy.labels[1]] }),
  'other id': (policy, at) => ({ ...policy, clauses: changed(policy, at, { id: 'nieuw', was: [`c${at}`] }) }),
  'word of the base': (policy, at) => ({ ...policy, clauses: changed(policy, at, { words: 'Iets anders.' }) }),
  'word of the board': (policy, at) => ({
    ...policy,
    amended: { ...policy.amended, bestuur: { ...policy.amended.bestuur, [at]: 'Het bestuur wil iets anders.' } },
  }),
  'word of the school': (policy, at) => ({
    ...policy,
    amended: { ...policy.amended, school: { ...policy.amended.school, [at]: 'De school wil iets anders.' } },
  }),
  'where a reference leads': (policy) => ({ ...policy, clauses: changed(policy, 4, { refersTo: 1 }) }),
  'value of a parameter': (policy) => ({ ...policy, names: { ...policy.names, school: 'de nieuwe school' } }),
  'word of a norm': (policy, at) => ({
    ...policy,
    facts: policy.facts.map((fact, index) => (index === at % NORMS ? 'Another fact.' : fact)),
  }),
};

function changed(policy: Small, at: number, change: Partial<Clause>): Clause[] {
  return policy.clauses.map((clause, index) => (index === at ? { ...clause, ...change } : clause));
}

function textOf({ words, refersTo, hasName }: Clause, { clauses }: Small): string {
  const reference = refersTo === null ? '' : ` Zie [](#${clauses[refersTo]?.id}).`;
  return `${words}${hasName ? ' Dat geldt voor {{naam}}.' : ''}${reference}`;
}

function put(host: MemoryHost, policy: Small): void {
  const write = (path: string, data: unknown) =>
    host.contents.set(`${path}.yaml`, new TextEncoder().encode(JSON.stringify(data, null, 1)));
  const entries = (part: number) =>
    policy.order.filter((at) => policy.parts[at] === part).map((at) => policy.clauses[at]?.id);
  write(`${FOLDER}/protocol`, {
    ...{ title: 'P', description: 'Een protocol.', parameters: { naam: { description: 'Hoe zij heet.' } } },
    clauses: policy.clauses.map((clause) => ({
      id: clause.id,
      ...(clause.was.length === 0 ? {} : { was: clause.was }),
      ...{ audience: ['all'], force: 'inform', text: textOf(clause, policy) },
      norms: clause.norms.flatMap((number) => [`bestuur:${number}`, `los:${number}`]),
    })),
    outline: policy.labels.map((label, part) => ({
      ...{ part: `deel-${part}`, label, numbering: part === 0 ? 'numbered' : 'bulleted', entries: entries(part) },
    })),
  });
  for (const id of ORGANISATIONS) {
    const parent = id === 'school' ? { parent: 'bestuur' } : {};
    write(`policy/organisations/${id}`, { name: id, kind: id === 'bestuur' ? 'bestuur' : 'school', ...parent });
    const amend = Object.entries(policy.amended[id]).map(([at, text]) => [
      policy.clauses[Number(at)]?.id,
      { reason: 'Hier is het anders.', text },
    ]);
    write(`${FOLDER}/overrides/${id}`, {
      parameters: { naam: policy.names[id] },
      ...(amend.length === 0 ? {} : { amend: Object.fromEntries(amend) }),
      ...(id === 'los'
        ? { omit: [{ clause: policy.clauses[policy.omitted]?.id, reason: 'Dat speelt hier niet.' }] }
        : {}),
    });
  }
  for (const register of ['bestuur', 'los'])
    write(`${FOLDER}/norms/${register}`, {
      organisation: register,
      parts: [
        {
          label: 'Regels',
          norms: policy.facts.map((fact, number) => ({ id: String(number), who: 'all', force: 'inform', fact })),
        },
      ],
    });
}

/** What a reader reads of a norm in a document, by the rules of this policy; undefined where no clause names it. */
function readingOf(policy: Small, organisation: Id, number: number): string | undefined {
  const wordsOf = (clause: Clause, at: number): string => {
    const amended = [...(organisation === 'school' ? ['school', 'bestuur'] : [organisation])]
      .map((id) => policy.amended[id as Id][at])
      .find((words) => words !== undefined);
    if (amended !== undefined) return amended;
    const name = clause.hasName ? policy.names[organisation] : '';
    return `${clause.words} ${name} ${clause.refersTo}`;
  };
  const read = policy.clauses.flatMap((clause, at) =>
    clause.norms.includes(number) && !(organisation === 'los' && at === policy.omitted) ? [wordsOf(clause, at)] : [],
  );
  return read.length === 0 ? undefined : JSON.stringify([policy.facts[number], read.sort()]);
}

async function statesIn(host: MemoryHost): Promise<Record<string, NormState>> {
  const { value } = await openRegelwerk(host).trace();
  return Object.fromEntries(
    (value ?? []).flatMap(({ documents }) =>
      [...documents].flatMap(([id, { norms }]) => norms.map(({ norm, state }) => [`${id} ${norm}`, state])),
    ),
  );
}

test('exactly the norms whose words or clauses changed are unread, in exactly the documents that show it', async () => {
  const asked = fc.record({ policy: small, kind: fc.constantFrom(...Object.keys(changes)), at: fc.nat(COUNT - 1) });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(asked, async ({ policy, kind, at }) => {
      const host = memoryHost({});
      put(host, policy);
      const regelwerk = openRegelwerk(host);
      for (const organisation of ORGANISATIONS) {
        const { diagnostics } = await regelwerk.review({ organisation, by: 'tweede lezer' });
        expect(diagnostics).toEqual([]);
      }
      const after = changes[kind]?.(policy, at) ?? policy;
      put(host, after);
      const expected = ORGANISATIONS.flatMap((id) =>
        policy.facts.map((_, number): [string, NormState] => {
          const [was, now] = [policy, after].map((one) => readingOf(one, id, number));
          const state = now === undefined ? 'missing' : now === was ? 'read' : 'unread';
          return [`${id} ${id === 'los' ? 'los' : 'bestuur'}:${number}`, state];
        }),
      );
      for (const [, state] of expected) seen.add(`${kind} ${state}`);
      expect(await statesIn(host)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 60 },
  );
  // Of so many some change what is read, and some do not.
  for (const state of ['read', 'unread']) expect([...seen].filter((one) => one.endsWith(` ${state}`))).not.toEqual([]);
  expect([...seen].filter((one) => /^other \w+ unread$/.test(one))).toEqual([]);
});

describe('in a document of one norm', () => {
  const FILES = {
    'policy/organisations/school.yaml': 'name: School\nkind: school\n',
    [`${FOLDER}/overrides/school.yaml`]: '{}\n',
    [`${FOLDER}/norms/school.yaml`]: `
organisation: school
parts: [{label: Regels, norms: [{id: "1", who: all, force: prohibit, fact: Not allowed.}]}]
`,
  };
  const files = (protocol: string) => ({
    ...FILES,
    [`${FOLDER}/protocol.yaml`]: `title: P\ndescription: D\n${protocol}`,
  });

  async function stateAfter(before: string, after: string): Promise<NormState | undefined> {
    const host = memoryHost(files(before));
    const { value } = await openRegelwerk(host).review({ organisation: 'school', by: 'tweede lezer' });
    expect(value?.norms).toEqual(['school:1']);
    host.contents.set(`${FOLDER}/protocol.yaml`, new TextEncoder().encode(files(after)[`${FOLDER}/protocol.yaml`]));
    return (await statesIn(host))['school school:1'];
  }

  const list = (lead: string, item: string) => `
clauses:
  - {id: aanhef, audience: [all], force: inform, text: "${lead}"}
  - {id: punt, audience: [all], force: prohibit, norms: ["school:1"], text: "${item}"}
outline:
  - {part: deel, label: Deel, numbering: bulleted, entries: [{clause: aanhef, uncounted: true}, punt]}
`;

  test('the text that begins the sentence of an item is read with it', async () => {
    const before = list('Het is niet toegestaan om:', 'te filmen');
    expect(await stateAfter(before, list('Het is toegestaan om:', 'te filmen'))).toBe('unread');
  });

  test('a text above the list that is a sentence of its own is not', async () => {
    const before = list('Dit zijn de regels.', 'Film niet.');
    expect(await stateAfter(before, list('Dat zijn onze regels.', 'Film niet.'))).toBe('read');
  });

  const table = (columns: string) => `
clauses:
  - {id: rij, audience: [all], force: advise, norms: ["school:1"], do: Vraag het., dont: Film niet.}
outline:
  - {part: deel, label: Deel, numbering: do_dont, ${columns}entries: [rij]}
`;

  test('the heads of its columns are read with a row', async () => {
    expect(await stateAfter(table(''), table('columns: [Niet, Wel], '))).toBe('unread');
    expect(await stateAfter(table(''), table('columns: [Wel, Niet], '))).toBe('read');
  });

  test('what nobody sees changes nothing', async () => {
    const before = list('Het is niet toegestaan om:', 'te  filmen');
    expect(await stateAfter(before, list('Het is  niet toegestaan om:', 'te filmen'))).toBe('read');
  });
});
