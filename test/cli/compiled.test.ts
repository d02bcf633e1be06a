/** The compiled code of the commands: with it, without it and with one that V8 refuses, the same is said. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

it('is ASCII, for it is read byte by byte', () => {
  const scripts = readdirSync('dist').filter((name) => /^(?:run|check)-\w+\.cjs$/.test(name));
  expect(scripts).toHaveLength(2);
  for (const name of scripts) expect(readFileSync(join('dist', name), 'utf8')).not.toMatch(/[^\0-\x7F]/);
});

it('checks on another day, with the script of check alone', () => {
  const check = (...args: string[]) =>
    execFileSync(process.execPath, ['dist/cli.js', 'check', ...args], { encoding: 'utf8' });
  expect(check('--as-of', '2027-08-01')).toBe(check());
});

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
