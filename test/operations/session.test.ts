/** An open policy: read once, and read anew just where its files changed; never stale. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/index.ts';
import { openSession, type Source } from '../../src/operations/session.ts';
import { readBase } from '../support/cases.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

/** What can be seen of a source, without the functions in it. */
const seen = ({ diagnostics, documents }: Source) =>
  JSON.stringify([
    diagnostics,
    documents.map(({ organisation, stopped, text }) => [organisation.id, stopped, text?.parts, text?.title]),
  ]);

/** Counts how often the files of a host were decoded: a listing or a size is no reading. */
function counting(host: MemoryHost): { host: Host; reads: () => string[] } {
  let reads: string[] = [];
  const counted: Host = {
    ...host,
    read(path) {
      reads.push(path);
      return host.read(path);
    },
  };
  return {
    host: counted,
    reads: () => {
      const before = reads;
      reads = [];
      return before;
    },
  };
}

const PROTOCOL = 'policy/protocols/proef';
const paths = Object.keys(readBase()).filter((path) => path.startsWith('policy/'));

/** What an author, or a pull of git, does to files. */
const edits = fc.oneof(
  fc.record({ kind: fc.constant('comment' as const), path: fc.constantFrom(...paths) }),
  fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
  fc.record({ kind: fc.constant('restore' as const), path: fc.constantFrom(...paths) }),
  fc.record({ kind: fc.constant('spoil' as const), path: fc.constantFrom(...paths) }),
  fc.record({ kind: fc.constant('word' as const), path: fc.constant(`${PROTOCOL}/protocol.yaml`) }),
  fc.record({ kind: fc.constant('nothing' as const), path: fc.constantFrom(...paths) }),
);

function edit(host: MemoryHost, { kind, path }: { kind: string; path: string }, base: Record<string, string>): void {
  const encode = (text: string) => new TextEncoder().encode(text);
  const bytes = host.contents.get(path);
  const text = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  if (kind === 'remove') host.remove(path);
  if (kind === 'restore') host.write(path, encode(base[path] ?? ''));
  if (text === undefined) return;
  if (kind === 'comment') host.write(path, encode(`${text}# opmerking\n`));
  if (kind === 'spoil') host.write(path, encode(`${text}\n[`));
  // As many bytes, so that neither the size nor a coarse clock tells.
  if (kind === 'word') host.write(path, encode(text.replace('telefoon', 'telefeen')));
}

test('while no file changes, who asks more than once is given the same source', () => {
  const session = openSession(memoryHost(readBase()));
  session.read();
  expect(session.read()).toBe(session.read());
});

test('after a change of one file, only that one is parsed anew', () => {
  const memory = memoryHost(readBase());
  const session = openSession(memory);
  const before = session.read().policy.protocols[0];
  const path = `${PROTOCOL}/protocol.yaml`;
  memory.write(path, new TextEncoder().encode(`${memory.text(path)}# opmerking\n`));
  const after = session.read().policy.protocols[0];
  expect(after?.base).not.toBe(before?.base);
  for (const [id, override] of before?.overrides ?? []) expect(after?.overrides.get(id)).toBe(override);
});

test('of another host only what differs is parsed anew, and what is read here stays', () => {
  const base = readBase();
  const path = `${PROTOCOL}/protocol.yaml`;
  const session = openSession(memoryHost(base));
  const own = session.read();
  const other = session.readFrom(memoryHost({ ...base, [path]: `${base[path]}`.replace('telefoon', 'telefeen') }));
  const [here, there] = [own.policy.protocols[0], other.policy.protocols[0]];
  expect(there?.base).not.toEqual(here?.base);
  for (const [id, override] of here?.overrides ?? []) expect(there?.overrides.get(id)).toBe(override);
  expect(seen(session.read())).toBe(seen(own));
  expect(seen(other)).not.toBe(seen(own));
});

describe('for any edits', () => {
  test('what is kept is what would be read anew', () => {
    const base = readBase();
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (list) => {
        const host = memoryHost(base);
        const session = openSession(host);
        session.read();
        for (const item of list) {
          edit(host, item, base);
          expect(seen(session.read())).toBe(seen(openSession(host).read()));
        }
      }),
      { seed: 8, numRuns: 25 },
    );
  });
});

test('a session that is never asked again reads each file once', () => {
  const { host, reads } = counting(memoryHost(readBase()));
  openSession(host).read();
  const read = reads();
  expect(read.length).toBe(new Set(read).size);
});
