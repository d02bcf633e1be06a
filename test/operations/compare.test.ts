/** Documents side by side: which clauses are the same, and where documents differ in substance. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { type ClauseRow, type CompareRequest, openRegelwerk, type SideBySide } from '../../src/index.ts';
import type { Contradiction } from '../../src/model/source.ts';
import { exampleFiles } from '../support/example.ts';
import { captureIo, type Files, memoryHost } from '../support/memory-host.ts';
import { policyFiles } from '../support/repository.ts';

const MEDIA = 'policy/protocols/social-media';
const P = 'policy/protocols/p';

async function compared(files: Files, request?: CompareRequest): Promise<readonly SideBySide[]> {
  const { value } = await openRegelwerk(memoryHost(files)).compare(request);
  if (value === undefined) throw new Error('nothing compared');
  return value;
}

async function one(files: Files, request?: CompareRequest): Promise<SideBySide> {
  const [first] = await compared(files, request);
  if (first === undefined) throw new Error('no protocol');
  return first;
}

const rowOf = ({ rows }: SideBySide, key: string) => rows.find((row) => row.key === key);

/** By organisation: the state of a clause, and where it has words which of them. */
function statesOf({ organisations }: SideBySide, row: ClauseRow | undefined): Record<string, string> {
  return Object.fromEntries(
    (row?.cells ?? []).map((cell, index) => [
      organisations[index]?.id ?? '',
      'wording' in cell ? `${cell.state} ${cell.wording}` : cell.state,
    ]),
  );
}

/** A base of a few clauses, and what some schools say of it. */
function policy(overrides: Readonly<Record<string, object>>, more: Readonly<Record<string, string>> = {}): Files {
  const text = (id: string, words: string, rest: object = {}) => ({
    ...{ id, audience: ['all'], force: 'oblige', text: words },
    ...rest,
  });
  const protocol = {
    title: 'Protocol',
    description: 'Een proef.',
    parameters: {
      school: { description: 'De naam van de school.', default: 'de school' },
      termijn: { description: 'Binnen hoeveel tijd er een antwoord is.', kind: 'duration', default: 'P1W' },
      besluit: {
        description: 'Wie besluit.',
        kind: 'choice',
        values: { leiding: 'de schoolleiding', bestuur: 'het bestuur' },
        default: 'leiding',
      },
    },
    clauses: [
      text('naam', 'Dit zijn de regels van {{school}}.'),
      text('antwoord', 'Op een klacht komt binnen {{termijn}} een antwoord.'),
      {
        ...{ id: 'besluiten', audience: ['employees'], force: 'define', settles: ['besluit'] },
        legal: [{ source: 'Onderwijswet', article: '8', checked: '2026-01-02' }],
        choose: {
          fact: 'besluit',
          wordings: { leiding: 'De schoolleiding besluit.', bestuur: 'Het bestuur besluit.' },
        },
      },
      text('rust', 'Iedereen laat de ander met rust.', { audience: ['pupils'] }),
    ],
    outline: [
      { part: 'regels', label: 'Regels', entries: ['naam', 'antwoord', 'besluiten'] },
      { part: 'slot', label: 'Slot', entries: ['rust'] },
    ],
  };
  const organisations = Object.entries(overrides).flatMap(([id, override]) => [
    [`policy/organisations/${id}.yaml`, `name: School ${id}\nkind: school\n`],
    [`${P}/overrides/${id}.yaml`, stringify(override)],
  ]);
  return { [`${P}/protocol.yaml`]: stringify(protocol), ...Object.fromEntries(organisations), ...more };
}

describe('the policy of this repository', () => {
  const files = policyFiles();
  const register = parse(files[`${MEDIA}/norms/contradictions.yaml`] ?? '') as Contradiction[];
  let all: SideBySide;
  beforeAll(async () => {
    all = await one(files);
  });

  test.each(register.map((own) => [own.subject, own] as const))('tells of: %s', (subject, { positions }) => {
    const divergence = all.divergences.find((own) => own.register?.subject === subject);
    expect(divergence?.state).toBe('stands');
    expect(divergence?.positions.map(({ norm, position }) => ({ norm, position }))).toEqual(positions);
    for (const { norm, organisations, clauses } of divergence?.positions ?? []) {
      expect(organisations, norm).not.toEqual([]);
      // In each document that the position is of: a clause, its place and how it begins.
      expect([...new Set(clauses.map((own) => own.organisation))], norm).toEqual(organisations);
      for (const { place, words } of clauses) expect([place.label, words].every((own) => own.length > 0)).toBe(true);
    }
  });

  test('each clause that says a position names its norm', async () => {
    const { value } = await openRegelwerk(memoryHost(files)).list();
    const texts = new Map(value?.documents.map(({ organisation, text }) => [organisation.id, text]));
    const said = all.divergences.flatMap(({ positions }) =>
      positions.flatMap(({ norm, clauses }) => clauses.map((own) => ({ ...own, norm }))),
    );
    expect(said.length).toBeGreaterThan(100);
    for (const { organisation, id, row, norm, place } of said.filter((own) => own.row !== null)) {
      const clause = texts.get(organisation)?.clauses.get(id);
      expect(clause?.norms, `${organisation} ${id} ${row}`).toContain(norm);
      expect(clause?.location).toMatchObject(place);
    }
  });

  test('no clause that differs in wording only stands among them', () => {
    const told = new Set(all.divergences.flatMap(({ rows }) => rows));
    // Amended for their words, without a fact or a position.
    const worded = ['missie-en-fatsoen', 'bescherming-tegen-gevolgen', 'bewust-gebruik', 'beeld-en-goede-naam'];
    expect(worded.filter((key) => told.has(key))).toEqual([]);
    for (const key of worded) expect(rowOf(all, key)?.wordings.length, key).toBeGreaterThan(1);
    const norms = new Set(register.flatMap(({ positions }) => positions.map(({ norm }) => norm)));
    const base = parse(files[`${MEDIA}/protocol.yaml`] ?? '') as {
      clauses: { id: string; norms?: string[]; settles?: string[]; choose?: object }[];
    };
    const innocent = base.clauses.filter(
      ({ norms: own = [], settles, choose }) =>
        settles === undefined && choose === undefined && !own.some((norm) => norms.has(norm)),
    );
    expect(innocent.length).toBeGreaterThan(20);
    expect(innocent.filter(({ id }) => told.has(id))).toEqual([]);
  });

  test('what the register does not have is told as such', () => {
    const fresh = all.divergences.filter(({ register: own }) => own === null);
    expect(fresh.map(({ facts }) => facts.map(({ fact }) => fact))).toEqual([
      ['middelen'],
      ['bezoeken_verboden'],
      ['personeelsdossier'],
      ['verwijtbaar_gedrag'],
    ]);
  });

  test('a value beside what the base rests on', () => {
    const consent = all.divergences.find(({ facts }) => facts.some(({ fact }) => fact === 'toestemming_opnamen'));
    const stances = consent?.facts.find(({ fact }) => fact === 'toestemming_opnamen')?.stances;
    expect(stances?.map(({ value, organisations, against }) => [value, organisations, against.length])).toEqual([
      ['bij_aanmelding', ['ccc', 'wolfert'], 1],
      ['jonger_dan', ['koe', 'troubadour'], 1],
      ['ouder_dan', ['quadraam'], 1],
    ]);
    expect(consent?.register?.note).toContain('UAVG');
  });

  test('a fifth board shows its own position, and nothing else changes', async () => {
    const linde = {
      [`policy/organisations/linde.yaml`]: 'name: Stichting De Linde\nkind: bestuur\n',
      [`${MEDIA}/overrides/linde.yaml`]:
        'parameters: {organisatie: stichting De Linde, toegang_internet: onbeperkt, leeftijd_toestemming: 15}\n',
    };
    const five = await one({ ...files, ...linde });
    const stancesOn = (fact: string) =>
      five.divergences.flatMap(({ facts }) => facts).find((own) => own.fact === fact)?.stances;
    expect(
      stancesOn('toestemming_opnamen')?.find(({ organisations }) => organisations.includes('linde')),
    ).toMatchObject({ value: 'volgens_de_wet', isBase: true, organisations: ['linde'], against: [] });
    expect(stancesOn('toegang_internet')?.find(({ value }) => value === 'onbeperkt')?.organisations).toEqual([
      'ccc',
      'linde',
    ]);
    const consent = five.divergences.find(({ register: own }) => own?.subject.startsWith('Consent for photo'));
    expect(consent?.others.map(({ organisation, id }) => [organisation, id])).toEqual([
      ['linde', 'toestemming-voor-opnamen'],
    ]);
    const subjects = ({ divergences }: SideBySide) => divergences.flatMap(({ register: own }) => own?.subject ?? []);
    expect(subjects(five)).toEqual(subjects(all));
  });

  test('of two boards, what lies between others is left out', async () => {
    const two = await one(files, { organisations: ['ccc', 'wolfert'] });
    const subjects = two.divergences.flatMap(({ register: own }) => own?.subject ?? []);
    expect(subjects).toContain('Access to the internet and to means of communication');
    expect(subjects).not.toContain('Who takes fitting measures when decency is overstepped');
    const consent = two.divergences.find(({ register: own }) => own?.subject.startsWith('Consent for photo'));
    expect(consent?.state).toBe('agreed');
    expect(consent?.positions.map(({ norm }) => norm)).toEqual(['ccc:2.4', 'wolfert:2.5']);
  });
});

describe('a clause in two documents', () => {
  const base = { text: 'Dit zijn de regels van {{school}}.' };
  const amend = { naam: { text: 'Zo doen wij het hier.', reason: 'Korter.', base } };

  test('is the same where names alone differ', async () => {
    const all = await one(policy({ a: { parameters: { school: 'De Es' } }, b: { parameters: { school: 'De Eik' } } }));
    expect(statesOf(all, rowOf(all, 'naam'))).toEqual({ a: 'same 0', b: 'same 0' });
    expect(all.divergences).toEqual([]);
    expect(all.values).toMatchObject([{ name: 'school', values: [{ value: 'De Es' }, { value: 'De Eik' }] }]);
  });

  test('is another where a fact in it differs, which is a difference in substance', async () => {
    const all = await one(policy({ a: { parameters: { termijn: 'P2W' } }, b: {} }));
    expect(statesOf(all, rowOf(all, 'antwoord'))).toEqual({ a: 'same 0', b: 'same 1' });
    expect(all.divergences).toMatchObject([{ register: null, rows: ['antwoord'], facts: [{ fact: 'termijn' }] }]);
    expect(all.divergences[0]?.facts[0]?.stances).toMatchObject([
      { value: 'P2W', says: 'twee weken', isBase: false, organisations: ['a'] },
      { value: 'P1W', says: 'één week', isBase: true, organisations: ['b'] },
    ]);
  });

  test('in words of its own is no difference in substance', async () => {
    const all = await one(policy({ a: { amend }, b: {} }));
    expect(statesOf(all, rowOf(all, 'naam'))).toEqual({ a: 'own 0', b: 'same 1' });
    expect(rowOf(all, 'naam')?.cells[0]).toMatchObject({ reasons: [{ layer: 'a', reason: 'Korter.' }] });
    expect(rowOf(all, 'naam')?.wordings[0]).toMatchObject({ isBase: false, against: { kind: 'text' } });
    expect(all.divergences).toEqual([]);
  });

  test('in the same words that two chose apart is the same', async () => {
    const all = await one(policy({ a: { amend }, b: { amend }, c: {} }));
    expect(statesOf(all, rowOf(all, 'naam'))).toEqual({ a: 'same 0', b: 'same 0', c: 'same 1' });
  });

  test('of a school in the words of its board is its board’s own', async () => {
    const school = { 'policy/organisations/b.yaml': 'name: School b\nkind: school\nparent: a\n' };
    const all = await one(policy({ a: { amend }, b: {}, c: {} }, school));
    expect(statesOf(all, rowOf(all, 'naam'))).toEqual({ a: 'own 0', b: 'own 0', c: 'same 1' });
  });

  test('is absent with who left it out and why: by itself, or with its part', async () => {
    const all = await one(
      policy({
        a: { omit: [{ clause: 'naam', reason: 'Staat elders.' }] },
        b: { omit: [{ part: 'slot', reason: 'Geen slot.' }] },
      }),
    );
    expect(rowOf(all, 'naam')?.cells).toMatchObject([
      { state: 'absent', omitted: { layer: 'a', reason: 'Staat elders.', by: 'naam' } },
      { state: 'same' },
    ]);
    expect(rowOf(all, 'rust')?.cells).toMatchObject([
      { state: 'same' },
      { state: 'absent', omitted: { layer: 'b', reason: 'Geen slot.', by: 'slot' } },
    ]);
  });

  test('is absent by the omission of the part that it was moved to', async () => {
    const arrange = [{ part: 'eigen', label: 'Eigen', position: { after: 'regels' }, entries: ['rust'] }];
    const school = { 'policy/organisations/b.yaml': 'name: School b\nkind: school\nparent: a\n' };
    const omit = [{ part: 'eigen', reason: 'Niet op onze school.' }];
    const all = await one(policy({ a: { arrange }, b: { omit } }, school));
    expect(rowOf(all, 'rust')?.cells[1]).toEqual({
      state: 'absent',
      omitted: { layer: 'b', reason: 'Niet op onze school.', by: 'eigen' },
    });
  });

  test('is undecided where an outline of its own does not name it', async () => {
    const outline = [{ part: 'alles', label: 'Alles', entries: ['naam', 'antwoord', 'besluiten'] }];
    const all = await one(policy({ a: { outline }, b: {} }));
    expect(statesOf(all, rowOf(all, 'rust'))).toEqual({ a: 'undecided', b: 'same 0' });
    expect(all.organisations.map(({ counts }) => [counts.undecided, counts.same])).toEqual([
      [1, 3],
      [0, 4],
    ]);
  });
});

describe('a clause that the base does not have', () => {
  const added = (id: string, text: string, rest: object = {}) => ({
    add: [{ id, audience: ['all'], force: 'oblige', text, position: { after: 'naam' }, ...rest }],
  });

  test('stands here alone, whatever another calls its own', async () => {
    const all = await one(policy({ a: added('eigen', 'Een.'), b: added('eigen', 'Twee.') }));
    expect(statesOf(all, rowOf(all, 'a:eigen'))).toEqual({ a: 'only 0', b: 'absent' });
    expect(statesOf(all, rowOf(all, 'b:eigen'))).toEqual({ a: 'absent', b: 'only 0' });
    // Behind what it comes after in its document.
    expect(all.rows.map(({ key }) => key).slice(0, 3)).toEqual(['naam', 'a:eigen', 'b:eigen']);
  });

  test('is the same as one with the same words under another name', async () => {
    const all = await one(
      policy({ a: added('een', 'Wij groeten {{school}}.'), b: added('twee', 'Wij groeten {{school}}.') }),
    );
    expect(statesOf(all, rowOf(all, 'a:een'))).toEqual({ a: 'same 0', b: 'same 0' });
    expect(rowOf(all, 'b:twee')).toBeUndefined();
  });

  test('is that of the base which it says again under another name', async () => {
    const again = {
      ...added('stil', 'Iedereen laat de ander met rust.'),
      omit: [{ clause: 'rust', reason: 'Elders.' }],
    };
    const all = await one(policy({ a: again, b: {} }));
    expect(rowOf(all, 'rust')?.cells[0]).toMatchObject({ state: 'same', clause: 'stil' });
  });

  test('and says that it settles a fact, is a position in words', async () => {
    const settling = (text: string) => ({
      ...added('eigen-besluit', text, { settles: ['besluit'] }),
      omit: [{ clause: 'besluiten', reason: 'Anders geregeld.' }],
    });
    const all = await one(
      policy({
        a: settling('De ouders besluiten.'),
        b: {},
        c: settling('De ouders besluiten.'),
        d: settling('Niemand.'),
      }),
    );
    expect(all.divergences[0]?.facts[0]?.stances).toMatchObject([
      { value: null, says: null, organisations: ['a', 'c'], against: [{ article: '8' }] },
      { value: 'leiding', organisations: ['b'], against: [] },
      { value: null, organisations: ['d'] },
    ]);
  });

  test('and sets the fact that it settles, has the position of that value', async () => {
    const settling = {
      ...added('eigen-besluit', 'Bij ons besluit het bestuur.', { settles: ['besluit'] }),
      omit: [{ clause: 'besluiten', reason: 'Anders gezegd.' }],
      parameters: { besluit: 'bestuur' },
    };
    const all = await one(policy({ a: settling, b: { parameters: { besluit: 'bestuur' } } }));
    expect(all.divergences).toEqual([]);
  });
});

describe('the register', () => {
  const norms = (id: string) =>
    `organisation: ${id}\nparts: [{label: Deel, norms: [{id: "1", who: all, fact: Rest.}]}]\n`;
  const contradictions = `
- subject: Rest
  kind: permitted
  positions: [{norm: "a:1", position: yes}, {norm: "b:1", position: no}]
`;
  const registers = {
    [`${P}/norms/a.yaml`]: norms('a'),
    [`${P}/norms/b.yaml`]: norms('b'),
    [`${P}/norms/contradictions.yaml`]: contradictions,
  };
  const saying = (text: string, norm: string) => ({
    add: [{ id: 'rusten', audience: ['all'], force: 'oblige', text, norms: [norm], position: { after: 'naam' } }],
  });
  const stateIn = async (overrides: Parameters<typeof policy>[0]) => {
    const all = await one(policy(overrides, registers));
    return all.divergences.map(({ state, positions }) => [state, positions.map(({ clauses }) => clauses.length)]);
  };

  test('stands, is settled, or is held by one alone', async () => {
    expect(await stateIn({ a: saying('Rust mag.', 'a:1'), b: saying('Rust mag niet.', 'b:1') })).toEqual([
      ['stands', [1, 1]],
    ]);
    expect(await stateIn({ a: saying('Rust mag.', 'a:1'), b: saying('Rust mag.', 'b:1') })).toEqual([
      ['agreed', [1, 1]],
    ]);
  });

  test('a position of a board that is gone is told to be in no document', async () => {
    const files: Record<string, string | Uint8Array> = {
      ...policy({ a: saying('Rust mag.', 'a:1'), b: {} }, registers),
    };
    // Norms of who takes no part ask for nothing.
    delete files[`${P}/overrides/b.yaml`];
    const all = await one(files);
    expect(all.divergences).toMatchObject([
      { state: 'alone', positions: [{ norm: 'a:1' }, { norm: 'b:1', organisations: [], clauses: [] }] },
    ]);
  });

  test('where nobody has it any more, it says so', async () => {
    const files: Record<string, string | Uint8Array> = { ...policy({ a: {}, b: {}, c: {} }, registers) };
    for (const id of ['a', 'b']) delete files[`${P}/overrides/${id}.yaml`];
    expect((await one(files)).divergences).toMatchObject([{ state: 'gone', silent: ['c'] }]);
  });
});

describe('other policies', () => {
  test('the example: two protocols without a register', async () => {
    const all = await compared(exampleFiles());
    expect(all.map(({ protocol, hasRegister }) => [protocol, hasRegister])).toEqual([
      ['pesten', false],
      ['verzuim', false],
    ]);
    const facts = all[0]?.divergences.flatMap((own) => own.facts.map(({ fact }) => fact));
    expect(facts).toEqual(['lessen', 'reactietijd', 'nagaan', 'maatregel']);
  });

  test('one organisation stands beside the base', async () => {
    const all = await one(policy({ a: { omit: [{ clause: 'naam', reason: 'Zo.' }] } }));
    expect(statesOf(all, rowOf(all, 'naam'))).toEqual({ a: 'absent' });
    expect(all.divergences).toEqual([]);
  });

  test('a document with mistakes is left out, and told', async () => {
    const files = policy({ a: { amend: { onbekend: { text: 'x', reason: 'y' } } }, b: {} });
    const { value, diagnostics } = await openRegelwerk(memoryHost(files)).compare();
    expect(value?.[0]?.left).toEqual([{ id: 'a', name: 'School a' }]);
    expect(value?.[0]?.organisations.map(({ id }) => id)).toEqual(['b']);
    expect(diagnostics.map(({ code }) => code)).toContain('clause-unknown');
  });

  test('a document whose base moved is compared as it reads', async () => {
    const amend = { naam: { text: 'Eigen woorden.', reason: 'y', base: { text: 'Hoe de basis eerst was.' } } };
    const { value, diagnostics } = await openRegelwerk(memoryHost(policy({ a: { amend }, b: {} }))).compare();
    expect(diagnostics.map(({ code }) => code)).toContain('amend-stale');
    expect(value?.[0]?.left).toEqual([]);
    expect(value?.[0]?.rows.find(({ id }) => id === 'naam')?.cells.map(({ state }) => state)).toEqual(['own', 'same']);
  });

  test('who has ended is not compared unasked', async () => {
    const ended = { 'policy/organisations/a.yaml': 'name: School a\nkind: school\nended: {date: 2020-01-01}\n' };
    const files = policy({ a: {}, b: {} }, ended);
    expect((await one(files)).organisations.map(({ id }) => id)).toEqual(['b']);
    expect((await one(files, { organisations: ['a', 'b'] })).organisations.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('a hundred schools that say the same are one wording', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`s${at}`, { parameters: { school: `School ${at}` } }]),
    );
    const all = await one(policy({ ...many, z: { parameters: { besluit: 'bestuur' } } }));
    expect(all.rows.map(({ wordings }) => wordings.length)).toEqual([1, 1, 2, 1]);
    expect(all.divergences[0]?.facts[0]?.stances.map(({ organisations }) => organisations.length)).toEqual([100, 1]);
  });
});

describe('regelwerk compare', () => {
  const files = policy({
    a: { parameters: { besluit: 'bestuur' }, omit: [{ clause: 'rust', reason: 'Niet nodig.' }] },
    b: {},
  });
  const told = async (...argv: string[]) => {
    const io = captureIo();
    const host = memoryHost(files);
    return { code: await run(['compare', ...argv], io, host), out: io.outText, error: io.errorText, host };
  };

  test('prints a table, in Dutch and in English', async () => {
    const { code, out } = await told();
    expect(code).toBe(0);
    expect(out).toContain('Verschillen in de zaak zelf');
    expect(out).toMatch(/^besluiten +zelfde A +zelfde B$/m);
    expect(out).toMatch(/^rust +– +zelfde$/m);
    const english = (await told('--lang', 'en')).out;
    expect(english).toContain('Differences in substance');
    expect(english).toMatch(/^besluiten +same A +same B$/m);
  });

  test.each([
    [
      ['--audience', 'pupils'],
      ['naam', 'antwoord', 'rust'],
    ],
    [
      ['--audience', 'employees'],
      ['naam', 'antwoord', 'besluiten'],
    ],
    [['--theme', 'slot'], ['rust']],
    [['--force', 'define'], ['besluiten']],
  ])('%j chooses clauses', async (options, keys) => {
    const data = JSON.parse((await told('--json', ...options)).out) as SideBySide[];
    expect(data[0]?.rows.map(({ key }) => key)).toEqual(keys);
  });

  test('JSON is as its schema lays down', async () => {
    const schema = JSON.parse(readFileSync('schemas/output/compare.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
    for (const own of [files, policyFiles(), exampleFiles()]) {
      const io = captureIo();
      expect(await run(['compare', '--format', 'json'], io, memoryHost(own))).toBe(0);
      validate(JSON.parse(io.outText));
      expect(validate.errors).toBeNull();
    }
  });

  test('a page goes to a file', async () => {
    const { code, host } = await told('--format', 'html', '--out', 'naast.html');
    expect(code).toBe(0);
    expect(host.text('naast.html')).toContain('<h1>Vergelijking van documenten</h1>');
  });

  test.each([
    [['niemand'], 'organisation-not-found'],
    [['--audience', 'opa'], 'option-value'],
    [['--theme', 'niets'], 'option-value'],
    [['--protocol', 'geen'], 'option-value'],
  ])('%j cannot be had', async (argv, rule) => {
    const { code, out, error } = await told(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(`[${rule}]`);
  });
});
