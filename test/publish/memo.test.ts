/** What a build remembers: what it covers, when it is believed, and that nothing is lost where a build is cut off. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { buildDocument } from '../../src/document/index.ts';
import type { Host } from '../../src/host/index.ts';
import { nodeHost } from '../../src/host/node.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { openSession } from '../../src/operations/session.ts';
import { archivedTexts } from '../../src/publish/archive.ts';
import { keysOf } from '../../src/publish/edition-key.ts';
import { publishedTexts } from '../../src/publish/editions.ts';
import { memoBytes, type Remembered, rememberedIn } from '../../src/publish/memo-record.ts';
import { LOCK } from '../../src/publish/records.ts';
import { templateSource } from '../../src/publish/templates.ts';
import { WHOLE } from '../../src/publish/wanted.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { smallPolicy, sourceOf } from '../support/builds/policy.ts';
import { exampleFiles } from '../support/example.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

const FILES = () => Object.fromEntries(sourceOf({ ...smallPolicy(), overrides: {} }));
const REQUEST = { formats: ['markdown', 'text'] } as const;

async function treesOf(files: Record<string, Uint8Array>): Promise<DocumentTree[]> {
  const host = memoryHost(files);
  const { documents, pictures } = await openSession(host).illustrated();
  const templates = templateSource(host);
  return documents.flatMap((document) =>
    [...publishedTexts(document, pictures, '2026-01-01'), ...archivedTexts(document, pictures)].flatMap(
      ({ subject }) => {
        const template = templates(WHOLE, document).value;
        const chosen = ['protocol' as const, ...subject.text.variants];
        return template === undefined ? [] : chosen.map((variant) => buildDocument(variant, subject, template).value);
      },
    ),
  );
}

/** What JSON would leave out, or write as something else: undefined, functions, maps, numbers that are none. */
function oddIn(value: unknown, path: string): string[] {
  if (value instanceof Uint8Array || value === null) return [];
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return [];
  const isPlain =
    Array.isArray(value) || (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain) return [`${path}: ${String(value)}`];
  return Object.entries(value as object).flatMap(([key, own]) => oddIn(own, `${path}.${key}`));
}

describe('the key of a file', () => {
  test('covers all of a tree: what JSON does not write is not there, but for the bytes of pictures', async () => {
    const trees = await treesOf(exampleFiles());
    expect(trees.length).toBeGreaterThan(10);
    expect(trees.flatMap((tree) => oddIn(tree, 'tree'))).toEqual([]);
    // No place in the source: a line above it changes nothing.
    for (const tree of trees)
      expect(JSON.stringify(tree.children, (_, own) => (own instanceof Uint8Array ? 0 : own))).not.toContain(
        '"position"',
      );
  });

  test('is another where anything is: the tool, the form, what is told, a word, a picture, what the document says of itself', async () => {
    const [tree] = await treesOf(exampleFiles());
    if (tree === undefined) throw new Error('no document');
    const keyOf = (own: DocumentTree, tool = 'a') => keysOf(tool, own)('html', {});
    const { meta } = tree.data;
    const style = (bytes: Uint8Array): DocumentTree => {
      const logo = { media: 'image/png' as const, bytes, width: 1, height: 1, alt: 'x' };
      return { ...tree, data: { meta: { ...meta, houseStyle: { ...meta.houseStyle, logo } } } };
    };
    const drawn = (bytes: Uint8Array): DocumentTree => {
      const picture = { media: 'image/png' as const, bytes, width: 1, height: 1 };
      return { ...tree, children: [...tree.children, { type: 'figure', picture, alt: 'x', children: [] }] };
    };
    const keys = [
      keyOf(tree),
      keyOf(tree, 'b'),
      keysOf('a', tree)('md', {}),
      keysOf('a', tree)('html', { markdown: 'commonmark' }),
      keyOf({ ...tree, children: tree.children.slice(1) }),
      keyOf({ ...tree, data: { meta: { ...meta, date: '2026-01-02' } } }),
      keyOf(style(new Uint8Array([1]))),
      keyOf(style(new Uint8Array([2]))),
      keyOf(drawn(new Uint8Array([1]))),
      // A Buffer puts itself in other words.
      keyOf(drawn(Buffer.from([2]))),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf(structuredClone(tree))).toBe(keyOf(tree));
    expect(keyOf(drawn(Buffer.from([1])))).toBe(keyOf(drawn(new Uint8Array([1]))));
  });
});

describe('what is remembered', () => {
  const digest = 'ab'.repeat(32);
  const params = { title: 'Proef', organisation: 'koe' };
  const entry: Remembered = {
    key: digest,
    sha256: digest,
    size: 3,
    stamp: '1-2',
    diagnostics: [{ code: 'poster-too-long', params, place: NO_PLACE, related: [] }],
  };
  const bytes = memoBytes(new Map([['koe/proef/poster.pdf', entry]]));
  /** As somebody would write it who knows how. */
  const record = (list: unknown) => {
    const body = `${JSON.stringify(list)}\n`;
    return new TextEncoder().encode(`${sha256(new TextEncoder().encode(body))}\n${body}`);
  };

  test('is read back as it was', () => {
    expect(rememberedIn(bytes, 'koe')).toEqual(new Map([['koe/proef/poster.pdf', entry]]));
  });

  test('is nothing where a byte is another, or one is missing', () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      expect(rememberedIn(other, 'koe')).toBeUndefined();
      expect(rememberedIn(bytes.slice(0, at), 'koe')).toBeUndefined();
    }
  });

  test.each([
    ['of another organisation', [['noord/p.md', digest, digest, 1, null]]],
    ['a path outside the folder', [['../p.md', digest, digest, 1, null]]],
    ['a key that is none', [['koe/p.md', 'x', digest, 1, null]]],
    ['a size that is none', [['koe/p.md', digest, digest, '1', null]]],
    ['a rule that is none', [['koe/p.md', digest, digest, 1, null, ['__proto__', {}]]]],
    ['a rule without what its words ask for', [['koe/p.md', digest, digest, 1, null, ['poster-too-long', {}]]]],
    ['no list', {}],
  ])('is nothing where it holds %s', (_, list) => {
    expect(rememberedIn(record([['koe/p.md', digest, digest, 1, null]]), 'koe')?.size).toBe(1);
    expect(rememberedIn(record(list), 'koe')).toBeUndefined();
  });
});

describe('on a disk', () => {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
  });
  /** A project; `reads` are of files of the output. Files are long at rest where `isLater`. */
  function project() {
    const root = mkdtempSync(join(tmpdir(), 'regelwerk-memo-'));
    roots.push(root);
    const disk = nodeHost(root);
    for (const [path, text] of Object.entries(FILES())) disk.write(path, new TextEncoder().encode(text));
    const reads: string[] = [];
    const state = { isLater: true };
    const host: Host = {
      ...disk,
      today: () => '2026-06-01',
      tool: () => 'proef',
      stamp(path) {
        const stamp = disk.stamp(path);
        const later = state.isLater && path.endsWith(LOCK) ? 60_000 : 0;
        return stamp === undefined ? undefined : { ...stamp, moment: stamp.moment + later };
      },
      read(path) {
        if (/^out\/\w+\//.test(path)) reads.push(path);
        return disk.read(path);
      },
    };
    const build = async () => {
      reads.length = 0;
      const { value } = await openRegelwerk(host).build(REQUEST);
      return { ...value?.written, reads: reads.length };
    };
    return { root, host, build, state };
  }

  test('what is at rest is not read again, and what is younger is', async () => {
    const { build, state } = project();
    const { written } = await build();
    expect(written).toBeGreaterThan(3);
    expect(await build()).toMatchObject({ written: 0, unchanged: written, reads: written });
    expect(await build()).toMatchObject({ written: 0, unchanged: written, reads: 0 });
    rmSync(join(roots[0] ?? '', '.regelwerk'), { recursive: true });
    state.isLater = false;
    await build();
    expect(await build()).toMatchObject({ written: 0, reads: written });
  });

  test('a file that was changed is restored, also with its size and its time put back', async () => {
    const { root, host, build } = project();
    await build();
    await build();
    const path = 'out/noord/proef/protocol.md';
    const bytes = host.read(path);
    const other = Buffer.from(bytes);
    other[0] = 90;
    writeFileSync(join(root, path), other);
    const then = new Date('2026-01-01');
    utimesSync(join(root, path), then, then);
    expect(await build()).toMatchObject({ written: 1 });
    expect(Buffer.compare(host.read(path), bytes)).toBe(0);
  });

  test('a build of which nothing changed reads the source as bytes, and tells what it told', async () => {
    const { host, build } = project();
    const first = await openRegelwerk(host).build(REQUEST);
    await build();
    const again = await openRegelwerk(host).build(REQUEST);
    expect(again.diagnostics).toEqual(first.diagnostics);
    expect(again.value).toMatchObject({ files: first.value?.files, left: [], written: { written: 0, removed: 0 } });
    const asked: string[] = [];
    const onProgress = (organisation: string) => void asked.push(organisation);
    await openRegelwerk(host).build({ ...REQUEST, onProgress });
    expect(asked).toEqual([]);
    await openRegelwerk({ ...host, today: () => '2026-06-02' }).build({ ...REQUEST, onProgress });
    expect(asked).not.toEqual([]);
  });

  test('nothing is written through a link', async () => {
    const { root, build } = project();
    mkdirSync(join(root, 'elders'));
    symlinkSync(join(root, 'elders'), join(root, '.regelwerk'));
    expect((await build()).written).toBeGreaterThan(3);
    expect(readdirSync(join(root, 'elders'))).toEqual([]);
  });
});

class Killed extends Error {}

/** A host that is killed at its nth change of the disk; after that nothing is changed any more. */
function killedAt(host: MemoryHost, step: number): { host: Host; done: () => number } {
  let count = 0;
  const guard =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      count += 1;
      if (count >= step) throw new Killed();
      return act(...args);
    };
  const { write, writeBehind, move, remove } = host;
  const guarded = { write: guard(write), writeBehind: guard(writeBehind), move: guard(move), remove: guard(remove) };
  return { host: { ...host, ...guarded }, done: () => count };
}

test('killed at any change of the disk, the next build makes of it what a first one makes', {
  timeout: 120_000,
}, async () => {
  const options = { today: '2026-06-01', tool: 'proef' };
  const seen = ({ contents }: MemoryHost) =>
    [...contents]
      .flatMap(([path, bytes]) => (path.startsWith('out/') ? [[path, Buffer.from(bytes).toString('latin1')]] : []))
      .sort();
  const before = memoryHost(FILES(), options);
  await openRegelwerk(before).build(REQUEST);
  before.contents.delete('out/zuid/proef/protocol.md');
  const policy = { ...smallPolicy(), overrides: {}, title: 'Anders' };
  for (const [path, text] of sourceOf(policy)) before.write(path, new TextEncoder().encode(text));
  const start = Object.fromEntries(before.contents);
  const whole = memoryHost(start, options);
  const counter = killedAt(whole, Number.POSITIVE_INFINITY);
  await openRegelwerk(counter.host).build(REQUEST);
  expect(counter.done()).toBeGreaterThan(10);
  for (let step = 1; step <= counter.done(); step++) {
    const host = memoryHost(start, options);
    await expect(openRegelwerk(killedAt(host, step).host).build(REQUEST)).rejects.toThrow(Killed);
    host.contents.delete(`out/${LOCK}`);
    await openRegelwerk(host).build(REQUEST);
    expect(seen(host), `killed at ${step}`).toEqual(seen(whole));
  }
});
