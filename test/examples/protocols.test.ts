/**
 * Two protocols of one organisation are told apart wherever they stand beside each other: status, dashboard, feeds, `verify`
 * and `impact`. What is decided here is decided in memory; the example itself has no decisions.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeHost } from '../../src/host/node.ts';
import { openRegelwerk, type Regelwerk } from '../../src/index.ts';
import type { Outcome } from '../../src/model/status.ts';
import { EXAMPLE, exampleFiles, ORGANISATIONS, PROTOCOLS } from '../support/example.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const TODAY = '2026-09-01';
const documents = ORGANISATIONS.flatMap((id) => PROTOCOLS.map((protocol) => `${id}/${protocol}`));

describe('nothing is told, and with both documents of the board adopted', () => {
  let host: MemoryHost;
  let regelwerk: Regelwerk;

  async function adopt(protocol: string, decisions: readonly (readonly [step: string, outcome: Outcome])[]) {
    const own = { organisation: 'denkbeeld', protocol };
    const told = [await regelwerk.propose(own)];
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
    const { diagnostics } = await regelwerk.build({ organisations: ['denkbeeld'], formats: ['markdown', 'html'] });
    expect(diagnostics).toEqual([]);
    host.write('elders/protocol.md', host.read('out/denkbeeld/verzuim/protocol.md'));
    const files = [
      'pesten/protocol.md',
      'pesten/folder-ouders.html',
      'verzuim/protocol.md',
      'verzuim/folder-ouders.html',
    ];
    const paths = [...files.map((name) => `out/denkbeeld/${name}`), 'elders/protocol.md'];
    const { value } = await regelwerk.verify({ files: paths });
    expect(value.map(({ result, protocol }) => `${result}: ${protocol}`)).toEqual([
      'equal: pesten',
      'equal: pesten',
      'equal: verzuim',
      'equal: verzuim',
      'equal: verzuim',
    ]);
  });
});

describe('impact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-C',
        folder,
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.org',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { stdio: 'pipe' },
    );

  beforeAll(() => {
    cpSync(EXAMPLE, folder, { recursive: true });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Eerste');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The documents whose text is another after a change of this file, and which clauses. */
  async function changedBy(protocol: string, before: string, after: string): Promise<Record<string, string[]>> {
    const file = join(folder, `policy/protocols/${protocol}/protocol.yaml`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
    const { value, diagnostics } = await openRegelwerk(nodeHost(folder)).impact({ since: 'HEAD' });
    writeFileSync(file, text);
    expect(diagnostics).toEqual([]);
    const impacts = value?.impacts ?? [];
    return Object.fromEntries(
      impacts.map((one) => [`${one.organisation}/${one.protocol}`, one.clauses.map(({ clause }) => clause)]),
    );
  }

  test('a changed clause is of its own protocol, though the other has one of the same name', async () => {
    expect(
      await changedBy('pesten', 'b. een andere plek in de les of in de pauze;', 'b. een andere plek in de les;'),
    ).toEqual({
      'denkbeeld/pesten': ['maatregelen'],
      'luchtspiegel/pesten': ['maatregelen'],
      'wolkencollege/pesten': ['maatregelen'],
    });
  });

  test('a number that moves changes what the other protocol says of it', async () => {
    const changed = await changedBy(
      'verzuim',
      '[reikwijdte, wettelijk-kader, niet-veilig]',
      '[reikwijdte, niet-veilig, wettelijk-kader]',
    );
    expect(Object.keys(changed).sort()).toEqual(documents);
    expect(changed['denkbeeld/pesten']).toEqual(['niet-op-school']);
  });
});
