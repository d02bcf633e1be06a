/** The floors of ARCHITECTURE.md are lint rules: what each forbids is refused, and what it allows is not. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** What biome says of a file that stands at a path, without writing it. */
function lint(path: string, source: string): string {
  try {
    execFileSync('node_modules/.bin/biome', ['lint', `--stdin-file-path=${path}`], { input: source, stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    return `${stdout}${stderr}`;
  }
}

const FLOOR = 'Imports go downward only';
const OUTSIDE = 'Only src/host/';

describe('refused', () => {
  test.each([
    ['files outside the host', 'src/publish/probe.ts', "export { readFileSync } from 'node:fs';", OUTSIDE],
    ['files in the command line', 'src/cli/commands/probe.ts', "export { readFileSync } from 'node:fs';", OUTSIDE],
    ['the process outside the host', 'src/cli/probe.ts', 'export const probe = process.pid;', OUTSIDE],
    ['the clock outside the host', 'src/report/probe.ts', 'export const probe = Date.now();', OUTSIDE],
    ['today outside the host', 'src/model/probe.ts', 'export const probe = new Date();', OUTSIDE],
    ['the source in the command line', 'src/cli/probe.ts', "export { loadPolicy } from '../source/index.ts';", FLOOR],
    ['an operation in the command line', 'src/cli/probe.ts', "export { build } from '../operations/build.ts';", FLOOR],
    ['the host in a renderer', 'src/render/html/probe.ts', "export type { Host } from '../../host/index.ts';", FLOOR],
    [
      'governance in the document',
      'src/document/probe.ts',
      "export { statusOf } from '../governance/status.ts';",
      FLOOR,
    ],
    ['a renderer in the model', 'src/model/probe.ts', "export { renderText } from '../render/text/index.ts';", FLOOR],
  ])('%s', (_, path, source, expected) => {
    expect(lint(path, `${source}\n`)).toContain(expected);
  });
});

describe('allowed', () => {
  test.each([
    ['the library in the command line', 'src/cli/probe.ts', "export { openRegelwerk } from '../index.ts';"],
    ['files in the host', 'src/host/probe.ts', "export { readFileSync } from 'node:fs';"],
    ['a day that is given', 'src/render/pdf/file/probe.ts', 'export const probe = new Date(2000, 0, 1);'],
  ])('%s', (_, path, source) => {
    expect(lint(path, `${source}\n`)).toBe('');
  });
});
