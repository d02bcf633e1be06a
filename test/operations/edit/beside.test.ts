/** What stands beside the text of a clause: for whom, how strong, norms, law, facts and other forms of a term. */
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/index.ts';
import { codes, diffsOf, example, small, told } from '../../support/edit.ts';

type Properties = Extract<Edit, { kind: 'properties' }>;

const change = (layer: string | null, properties: Properties['properties'], more: Partial<Properties> = {}): Edit => ({
  kind: 'properties',
  clause: 'kluis',
  layer,
  properties,
  ...more,
});

describe('where the clause comes from', () => {
  test('each property is changed in its own lines', async () => {
    const edited = await small().look(
      change(null, {
        audience: ['pupils', 'parents'],
        force: 'prohibit',
        norms: ['bestuur:1.2', 'bestuur:1.3'],
        legal: [
          { source: 'WVO 2020', article: '2.89', checked: '2020-01-15' },
          { source: 'CAO VO', article: '3.1' },
        ],
      }),
    );
    expect(diffsOf(edited)['protocol.yaml']).toEqual([
      '-    audience: [pupils]',
      '-    force: oblige',
      '-    norms: ["bestuur:1.2"]',
      '+    audience: [pupils, parents]',
      '+    force: prohibit',
      '+    norms: ["bestuur:1.2", "bestuur:1.3"]',
      '+      - source: CAO VO',
      '+        article: "3.1"',
    ]);
  });

  test('what becomes empty goes', async () => {
    const edited = await small().look(change(null, { norms: [], legal: [] }));
    expect(diffsOf(edited)['protocol.yaml']).toEqual([
      '-    norms: ["bestuur:1.2"]',
      '-    legal:',
      '-      - source: WVO 2020',
      '-        article: "2.89"',
      '-        checked: "2020-01-15"',
    ]);
    expect(told(edited)).toContain('norm-unrealised');
  });

  test('of a term its other forms', async () => {
    const forms: Edit = { ...change(null, { forms: ['gepest', 'pestte'] }), clause: 'begrip-pesten' } as Edit;
    expect(diffsOf(await example().look(forms))['protocol.yaml']).toEqual([
      '-    forms: [gepest, pest]',
      '+    forms: [gepest, pestte]',
    ]);
  });
});

describe('in a layer below', () => {
  test('a change is an amendment with a reason; without one it is not made', async () => {
    const wanted = change('school', { audience: ['pupils', 'parents'] });
    expect(codes(await small().try(wanted))).toEqual(['edit-reason']);
    const edited = await small().look({ ...wanted, reason: 'Ouders willen het weten.' } as Edit);
    expect(diffsOf(edited)['overrides/school.yaml']?.slice(0, 6)).toEqual([
      '+amend:',
      '+  kluis:',
      '+    audience: [pupils, parents]',
      '+    reason: Ouders willen het weten.',
      '+    base:',
      '+      text: |',
    ]);
  });

  test('what comes to say what is inherited is no amendment any more', async () => {
    const desk = small();
    const { host } = desk;
    const before = host.text('policy/protocols/proef/overrides/school.yaml');
    await desk.edit(change('school', { force: 'advise' }, { reason: 'Milder.' }));
    await desk.edit(change('school', { force: 'oblige' }));
    expect(host.text('policy/protocols/proef/overrides/school.yaml')).toBe(before);
  });

  test('which norms a clause says is not said there', async () => {
    expect(codes(await small().try(change('school', { norms: [] }, { reason: 'Zo.' })))).toEqual(['edit-impossible']);
  });
});

describe('somebody changed the same meanwhile', () => {
  test('a conflict tells what stands there now; of another property there is none', async () => {
    const desk = small();
    await desk.edit(change(null, { force: 'advise' }));
    const { value } = await desk.try(change(null, { force: 'permit' }, { before: { force: 'oblige' } }));
    expect(value).toEqual({ kind: 'conflict', edit: 0, before: { force: 'oblige' }, now: { force: 'advise' } });
    const other = change(null, { audience: ['all'] }, { before: { audience: ['pupils'] } });
    expect((await desk.look(other)).kind).toBe('edited');
  });

  test('the clause is gone: a conflict with nothing', async () => {
    const gone = { ...change(null, { force: 'permit' }, { before: { force: 'oblige' } }), clause: 'weg' } as Edit;
    expect((await small().try(gone)).value).toMatchObject({ kind: 'conflict', now: null });
  });
});

test('a clause comes with what stands beside it', async () => {
  const edited = await example().look({
    kind: 'add',
    layer: null,
    content: { term: 'schelden', text: 'iemand uitmaken voor iets lelijks.' },
    properties: { forms: ['scheldt'], norms: [] },
    audience: ['all'],
    force: 'define',
    position: { after: 'begrip-plagen' },
  });
  const lines = diffsOf(edited)['protocol.yaml'];
  expect(lines).toContain('+    forms: [scheldt]');
  expect(lines?.some((line) => line.includes('norms'))).toBe(false);
});

test('who edits is told what each layer says, and which norms there are', async () => {
  const desk = small();
  await desk.edit(change('school', { force: 'advise' }, { reason: 'Milder.' }));
  const name = { organisation: 'school', protocol: 'proef' };
  const { value } = await desk.regelwerk.passages(name);
  expect(value?.passages.find(({ id }) => id === 'kluis')?.layers.map(({ properties }) => properties)).toEqual([
    {
      ...{ audience: ['pupils'], force: 'oblige', norms: ['bestuur:1.2'] },
      legal: [{ source: 'WVO 2020', article: '2.89', checked: '2020-01-15' }],
    },
    { force: 'advise' },
  ]);
  const register = await desk.regelwerk.norms(name);
  expect(register.diagnostics).toEqual([]);
  expect(register.value?.map(({ id }) => id)).toEqual(['bestuur:1.1', 'bestuur:1.2', 'bestuur:1.3', 'bestuur:2.1']);
  expect(register.value?.[0]).toEqual({
    ...{ id: 'bestuur:1.1', text: 'Telefoons storen de les niet.' },
    ...{ organisation: 'bestuur', parts: ['1. Regels'] },
  });
  expect((await desk.regelwerk.norms({ organisation: 'niemand', protocol: 'proef' })).value).toBeUndefined();
});
