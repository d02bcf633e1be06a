/** What the base offers stands in the documents of who takes it and of those below, and leaves no trace in others. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ResolvedPart } from '../../src/model/resolved.ts';
import { pin, stalePins } from '../../src/operations/pin.ts';
import { openSession } from '../../src/operations/session.ts';
import { captureIo, type Files, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { besideRests } from '../support/rests.ts';
import { runs } from '../support/runs.ts';

const FOLDER = 'policy/protocols/proef';
const BASE = `${FOLDER}/protocol.yaml`;
const overrideOf = (organisation: string) => `${FOLDER}/overrides/${organisation}.yaml`;
const REASON = 'Zo is het hier.';

interface Clause {
  id: string;
  was?: string[];
  optional?: true;
  text?: string;
  term?: string;
  choose?: object;
}
type Override = Record<string, unknown>;

const COMMON: readonly Clause[] = [
  { id: 'een', text: 'Een telefoon ligt in de kluis.' },
  { id: 'twee', text: 'Zie [](#een).' },
  { id: 'drie', text: 'Wij lezen dit elk jaar.' },
];
/** Each uses something that nothing else does. */
const OFFERED: readonly Clause[] = [
  { id: 'laden', text: 'Opladen mag bij {{balie}}, zie [](#een).' },
  { id: 'leeftijd', text: 'Vanaf {{vanaf}} mag het zelf.' },
  { id: 'vreemd', text: 'Wie wil, leest het *privacy statement*.' },
  {
    id: 'thuis',
    choose: { fact: 'mee', wordings: { ja: 'De laptop mag mee naar huis.', nee: 'De laptop blijft op school.' } },
  },
];
const DEFINED: readonly Clause[] = [
  { id: 'begrip-laptop', term: 'laptop', text: 'een computer om mee te nemen.' },
  { id: 'begrip-telefoon', term: 'telefoon', text: 'een toestel om mee te bellen.' },
];
const ids = OFFERED.map(({ id }) => id);

function baseOf(offered: readonly Clause[]): string {
  const clauses = [...COMMON, ...DEFINED, ...offered.map((own) => ({ ...own, optional: true }))];
  return JSON.stringify({
    title: 'Proef',
    description: 'Een proef.',
    parameters: {
      balie: { description: 'Waar men laadt.', default: 'de balie' },
      vanaf: { description: 'Vanaf welke leeftijd.', kind: 'age' },
      mee: { description: 'Of de laptop mee mag.', kind: 'yes_no', default: 'ja' },
    },
    clauses: clauses.map((own) => ({ audience: ['all'], force: 'inform', ...own })),
    outline: [
      { part: 'voor', label: 'Voor', entries: ['een', 'twee'] },
      { part: 'na', label: 'Na', entries: ['drie'] },
      { part: 'begrippen', label: 'Begrippen', numbering: 'definitions', entries: DEFINED.map(({ id }) => id) },
    ],
    other_languages: { en: ['privacy statement'] },
  });
}

const ORGANISATIONS = {
  'policy/organisations/bestuur.yaml': 'name: Stichting De Proef\nkind: bestuur\n',
  'policy/organisations/school.yaml': 'name: De Ster\nkind: school\nparent: bestuur\n',
  'policy/organisations/los.yaml': 'name: Lyceum Los\nkind: school\n',
};

/** The facts are set by all, whether a text shows them or not. */
function files(overrides: Readonly<Record<string, Override>>, offered = OFFERED): Record<string, string> {
  const own = ['bestuur', 'school', 'los'].map((id): [string, string] => {
    const parameters = id === 'school' ? {} : { parameters: { vanaf: 16, mee: 'nee' } };
    return [overrideOf(id), JSON.stringify({ ...parameters, ...overrides[id] })];
  });
  return { ...ORGANISATIONS, [BASE]: baseOf(offered), ...Object.fromEntries(own) };
}

function read(source: Files) {
  const { resolved, diagnostics } = openSession(memoryHost(source)).read();
  const inPart = ({ entries }: ResolvedPart): string[] =>
    entries.flatMap((entry) => (entry.kind === 'clause' ? [entry.clause.id] : inPart(entry.part)));
  /** As often as they stand there. */
  const clausesOf = (organisation: string) =>
    resolved.find((text) => text.organisation.id === organisation)?.parts.flatMap(inPart) ?? [];
  return { resolved, diagnostics, clausesOf, told: diagnostics.map(({ code }) => code) };
}

const usual = ['een', 'twee', 'drie', ...DEFINED.map(({ id }) => id)];
const outline = (taken: readonly string[]) => [
  { part: 'alles', label: 'Alles', entries: [...taken, 'een', 'twee', 'drie'] },
  { part: 'begrippen', label: 'Begrippen', numbering: 'definitions', entries: DEFINED.map(({ id }) => id) },
];
/** The ways in which a place is given. */
const ways: Readonly<Record<string, (taken: readonly string[]) => Override>> = {
  position: (taken) => ({ arrange: [{ clause: taken, position: { after: 'een' } }] }),
  ownPart: (taken) => ({ arrange: [{ part: 'eigen', label: 'Eigen', entries: taken }] }),
  innerPart: (taken) => ({
    arrange: [
      { part: 'eigen', label: 'Eigen', entries: [{ part: 'binnen', label: 'Binnen', entries: taken }, 'drie'] },
    ],
  }),
  outline: (taken) => ({ outline: outline(taken) }),
};
const taking = fc.record({
  way: fc.constantFrom(...Object.keys(ways)),
  taken: fc.subarray(ids),
});
type Taking = typeof taking extends fc.Arbitrary<infer T> ? T : never;

function overrideFor({ way, taken }: Taking): Override {
  return taken.length === 0 && way !== 'outline' ? {} : (ways[way]?.(taken) ?? {});
}

/** Of a school, whose board took some already: it has these anyhow, and places them only where it writes its outline out. */
function overrideBelow({ way, taken }: Taking, above: readonly string[]): Override {
  if (way === 'outline') return ways['outline']?.([...new Set([...taken, ...above])]) ?? {};
  return overrideFor({ way: 'position', taken: taken.filter((id) => !above.includes(id)) });
}

async function builtFor(organisation: string, source: Files): Promise<Record<string, string>> {
  const host = memoryHost(source);
  await openRegelwerk(host).build({ formats: ['markdown', 'html'] });
  const paths = [...host.contents.keys()].filter((path) => path.startsWith(`out/${organisation}/`));
  expect(paths.length).toBeGreaterThan(1);
  return Object.fromEntries(paths.map((path) => [path, Buffer.from(host.contents.get(path) ?? []).toString('base64')]));
}

describe('what is offered', () => {
  test('stands once in the documents of who takes it, however, and of those below; nothing is told of who lacks it', () => {
    fc.assert(
      fc.property(taking, taking, taking, (board, school, alone) => {
        const { clausesOf, told } = read(
          files({
            bestuur: overrideFor(board),
            school: overrideBelow(school, board.taken),
            los: overrideFor(alone),
          }),
        );
        // A school may write out the outline that it would inherit.
        const asked = ['decisions-unpinned', 'override-no-effect'];
        expect(told.filter((code) => !asked.includes(code))).toEqual([]);
        const expected = (taken: readonly string[]) => [...usual, ...new Set(taken)].sort();
        expect(clausesOf('bestuur').sort()).toEqual(expected(board.taken));
        expect(clausesOf('school').sort()).toEqual(expected([...board.taken, ...school.taken]));
        expect(clausesOf('los').sort()).toEqual(expected(alone.taken));
      }),
      { numRuns: runs(25) },
    );
  });

  test('changes no byte of the documents of who does not take it, under the outline of the base or its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids, { minLength: 1 }), fc.boolean(), async (offered, hasOutline) => {
        const los = hasOutline ? { outline: outline([]) } : {};
        const some = OFFERED.filter(({ id }) => offered.includes(id));
        const takers = files({ los, bestuur: overrideFor({ way: 'position', taken: offered }) }, some);
        const without = files({ los }, []);
        expect(await builtFor('los', takers)).toEqual(await builtFor('los', without));
      }),
      { numRuns: runs(3) },
    );
  });

  test('is in order in the base itself: what it uses is declared, and what it refers to is there', () => {
    const of = (text: string) => read(files({}, [...OFFERED, { id: 'fout', text }])).told;
    expect(of('Zie [](#laden), want dat biedt de basis ook aan.')).toEqual([]);
    expect(of('Zie [](#nergens).')).toEqual(['reference-unknown']);
    expect(of('Bij {{nergens}}.')).toEqual(['parameter-unknown']);
  });

  test('and refers to what was not taken: that is told where it is taken', () => {
    const offered = [...OFFERED, { id: 'verwijst', text: 'Zie [](#laden).' }];
    const taken = (...own: string[]) => ({ los: overrideFor({ way: 'position', taken: own }) });
    expect(read(files(taken('verwijst'), offered)).told).toEqual(['reference-unknown']);
    expect(read(files(taken('verwijst', 'laden'), offered)).told).toEqual([]);
  });

  test('has to be used somewhere still: a parameter that no clause asks for is told', () => {
    const { told } = read(
      files(
        {},
        OFFERED.filter(({ id }) => id !== 'leeftijd'),
      ),
    );
    expect(new Set(told)).toEqual(new Set(['parameter-unused']));
    const unknown = files(
      {},
      OFFERED.filter(({ id }) => id !== 'vreemd'),
    );
    expect(read(unknown).told).toEqual(['language-unused']);
    const unasked = files(
      {},
      OFFERED.filter(({ id }) => id !== 'thuis'),
    );
    expect(new Set(read(unasked).told)).toEqual(new Set(['parameter-unused', 'term-unused']));
  });
});

test('a value that an organisation gives for all its protocols may wait for it too', () => {
  const shared = {
    'policy/organisations/los.yaml': 'name: Lyceum Los\nkind: school\nparameters:\n  balie: de receptie\n',
  };
  expect(read({ ...files({}), ...shared }).told).toEqual([]);
  const unoffered = files(
    {},
    OFFERED.filter(({ id }) => id !== 'laden'),
  );
  expect(read({ ...unoffered, ...shared }).told).toEqual(['parameter-unused', 'parameter-unused']);
});

test('of who has ended nobody decides any more that what it omits is only on offer by now', () => {
  const source = files({ los: { omit: [{ clause: 'laden', reason: REASON }] } });
  expect(read(source).told).toEqual(['optional-untaken']);
  const ended = { 'policy/organisations/los.yaml': 'name: Los\nkind: school\nended: { date: "2019-07-31" }\n' };
  expect(read({ ...source, ...ended }).told).toEqual([]);
});

describe('a school whose board took it', () => {
  const board = overrideFor({ way: 'position', taken: ['laden'] });
  const of = (school: Override, host = memoryHost(files({ bestuur: board, school }))) => {
    const { resolved, diagnostics } = openSession(host).read();
    const text = resolved.find(({ organisation }) => organisation.id === 'school');
    return { has: text?.clauses.has('laden'), undecided: text?.undecided, told: diagnostics.map(({ code }) => code) };
  };

  test('can omit it, amend it and move it as any clause', () => {
    const told = ['decisions-unpinned'];
    expect(of({ omit: [{ clause: 'laden', reason: REASON }] })).toEqual({ has: false, undecided: [], told });
    const amend = { laden: { reason: REASON, text: 'Opladen mag niet.', base: { text: OFFERED[0]?.text } } };
    expect(of({ amend })).toEqual({ has: true, undecided: [], told: [] });
    const arrange = [{ clause: 'laden', position: { last_in: 'na' } }];
    expect(of({ arrange })).toEqual({ has: true, undecided: [], told });
  });

  test('has to decide on it under an outline of its own', () => {
    const own = { outline: outline([]) };
    expect(of(own)).toMatchObject({ has: false, undecided: ['laden'] });
    expect(of(own).told).toContain('outline-undecided');
  });
});

test('an amendment is of who takes the clause: of a board that does not, it says nothing to its schools', () => {
  const amend = { laden: { reason: REASON, text: 'Opladen mag niet.', base: { text: OFFERED[0]?.text } } };
  const school = overrideFor({ way: 'position', taken: ['laden'] });
  const { told, resolved } = read(files({ bestuur: { amend }, school }));
  expect(told).toEqual(['optional-untaken']);
  expect(resolved.find(({ organisation }) => organisation.id === 'school')?.clauses.get('laden')?.changes).toEqual([]);
});

test('what finds no place is told once, as what it is', () => {
  const nowhere = { arrange: [{ clause: 'laden', position: { after: 'nergens' } }] };
  expect(read(files({ bestuur: nowhere })).told).toEqual(['clause-unknown']);
  const inInherited = { arrange: [{ part: 'na', entries: ['laden'] }] };
  expect(besideRests(read(files({ los: inInherited })).diagnostics).map(({ code }) => code)).toEqual([
    'arrange-entries',
  ]);
});

describe('what a choice rests on', () => {
  const amend = { laden: { reason: REASON, text: 'Opladen mag niet.' } };
  const overrides = {
    bestuur: { ...overrideFor({ way: 'position', taken: ['laden', 'vreemd'] }), amend },
    los: {
      variants: { folder: { label: 'Folder', entries: ['vreemd'] } },
      ...overrideFor({ way: 'ownPart', taken: ['vreemd'] }),
    },
  };
  const changed = (host: MemoryHost, from: string, to: string) => {
    const before = host.text(BASE);
    expect(before).toContain(from);
    const texts = Object.fromEntries([...host.contents].map(([path]) => [path, host.text(path)]));
    return memoryHost({ ...texts, [BASE]: before.replace(from, to) });
  };
  let host: MemoryHost;
  beforeAll(() => {
    host = memoryHost(files(overrides));
    for (const organisation of ['bestuur', 'los']) pin(openSession(host), { organisation });
  });

  test('is recorded of an amendment and a variant, and nothing of the place: it had none', () => {
    expect(openSession(host).read().diagnostics).toEqual([]);
    expect(stalePins(openSession(host)).value).toEqual([]);
    const pins = (id: string) =>
      [...host.text(`${FOLDER}/pins/${id}.yaml`).matchAll(/^([a-z/-]+):/gm)].map(([, key]) => key);
    expect(pins('bestuur')).toEqual(['amend/laden']);
    expect(pins('los')).toEqual(['variant/folder/vreemd']);
  });

  test('a changed text comes along, and is told where it was amended or chosen', () => {
    const told = (own: MemoryHost) =>
      openSession(own)
        .read()
        .diagnostics.map(({ code }) => code);
    expect(told(changed(host, 'Opladen mag bij', 'Laden mag bij'))).toEqual(['amend-stale']);
    const other = changed(host, 'Wie wil, leest', 'Wie dat wil, leest');
    expect(told(other)).toEqual(['base-moved']);
    const [text] = openSession(other).read().resolved;
    expect(JSON.stringify(text?.clauses.get('vreemd')?.content)).toContain('Wie dat wil, leest');
  });
});

test('under another id it is taken still', () => {
  const renamed = OFFERED.map((own) => (own.id === 'laden' ? { ...own, id: 'opladen', was: ['laden'] } : own));
  const { clausesOf, told } = read(files({ los: overrideFor({ way: 'position', taken: ['laden'] }) }, renamed));
  expect(clausesOf('los')).toContain('opladen');
  expect(told).toEqual(['id-renamed']);
});

describe('the commands', () => {
  const source = files({ bestuur: overrideFor({ way: 'position', taken: ['laden'] }) });
  const regelwerk = async (own: Files, ...argv: string[]) => {
    const io = captureIo();
    const code = await run(argv, io, memoryHost(own));
    return { code, out: io.outText, error: io.errorText };
  };
  const revision = (own: Files) =>
    Object.fromEntries(Object.entries(own).map(([path, text]) => [`.git/revisions/main/${path}`, text]));

  test('outline lists what is offered and not taken, with its first words', async () => {
    const { out } = await regelwerk(source, 'outline', 'school');
    expect(out).toContain(
      '# Aangeboden door de basis, en niet overgenomen (3):\n#   leeftijd: Vanaf {{vanaf}} mag het zelf.\n',
    );
    expect(out).not.toMatch(/^# {3}laden/m);
    expect((await regelwerk(files({}, []), 'outline', 'school')).out).not.toContain('Aangeboden');
  });

  test('list and diff have it where it was taken only', async () => {
    expect((await regelwerk(source, 'list', 'school')).out).toContain('laden');
    expect((await regelwerk(source, 'list', 'los')).out).not.toContain('laden');
    expect((await regelwerk(source, 'diff', 'school', '--against', 'base')).out).toContain('ingevoegd: laden');
  });

  test('impact of a changed text reaches who has it only', async () => {
    const changed = { ...source, [BASE]: String(source[BASE]).replace('Opladen mag', 'Laden mag') };
    const { out } = await regelwerk({ ...changed, ...revision(source) }, 'impact', '--since', 'main', '--json');
    expect(JSON.parse(out)).toMatchObject([
      { organisation: 'bestuur', clauses: [{ clause: 'laden' }] },
      { organisation: 'school', clauses: [{ clause: 'laden' }] },
    ]);
  });

  test('a clause that becomes optional goes from who has it by the outline of the base', async () => {
    const kept = { outline: outline([]) };
    const own = { los: kept };
    const before = files(own, []);
    const after = {
      ...before,
      [BASE]: String(before[BASE])
        .replace('"id":"drie"', '"id":"drie","optional":true')
        .replace('{"part":"na","label":"Na","entries":["drie"]},', ''),
    };
    const { out } = await regelwerk({ ...after, ...revision(before) }, 'impact', '--since', 'main', '--json');
    expect(JSON.parse(out)).toMatchObject([
      { organisation: 'bestuur', clauses: [{ clause: 'drie', change: 'removed' }] },
      { organisation: 'school', clauses: [{ clause: 'drie', change: 'removed' }] },
    ]);
    const omitted = {
      ...after,
      [overrideOf('school')]: JSON.stringify({ omit: [{ clause: 'drie', reason: REASON }] }),
    };
    expect(read(omitted).told).toContain('optional-untaken');
  });
});
