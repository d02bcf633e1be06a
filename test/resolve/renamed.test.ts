/** Ids that are given up: who still uses them means the same, and a reader sees nothing of it. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareClauses } from '../../src/compare/clauses.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { severityOf } from '../../src/diagnostic/format.ts';
import { clausesOf } from '../../src/governance/snapshot.ts';
import type { ReadableEntry, ResolvedProtocol } from '../../src/model/resolved.ts';
import { stalePins } from '../../src/operations/pin.ts';
import { openSession } from '../../src/operations/session.ts';
import { KEYED, NAMING } from '../../src/resolve/naming/ids.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const BASE = 'policy/protocols/social-media/protocol.yaml';

/** The policy of this repository. */
function repositoryFiles(): Record<string, string> {
  const names = readdirSync(`${root}policy`, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]),
  );
}

interface Part {
  part?: string;
  was?: string[];
  clause?: string;
  quote?: string;
  entries?: (Part | string)[];
}

interface Base {
  clauses: { id: string; was?: string[] }[];
  outline: Part[];
}

interface Step {
  readonly which: number;
  /** Whether the author also writes the new id where the base refers to the old one. */
  readonly isThorough: boolean;
}

const steps = fc.array(fc.record({ which: fc.nat(200), isThorough: fc.boolean() }), { minLength: 1, maxLength: 12 });

function partsIn(entries: readonly (Part | string)[]): Part[] {
  return entries.flatMap((entry) =>
    typeof entry !== 'string' && entry.part !== undefined ? [entry, ...partsIn(entry.entries ?? [])] : [],
  );
}

/** The base after the steps, and every id that was given up with the one that it is now. */
function renamed(source: string, all: readonly Step[]): { source: string; now: Map<string, string> } {
  let text = JSON.stringify(parse(source));
  const now = new Map<string, string>();
  for (const [index, { which, isThorough }] of all.entries()) {
    const base: Base = JSON.parse(text);
    const things = [...base.clauses, ...partsIn(base.outline)];
    // Some of them again and again.
    const thing = things[which % Math.min(things.length, 1 + (which % 90))] ?? things[0];
    if (thing === undefined) throw new Error('an empty base');
    const old = 'id' in thing ? thing.id : (thing.part ?? '');
    const id = `nieuw-${index}`;
    if ('id' in thing) thing.id = id;
    else thing.part = id;
    thing.was = [...(thing.was ?? []), old];
    for (const [former, own] of now) if (own === old) now.set(former, id);
    now.set(old, id);
    text = JSON.stringify(base);
    if (!isThorough) continue;
    text = text.replaceAll(`](#${old})`, `](#${id})`);
    text = JSON.stringify(JSON.parse(text), (key, value) => {
      if (['clause', 'quote'].includes(key) && value === old) return id;
      const isList = ['entries', 'parts'].includes(key) && Array.isArray(value);
      return isList ? value.map((own: unknown) => (own === old ? id : own)) : value;
    });
  }
  return { source: text, now };
}

function everything(text: ResolvedProtocol): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (entry: ReadableEntry): void => {
    const { id, was = [] } = entry.kind === 'clause' ? entry.clause : entry.part;
    found.set(id, was);
    if (entry.kind !== 'clause') entry.part.entries.forEach(visit);
  };
  for (const part of text.parts) visit({ kind: 'part', part });
  return found;
}

let files: Files;
let before: readonly ResolvedProtocol[];
let stale: number;
beforeAll(() => {
  files = repositoryFiles();
  const session = openSession(memoryHost(files));
  before = session.read().resolved;
  stale = stalePins(session).value?.length ?? 0;
});

describe('a base in which clauses and parts are renamed', () => {
  test('reads the same for all organisations, whose overrides were left as they were', () => {
    expect(before.length).toBeGreaterThan(3);
    let told = 0;
    fc.assert(
      fc.property(steps, (all) => {
        const { source, now } = renamed(String(files[BASE]), all);
        const session = openSession(memoryHost({ ...files, [BASE]: source }));
        const { resolved, diagnostics } = session.read();
        expect(diagnostics.filter((item) => severityOf(item) === 'error')).toEqual([]);
        expect(diagnostics.every(({ code }) => code === 'id-renamed')).toBe(true);
        told += diagnostics.length;
        expect(stalePins(session).value).toHaveLength(stale);
        for (const [index, after] of resolved.entries()) {
          const old = before[index];
          if (old === undefined) throw new Error('another number of documents');
          expect(fingerprintOf(after)).toBe(fingerprintOf(old));
          for (const [one, other] of [
            [old, after],
            [after, old],
          ] as const) {
            const { counts, frame } = compareClauses(one, other);
            expect({ ...counts, unchanged: 0, frame }).toEqual({
              ...{ added: 0, removed: 0, changed: 0, moved: 0 },
              ...{ unchanged: 0, frame: [] },
            });
          }
          const ids = everything(after);
          for (const id of everything(old).keys()) {
            const called = now.get(id) ?? id;
            expect(ids.has(called)).toBe(true);
            if (called !== id) expect(ids.get(called)).toContain(id);
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(told).toBeGreaterThan(0);
  }, 120_000);

  test('tells a change under another id as a change, and strikes nothing else', () => {
    const { source, now } = renamed(String(files[BASE]), [{ which: 2, isThorough: true }]);
    const [[old, id] = ['', '']] = now;
    const [document] = before;
    const clause = document?.clauses.get(old);
    if (document === undefined || clause?.content.kind !== 'text') throw new Error('no such clause');
    const base = JSON.parse(source);
    const own = base.clauses.find((one: { id: string }) => one.id === id);
    own.text = `${own.text.trimEnd()} Dat geldt ook op reis.`;
    const after = openSession(memoryHost({ ...files, [BASE]: JSON.stringify(base) })).read().resolved[0];
    if (after === undefined) throw new Error('no document');
    const { counts, clauses } = compareClauses(document, after);
    expect(counts).toMatchObject({ added: 0, removed: 0, changed: 1, moved: 0 });
    expect(clauses.find(({ kind }) => kind === 'changed')?.id).toBe(id);
    expect(clausesOf(after.parts).get(id)?.was).toEqual([old]);
  });
});

describe('every key of a schema that holds an id', () => {
  const schemas = ['common', 'protocol', 'override'].map((name) =>
    JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')),
  );
  /** These give an id, or name no clause or part. */
  const OTHERS = ['id', 'was', 'poster', 'omit_variants', 'variants'];

  test('is read through former names, or is known to name nothing else', () => {
    const found = new Set<string>();
    const holdsId = (value: unknown): boolean => {
      const { properties: _, ...own } = value as Record<string, unknown>;
      return /"\$ref":"[^"]*#\/\$defs\/(?:(?:Clause|Part|Placed|Variant)?Id|(?:Clause|Part)Ids|Entry)"/.test(
        JSON.stringify(own),
      );
    };
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as { properties?: Record<string, unknown> };
      for (const [key, own] of Object.entries(properties ?? {})) if (holdsId(own)) found.add(key);
      Object.values(value).forEach(visit);
    };
    schemas.forEach(visit);
    expect([...found].filter((key) => !NAMING.has(key) && !KEYED.has(key) && !OTHERS.includes(key))).toEqual([]);
    expect([...NAMING, ...KEYED].filter((key) => !found.has(key))).toEqual([]);
  });
});
