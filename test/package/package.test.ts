/**
 * What `npm pack` makes of a clean checkout, and what others can do with it: install it without a network, compile against
 * its types, and run it on a policy of their own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/repository.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-package-'));
const checkout = join(folder, 'checkout');
const tarballs = join(folder, 'tarballs');
const consumer = join(folder, 'consumer');
const installed = join(consumer, 'node_modules/regelwerk');

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? `${status}\n${stdout}${stderr}`}`);
  return stdout;
}

function manifestIn(path: string): Manifest {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;
}

/** What installing a package brings along, by the names in its package.json and in those of what that brings. */
function closureOf({ dependencies = {} }: Manifest): Set<string> {
  const names = Object.keys(dependencies);
  return new Set(names.flatMap((name) => [name, ...closureOf(manifestIn(join(root, 'node_modules', name)))]));
}

/** The files of this checkout that are or would be in the repository, with its packages beside them and nothing made yet. */
function copyRepository(): void {
  const names = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root).split('\0');
  for (const name of names.filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(checkout, name)), { recursive: true });
    cpSync(join(root, name), join(checkout, name));
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
}

beforeAll(() => {
  copyRepository();
  mkdirSync(tarballs);
  run('npm', ['pack', '--pack-destination', tarballs], checkout);
  // No registry is asked: what the package needs is packed as it is here, and installed beside it.
  const needed = [...closureOf(manifestIn(root))].map((name) => join(root, 'node_modules', name));
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', tarballs, ...needed], folder);
  cpSync(join(root, 'test/package/consumer'), consumer, { recursive: true });
  cpSync(join(root, 'docs/developers/portal.ts'), join(consumer, 'portal.ts'));
  cpSync(join(root, 'test/cases/_basis'), consumer, { recursive: true });
  const packed = readdirSync(tarballs).map((name) => join(tarballs, name));
  run('npm', ['install', '--offline', '--cache', join(folder, 'cache'), ...packed], consumer);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(path: string): string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).sort();
}

describe('the tarball', () => {
  const PUBLIC = [
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
    /^dist\/([\w-]+\.js|index\.d\.ts|THIRD-PARTY-NOTICES\.txt)$/,
    /^schemas\/(output\/)?[\w-]+\.schema\.json$/,
    /^templates\/[\w-]+\.md\.hbs$/,
    /^assets\/fonts\/[\w-]+\.(ttf|txt)$/,
    /^docs\/(leren|doen|naslag|achtergrond|developers)\/[\w/-]+\.md$/,
    /^docs\/developers\/portal\.ts$/,
    /^docs\/beelden\/[\w-]+\.png$/,
    /^docs\/ci\/(github\.yml|gitlab\.yml|gitlab-api\.js)$/,
  ];

  test('holds what users need and nothing else', () => {
    const files = filesIn(installed);
    expect(files.filter((file) => !PUBLIC.some((pattern) => pattern.test(file)))).toEqual([]);
    for (const pattern of PUBLIC) expect(files.filter((file) => pattern.test(file))).not.toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/index.d.ts']));
  });

  test('tells nothing of the machine that made it', () => {
    const secret = [checkout, root.replace(/\/$/, ''), homedir()];
    const telling = filesIn(installed).filter((file) => {
      const bytes = readFileSync(join(installed, file));
      return secret.some((path) => bytes.includes(`${path}/`));
    });
    expect(telling).toEqual([]);
  });

  test('is small, and brings along no more than two packages and their types', () => {
    expect([...closureOf(manifestIn(installed))].sort()).toEqual(['@resvg/resvg-wasm', '@types/mdast', '@types/unist']);
    const size = filesIn(installed).reduce((sum, file) => sum + readFileSync(join(installed, file)).length, 0);
    expect(size).toBeLessThan(6_100_000);
  });

  test('has no guide with a link to what is not in it', () => {
    const guides = filesIn(installed).filter((file) => /^docs\/.*\.md$/.test(file));
    const broken = guides.flatMap((guide) => {
      const text = readFileSync(join(installed, guide), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
      return links.filter((link) => !existsSync(join(installed, dirname(guide), link))).map((link) => [guide, link]);
    });
    expect(broken).toEqual([]);
  });
});

describe('the notices', () => {
  const notices = () => readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const named = () => [...notices().matchAll(/^((?:@[\w-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*)(?: \([^)]+\))?$/gm)];

  test('name what the source imports and what that imports, in the version that is here', () => {
    const names = named().map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(['yaml', 'pdfkit', 'unified', 'micromark', 'xmlchars']));
    for (const [, name = '', version] of named())
      expect({ name, version }).toEqual({ name, version: manifestIn(join(root, 'node_modules', name)).version });
    expect(names).toHaveLength(new Set(names).size);
  });

  test('do not name what is left out or installed apart', () => {
    const names = named().map(([, name]) => name);
    for (const name of ['fontkit', 'linebreak', '@resvg/resvg-wasm', 'esbuild', 'vitest'])
      expect(names).not.toContain(name);
  });

  test('give the licence of each', () => {
    const [, ...sections] = notices().split(`${'='.repeat(80)}\n`);
    expect(sections.length).toBeGreaterThan(10);
    for (const section of sections) expect(section).toMatch(/Copyright[\s\S]*(AS IS|as is)/);
  });
});

describe('a project of somebody else', () => {
  const regelwerk = (...args: string[]) => run('npm', ['exec', '--no', '--', 'regelwerk', ...args], consumer);

  test('compiles the example of the guide strictly, without any other package, and runs it', () => {
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', consumer], consumer);
    const told = run(process.execPath, ['portal.js'], consumer);
    expect(told).toContain('Stichting De Proef, Protocol telefoons');
    expect(filesIn(join(consumer, 'public'))).toContain('bestuur/proef/protocol.pdf');
  });

  test('checks its policy and makes the documents, with logos', () => {
    expect(regelwerk('--version').trim()).toBe(manifestIn(root).version);
    expect(regelwerk('check', '--lang', 'en')).toMatch(/^In order/);
    expect(regelwerk('build', '--out', 'public')).toContain('public/bestuur/proef/protocol.pdf');
    const made = filesIn(join(consumer, 'public'));
    const listed = Object.keys(JSON.parse(readFileSync(join(consumer, 'public/manifest.json'), 'utf8')) as object);
    expect(made).toEqual([...listed, 'manifest.json'].sort());
    expect(made.filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(3);
  });
});
