/**
 * Two protocols of one organisation are told apart wherever they stand beside each other: status, dashboard, feeds, `verify`
 * and `impact`. What is decided here is decided in memory; the example itself has no decisions.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost } from '../../src/host/node.ts';
import { openRegelwerk, type Regelwerk } from '../../src/index.ts';
import type { Outcome } from '../../src/model/status.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { EXAMPLE, exampleFiles, ORGANISATIONS, PROTOCOLS } from '../support/example.ts';
import { gitIn } from '../support/git.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const TODAY = '2026-09-01';
const documents = ORGANISATIONS.flatMap((id) => PROTOCOLS.map((protocol) => `${id}/${protocol}`));

describe('nothing is told, and with both documents of the board adopted', () => {
  let host: MemoryHost;
  let regelwerk: Regelwerk;

  async function adopt(protocol: string, decisions: readonly (readonly [step: string, outcome: Outcome])[]) {
    const own = { organisation: 'denkbeeld', protocol };
    const told = [await regelwerk.propose({ ...own, date: '2026-03-01' })];
    for (const [step, outcome] of decisions)
      told.push(await regelwerk.decide({ ...own, step, outcome, date: '2026-03-02' }));
    expect(told.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  }

  beforeAll(async () => {
    host = memoryHost(exampleFiles(), { today: TODAY });
    regelwerk = openRegelwerk(host);
    expect((await regelwerk.check()).diagnostics).toEqual([]);
    const both = [
      ['gmr', 'verleend'],
      ['bestuur', 'vastgesteld'],
    ] as const;
    await adopt('pesten', both);
    await adopt('verzuim', [['team', 'akkoord'], ...both]);
  });

  async function statusAs(format: string): Promise<string> {
    const io = captureIo();
    expect(await run(['status', '--format', format], io, host), io.errorText).toBe(0);
    return io.outText;
  }

  test('who has more protocols is asked of which', async () => {
    const { diagnostics } = await regelwerk.propose({ organisation: 'luchtspiegel' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['protocol-choice']);
  });

  test('status, as a table and as data', async () => {
    const { value } = await regelwerk.status();
    const statuses = value?.statuses ?? [];
    expect(statuses.map(({ organisation, protocol }) => `${organisation}/${protocol}`).sort()).toEqual(documents);
    const dueOf = (name: string) =>
      statuses.find(({ organisation, protocol }) => organisation === 'denkbeeld' && protocol === name)?.revisionDue;
    expect([dueOf('pesten'), dueOf('verzuim')]).toEqual(['2028-03-02', '2030-03-02']);
    const rows = (await statusAs('table')).split('\n');
    for (const name of documents)
      expect(rows).toContainEqual(expect.stringMatching(RegExp(`^${name.replace('/', ' +')} `)));
  });

  test('feeds', async () => {
    const csv = await statusAs('csv');
    for (const title of ['Pestprotocol', 'Verzuimreglement'])
      expect(csv).toContain(`Stichting Denkbeeld (verzonnen voorbeeld);${title};1.0;`);
    const calendar = (await statusAs('ics')).replaceAll('\r\n ', '');
    const said = (name: string) =>
      [...calendar.matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)]
        .map(([event]) => [/UID:(.*)@/.exec(event)?.[1], /SUMMARY:(.*?)\r/.exec(event)?.[1]])
        .filter(([id]) => id?.startsWith(`denkbeeld.${name}.`));
    for (const [name, title] of [
      ['pesten', 'Pestprotocol'],
      ['verzuim', 'Verzuimreglement'],
    ] as const) {
      expect(said(name)).not.toEqual([]);
      for (const [, summary] of said(name)) expect(summary).toContain(title);
    }
  });

  test('verify: a file is held against its own protocol, wherever it lies', async () => {
    const { diagnostics } = await regelwerk.build({ organisations: ['denkbeeld'], formats: ['html'] });
    expect(diagnostics).toEqual([]);
    host.write('elders/protocol.html', host.read('out/denkbeeld/verzuim/protocol.html'));
    const files = [
      'pesten/protocol.html',
      'pesten/folder-ouders.html',
      'verzuim/protocol.html',
      'verzuim/folder-ouders.html',
    ];
    const paths = [...files.map((name) => `out/denkbeeld/${name}`), 'elders/protocol.html'];
    const { value } = await regelwerk.verify({ files: paths });
    expect(value.map(({ result, protocol }) => `${result}: ${protocol}`)).toEqual([
      'published: pesten',
      'published: pesten',
      'published: verzuim',
      'published: verzuim',
      'published: verzuim',
    ]);
  });
});

describe('impact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
  const git = gitIn(folder);

  beforeAll(() => {
    cpSync(EXAMPLE, folder, { recursive: true });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Eerste');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a changed clause is of its own protocol, though the other has one of the same name; and so is what refers to it', async () => {
    // Words in one protocol; in the other an order, and so a number of which the first speaks.
    change('pesten', 'b. een andere plek in de les of in de pauze;', 'b. een andere plek in de les;');
    change('verzuim', '[reikwijdte, wettelijk-kader, niet-veilig]', '[reikwijdte, niet-veilig, wettelijk-kader]');
    const { value, diagnostics } = await openRegelwerk(nodeHost(folder)).impact({ since: 'HEAD' });
    expect(diagnostics).toEqual([]);
    const impacts = value?.impacts ?? [];
    expect(impacts.map(({ organisation, protocol }) => `${organisation}/${protocol}`).sort()).toEqual(documents);
    const hit = (name: string) =>
      impacts
        .filter(({ protocol }) => protocol === name)
        .map(({ clauses }) => clauses.map(({ clause }) => clause).sort());
    expect(hit('pesten')).toEqual(ORGANISATIONS.map(() => ['maatregelen', 'niet-op-school']));
    for (const clauses of hit('verzuim')) expect(clauses).not.toContain('maatregelen');
  });

  function change(protocol: string, before: string, after: string): void {
    const file = join(folder, `policy/protocols/${protocol}/protocol.yaml`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
  }
});

describe('a new clause in the base of one protocol', () => {
  const BASE = 'policy/protocols/verzuim/protocol.yaml';
  const NEW =
    '  - id: tussenuur\n    audience: [pupils]\n    force: permit\n    text: In een tussenuur is er geen lestijd.\n\n';
  const withNew = (): Record<string, Uint8Array> => {
    const files = exampleFiles();
    const text = new TextDecoder().decode(files[BASE]);
    const changed = text.replace('  # Artikel Ziekte\n', NEW).replace('niet-veilig]', 'niet-veilig, tussenuur]');
    return { ...files, [BASE]: new TextEncoder().encode(changed) };
  };
  const resolvedFrom = (files: Record<string, Uint8Array>) => {
    const { value: policy, diagnostics } = loadPolicy(memoryHost(files));
    const resolved = resolvePolicy(policy);
    return { told: [...diagnostics, ...resolved.diagnostics], documents: resolved.value };
  };

  test('comes by itself for whoever has the outline of the base, changed or not', () => {
    const { told, documents: made } = resolvedFrom(withNew());
    expect(told).toEqual([]);
    expect(made.flatMap(({ undecided }) => undecided)).toEqual([]);
    for (const { protocol, clauses } of made) expect(clauses.has('tussenuur')).toBe(protocol === 'verzuim');
  });

  test('is undecided for whoever has an outline of its own, and for that document alone', () => {
    const files = withNew();
    const own = 'policy/protocols/verzuim/overrides/denkbeeld.yaml';
    const base = new TextDecoder().decode(files[BASE]);
    const outline = base.slice(base.indexOf('\noutline:'), base.indexOf('\nvariants:')).replace(', tussenuur', '');
    files[own] = new TextEncoder().encode(new TextDecoder().decode(files[own]) + outline);
    // The schools of this board inherit its outline.
    const undecided = resolvedFrom(files).documents.filter((made) => made.undecided.length > 0);
    expect(undecided.map(({ organisation, protocol }) => `${organisation.id}/${protocol}`)).toEqual(
      ORGANISATIONS.map((id) => `${id}/verzuim`),
    );
    for (const made of undecided) expect(made.undecided).toEqual(['tussenuur']);
  });
});
