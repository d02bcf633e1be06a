/**
 * Builds that are killed, that meet, that fail and that find something in their way, on a real disk and in memory. Short
 * here; `npm run torture` does the long form.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/index.ts';
import { nodeHost } from '../../src/host/node.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { createRandom } from '../support/fuzz/random.ts';
import { memoryHost } from '../support/memory-host.ts';
import { buildOf, isWork, ORGANISATIONS, publish, type Seen, unlisted, versionsOf } from '../support/publishing.ts';

const isLong = process.env['TORTURE'] === '1';
const KILLS = isLong ? 500 : 8;
const PAIRS = isLong ? 50 : 2;
const MUTATIONS = isLong ? 1_000 : 60;
/** How often a line is repeated: files of some hundreds of kB, so that a kill finds a build at work. */
const SIZE = 5_000;
const FULL = 30 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
const publisher = join(folder, 'publisher.mjs');

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../support/publisher.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile: publisher, bundle: true, format: 'esm', platform: 'node' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A project with files beside its output that nobody may touch. */
function project(): string {
  const root = join(folder, `project-${++count}`);
  mkdirSync(join(root, 'buiten/map'), { recursive: true });
  for (const path of ['victim.txt', 'buiten/a.txt', 'buiten/map/b.txt']) writeFileSync(join(root, path), path);
  return root;
}

function contentOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = entry.isFile()
      ? readFileSync(path, 'utf8')
      : entry.isSymbolicLink()
        ? `→ ${readlinkSync(path)}`
        : null;
    return [path.slice(root.length + 1), text] as const;
  });
  return new Map(entries.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}

const inside = (content: ReadonlyMap<string, string>): Seen =>
  new Map(
    [...content].filter(([path]) => path.startsWith('out/') && !isWork(path.slice(4))).map(([p, t]) => [p.slice(4), t]),
  );
const outside = (content: ReadonlyMap<string, string>) =>
  [...content].filter(([path]) => !path.startsWith('out/')).sort();
const workIn = (content: ReadonlyMap<string, string>) => [...content.keys()].filter((path) => isWork(path.slice(4)));

function inProcess(root: string, version: string, killAfter?: number): Promise<{ code: number | null; told: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [publisher, root, version, String(SIZE)]);
    let told = '';
    child.stdout.on('data', (data) => (told += String(data)));
    child.stderr.on('data', (data) => (told += String(data)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, told }));
    if (killAfter === undefined) return;
    // A kill is of use when there is something to kill: from when the build has its lock.
    const watch = setInterval(() => {
      if (child.exitCode === null && !existsSync(join(root, 'out/.regelwerk-bezig'))) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), killAfter);
    }, 1);
  });
}

function expectWhole(root: string, versions: readonly string[]): Record<string, string | undefined> {
  const content = contentOf(root);
  const found = versionsOf(inside(content), versions, SIZE);
  expect(unlisted(inside(content))).toEqual([]);
  expect(workIn(content)).toEqual([]);
  expect(outside(content)).toEqual(outside(contentOf(untouched)));
  return found;
}

let untouched: string;
beforeAll(() => {
  untouched = project();
});

test(`killed ${KILLS} times: each organisation is wholly old or wholly new after the next run`, {
  timeout: FULL,
}, async () => {
  const root = project();
  publish(nodeHost(root), 'v0', SIZE);
  const start = performance.now();
  publish(nodeHost(root), 'v1', SIZE);
  const duration = performance.now() - start;
  const random = createRandom(Number(process.env['SEED']));
  const ends = { old: 0, new: 0, finished: 0 };
  let standing = 'v1';
  for (let index = 0; index < KILLS; index++) {
    const next = `v${(Number(standing.slice(1)) + 1) % 7}`;
    rmSync(join(root, 'out/.regelwerk-bezig'), { force: true });
    await inProcess(root, next, (duration * random.below(1000)) / 1000);
    const wasCut = workIn(contentOf(root)).some((path) => path.includes('journaal'));
    expect(publish(nodeHost(root)).diagnostics).toEqual([]);
    const found = new Set(Object.values(expectWhole(root, [standing, next])));
    // One build is one journal: all of them are of one version.
    expect(found.size).toBe(1);
    ends[wasCut ? 'finished' : found.has(next) ? 'new' : 'old'] += 1;
    standing = found.has(next) ? next : standing;
  }
  if (isLong) console.log('kills', ends);
});

test(`${PAIRS} pairs at once: the last one wins as a whole`, { timeout: FULL }, async () => {
  const root = project();
  for (let index = 0; index < PAIRS; index++) {
    const pair = [`x${index % 5}`, `y${index % 5}`];
    const both = await Promise.all(pair.map((version) => inProcess(root, version)));
    expect(
      both.map(({ code }) => code),
      both.map(({ told }) => told).join(),
    ).toEqual([0, 0]);
    expect(new Set(Object.values(expectWhole(root, pair))).size).toBe(1);
  }
});

/** With as many bytes as there is room for. */
function fill(path: string, bytes: number): void {
  try {
    writeFileSync(path, Buffer.alloc(bytes));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
}

/** A disk of half a megabyte holds one version and part of the next. Who may not mount one has the host that is full, below. */
test.runIf(isLong && process.getuid?.() === 0)('a disk that is full: nothing changes until there is room', () => {
  const root = project();
  mkdirSync(join(root, 'out'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', join(root, 'out')]);
  try {
    expect(publish(nodeHost(root), 'v0', 300).diagnostics).toEqual([]);
    let room = 0;
    for (let blocks = 130; blocks >= 0 && room === 0; blocks--) {
      fill(join(root, 'out/vol'), blocks * 4096);
      const { diagnostics } = publish(nodeHost(root), 'v1', 300);
      const seen = new Map(inside(contentOf(root)));
      seen.delete('vol');
      const found = new Set(Object.values(versionsOf(seen, ['v0', 'v1'], 300)));
      const codes = diagnostics.map(({ code }) => code);
      expect(found).toEqual(new Set([codes.includes('output-failed') ? 'v0' : 'v1']));
      for (const code of codes) expect(['output-failed', 'output-interrupted']).toContain(code);
      if (codes.length === 0) room = blocks;
    }
    expect(room).toBeGreaterThan(0);
    expect(workIn(contentOf(root))).toEqual([]);
  } finally {
    execFileSync('umount', [join(root, 'out')]);
  }
});

describe('something in the way of one organisation', () => {
  const at = (root: string, path: string, text?: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === undefined) mkdirSync(join(root, path));
    else writeFileSync(join(root, path), text);
  };
  const link = (to: string) => (root: string, path: string) => {
    rmSync(join(root, path), { recursive: true, force: true });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(to.startsWith('/') ? join(root, to) : to, join(root, path));
  };
  const instead = (make: (root: string, path: string) => void) => (root: string, path: string) => {
    rmSync(join(root, path), { recursive: true, force: true });
    make(root, path);
  };
  const kinds: Record<string, { path: string; put: (root: string, path: string) => void }> = {
    'a folder for a file': { path: 'out/b/p/protocol.md', put: instead((root, path) => at(root, path)) },
    'a full folder for a file': {
      path: 'out/b/p/protocol.md',
      put: instead((root, path) => at(root, `${path}/x`, 'x')),
    },
    'a folder for a new file': { path: 'out/b/p/poster-v1.pdf', put: at },
    'a file for the folder of the organisation': { path: 'out/b', put: instead((root, path) => at(root, path, 'x')) },
    'a file for a folder': { path: 'out/b/p', put: instead((root, path) => at(root, path, 'x')) },
    'a file for the deepest folder': { path: 'out/b/p/concept', put: instead((root, path) => at(root, path, 'x')) },
    'a link for the folder of the organisation': { path: 'out/b', put: link('/buiten') },
    'a link for a folder': { path: 'out/b/p', put: link('/buiten/map') },
    'a link to the organisation beside it': { path: 'out/b', put: link('a') },
    'a link for a file': { path: 'out/b/p/protocol.md', put: link('/victim.txt') },
    'a link to nothing': { path: 'out/b/p/protocol.md', put: link('/nergens') },
    'a link to itself': { path: 'out/b/p/protocol.md', put: link('protocol.md') },
    'a link to the folder above': { path: 'out/b/p/concept', put: link('..') },
    'a file of somebody else': { path: 'out/b/p/poster-v1.pdf', put: (root, path) => at(root, path, 'x') },
    'a file of somebody else, empty': { path: 'out/b/p/poster-v1.pdf', put: (root, path) => at(root, path, '') },
  };
  const ways = Object.entries(kinds);

  test.each(ways)('%s: all others are published, and it is finished when that is gone', (_, { path, put }) => {
    const root = project();
    publish(nodeHost(root), 'v0', 1);
    put(root, path);
    const stood = [...contentOf(root)].filter(([file]) => file.startsWith('out/b'));
    for (const isAgain of [false, true]) {
      const { diagnostics } = publish(nodeHost(root), 'v1', 1);
      expect(diagnostics.length, String(isAgain)).toBeGreaterThan(0);
      for (const { code, params } of diagnostics) {
        expect(['output-obstacle', 'output-foreign']).toContain(code);
        expect(params['whose']).toBe('b');
      }
      const content = contentOf(root);
      expect(outside(content)).toEqual(outside(contentOf(untouched)));
      expect([...content].filter(([file]) => file.startsWith('out/b'))).toEqual(stood);
      const others = new Map([...inside(content)].filter(([file]) => file.split('/')[0] !== 'b'));
      expect(versionsOf(others, ['v1'], 1)).toMatchObject({ a: 'v1', c: 'v1', d: 'v1', e: 'v1', '': 'v1' });
    }
    rmSync(join(root, path), { recursive: true });
    expect(publish(nodeHost(root), 'v1', 1).diagnostics).toEqual([]);
    expect(new Set(Object.values(versionsOf(inside(contentOf(root)), ['v1'], 1)))).toEqual(new Set(['v1']));
  });

  test('a folder that may not be written in', () => {
    const host = memoryHost({});
    publish(host, 'v0', 1);
    host.contents.set('.odd/out/b/p', new TextEncoder().encode('closed'));
    const { diagnostics, value } = publish(host, 'v1', 1);
    expect(diagnostics[0]).toMatchObject({ code: 'output-obstacle', params: { file: 'out/b/p', whose: 'b' } });
    expect(value?.hindered).toEqual(['b']);
    expect(versionsOf(inside(textOf(host)), ['v0', 'v1'], 1)).toMatchObject({ a: 'v1', b: 'v0', c: 'v1', '': 'v1' });
  });

  test('a name that differs in capitals only, where these are one file', () => {
    const host = memoryHost({});
    publish(host, 'v0', 1);
    const blind: Host = {
      ...host,
      folders: (of) => host.folders(of).map((name) => (of === 'out' && name === 'b' ? 'B' : name)),
    };
    const { diagnostics, value } = publish(blind, 'v1', 1);
    expect(diagnostics[0]).toMatchObject({ code: 'output-obstacle', params: { file: 'out/b', whose: 'b' } });
    expect(value?.hindered).toEqual(['b']);
  });

  test('a folder that may not be looked into', () => {
    const host = memoryHost({});
    publish(host, 'v0', 1);
    const blind: Host = {
      ...host,
      kind(path) {
        if (path.startsWith('out/b/p/')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        return host.kind(path);
      },
    };
    const { diagnostics, value } = publish(blind, 'v1', 1);
    expect(diagnostics[0]).toMatchObject({ code: 'output-obstacle', params: { whose: 'b' } });
    expect(value?.hindered).toEqual(['b']);
    expect(versionsOf(inside(textOf(host)), ['v0', 'v1'], 1)).toMatchObject({ a: 'v1', b: 'v0', c: 'v1', '': 'v1' });
  });

  test('in the way of the overviews: the documents are published', () => {
    const root = project();
    at(root, 'out/index.html/x', 'x');
    expect(publish(nodeHost(root), 'v1', 1).value?.hindered).toEqual(['']);
    expect(contentOf(root).has('out/a/p/protocol.md')).toBe(true);
  });
});

const decoder = new TextDecoder();
const textOf = (host: { readonly contents: ReadonlyMap<string, Uint8Array> }) =>
  new Map([...host.contents].map(([path, bytes]) => [path, decoder.decode(bytes)]));

class Died extends Error {}

describe('every call of the host fails once', () => {
  const asked = ['read', 'kind', 'size', 'files', 'folders', 'odd'] as const;
  const changing = ['write', 'move', 'remove'] as const;
  /** A host that fails at its nth call. One that dies does nothing more. */
  const failing = (host: Host, step: number, way: 'dies' | 'throws' | 'is full') => {
    let calls = 0;
    const guard = (name: string, act: (...args: never[]) => unknown) =>
      ((...args: never[]) => {
        calls += 1;
        if (way === 'dies' && calls >= step) throw new Died();
        if (way === 'throws' && calls === step) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        if (way === 'is full' && calls >= step && name === 'write')
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return act(...args);
      }) as never;
    const own = { ...host };
    for (const name of [...asked, ...changing]) own[name] = guard(name, host[name]);
    return { host: own, calls: () => calls };
  };
  const published = () => {
    const host = memoryHost({ 'victim.txt': 'x', 'out/eigen.txt': 'van iemand anders' });
    publish(host, 'v0', 1);
    return host;
  };
  const own = (host: ReturnType<typeof memoryHost>) => {
    const seen = new Map(inside(textOf(host)));
    expect(seen.get('eigen.txt')).toBe('van iemand anders');
    seen.delete('eigen.txt');
    return seen;
  };

  test.each(['dies', 'throws', 'is full'] as const)('%s: the next run finishes', (way) => {
    const counter = failing(published(), Number.POSITIVE_INFINITY, way);
    publish(counter.host, 'v1', 1);
    const stride = isLong ? 1 : 7;
    for (let step = 1; step <= counter.calls(); step += stride) {
      const host = published();
      try {
        const { diagnostics } = publish(failing(host, step, way).host, 'v1', 1);
        for (const { code } of diagnostics)
          expect(['output-failed', 'output-interrupted', 'output-obstacle']).toContain(code);
        if (diagnostics.some(({ code }) => code === 'output-failed'))
          expect(versionsOf(own(host), ['v0'], 1)).toBeTruthy();
      } catch (error) {
        if (!(error instanceof Died)) throw error;
      }
      publish(host);
      expect(unlisted(own(host))).toEqual([]);
      const found = versionsOf(own(host), ['v0', 'v1'], 1);
      if (way !== 'throws') expect(new Set(Object.values(found)).size).toBe(1);
      expect(publish(host, 'v1', 1).diagnostics).toEqual([]);
      expect(new Set(Object.values(versionsOf(own(host), ['v1'], 1)))).toEqual(new Set(['v1']));
      expect([...host.contents.keys()].filter((path) => path.startsWith('out/.'))).toEqual([]);
      expect(host.text('victim.txt')).toBe('x');
    }
  });
});

describe('what stands in the output folder is data', () => {
  const paths = fc.constantFrom(
    ...[
      '',
      '.',
      '..',
      '../victim.txt',
      'a/../../victim.txt',
      '/etc/passwd',
      'C:/x',
      'a\\b',
      'a//b',
      'a/',
      'con/x',
      'a/x.',
      'a/b\0',
    ],
    ...[
      'manifest.json',
      '.regelwerk-journaal.json',
      '__proto__',
      'constructor',
      'eigen.txt',
      'a/p/protocol.md',
      'b/p',
      'A/p/protocol.md',
    ],
    ...['eigen', 'b/p/nieuw.md', 'buiten/a.txt', 'x'.repeat(500), 'a/p/protocol.md/x', '\u202e', 'é/x'],
  );
  const digests = fc.oneof(
    fc.constantFrom<unknown>('', 'x', null, 1, {}, [], '0'.repeat(64), 'A'.repeat(64), '0'.repeat(63)),
    fc.constantFrom('eigen.txt', 'a/p/protocol.md').map((path) => `digest of ${path}`),
  );
  const lists = fc.oneof(
    fc.dictionary(paths, digests, { maxKeys: 4, noNullPrototype: true }),
    fc.anything({ maxDepth: 2 }),
  );
  const batches = fc.array(
    fc.record(
      {
        token: fc.constantFrom<unknown>('0'.repeat(32), '1'.repeat(32), '../..', '', 7),
        put: lists,
        drop: fc.oneof(fc.array(paths, { maxLength: 3 }), fc.anything()),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  );
  type Change = (sound: unknown) => unknown;
  const onEntries = (change: (entries: [string, unknown][]) => [string, unknown][]) => (sound: unknown) =>
    typeof sound === 'object' && sound !== null ? Object.fromEntries(change(Object.entries(sound))) : sound;
  const changes: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(paths, digests).map(([path, digest]): Change => onEntries((entries) => [...entries, [path, digest]])),
    fc.nat(30).map((at): Change => onEntries((entries) => entries.filter((_, index) => index !== at))),
    fc
      .tuple(fc.nat(30), digests)
      .map(
        ([at, digest]): Change =>
          onEntries((all) => all.map(([path, old], index) => [path, index === at ? digest : old])),
      ),
    fc
      .tuple(fc.nat(30), paths)
      .map(
        ([at, path]): Change =>
          onEntries((all) => all.map(([old, digest], index) => [index === at ? path : old, digest])),
      ),
    fc.oneof(lists, batches, fc.jsonValue()).map(
      (value): Change =>
        () =>
          value,
    ),
  );
  const cuts = fc.record({ at: fc.nat(4_000), bytes: fc.uint8Array({ maxLength: 4 }) });

  /** A build that was cut off after its journal stood. */
  function cutOff() {
    const host = memoryHost({ 'victim.txt': 'x', 'buiten/a.txt': 'x', 'out/eigen.txt': 'van iemand anders' });
    publish(host, 'v0', 1);
    let moves = 0;
    const cut: Host = {
      ...host,
      move(from, to) {
        moves += 1;
        if (moves > 6) throw new Died();
        host.move(from, to);
      },
    };
    expect(() => publish(cut, 'v1', 1)).toThrow(Died);
    return host;
  }
  const sound = cutOff();
  const digestsOf = JSON.parse(sound.text('out/manifest.json')) as Record<string, string>;

  test(`changed ${MUTATIONS} times, it moves and removes nothing else`, { timeout: FULL }, () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.constantFrom('manifest', 'journal'),
        changes,
        fc.option(cuts),
        fc.nat(2),
        (which, change, cut, at) => {
          const host = memoryHost(Object.fromEntries(sound.contents));
          const file = which === 'manifest' ? 'out/manifest.json' : 'out/.regelwerk-journaal.json';
          const data = JSON.parse(host.text(file)) as unknown;
          const isPart = which === 'journal' && Array.isArray(data) && at > 0;
          const changed = isPart
            ? data.map((batch) => (at === 1 ? { ...batch, put: change(batch.put) } : change(batch)))
            : change(data);
          const text = (JSON.stringify(changed) ?? '').replaceAll(
            /digest of ([a-z/.]+)/g,
            (_, path: string) => digestsOf[path] ?? '',
          );
          const whole = new TextEncoder().encode(text);
          const bytes =
            cut === null
              ? whole
              : Uint8Array.from([...whole.slice(0, cut.at), ...cut.bytes, ...whole.slice(cut.at + 2)]);
          host.contents.set(file, bytes);
          const first = publish(host, 'v1', 1);
          for (const { code } of first.diagnostics) outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
          if (first.diagnostics.length === 0) outcomes.set('-', (outcomes.get('-') ?? 0) + 1);
          expect(host.text('victim.txt')).toBe('x');
          expect(host.text('buiten/a.txt')).toBe('x');
          expect([...host.contents.keys()].filter((path) => !/^(out|buiten)\/|^victim.txt$/.test(path))).toEqual([]);
          // Where a manifest lists a file with its very bytes, it is one of ours: nobody can tell otherwise.
          const isClaimed = text.includes('eigen.txt');
          if (!isClaimed) expect(host.text('out/eigen.txt')).toBe('van iemand anders');
          // Who clears what was named gets all there is.
          const hindered = first.value?.hindered ?? ORGANISATIONS;
          for (const path of [...host.contents.keys()]) {
            const [organisation = ''] = path.slice(4).split('/');
            if (path.startsWith('out/') && hindered.includes(organisation)) host.contents.delete(path);
          }
          if (hindered.includes('')) host.contents.delete('out/index.html');
          publish(host, 'v1', 1);
          for (const { path, bytes: made } of buildOf('v1', 1))
            expect(host.text(`out/${path}`)).toBe(decoder.decode(made));
        },
      ),
      { numRuns: MUTATIONS },
    );
    if (isLong) console.log('mutations', Object.fromEntries(outcomes));
  });

  test('a staged file that was changed is not published, and the organisation stays whole', () => {
    const host = memoryHost({});
    publish(host, 'v0', 1);
    const cut: Host = {
      ...host,
      move: (from, to) => (to.endsWith('journaal.json') ? host.move(from, to) : expect.fail()),
    };
    expect(() => publish(cut, 'v1', 1)).toThrow();
    const staged = [...host.contents.keys()].find((path) => /nieuw-.*b\/p\/protocol.md$/.test(path)) ?? '';
    host.contents.set(staged, new TextEncoder().encode('vals'));
    expect(publish(host).diagnostics.map(({ code }) => code)).toEqual(['output-altered']);
    expect(versionsOf(inside(textOf(host)), ['v0', 'v1'], 1)).toMatchObject({ a: 'v1', b: 'v0', c: 'v1' });
  });

  test('a file that was changed is not removed, and told until it is gone', () => {
    const host = memoryHost({});
    publish(host, 'v0', 1);
    host.contents.set('out/b/p/poster-v0.pdf', new TextEncoder().encode('met de hand'));
    for (const _ of [1, 2])
      expect(publish(host, 'v1', 1).diagnostics).toMatchObject([
        { code: 'output-edited', params: { file: 'out/b/p/poster-v0.pdf' } },
      ]);
    expect(host.text('out/b/p/poster-v0.pdf')).toBe('met de hand');
    host.contents.delete('out/b/p/poster-v0.pdf');
    expect(publish(host, 'v1', 1).diagnostics).toEqual([]);
  });

  test('a manifest that was lost: what stands there just so is known again', () => {
    const host = memoryHost({});
    publish(host, 'v0', 1);
    host.contents.set('out/manifest.json', new TextEncoder().encode('{"": ""}'));
    expect(publish(host, 'v0', 1).diagnostics.map(({ code }) => code)).toEqual(['output-unreadable']);
    expect(publish(host, 'v1', 1).diagnostics).toEqual([]);
  });

  test.each(['manifest.json', '.regelwerk-journaal.json'])('a link for %s is not followed', (name) => {
    const root = project();
    publish(nodeHost(root), 'v0', 1);
    writeFileSync(join(root, 'buiten/lijst.json'), '{"../victim.txt": "x"}');
    rmSync(join(root, 'out', name), { force: true });
    symlinkSync('../buiten/lijst.json', join(root, 'out', name));
    expect(publish(nodeHost(root), 'v0', 1).diagnostics.map(({ code }) => code)).toEqual(['output-unreadable']);
    expect(readFileSync(join(root, 'victim.txt'), 'utf8')).toBe('victim.txt');
    expect(readFileSync(join(root, 'buiten/lijst.json'), 'utf8')).toContain('victim');
  });

  test('a link for the folder that a journal names is not followed', () => {
    const root = project();
    const token = '0'.repeat(32);
    mkdirSync(join(root, 'out'));
    symlinkSync('../buiten', join(root, `out/.regelwerk-nieuw-${token}`));
    const journal = [{ token, put: { 'a.txt': sha256(Buffer.from('buiten/a.txt')) }, drop: [] }];
    writeFileSync(join(root, 'out/.regelwerk-journaal.json'), JSON.stringify(journal));
    publish(nodeHost(root), 'v0', 1);
    expect(outside(contentOf(root))).toEqual(outside(contentOf(untouched)));
  });
});
