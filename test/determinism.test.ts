/** Same source, same bytes: whole processes in different folders, time zones and locales. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './support/repository.ts';

const folders: string[] = [];

function buildIn(name: string, env: Record<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  cpSync(join(root, 'policy'), join(folder, 'policy'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'build'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const out = join(folder, 'out');
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(out, path), 'base64')]));
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('two builds in different folders, time zones and locales are byte-identical', () => {
  const here = buildIn('regelwerk-a-', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  const there = buildIn('regelwerk-een-langere-naam-', {
    TZ: 'America/Los_Angeles',
    LANG: 'C',
    SOURCE_DATE_EPOCH: '0',
  });
  expect([...there.keys()]).toEqual([...here.keys()]);
  expect([...here.keys()]).toHaveLength(5 * 3 + 1);
  for (const [path, bytes] of here) expect(there.get(path) === bytes, `${path} differs`).toBe(true);
});
