/**
 * What `npm pack` makes of a clean checkout, and what others can do with it: install it without a network, compile against
 * its types, and run it on a policy of their own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn as spawnTerminal } from '@lydell/node-pty';
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
const begun = join(folder, 'begonnen');
const installed = join(consumer, 'node_modules/regelwerk');

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? `${status}\n${stdout}${stderr}`}`);
  return stdout;
}

function manifestIn(path: string): Manifest {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;
}

/** Of a package that is here, and of another version of it that one of ours brings for itself. */
function versionsOf(name: string): (string | undefined)[] {
  const folders = readdirSync(join(root, 'node_modules')).map((other) => join(other, 'node_modules', name));
  return [name, ...folders]
    .map((path) => join(root, 'node_modules', path))
    .filter((path) => existsSync(join(path, 'package.json')))
    .map((path) => manifestIn(path).version);
}

/** What installing a package brings along, by the names in its package.json and in those of what that brings. */
function closureOf({ dependencies = {} }: Manifest): Set<string> {
  const names = Object.keys(dependencies);
  return new Set(names.flatMap((name) => [name, ...closureOf(manifestIn(join(root, 'node_modules', name)))]));
}

/** Folders with what is made of the source. */
const MADE = ['dist', 'assets', 'src/source/schema'];

/**
 * The files of this checkout that are or would be in the repository, with its packages beside them, and what was made of just
 * these: `npm ci` makes that of a clean checkout, and packing makes it again where it is of others.
 */
function copyRepository(): void {
  const list = (...options: string[]) =>
    run('git', ['ls-files', '-z', '--exclude-standard', ...options], root).split('\0');
  const names = [...list('--cached', '--others'), ...list('--others', '--ignored', '--', ...MADE)];
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
  // With the package in `vendor/`, installed as the guide says; the other project gets the same.
  const vendor = join(begun, 'vendor');
  mkdirSync(vendor, { recursive: true });
  for (const tarball of readdirSync(tarballs)) cpSync(join(tarballs, tarball), join(vendor, tarball));
  const packed = readdirSync(vendor).map((tarball) => `./vendor/${tarball}`);
  run('npm', ['install', '--offline', '--save-dev', '--cache', join(folder, 'cache'), ...packed], begun);
  cpSync(join(begun, 'node_modules'), join(consumer, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(path: string): string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).sort();
}

describe('the tarball', () => {
  const PUBLIC = [
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
    /^dist\/([\w.-]+\.js|index\.d\.ts|THIRD-PARTY-NOTICES\.txt)$/,
    /^schemas\/(output\/)?[\w-]+\.schema\.json$/,
    /^templates\/[\w-]+\.md\.hbs$/,
    /^assets\/fonts\/[\w-]+\.(ttf|txt)$/,
    /^assets\/site\/[\w-]+\.js$/,
    /^assets\/studio\/app\.(js|css)$/,
    /^docs\/(leren|doen|naslag|achtergrond|developers)\/[\w/-]+\.md$/,
    /^docs\/developers\/portal\.ts$/,
    /^docs\/beelden\/[\w-]+\.png$/,
    /^docs\/ci\/(github\.yml|gitlab\.yml|forgejo\.yml|gitlab-api\.js|forgejo-api\.js|Dockerfile)$/,
    /^dist\/begin\.json$/,
    /^assets\/begin\/[\w.]+$/,
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
    // The site of the public texts, with its search, took it over 6 MB.
    // The studio, whose editor is half of its script, took it over 7 MB.
    // The pictures of the studio in the guides took it over 7.5 MB.
    // What a board's office does in the studio, and the guide of its year, took it over 8 MB.
    // The readers of documents that are taken over, of which that of PDF is 2.4 MB, took it over 11 MB.
    // What held on a day, the archive, and the verdicts on files took it over 11.7 MB.
    expect(size).toBeLessThan(12_000_000);
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
    for (const [, name = '', version] of named()) expect(versionsOf(name), name).toContain(version);
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

describe('a board that begins with an empty folder and the tarball', () => {
  const TODAY = '2026-11-27';
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 27, 12) / 1000) };
  const ANSWERS: readonly (readonly [question: RegExp, answer: string])[] = [
    [/Waarmee begin je.*\[basis\]: $/, ''],
    [/Hoe heet het bestuur of de school.*: $/, 'Stichting De Linde'],
    [/\(id\) \[de-linde\]: $/, ''],
    [/Bestuur of school\?.*\[bestuur\]: $/, ''],
    [/Sector .*\[later\]: $/, 'vo'],
    [/Vakantieregio.*\[later\]: $/, 'midden'],
    [/in een zin.*\[stichting De Linde\]: $/, ''],
    [/medezeggenschap.*\[instemming\]: $/, ''],
    [/Welke raad.*\[gmr\]: $/, ''],
    [/Waar staat de repository.*\[alle\]: $/, ''],
  ];
  /** What is typed after `init`, in order, and what it says when it is done. */
  const COMMANDS: readonly (readonly [command: string, said: RegExp])[] = [
    ['check', /In orde: 1 organisatie, 1 document\./],
    ['build --public --site', /0 documenten|documenten: /],
    ['propose de-linde', /versie \S+ ligt klaar om voor te leggen/],
    [`decide de-linde --step gmr --outcome verleend --date ${TODAY}`, /approvals\/de-linde\.yaml: /],
    [`decide de-linde --step bestuur --outcome vastgesteld --date ${TODAY}`, /approvals\/de-linde\.yaml: /],
    ['check --strict', /In orde: 1 organisatie, 1 document\./],
    ['build --public --site', /documenten: /],
  ];

  function newFolder(name: string): string {
    const made = join(folder, name);
    cpSync(begun, made, { recursive: true, verbatimSymlinks: true });
    return made;
  }

  function expectPublished(made: string): void {
    const files = filesIn(join(made, 'public'));
    expect(files).toContain('de-linde/social-media/protocol.pdf');
    expect(files).toContain('index.html');
    expect(files.filter((file) => /status|deadlines/.test(file))).toEqual([]);
    expect(readFileSync(join(made, 'public/de-linde/social-media/protocol.md'), 'utf8')).toContain(
      'Stichting De Linde',
    );
  }

  test('with flags: init, check, build, propose and decide, all green', async () => {
    const started = performance.now();
    const made = newFolder('met-vlaggen');
    const regelwerk = (...args: string[]) => {
      const command = join(made, 'node_modules/.bin/regelwerk');
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: made, env, encoding: 'utf8' });
      expect(status, `${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
      return stdout;
    };
    const told = regelwerk('init', '--name', 'Stichting De Linde', '--sector', 'vo', '--region', 'midden');
    expect(told).toContain('package.json was er al, en is niet gewijzigd.');
    for (const [command, said] of COMMANDS) expect(regelwerk(...command.split(' ')), command).toMatch(said);
    expectPublished(made);
    // A program to start by hand opens the studio, until that is told to stop.
    const opened = spawn('sh', ['openen.sh'], { cwd: made, env: { ...env, DISPLAY: '' }, detached: true });
    const shown = await new Promise<string>((done) => {
      let text = '';
      const take = (chunk: Buffer) => {
        text += chunk.toString('utf8');
        if (text.includes('sleutel=')) done(text);
      };
      opened.stdout.on('data', take);
      opened.stderr.on('data', take);
      opened.on('close', () => done(text));
    });
    const ended = new Promise((done) => opened.on('close', done));
    process.kill(-(opened.pid ?? 0), 'SIGINT');
    await ended;
    expect(shown).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?sleutel=/);
    console.log(
      `With flags: 0 questions, ${((performance.now() - started) / 1000).toFixed(1)} s after the installation`,
    );
  }, 120_000);

  test('by hand in a terminal: the same, with an answer to each question', async () => {
    const made = newFolder('met-de-hand');
    const started = performance.now();
    const terminal = spawnTerminal('bash', ['--norc', '--noprofile'], {
      ...{ cwd: made, cols: 200, rows: 50, name: 'xterm' },
      env: { ...env, PS1: 'klaar> ' } as Record<string, string>,
    });
    let shown = '';
    let waiting = () => {};
    terminal.onData((data) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor is no text
      shown += data.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
      waiting();
    });
    /** Until the screen ends in this; what stood there before is forgotten. */
    const see = (what: RegExp) =>
      new Promise<string>((resolve) => {
        waiting = () => {
          if (!what.test(shown)) return;
          const seen = shown;
          shown = '';
          waiting = () => {};
          resolve(seen);
        };
        waiting();
      });
    const type = (line: string) => terminal.write(`${line}\r`);
    try {
      await see(/klaar> $/);
      type('npm exec --no -- regelwerk init');
      for (const [question, answer] of ANSWERS) {
        await see(question);
        type(answer);
      }
      const told = await see(/Hierna[\s\S]*klaar> $/);
      expect(told).toContain(`${ANSWERS.length} vragen.`);
      expect(told).toContain('In orde: 1 organisatie, 1 document.');
      // What a build makes is the same, whoever began.
      for (const [command, said] of COMMANDS.filter(([own], at) => !own.startsWith('build') || at > 1)) {
        type(`npm exec --no -- regelwerk ${command}; echo "code $?"`);
        const seen = await see(/code \d+\s+klaar> $/);
        expect(seen, command).toMatch(said);
        expect(seen, command).toMatch(/code 0\s+klaar> $/);
      }
    } finally {
      terminal.kill();
    }
    expectPublished(made);
    console.log(`By hand: ${ANSWERS.length} questions, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }, 120_000);
});
