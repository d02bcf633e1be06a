/** Every norm is in the right document, and a clause that goes missing names the norms it takes along. */
import { describe, expect, test } from 'vitest';
import { traceNorms } from '../../src/governance/trace.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { Policy, ProtocolSource, SourceFile } from '../../src/model/policy.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';
import { repositoryPolicy } from '../support/repository.ts';

const policy = repositoryPolicy();
const [protocol] = policy.protocols;
if (protocol === undefined) throw new Error('no protocol');
const { value: resolved } = resolvePolicy(policy);

test('251 norms, each register counted once, all in the documents', () => {
  const trace = traceNorms(policy, protocol, resolved);
  expect([trace.total, trace.realised]).toEqual([251, 251]);
  expect(Object.fromEntries([...trace.documents].map(([id, { norms }]) => [id, norms.length]))).toEqual({
    ccc: 49,
    koe: 55,
    quadraam: 71,
    troubadour: 57,
    wolfert: 74,
  });
});

test("the school's own norms stand in its document and not in the board's", () => {
  const refsOf = (id: string) =>
    traceNorms(policy, protocol, resolved)
      .documents.get(id)
      ?.norms.map(({ norm }) => norm) ?? [];
  const own = refsOf('troubadour').filter((norm) => !refsOf('koe').includes(norm));
  expect(own).toEqual(['koe:A.10', 'koe:A.10a']);
});

/** The policy without one clause of the base or of an override's own. */
function without(id: string): Policy {
  const filter = <T extends { id: string }>(list: readonly T[] | undefined) =>
    list?.filter((clause) => clause.id !== id);
  const base = { ...source.base, data: { ...source.base.data, clauses: filter(source.base.data.clauses) ?? [] } };
  const overrides = [...source.overrides].map(([organisation, file]): [string, typeof file] => {
    const add = filter(file.data.add);
    return [organisation, { ...file, data: { ...file.data, ...(add === undefined ? {} : { add }) } }];
  });
  return { ...policy, protocols: [{ ...source, base, overrides: new Map(overrides) }] };
}

interface Named {
  readonly id: string;
  readonly norms?: readonly string[];
}

const source: ProtocolSource = protocol;
const files: SourceFile<{ clauses?: Named[]; add?: Named[] }>[] = [source.base, ...source.overrides.values()];
const clauses = files.flatMap(({ data }) => [...(data.clauses ?? []), ...(data.add ?? [])]);
/** What the base has for a new school says no norm of a paper. */
const ids = clauses.flatMap(({ id, norms }) => (norms === undefined ? [] : [id]));

describe('deleting a clause', () => {
  test.each(ids)('%s names the norms lost, per organisation', (id) => {
    const lost = resolved.flatMap(({ organisation, clauses }) =>
      (clauses.get(id)?.norms ?? [])
        .filter(
          (norm) =>
            required(organisation.id).has(norm) &&
            ![...clauses.values()].some((other) => other.id !== id && other.norms.includes(norm)),
        )
        .map((norm) => `${organisation.id} ${norm}`),
    );
    // What loses nothing says each of its norms together with others.
    if (lost.length === 0) expect(saying(id)).not.toContain(1);
    const told = resolvePolicy(without(id))
      .diagnostics.filter(({ code }) => code === 'norm-unrealised')
      .map(({ params }) => `${params['organisation']} ${params['norm']}`);
    expect(told.filter((norm) => !lacking.has(norm)).sort()).toEqual(lost.sort());
  });
});

const traced = traceNorms(policy, protocol, resolved);
const lacking = new Set(
  [...traced.documents].flatMap(([id, { norms }]) =>
    norms.filter(({ state }) => state === 'missing').map(({ norm }) => `${id} ${norm}`),
  ),
);
/** Of each norm in each document that the clause says: how many clauses do. */
function saying(id: string): number[] {
  const norms = [...traced.documents.values()].flatMap((document) => document.norms);
  const counts = norms.flatMap(({ clauses }) =>
    clauses.some(({ clause }) => clause.id === id) ? [clauses.length] : [],
  );
  expect(counts).not.toEqual([]);
  return counts;
}

function required(organisation: string): Set<string> {
  return new Set(traced.documents.get(organisation)?.norms.map(({ norm }) => norm));
}

describe('which norms are asked for', () => {
  const regelwerk = openRegelwerk(memoryHost(readBase()));
  const namesIn = ({ value }: Awaited<ReturnType<typeof regelwerk.trace>>) =>
    value?.flatMap(({ documents }) => [...documents].map(([id, { norms }]) => [id, norms.map(({ norm }) => norm)]));

  test('all of all organisations', async () => {
    const all = await regelwerk.trace();
    expect(namesIn(all)?.map(([id]) => id)).toEqual(['bestuur', 'los', 'school']);
    expect(all.value).toMatchObject([{ total: 4, realised: 4 }]);
  });

  test('some of one, by number or by name', async () => {
    const some = await regelwerk.trace({ organisation: 'school', norms: ['2.1', 'bestuur:1.2'] });
    expect(namesIn(some)).toEqual([['school', ['bestuur:1.2', 'bestuur:2.1']]]);
    expect(some.value).toMatchObject([{ total: 2, realised: 2 }]);
  });

  test('one that does not hold there is told', async () => {
    const { value, diagnostics } = await regelwerk.trace({ organisation: 'bestuur', norms: ['2.1'] });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['norm-not-found']);
  });
});
