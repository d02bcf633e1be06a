/** Same source, same bytes: whole processes in different folders, time zones and locales, and on other Nodes. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_PAGE, COMPARISON, FEED } from '../../src/model/overview-names.ts';
import { DASHBOARD } from '../../src/publish/dashboard.ts';
import { overviews } from '../../src/publish/overviews.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { decompressed } from '../support/decompressed.ts';
import { filesOf } from '../support/formats.ts';
import { repositoryPolicy, root } from '../support/repository.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Setting {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A node to run on; this one by default. */
  readonly node?: string;
}

/** A build of this repository by `dist/cli.js`, in a process of its own: the files by path. */
function build({ folder: name = 'regelwerk-', env = {}, node = process.execPath }: Setting): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  cpSync(join(root, 'policy'), join(folder, 'policy'), { recursive: true });
  const { status, stderr, error } = spawnSync(node, [join(root, 'dist/cli.js'), 'build'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  });
  expect({ error, stderr, status }).toEqual({ error: undefined, stderr: '', status: 0 });
  const out = join(folder, 'out');
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[a-z]\w*$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(out, path))]));
}

/** Every file of every variant for every organisation, the overviews, the dashboard and the manifest. */
function expectedPaths(): string[] {
  const documents = resolvePolicy(repositoryPolicy()).value.flatMap((resolved) =>
    filesOf(resolved).map(({ file }) => `${resolved.organisation.id}/${resolved.protocol}/${file}`),
  );
  // Of whom a text is stored, each version stands in the archive, beside their list.
  const archive = ['docx', 'html', 'pdf', 'xml'].map((form) => `quadraam/social-media/archief/1.0/protocol.${form}`);
  const list = 'quadraam/social-media/archief/index.html';
  // Of whom no day is recorded there is nothing to subscribe to.
  const feeds = [FEED, `quadraam/${FEED}`];
  const about = [...overviews.map(({ file }) => file), COMPARISON, CHECK_PAGE, DASHBOARD, 'manifest.json'];
  return [...documents, ...archive, list, ...feeds, ...about].sort();
}

/** Of 21 November 2026, late in the day: on Kiritimati it is the next day by the clock. */
const SOURCE_DATE_EPOCH = String(Date.UTC(2026, 10, 21, 23, 30) / 1000);

let here: Map<string, Uint8Array>;
beforeAll(() => {
  here = build({ env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH } });
});

test('a build makes every file, and no other', () => {
  expect([...here.keys()]).toEqual(expectedPaths());
});

test('builds in different folders, time zones and locales are byte-identical', () => {
  const there = build({
    folder: 'regelwerk-een-langere-naam-',
    env: { TZ: 'America/Los_Angeles', LANG: 'C', SOURCE_DATE_EPOCH },
  });
  expect([...there.keys()]).toEqual([...here.keys()]);
  for (const [path, bytes] of here) expect(Buffer.compare(there.get(path) ?? bytes, bytes), path).toBe(0);
});

test('on another day all is byte-identical but the dashboard, which is of that day, and its line in the manifest', () => {
  // After the adoption of all that is adopted: before it, they would say so.
  const there = build({ env: { SOURCE_DATE_EPOCH: String(Date.UTC(2020, 0, 1) / 1000) } });
  expect([...there.keys()]).toEqual([...here.keys()]);
  const differs = [...here].filter(([path, bytes]) => Buffer.compare(there.get(path) ?? bytes, bytes) !== 0);
  expect(differs.map(([path]) => path)).toEqual([DASHBOARD, 'manifest.json']);
  const text = (files: Map<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path));
  expect(text(there, DASHBOARD)).toContain('<time datetime="2020-01-01">1 januari 2020</time>');
  const [early, late] = [there, here].map((files) => {
    const { [DASHBOARD]: own, ...others } = JSON.parse(text(files, 'manifest.json'));
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    return others;
  });
  expect(early).toEqual(late);
});

/** CONTRIBUTING.md tells how to run this. Another Node may bring another zlib, so what is compared is what it packed. */
const nodes = (process.env['REGELWERK_NODES'] ?? '').split(delimiter).filter((path) => path !== '');
describe.skipIf(nodes.length === 0)('on the nodes of REGELWERK_NODES', () => {
  test.each(nodes)('%s makes the same documents', (node) => {
    const there = build({ node, env: { SOURCE_DATE_EPOCH } });
    expect([...there.keys()]).toEqual([...here.keys()]);
    for (const [path, bytes] of here) {
      if (path === 'manifest.json') continue;
      const same = decompressed(path, there.get(path) ?? new Uint8Array()) === decompressed(path, bytes);
      expect(same, path).toBe(true);
    }
  });
});
