/** A build is published whole or not at all, whenever it is cut off. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/index.ts';
import { nodeHost } from '../../src/host/node.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { writeFiles } from '../support/write-files.ts';

const encoder = new TextEncoder();
const build = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, text]) => ({ path, organisation: 'a', bytes: encoder.encode(text) }));
const before = { 'a/p/protocol.md': 'oud', 'a/p/protocol.pdf': 'oud pdf', 'b/p/protocol.md': 'van b' };
const after = { 'a/p/protocol.md': 'nieuw', 'a/p/protocol.pdf': 'nieuwe pdf', 'c/p/protocol.md': 'van c' };
const options = { out: 'out', isStale: () => true };

function published(): MemoryHost {
  const host = memoryHost({ 'out/eigen.txt': 'van iemand anders' });
  writeFiles(host, build(before), options);
  return host;
}

/** What a reader of out/ sees; the work folder and journal begin with a dot. */
function seen(host: MemoryHost): Record<string, string> {
  const entries = [...host.contents].filter(([path]) => path.startsWith('out/') && !path.startsWith('out/.'));
  return Object.fromEntries(entries.map(([path, bytes]) => [path.slice(4), new TextDecoder().decode(bytes)]).sort());
}

class Killed extends Error {}

/** A host that is killed at its nth change of the disk. */
function killedAt(host: MemoryHost, step: number): { host: Host; done: () => number } {
  let count = 0;
  const guard =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      count += 1;
      if (count === step) throw new Killed();
      return act(...args);
    };
  return {
    host: { ...host, write: guard(host.write), move: guard(host.move), remove: guard(host.remove) },
    done: () => count,
  };
}

test('a build replaces what it made, removes what it made before, and leaves the rest alone', () => {
  const host = published();
  const { value } = writeFiles(host, build(after), options);
  expect(value).toMatchObject({ written: 3, unchanged: 0, removed: 1, hindered: [] });
  const { 'manifest.json': manifest, ...files } = seen(host);
  expect(files).toEqual({ ...after, 'eigen.txt': 'van iemand anders' });
  expect(Object.keys(JSON.parse(manifest ?? ''))).toEqual(Object.keys(after).sort());
});

describe('killed at any moment', () => {
  const whole = published();
  const counter = killedAt(whole, Number.POSITIVE_INFINITY);
  writeFiles(counter.host, build(after), options);
  const steps = Array.from({ length: counter.done() }, (_, index) => index + 1);
  const old = seen(published());
  const fresh = seen(whole);

  test.each(steps)('step %i: the next run finds the old build or finishes the new one', (step) => {
    const host = published();
    expect(() => writeFiles(killedAt(host, step).host, build(after), options)).toThrow(Killed);
    const journal = [...host.contents.keys()].some((path) => path.includes('journaal') && !path.includes('nieuw'));
    if (!journal) expect([old, fresh]).toContainEqual(seen(host));
    writeFiles(host, build(after), options);
    expect(seen(host)).toEqual(fresh);
    expect([...host.contents.keys()].filter((path) => path.startsWith('out/.'))).toEqual([]);
  });
});

test('a file that regelwerk did not make is never overwritten', () => {
  const host = memoryHost({ 'out/a/p/protocol.md': 'met de hand' });
  const { diagnostics } = writeFiles(host, build(after), options);
  expect(diagnostics.map(({ code }) => code)).toEqual(['output-foreign']);
  expect(host.text('out/a/p/protocol.md')).toBe('met de hand');
});

test('a full disk is told, and nothing has changed', () => {
  const host = published();
  const full: Host = {
    ...host,
    write: () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  };
  const was = seen(host);
  const { diagnostics } = writeFiles(full, build(after), options);
  expect(diagnostics.map(({ code, params }) => [code, params['detail']])).toEqual([['output-failed', 'ENOSPC']]);
  expect(seen(host)).toEqual(was);
});

test('a manifest cannot reach outside the output folder', () => {
  const host = memoryHost({ 'belangrijk.txt': 'x', 'out/manifest.json': JSON.stringify({ '../belangrijk.txt': 'x' }) });
  writeFiles(host, build(after), options);
  expect(host.text('belangrijk.txt')).toBe('x');
});

test('a folder in which nothing is left goes too; one in which somebody put something stays', () => {
  const root = mkdtempSync(join(tmpdir(), 'regelwerk-publish-'));
  try {
    const host = nodeHost(root);
    writeFiles(host, build({ 'a/p/concept/protocol.md': 'concept', 'b/p/protocol.md': 'van b' }), options);
    writeFileSync(join(root, 'out/b/p/aantekening.txt'), 'van iemand anders');
    writeFiles(host, build({ 'a/p/protocol.md': 'vastgesteld' }), options);
    expect(readdirSync(join(root, 'out'), { recursive: true }).sort()).toEqual([
      'a',
      'a/p',
      'a/p/protocol.md',
      'b',
      'b/p',
      'b/p/aantekening.txt',
      'manifest.json',
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
