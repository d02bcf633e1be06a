/** Links and whatever else is no file, on a real disk: not read, not waited for, told at their place, and nobody is lost. */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/host/index.ts';
import { nodeHost } from '../../src/host/node.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
  root = join(folder, 'project');
  for (const [path, text] of Object.entries(readBase())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(folder, 'geheim'));
  writeFileSync(join(folder, 'geheim/wachtwoord.yaml'), 'geheim: ja\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function told(
  argv: string[],
  host: Host = nodeHost(root),
): Promise<{ exit: number; text: string; codes: string[] }> {
  const io = captureIo();
  const exit = await run(argv, { ...io, out: io.out, error: io.error }, host);
  const text = io.outText + io.errorText;
  const codes = [...new Set([...text.matchAll(/\[([a-z-]+)\]$/gm)].map(([, code = '']) => code))].sort();
  return { exit, text, codes };
}

/** What each leaves of the machine in a message: nothing. */
function expectDiscreet(text: string): void {
  for (const word of [folder, tmpdir(), 'geheim', 'wachtwoord', 'at Object', 'node:fs'])
    expect(text).not.toContain(word);
}

const OVERRIDE = 'policy/protocols/proef/overrides/los.yaml';
const link = (to: string) => (path: string) => {
  rmSync(path, { recursive: true, force: true });
  symlinkSync(to, path);
};
const fifo = (path: string) => {
  rmSync(path, { force: true });
  execFileSync('mkfifo', [path]);
};
const aside = (path: string) => {
  renameSync(path, join(folder, 'apart'));
  symlinkSync(join(folder, 'apart'), path);
};

const odd: readonly (readonly [string, string, (path: string) => void, string[]])[] = [
  ['a link out of the policy', OVERRIDE, link('../../../../../geheim/wachtwoord.yaml'), ['file-odd']],
  ['a link to a file beside it', OVERRIDE, link('school.yaml'), ['file-odd']],
  ['a link to itself', OVERRIDE, link('los.yaml'), ['file-odd']],
  ['a link to nothing', OVERRIDE, link('nergens'), ['file-odd']],
  ['a device', OVERRIDE, link('/dev/zero'), ['file-odd']],
  ['a pipe', OVERRIDE, fifo, ['file-odd']],
  ['a pipe for the base', 'policy/protocols/proef/protocol.yaml', fifo, ['file-odd']],
  ['a link for the base', 'policy/protocols/proef/protocol.yaml', aside, ['file-odd']],
  ['a link for a folder of a protocol', 'policy/protocols/proef/overrides', aside, ['file-odd']],
  ['a link for a protocol', 'policy/protocols/proef', aside, ['file-odd']],
  ['a link for all protocols', 'policy/protocols', aside, ['file-missing', 'file-odd']],
  ['a link for the organisations', 'policy/organisations', aside, ['file-missing', 'file-odd']],
  ['a link for the policy', 'policy', aside, ['file-odd']],
  ['a link that goes round', 'policy/protocols/proef/norms', link('../../..'), ['file-odd']],
  ['a link that nobody asked for', 'policy/organisations/.verborgen', link('../../../geheim'), ['file-odd']],
];

describe('is told, and nothing is published or removed of whom it reaches', () => {
  test.each(odd)('%s', async (_, path, make, codes) => {
    expect((await told(['build', '--format', 'markdown'])).exit).toBe(0);
    const page = readFileSync(join(root, 'out/los/proef/protocol.md'), 'utf8');
    make(join(root, path));
    const check = await told(['check']);
    expect(check.exit).toBe(1);
    expect(check.codes).toEqual(expect.arrayContaining(codes));
    expect(check.text).toContain(`${path}:1:1 fout: `);
    const build = await told(['build', '--format', 'markdown']);
    expect(build.exit).toBe(1);
    expectDiscreet(check.text + build.text);
    expect(readFileSync(join(root, 'out/los/proef/protocol.md'), 'utf8')).toBe(page);
  });

  test.each([
    ['a template', 'templates/protocol.md.hbs', aside],
    ['a folder of templates', 'templates', aside],
  ])('%s', async (_, path, make) => {
    make(join(root, path));
    const { exit, codes, text } = await told(['build', '--format', 'markdown']);
    expect({ exit, codes }).toEqual({ exit: 1, codes: ['file-odd'] });
    expectDiscreet(text);
  });
});

describe('names and folders that cannot be', () => {
  test.each([
    ['policy/organisations/CON.yaml', 'file-name'],
    ['policy/organisations/con.yaml', 'id-reserved'],
    ['policy/organisations/los .yaml', 'file-name'],
    ['policy/organisations/los..yaml', 'file-name'],
    ['policy/organisations/a:b.yaml', 'file-name'],
    ['policy/organisations/Los.yaml', 'file-name'],
    ['policy/organisations/loś.yaml', 'file-name'],
    ['policy/organisations.yaml/', 'file-unexpected'],
    ['policy/organisations/nieuw.yaml/', 'file-unexpected'],
    ['policy/protocols/x.yaml/', 'file-name'],
    ['policy/protocols/nieuw/protocol.yaml/', 'file-missing'],
  ])('%s', async (path, code) => {
    if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true });
    else writeFileSync(join(root, path), readFileSync(join(root, 'policy/organisations/los.yaml')));
    const { exit, codes, text } = await told(['check']);
    expect(exit).toBe(1);
    expect(codes).toContain(code);
    expectDiscreet(text);
  });

  test('a name that is no UTF-8', async () => {
    writeFileSync(
      Buffer.concat([
        Buffer.from(join(root, 'policy/organisations/')),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('.yaml'),
      ]),
      '{}',
    );
    expect(await told(['check'])).toMatchObject({ exit: 1, codes: ['file-name'] });
  });
});

describe('what regelwerk writes', () => {
  test('does not go through a link that stands where it prepares it', async () => {
    const victim = join(folder, 'geheim/wachtwoord.yaml');
    symlinkSync(victim, join(root, 'policy/protocols/proef/approvals/.bestuur.yaml.nieuw'));
    const { exit, text } = await told(['propose', 'bestuur']);
    expect(exit).toBe(1);
    expect(readFileSync(victim, 'utf8')).toBe('geheim: ja\n');
    expectDiscreet(text);
  });

  test('does not go where out/ is a link', async () => {
    symlinkSync('../geheim', join(root, 'out'));
    const { exit, codes, text } = await told(['build', '--format', 'markdown']);
    expect({ exit, codes }).toEqual({ exit: 1, codes: ['output-obstacle'] });
    expect(existsSync(join(folder, 'geheim/manifest.json'))).toBe(false);
    expectDiscreet(text);
  });

  test('does go to a link that somebody typed', async () => {
    symlinkSync(join(folder, 'geheim'), join(folder, 'site'));
    expect((await told(['build', '--format', 'markdown', '--out', join(folder, 'site')])).exit).toBe(0);
    expect(existsSync(join(folder, 'geheim/manifest.json'))).toBe(true);
  });
});

test('a revision is held to the same: git stores links and other repositories', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '-q');
  link('../../../../../geheim/wachtwoord.yaml')(join(root, OVERRIDE));
  git('add', '-A');
  git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},policy/protocols/ander`);
  git('commit', '-q', '-m', 'x');
  const revision = nodeHost(root).revision('HEAD').value;
  expect(revision?.kind(OVERRIDE)).toBe('link');
  expect(revision?.size(OVERRIDE)).toBeUndefined();
  expect(revision?.odd('policy/protocols')).toEqual(['ander']);
  expect(revision?.kind('policy/protocols')).toBe('folder');
  expect(await told(['impact', '--since', 'HEAD'])).toMatchObject({ exit: 1 });
});

describe('reading', () => {
  test('an adopted text of gigabytes is told, and not read', async () => {
    const path = 'policy/protocols/proef/adopted/los/1.0.json';
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
    truncateSync(join(root, path), 5e9);
    const { exit, codes, text } = await told(['check']);
    expect({ exit, codes }).toEqual({ exit: 1, codes: ['file-too-large'] });
    expect(text).toContain(`${path}:1:1`);
  });

  test('gives all of a file, and no folder', () => {
    const host = nodeHost(root);
    writeFileSync(join(root, 'groot.txt'), 'x'.repeat(100_000));
    writeFileSync(join(root, 'leeg.txt'), '');
    expect(host.read('groot.txt')).toHaveLength(100_000);
    expect(host.read('leeg.txt')).toHaveLength(0);
    expect(() => host.read('policy')).toThrow('EISDIR');
  });

  test('gives a file that is being written as it was at one moment, or says that it does not settle', async () => {
    const path = join(root, 'groeit.txt');
    writeFileSync(path, 'a');
    const writer = `const { writeFileSync } = require('node:fs');
      const pause = new Int32Array(new SharedArrayBuffer(4));
      for (let turn = 0; ; turn++) { writeFileSync(process.argv[1], 'ab'[turn % 2].repeat(3e6)); Atomics.wait(pause, 0, 0, 20); }`;
    const child = spawn(process.execPath, ['-e', writer, path]);
    try {
      const end = performance.now() + 1_500;
      const seen = new Set<string>();
      // On a slow machine it is long before it settles once.
      while (performance.now() < end || seen.size === 0) {
        try {
          const text = Buffer.from(nodeHost(root).read('groeit.txt')).toString('latin1');
          expect(text).toMatch(/^(?:a*|b*)$/);
          seen.add(text.slice(0, 1));
        } catch (error) {
          expect(error).toMatchObject({ code: 'EAGAIN' });
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    } finally {
      child.kill('SIGKILL');
    }
  });
});

test('what could not be read is asked again by a policy that is open', async () => {
  const { openRegelwerk } = await import('../../src/index.ts');
  const host = memoryHost(readBase());
  const regelwerk = openRegelwerk(host);
  const codes = async () => (await regelwerk.check()).diagnostics.map(({ code }) => code);
  expect(await codes()).toEqual([]);
  host.contents.set(`.odd/${OVERRIDE}`, new TextEncoder().encode('EACCES'));
  expect(await codes()).toEqual(['file-unreadable']);
  expect(await codes()).toEqual(['file-unreadable']);
  host.contents.delete(`.odd/${OVERRIDE}`);
  expect(await codes()).toEqual([]);
});
