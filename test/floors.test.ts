/** The floors of ARCHITECTURE.md are lint rules: what each forbids is refused, and what it allows is not. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FLOOR = 'Imports go downward only';
const OUTSIDE = 'Only src/host/';
const ESCAPES = 'Only src/encode/';
const CHANCE = 'no chance of its own';

/** What stands at a path, and the words of the rule that refuses it. */
const refused: readonly (readonly [string, string, string, string])[] = [
  ['files outside the host', 'src/publish/probe.ts', "export { readFileSync } from 'node:fs';", OUTSIDE],
  ['files in the command line', 'src/cli/commands/probe.ts', "export { readFileSync } from 'node:fs';", OUTSIDE],
  ['the process outside the host', 'src/cli/probe.ts', 'export const probe = process.pid;', OUTSIDE],
  ['the clock outside the host', 'src/report/probe.ts', 'export const probe = Date.now();', OUTSIDE],
  ['today outside the host', 'src/model/probe.ts', 'export const probe = new Date();', OUTSIDE],
  ['the source in the command line', 'src/cli/probe.ts', "export { loadPolicy } from '../source/index.ts';", FLOOR],
  ['an operation in the command line', 'src/cli/probe.ts', "export { build } from '../operations/build.ts';", FLOOR],
  ['the host in a renderer', 'src/render/html/probe.ts', "export type { Host } from '../../host/index.ts';", FLOOR],
  ['governance in the document', 'src/document/probe.ts', "export { statusOf } from '../governance/status.ts';", FLOOR],
  ['an entity in a formatter', 'src/report/probe.ts', "export const probe = 'a<b'.replace('<', '&lt;');", ESCAPES],
  ['a backslash in a formatter', 'src/report/probe.ts', "export const probe = 'a'.replace(/[|]/, '\\\\$&');", ESCAPES],
  ['an address in a renderer', 'src/render/probe.ts', "export const probe = ['a'].map(encodeURIComponent);", ESCAPES],
  [
    'a value that is called encoded',
    'src/cli/probe.ts',
    "import type { TerminalText } from '../encode/terminal.ts';\nexport const probe = (name: string) => name as TerminalText;",
    ESCAPES,
  ],
  ['a diagnostic in an encoder', 'src/encode/probe.ts', "export { shown } from '../diagnostic/value.ts';", FLOOR],
  ['an encoder in the browser', 'src/browser/probe.ts', "export { script } from '../encode/script.ts';", FLOOR],
  ['chance in a test', 'test/support/probe.ts', 'export const probe = Math.random();', CHANCE],
  ['a renderer in the model', 'src/model/probe.ts', "export { renderText } from '../render/text/index.ts';", FLOOR],
];

const allowed: readonly (readonly [string, string, string])[] = [
  ['the library in the command line', 'src/cli/probe.ts', "export { openRegelwerk } from '../index.ts';"],
  ['files in the host', 'src/host/probe.ts', "export { readFileSync } from 'node:fs';"],
  ['an encoder in a diagnostic', 'src/diagnostic/probe.ts', "export { terminal } from '../encode/terminal.ts';"],
  ['escaping in an encoder', 'src/encode/probe.ts', "export const probe = 'a<b'.replace('<', '&lt;');"],
  ['a day that is given', 'src/render/pdf/file/probe.ts', 'export const probe = new Date(2000, 0, 1);'],
];

/** What biome says of each probe, all in one run, in a folder with the rules of this repository. */
function lint(probes: readonly (readonly [string, string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-floors-'));
  try {
    for (const name of ['biome.json', 'scripts/chance.grit', 'scripts/clock.grit', 'scripts/escapes.grit'])
      cpSync(name, join(folder, name));
    const names = probes.map(([path], index) => path.replace('probe', `probe-${index}`));
    for (const [index, name] of names.entries()) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), `${probes[index]?.[1]}\n`);
    }
    const told = reportOf(folder);
    return names.map((name) =>
      told
        .split('\n\n\n')
        .filter((item) => item.includes(`${name}:`))
        .join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportOf(folder: string): string {
  const biome = resolve('node_modules/.bin/biome');
  try {
    return execFileSync(biome, ['lint', '--max-diagnostics=200', 'src', 'test'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

test('each floor refuses what it forbids, and nothing else', () => {
  const told = lint([...refused, ...allowed].map(([, path, source]) => [path, source] as const));
  for (const [index, [name, , , expected]] of refused.entries()) expect(told[index], name).toContain(expected);
  for (const [index, [name]] of allowed.entries()) expect(told[refused.length + index], name).toBe('');
});
