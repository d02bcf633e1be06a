/** `check --since` and `impact --since`, on a real repository and on a host in memory. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { nodeHost } from '../../src/host/node.ts';
import type { ApprovalsFile, Version } from '../../src/model/source.ts';
import { gitIn } from '../support/git.ts';
import { ledgerFile, Story, storedFile } from '../support/ledger-story.ts';
import { captureIo } from '../support/memory-host.ts';
import { root as repository } from '../support/repository.ts';

describe('on a repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-since-'));
  const PROTOCOL = 'policy/protocols/social-media';
  const git = gitIn(folder);
  async function regelwerk(...argv: string[]) {
    const io = captureIo();
    const code = await run(argv, io, nodeHost(folder));
    const printed = io.outText + io.errorText;
    return { code, printed, codes: [...printed.matchAll(/\[(ledger-[a-z-]+)\]/g)].map(([, found]) => found) };
  }

  beforeAll(() => {
    git('init', '--quiet', '--initial-branch', 'main');
    writeFileSync(join(folder, 'README.md'), 'Leeg\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Nog geen beleid');
    cpSync(join(repository, 'policy'), join(folder, 'policy'), { recursive: true });
    git('add', '.');
    git('commit', '--quiet', '--message', 'Beleid');
  });
  beforeEach(() => {
    git('checkout', '--quiet', 'HEAD', '--', '.');
    git('clean', '--quiet', '-fd');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('nothing is gone where nothing changed, and before there was a policy nothing was recorded', async () => {
    for (const ref of ['HEAD', 'HEAD~1', 'main'])
      expect(await regelwerk('check', '--since', ref)).toMatchObject({ code: 0, codes: [] });
  });

  test('a revision that is not known is told, and never passes for one in which nothing was recorded', async () => {
    const { code, printed } = await regelwerk('check', '--since', '0'.repeat(40));
    expect([code, printed.includes('[git-ref-unknown]')]).toEqual([
      (await regelwerk('impact', '--since', 'x')).code,
      true,
    ]);
    expect(code).not.toBe(0);
  });

  test('a stored text that is gone with all that names it', async () => {
    const file = join(folder, PROTOCOL, 'approvals/quadraam.yaml');
    const { versions, ...rest } = parse(readFileSync(file, 'utf8')) as ApprovalsFile;
    writeFileSync(file, stringify({ ...rest, versions: versions?.filter(({ snapshot }) => snapshot === undefined) }));
    rmSync(join(folder, PROTOCOL, 'adopted'), { recursive: true });
    expect((await regelwerk('check')).code).toBe(0);
    const { code, codes } = await regelwerk('check', '--since', 'HEAD');
    // As it came, and as the transcription was mended since.
    const gone = [
      ...readdirSync(join(repository, PROTOCOL, 'adopted/quadraam')).map(() => 'ledger-file-gone'),
      'ledger-gone',
    ];
    expect([code, codes.sort()]).toEqual([1, gone]);
    expect((await regelwerk('impact', '--since', 'HEAD')).codes.sort()).toEqual(gone);
  });

  test('a protocol that is gone, and one that got another name', async () => {
    mkdirSync(join(folder, 'policy/protocols/elders'));
    renameSync(join(folder, PROTOCOL), join(folder, 'policy/protocols/elders/weg'));
    const { codes } = await regelwerk('check', '--since', 'HEAD');
    expect(codes.length).toBeGreaterThan(0);
    const { printed } = await regelwerk('check', '--since', 'HEAD', '--format', 'github');
    expect(new Set(codes)).toEqual(new Set(['ledger-file-gone']));
    expect(printed).toContain(`file=${PROTOCOL}/adopted/quadraam/1.0.json`);
  });

  test('what is published stands apart: a build asks no revision', async () => {
    expect((await regelwerk('build', '--since', 'HEAD')).printed).toContain('[option-unknown]');
  });
});

/** A year of the one organisation, with lapsed decisions; the other has an adopted version. */
async function year(): Promise<Story> {
  const story = new Story();
  for (const [does, pick] of [
    ['propose', 1],
    ['adopt', 1],
    ['correct', 5],
    ['propose', 1],
    ['decide', 0],
    ['decide', 0],
    ['propose', 1],
    ['decide', 0],
  ] as const)
    await story.act({ does, owner: 'los', pick });
  return story;
}

const begun = await year();
const file = ledgerFile('los');

/** What is told when `main` holds `former` and the files hold `now`. */
async function told(
  former: ApprovalsFile | string,
  now: ApprovalsFile | string | null,
  story = begun,
): Promise<string[]> {
  const own = new Story(story.files(), story.day);
  const text = (data: ApprovalsFile | string) =>
    new TextEncoder().encode(typeof data === 'string' ? data : stringify(data));
  for (const [path, bytes] of Object.entries(story.files()))
    own.host.write(`.git/revisions/main/${path}`, Buffer.from(bytes));
  own.host.write(`.git/revisions/main/${file}`, text(former));
  if (now === null) own.host.remove(file);
  else own.host.write(file, text(now));
  const { diagnostics } = await own.regelwerk.check({ since: 'main' });
  return diagnostics.filter(({ code }) => code.startsWith('ledger-')).map(({ code }) => code);
}

const ledger = (): ApprovalsFile => structuredClone(begun.approvals('los'));
const withVersion = (at: number, change: (version: Version) => Version): ApprovalsFile => {
  const data = ledger();
  return { ...data, versions: (data.versions ?? []).map((own, index) => (index === at ? change(own) : own)) };
};

describe('what is told', () => {
  test('nothing, of the same said otherwise', async () => {
    const { versions, control, ...rest } = ledger();
    const reordered = versions?.map((own) => Object.fromEntries(Object.entries(own).toReversed()) as Version);
    expect(
      await told(ledger(), JSON.stringify({ versions: reordered, control: { ...control, auteur: 'Ander' }, ...rest })),
    ).toEqual([]);
    expect(
      await told(ledger(), `# Een opmerking\n${stringify({ ...ledger(), cycle: 'P4Y', reminders: ['P1M'] })}`),
    ).toEqual([]);
  });

  test('nothing, of a paper that gets its number, and of an older paper before it', async () => {
    const paper = {
      edition: '2015-2016',
      migrated: true,
      procedure: 'papier',
      decisions: [{ step: 'gmr', date: '2015-10-01' }],
    };
    const former = { ...ledger(), versions: [paper] };
    const numbered = { ...paper, version: '0.5', date: '2015-11-01' };
    const older = { edition: '2010-2011', migrated: true, date: '2010-09-01' };
    expect(await told(former, { ...former, versions: [older, numbered] })).toEqual([]);
    expect(await told(former, { ...former, versions: [older] })).not.toEqual([]);
  });

  test('each entry that is deleted, whatever came after it', async () => {
    const grown = new Story(begun.files(), begun.day);
    for (const does of ['decide', 'correct', 'propose', 'decide'] as const)
      await grown.act({ does, owner: 'los', pick: 1 });
    const now = stringify(grown.approvals('los'));
    expect(await told(ledger(), now, grown)).toEqual([]);
    const ids = [...stringify(ledger()).matchAll(/id: "?([0-9a-f]{16})/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const data = JSON.parse(JSON.stringify(grown.approvals('los')), (_, value: unknown) => {
        const kept = Array.isArray(value) ? value.filter((item) => (item as { id?: string })?.id !== id) : value;
        return Array.isArray(kept) && kept.length === 0 ? undefined : kept;
      }) as ApprovalsFile;
      for (const version of data.versions ?? []) {
        const lapsed = version.lapsed?.filter((group) => group.decisions !== undefined);
        if (lapsed?.length === 0) delete version.lapsed;
        else if (lapsed !== undefined) version.lapsed = lapsed;
      }
      expect(await told(ledger(), data, grown), id).toContain('ledger-gone');
    }
  });

  test('an id that is taken away, and one that comes', async () => {
    const bare = withVersion(1, ({ decisions = [], ...own }) => ({
      ...own,
      decisions: decisions.map(({ id: _, ...said }) => said),
    }));
    expect(await told(ledger(), bare)).toContain('ledger-changed');
    expect(await told(bare, ledger())).toEqual([]);
  });

  test('a text that was proposed anew is growing; its former day is kept', async () => {
    const at = (ledger().versions?.length ?? 0) - 1;
    const moved = withVersion(at, (own) => ({
      ...own,
      lapsed: (own.lapsed ?? []).map((group) => ({ ...group, proposed: '2019-12-31' })),
    }));
    expect(await told(ledger(), moved)).toEqual(['ledger-changed']);
  });

  test('a version that was put before one that stood there', async () => {
    const data = ledger();
    const [first, ...rest] = data.versions ?? [];
    const invented: Version = { version: '1.0.1', edition: 'Verzonnen' };
    expect(await told(data, { ...data, versions: [first ?? {}, invented, ...rest] })).toEqual(['ledger-order']);
    expect(await told(data, { ...data, versions: [...(data.versions ?? []), { version: '9.0' }] })).toEqual([]);
  });

  test('a former file that cannot be read is said not to be compared, and one of now is told by check', async () => {
    expect(await told('versions: 3', ledger())).toEqual(['ledger-unread']);
    expect(await told(ledger(), 'versions: 3')).toEqual([]);
  });

  test('approvals in which nothing was recorded may go', async () => {
    expect(await told({ cycle: 'P2Y', versions: [] }, null)).toEqual([]);
    expect(await told(ledger(), null)).toEqual(['ledger-file-gone']);
  });

  test('a stored text of other bytes, also where nothing names it any more', async () => {
    const own = new Story(begun.files(), begun.day);
    for (const [path, bytes] of Object.entries(begun.files()))
      own.host.write(`.git/revisions/main/${path}`, Buffer.from(bytes));
    own.host.write(storedFile('los', '1.1'), new TextEncoder().encode('{}'));
    const { diagnostics } = await own.regelwerk.check({ since: 'main' });
    expect(hasErrors(diagnostics)).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toContain('ledger-file-changed');
  });
});
