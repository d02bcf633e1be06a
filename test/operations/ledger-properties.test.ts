/**
 * Whatever is edited, proposed, decided, tampered with and built, in whatever order, through the command line: what is
 * published as adopted is to the letter what every step of its procedure decided on, and no decision is ever lost.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { undone } from '../../src/governance/entries.ts';
import { stepsIn } from '../../src/governance/route.ts';
import type { ApprovalsFile, Decision, Step } from '../../src/model/source.ts';
import { OUTCOMES } from '../../src/words/decisions.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { printedBesideRests } from '../support/rests.ts';
import { parseMarkdown, textOf } from '../support/words.ts';

const FOLDER = 'policy/protocols/proef';
const ORGANISATIONS = ['bestuur', 'los'] as const;
type Id = (typeof ORGANISATIONS)[number];
const TODAY = '2020-06-01';

const LOS = `# Besluiten van het lyceum
control:
  auteur: Werkgroep
procedures:
  gewoon:
    - step: overleg
      body: Team
      kind: overleg
    - step: mr
      body: MR
      kind: advies
    - step: gmr
      body: GMR
      kind: instemming
    - step: cvb
      body: CvB
      kind: vaststelling
versions: [] # nog geen
`;

/** Of each organisation, what every successful `decide` recorded, and the words of the text as it was then. */
interface Recorded {
  readonly organisation: Id;
  readonly version: string;
  readonly decision: Decision;
  readonly words: string;
}

class Model {
  readonly recorded: Recorded[] = [];
  adoptions = 0;
}

class Real {
  readonly host: MemoryHost;
  private passed = 0;

  constructor() {
    this.host = memoryHost({ ...readBase(), [ledger('los')]: LOS }, { today: () => this.today });
  }

  /** Each thing that happens is of another day. */
  get today(): string {
    return new Date(Date.parse(TODAY) + this.passed * 86_400_000).toISOString().slice(0, 10);
  }

  tomorrow(): void {
    this.passed += 1;
  }

  async run(...argv: string[]): Promise<{ code: number; told: string }> {
    const io = captureIo();
    const code = await run(argv, io, this.host);
    return { code, told: io.outText + io.errorText };
  }

  approvals(id: Id): ApprovalsFile {
    return parse(this.host.text(ledger(id))) as ApprovalsFile;
  }

  steps(id: Id): readonly Step[] {
    return stepsIn(this.approvals(id).procedures?.['gewoon']);
  }

  /** The words of the source as it is now, by a build that knows of no approvals. */
  async words(id: Id): Promise<string> {
    const files = [...this.host.contents].filter(([path]) => !/\/(approvals|adopted)\/|^out\//.test(path));
    const shadow = memoryHost(Object.fromEntries(files), { today: TODAY });
    const io = captureIo();
    const code = await run(['build', '--org', id, '--format', 'markdown'], io, shadow);
    if (code !== 0) throw new Error(io.errorText);
    return wordsOf(shadow.text(`out/${id}/proef/protocol.md`));
  }

  edit(path: string, change: (text: string) => string): boolean {
    const before = this.host.text(path);
    const after = change(before);
    this.host.contents.set(path, new TextEncoder().encode(after));
    return after !== before;
  }
}

const ledger = (id: Id) => `${FOLDER}/approvals/${id}.yaml`;

/** All words after the table of contents, the notes included. */
function wordsOf(markdown: string): string {
  const { children } = parseMarkdown(markdown);
  const contents = children.findIndex(({ type }) => type === 'list');
  const texts = children.slice(contents + 1).flatMap((node) => {
    return node.type === 'footnoteDefinition' ? node.children.map((child) => textOf(child)) : [textOf(node)];
  });
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

/** As they were recorded: what was corrected since keeps its old value in the correction. */
const decisionsIn = ({ versions = [] }: ApprovalsFile) =>
  versions.flatMap(({ version = '', decisions = [], lapsed = [], corrections = [] }) =>
    [...decisions, ...lapsed.flatMap((group) => group.decisions)].map((decision) => ({
      version,
      decision: undone(decision, corrections, decision.id ?? ''),
    })),
  );

/** After every command. */
function nothingLost(model: Model, real: Real): void {
  for (const organisation of ORGANISATIONS) {
    const kept = decisionsIn(real.approvals(organisation));
    for (const { version, decision } of model.recorded.filter((item) => item.organisation === organisation))
      expect(kept).toContainEqual({ version, decision: expect.objectContaining(decision) });
  }
}

type Act = (model: Model, real: Real) => Promise<void>;

class Command implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly act: Act,
  ) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    real.tomorrow();
    await this.act(model, real);
    nothingLost(model, real);
  }
  toString = () => this.name;
}

const id = fc.constantFrom(...ORGANISATIONS);
const word = fc.constantFrom('weg', 'neer', 'uit');

const editText = fc.tuple(fc.constantFrom('alle', ...ORGANISATIONS), word).map(
  ([whose, to]) =>
    new Command(`text of ${whose}: ${to}`, async (_, real) => {
      if (whose === 'alle')
        real.edit(`${FOLDER}/protocol.yaml`, (text) => text.replace(/Leg de telefoon \w+/, `Leg de telefoon ${to}`));
      if (whose === 'los')
        real.edit(`${FOLDER}/overrides/los.yaml`, (text) => text.replace(/gaat u \w+/, `gaat u ${to}`));
      if (whose === 'bestuur')
        real.edit(`${FOLDER}/overrides/bestuur.yaml`, (text) => text.replace(/alleen \w+ op/, `alleen ${to} op`));
    }),
);

/** None of these is printed in the text, so none may void anything. */
const METADATA: Record<string, (real: Real, tag: string) => void> = {
  author: (real, tag) => real.edit(ledger('los'), (text) => text.replace(/auteur: \w+/, `auteur: Werkgroep${tag}`)),
  reason: (real, tag) =>
    real.edit(`${FOLDER}/overrides/bestuur.yaml`, (text) => text.replace(/ook \w+\./, `ook zaal${tag}.`)),
  audience: (real, tag) =>
    real.edit(`${FOLDER}/protocol.yaml`, (text) =>
      text.replace(/(id: mentor\n {4}audience: )\[\w+\]/, `$1[${tag === 'a' ? 'all' : 'employees'}]`),
    ),
  norm: (real, tag) =>
    real.edit(`${FOLDER}/norms/bestuur.yaml`, (text) =>
      text.replace(/fact: Telefoons storen de les.*/, `fact: Telefoons storen de les niet${tag}.`),
    ),
  note: (real, tag) => real.edit(`${FOLDER}/protocol.yaml`, (text) => text.replaceAll(/\[\^\w+\]/g, `[^${tag}]`)),
  clause(real, tag) {
    for (const path of real.host.contents.keys()) {
      if (!path.startsWith(FOLDER) || !/protocol\.yaml|overrides/.test(path)) continue;
      real.edit(path, (text) =>
        text.replaceAll(/(id: |clause: |after: |- |#)(kluis|gevolgen)[ab]?(?=\n|\))/g, `$1$2${tag}`),
      );
    }
  },
  wrapping: (real) =>
    real.edit(`${FOLDER}/protocol.yaml`, (text) =>
      text.replace('text: legt de regels uit.', 'text: |\n      legt de\n      regels uit.'),
    ),
};

const editMetadata = fc.tuple(fc.constantFrom(...Object.keys(METADATA)), fc.constantFrom('a', 'b')).map(
  ([what, tag]) =>
    new Command(`metadata: ${what} ${tag}`, async (_, real) => {
      const before = await Promise.all(ORGANISATIONS.map((organisation) => real.run('propose', organisation)));
      const voided = printedBesideRests((await real.run('check')).told);
      METADATA[what]?.(real, tag);
      // The text is what was just proposed, so that there is nothing to propose and nothing voided.
      const after = await Promise.all(ORGANISATIONS.map((organisation) => real.run('propose', organisation)));
      expect(before.map(({ code }) => code).every((code) => code === 0 || code === 1)).toBe(true);
      for (const { told } of after) expect(told).toContain('[propose-unchanged]');
      expect(printedBesideRests((await real.run('check')).told)).toBe(voided);
    }),
);

const proposeText = id.map(
  (organisation) =>
    new Command(`propose ${organisation}`, async (_, real) => {
      const before = real.host.text(ledger(organisation));
      const { code } = await real.run('propose', organisation);
      if (code !== 0) expect(real.host.text(ledger(organisation))).toBe(before);
      expect((await real.run('check')).code).toBe(0);
    }),
);

const day = fc.constantFrom('2020-01-10', '2020-02-30', '2020-05-31', '2020-06-03', '2020-06-06', '2020-06-12');
const NEXT: Readonly<Record<string, string>> = {
  overleg: 'besproken',
  advies: 'negatief',
  instemming: 'verleend',
  vaststelling: 'vastgesteld',
};

async function decide(model: Model, real: Real, organisation: Id, ...options: string[]): Promise<void> {
  const before = [...real.host.contents];
  const words = await real.words(organisation);
  const { code } = await real.run('decide', organisation, ...options);
  expect((await real.run('check')).code).toBe(0);
  if (code !== 0) {
    expect([...real.host.contents]).toEqual(before);
    return;
  }
  const version = real.approvals(organisation).versions?.at(-1);
  const decision = version?.decisions?.at(-1);
  if (version?.version === undefined || decision === undefined) throw new Error('nothing was recorded');
  model.recorded.push({ organisation, version: version.version, decision, words });
  if (version.snapshot !== undefined) model.adoptions += 1;
}

/** What a secretary would do next, so that sequences get somewhere. */
const decideNext = fc.tuple(id, fc.integer({ min: 1, max: 4 }), fc.boolean()).map(
  ([organisation, count, isSubmitted]) =>
    new Command(`decide ${organisation} × ${count}`, async (model, real) => {
      for (let index = 0; index < count; index++) {
        const { procedures = {}, versions = [] } = real.approvals(organisation);
        const decided = versions.at(-1)?.decisions ?? [];
        const step = stepsIn(procedures['gewoon']).find(
          (item) => !decided.some((own) => own.step === item.step && own.date !== undefined),
        );
        const own = decided.find((item) => item.step === step?.step);
        if (step === undefined) return;
        if (isSubmitted && own === undefined)
          await decide(model, real, organisation, '--step', step.step, '--submitted', real.today);
        await decide(
          model,
          real,
          organisation,
          '--step',
          step.step,
          '--outcome',
          NEXT[step.kind] ?? '',
          '--date',
          real.today,
        );
      }
    }),
);

const decideAnything = fc
  .record({
    organisation: id,
    step: fc.constantFrom('overleg', 'mr', 'gmr', 'cvb', 'raad'),
    outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
    date: fc.option(day, { nil: undefined }),
    submitted: fc.option(day, { nil: undefined }),
    due: fc.option(fc.constantFrom('2019-01', '2022-06', '2022-13'), { nil: undefined }),
  })
  .map(
    ({ organisation, step, outcome, date, submitted, due }) =>
      new Command(`decide ${organisation} ${step} ${outcome} ${date} ${submitted} ${due}`, async (model, real) => {
        const options: [string, string | undefined][] = [
          ['--outcome', outcome],
          ['--date', date],
          ['--submitted', submitted],
          ['--revision-due', due],
        ];
        const given = options.flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
        await decide(model, real, organisation, '--step', step, ...given);
      }),
  );

/** What is mended keeps what stood there; an adopted version is as it was, but for what is said to be mended. */
const correct = fc.tuple(id, fc.constantFrom('mr', 'gmr', 'cvb'), fc.constantFrom('reference', 'date', 'outcome')).map(
  ([organisation, step, field]) =>
    new Command(`correct ${organisation} ${step} ${field}`, async (_, real) => {
      const before = [...real.host.contents];
      const value =
        { reference: `GMR ${real.today}`, date: real.today, outcome: 'verleend_met_opmerkingen' }[field] ?? '';
      const argv = ['--step', step, `--${field}`, value, '--reason', 'Verkeerd overgenomen uit het verslag'];
      const { code } = await real.run('correct', organisation, ...argv);
      if (code !== 0) expect([...real.host.contents]).toEqual(before);
      expect((await real.run('check')).code).toBe(0);
    }),
);

const correctVersion = fc.tuple(id, fc.constantFrom('revision-due', 'auteur', 'in-force-from')).map(
  ([organisation, field]) =>
    new Command(`correct ${organisation} ${field}`, async (_, real) => {
      const before = [...real.host.contents];
      const value = field === 'auteur' ? `Werkgroep ${real.today}` : field === 'revision-due' ? '2023-08' : real.today;
      const { code } = await real.run('correct', organisation, `--${field}`, value, '--reason', 'Tikfout');
      if (code !== 0) expect([...real.host.contents]).toEqual(before);
      expect((await real.run('check')).code).toBe(0);
    }),
);

/** A text's whole way to its adoption. */
const adopt = fc.tuple(id, word).map(
  ([organisation, to]) =>
    new Command(`adopt ${organisation}: ${to}`, async (model, real) => {
      real.edit(`${FOLDER}/protocol.yaml`, (text) => text.replace(/Leg de telefoon \w+/, `Leg de telefoon ${to}`));
      await real.run('propose', organisation);
      for (const { step, kind } of real.steps(organisation)) {
        const outcome = NEXT[kind] ?? '';
        await decide(model, real, organisation, '--step', step, '--outcome', outcome, '--date', real.today);
      }
    }),
);

/** Each is seen by check, in every ledger that has an adopted version; then it is put back. */
const TAMPER: Record<string, (real: Real, file: string, version: string) => void> = {
  'removed text': ({ host }, file) => host.remove(file),
  'changed word': (real, file) => real.edit(file, (text) => text.replace('telefoon', 'telefoons')),
  'added space': (real, file) => real.edit(file, (text) => `${text} `),
  'emptied text': (real, file) => real.edit(file, () => '{}\n'),
  'other text': (real, file) =>
    real.edit(file, () => real.host.text(`${FOLDER}/adopted/bestuur/1.1.json`).replace('bestuur', 'elders')),
  'renamed text': ({ host }, file) => host.move(file, file.replace(/[^/]+$/, '9.9.json')),
};

/** On the lines of the last version that is adopted. */
const TAMPER_LEDGER: Record<string, (version: string) => string> = {
  'removed decision': (text) => text.replace(/^ +- step: cvb\n(?: {8,}\S.*\n)*/m, ''),
  'changed outcome': (text) => text.replace(/outcome: (verleend|negatief)/, 'outcome: verleend_met_opmerkingen'),
  'changed date': (text) => text.replace(/(step: cvb\n(?: {8,}submitted: .*\n)? +date: )"[^"]*"/, '$1"2030-01-01"'),
  'changed reference': (text) =>
    text.replace(/( +)outcome: vastgesteld\n/, '$1outcome: vastgesteld\n$1reference: anders\n'),
  'removed snapshot': (text) => text.replace(/^ +snapshot: .*\n/m, ''),
  'removed fingerprint': (text) => text.replace(/^ +fingerprint: .*\n/m, ''),
  'changed fingerprint': (text) => text.replace(/fingerprint: "?\w{8}/, (hit) => `${hit.slice(0, -8)}00000000`),
  'changed number': (text) => text.replace(/version: "(\d+)\./, 'version: "$19.'),
  'called it paper': (text) => text.replace(/^( +)procedure: gewoon$/m, '$1procedure: gewoon\n$1migrated: true'),
  'removed version': () => '',
  'dropped lapsed': (text) => text.replace(/^ {4}lapsed:\n(?: {5,}.*\n)*/m, ''),
};

const tamper = fc.tuple(id, fc.constantFrom(...Object.keys(TAMPER), ...Object.keys(TAMPER_LEDGER))).map(
  ([organisation, how]) =>
    new Command(`tamper ${organisation}: ${how}`, async (_, real) => {
      const last = real.approvals(organisation).versions?.findLast(({ snapshot }) => snapshot !== undefined);
      if (last?.version === undefined) return;
      const before = [...real.host.contents];
      TAMPER[how]?.(real, `${FOLDER}/adopted/${organisation}/${last.version}.json`, last.version);
      real.edit(ledger(organisation), (text) => {
        const start = text.indexOf(`  - version: "${last.version}"`);
        const end = text.indexOf('\n  - version: ', start + 1) + 1 || text.length;
        const change = TAMPER_LEDGER[how];
        return change === undefined ? text : text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
      });
      const isChanged = before.some(
        ([path, bytes]) =>
          real.host.contents.get(path) !== bytes && real.host.contents.get(path)?.join() !== bytes.join(),
      );
      const { code, told } = await real.run('check');
      if (isChanged) expect(code, `${how}: ${told}`).toBe(1);
      // And what is found wrong is not built, nor decided on.
      if (isChanged) expect((await real.run('build', '--format', 'markdown')).code).toBe(1);
      real.host.contents.clear();
      for (const [path, bytes] of before) real.host.contents.set(path, bytes);
    }),
);

const build = fc.constant(
  new Command('build', async (model, real) => {
    const { code, told } = await real.run('build', '--format', 'markdown');
    expect(code, told).toBe(0);
    for (const organisation of ORGANISATIONS) {
      const published = real.host.text(`out/${organisation}/proef/protocol.md`);
      const [, status = ''] = /^status: "(.*)"$/m.exec(published) ?? [];
      const [, version = ''] = /^version: "([\d.]+)"$/m.exec(published) ?? [];
      const { versions = [] } = real.approvals(organisation);
      const adopted = versions.findLast(({ snapshot }) => snapshot !== undefined);
      expect([status === 'in werking', version]).toEqual([adopted !== undefined, adopted?.version ?? version]);
      if (adopted === undefined || (version === '1.1' && organisation === 'bestuur')) continue;
      const bodies = real.steps(organisation).filter(({ kind }) => kind !== 'overleg');
      for (const { step } of bodies) {
        const decision = adopted.decisions?.findLast((item) => item.step === step && item.date !== undefined);
        const on = model.recorded.findLast(
          (item) => item.organisation === organisation && item.version === version && item.decision.id === decision?.id,
        );
        expect(on?.words, `${organisation} ${version} ${step}`).toBe(wordsOf(published));
      }
      const concept = `out/${organisation}/proef/concept/protocol.md`;
      const isOther = (await real.words(organisation)) !== wordsOf(published);
      expect(real.host.size(concept) !== undefined).toBe(isOther);
      if (isOther) expect(real.host.text(concept)).not.toMatch(/^status: "(vastgesteld|in werking)"$/m);
    }
  }),
);

test('what is published as adopted is what every body decided on, and no decision is lost', async () => {
  let adoptions = 0;
  const { seed = 0 } = fc.readConfigureGlobal();
  // By chance none of six may come to an adoption.
  for (let times = 0; adoptions === 0 && times < 5; times++)
    await fc.assert(
      fc.asyncProperty(
        fc.commands(
          [
            editText,
            editText,
            editMetadata,
            proposeText,
            proposeText,
            decideNext,
            decideNext,
            decideAnything,
            adopt,
            correct,
            correctVersion,
            tamper,
            build,
          ],
          {
            maxCommands: 20,
            size: '+1',
          },
        ),
        async (commands) => {
          const model = new Model();
          await fc.asyncModelRun(() => ({ model, real: new Real() }), commands);
          adoptions += model.adoptions;
        },
      ),
      { numRuns: 6, seed: seed + times },
    );
  // Else the test would have looked at nothing.
  expect(adoptions).toBeGreaterThan(0);
});

test.each([
  ['--reference', 'twee\nregels'],
  ['--reference', 'x'.repeat(1001)],
  ['--revision-due', '202801'],
  ['--date', '2020-02-30'],
  ['--outcome', 'verlend'],
])('%s %j is refused as typed', async (option, value) => {
  const real = new Real();
  const given = new Map([
    ['--step', 'cvb'],
    ['--outcome', 'vastgesteld'],
    ['--date', '2020-05-01'],
    [option, value],
  ]);
  const { code, told } = await real.run('decide', 'los', ...[...given].flat());
  expect([code, told.includes('[option-value]')]).toEqual([2, true]);
});

test.each(["GMR '20/3", 'a: b # c', '- x', '{{y}}', '"q"', 'ja', '1.0', 'é’…€'])(
  'the reference %j is kept to the letter',
  async (reference) => {
    const real = new Real();
    await real.run('propose', 'los');
    const argv = ['--step', 'overleg', '--outcome', 'besproken', '--date', '2020-05-01', '--reference', reference];
    expect((await real.run('decide', 'los', ...argv)).code).toBe(0);
    expect(real.approvals('los').versions?.[0]?.decisions?.[0]?.reference).toBe(reference);
    expect((await real.run('check')).code).toBe(0);
  },
);
