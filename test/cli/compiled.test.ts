/** The compiled code of the commands: with it, without it and with one that V8 refuses, the same is said. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder = '';
const dist = () => join(folder, 'dist');
const code = () => readdirSync(dist()).find((name) => /^run-\w+\.cjs\..+/.test(name)) ?? '';
const say = (...args: string[]) =>
  execFileSync(process.execPath, [join(dist(), 'cli.js'), ...args], { encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regelwerk-compiled-'));
  cpSync('dist', dist(), { recursive: true });
  cpSync('package.json', join(folder, 'package.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says the same with compiled code, with code that V8 refuses, and without', () => {
  expect(code(), 'npm run bundle makes it for this version of Node').toContain(process.versions.v8);
  const path = join(dist(), code());
  const compiled = say('list', 'troubadour');
  expect(compiled).toContain('aangifte');
  writeFileSync(path, 'code of another version');
  expect(say('list', 'troubadour')).toBe(compiled);
  rmSync(path);
  expect(say('list', 'troubadour')).toBe(compiled);
  rmSync(join(dist(), path.slice(dist().length + 1).replace(/\.cjs\..*$/, '.cjs')));
  expect(say('list', 'troubadour')).toBe(compiled);
});
