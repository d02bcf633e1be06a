/** What reads the same is no change, for anything that compares texts; and what reads otherwise always is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  APPROVALS,
  BASE,
  baseOf,
  FIRST,
  filesOf,
  PLAIN,
  SECOND,
  type Typed,
  typed,
  VARIANTS,
} from '../support/equality.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

async function told(host: MemoryHost, ...argv: string[]): Promise<string> {
  const io = captureIo();
  const code = await run(argv, io, host);
  return `${code} ${io.errorText}${io.outText}`;
}

async function done(host: MemoryHost, ...argv: string[]): Promise<string> {
  const said = await told(host, ...argv);
  expect(said, argv.join(' ')).toMatch(/^0 /);
  return said.slice(2);
}

/** What a command prints as JSON; what is told beside it does not count. */
async function json(host: MemoryHost, ...argv: string[]): Promise<unknown> {
  const io = captureIo();
  expect(await run([...argv, '--json'], io, host)).toBe(0);
  return JSON.parse(io.outText);
}

/** What check tells, but for lines that a text typed in short lines seems to mean. */
async function problems(host: MemoryHost): Promise<string[]> {
  const codes = (await done(host, 'check')).match(/\[[a-z]+-[a-z-]+\]$/gm) ?? [];
  return codes.filter((code) => code !== '[text-joined]');
}

const save = (host: MemoryHost, path: string, text: string) => host.contents.set(path, new TextEncoder().encode(text));
const recorded = (host: MemoryHost) => /fingerprint: "?([\w:-]+)/.exec(host.text(APPROVALS))?.[1] ?? '';
const GMR = ['decide', 'linde', '--step', 'gmr', '--outcome', 'verleend', '--date', '2020-05-01'];
const CVB = ['decide', 'linde', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-05-20'];

/** Pinned, proposed, and consented to. */
async function consented(way: Typed): Promise<MemoryHost> {
  const host = memoryHost(filesOf(way));
  await done(host, 'pin', 'linde');
  await done(host, 'propose', 'linde', '--date', '2020-04-01');
  await done(host, ...GMR);
  return host;
}

async function isNoChange(one: Typed, other: Typed, third: Typed): Promise<void> {
  const host = await consented(one);
  expect(await problems(host)).toEqual([]);
  save(host, BASE, baseOf(other));
  expect(await problems(host)).toEqual([]);
  const [status] = (await json(host, 'status')) as unknown[];
  expect(status).toMatchObject({ textState: 'gelijk', chain: [{ lapsed: false }, { lapsed: false }] });
  expect(await told(host, 'propose', 'linde')).toContain('[propose-unchanged]');
  await done(host, ...CVB);
  save(host, BASE, baseOf(third));
  expect(await problems(host)).toEqual([]);
  const diff = await json(host, 'diff', 'linde');
  expect(diff).toMatchObject({ clauses: [], frame: [], counts: { changed: 0, unchanged: 2 } });
  const [adopted] = (await json(host, 'status')) as unknown[];
  expect(adopted).toMatchObject({ textState: 'gelijk', changedClauses: 0 });
  expect(recorded(await consented(third))).toBe(recorded(host));
}

describe('typed otherwise', () => {
  test.each(Object.entries(VARIANTS))('%s', (_, way) => isNoChange(PLAIN, way, PLAIN));

  test('any two ways', async () => {
    await fc.assert(fc.asyncProperty(typed, typed, typed, isNoChange), { seed: 20191127, numRuns: 25 });
  });
});

describe('a visible change is always found', () => {
  const edits: Readonly<Record<string, (text: string) => string>> = {
    'another word': (text) => text.replace(/^(Een|Lees)/, '$1 nu'),
    'another letter': (text) => text.replace(/\bd/, 't'),
    'no accent': (text) => text.normalize('NFD').replace(/\p{M}/u, '').normalize('NFC'),
    'a sign less': (text) => text.replace(/[.]$/, ''),
    'a space less': (text) => text.replace(' ', ''),
    bold: (text) => text.replace(/(regel|u\b)/, '**$1**'),
  };
  test.each(Object.entries(edits))('%s', async (_, edit) => {
    await fc.assert(
      fc.asyncProperty(typed, typed, async (one, other) => {
        const host = await consented(one);
        save(host, BASE, baseOf(other, edit(FIRST)));
        expect(await told(host, 'check')).toContain('[amend-stale]');
        save(host, BASE, baseOf(other, FIRST, edit(SECOND)));
        expect(await told(host, 'check')).toContain('[text-changed]');
      }),
      { seed: 20191127, numRuns: 4 },
    );
  });

  test.each([
    ['a hard line break', 'Een reële\\\n      regel.'],
    ['another paragraph', 'Een reële\n\n      regel.'],
    ['an item', 'Een reële\n      - regel.'],
  ])('%s, with “then” and “now” that differ', async (_, text) => {
    const lines = (own: string) => baseOf(PLAIN).replace(/text: >-\n {6}Een.*/, `text: |\n      ${own}`);
    const host = await consented(PLAIN);
    save(host, BASE, lines('Een reële regel.'));
    await done(host, 'pin', 'linde');
    save(host, BASE, lines(text));
    const said = await told(host, 'check');
    const [then, now] = [...said.matchAll(/‘(Een reële[^’]*)’/g)].map(([, own]) => own);
    expect(said).toContain('[amend-stale]');
    expect(then).not.toBe(now);
  });
});

describe('a fingerprint of rule 1', () => {
  /** As regelwerk took them of these texts before there was another rule. */
  const taken = {
    NFC: '59afae5530749567ce510023f0ec1f7a15455f6d93dfbec28fb949f4924f3423',
    NFD: 'a70e834e7d00167c13842f671003708529400de0d122f5f02764fe4b2b96ffd3',
    'a no-break space': '9ab0cb6df9aece2e45f1cad5e149e13ffc8b898d569f37d7c05f4e703b353811',
  };

  async function proposedBefore(fingerprint: string, way: Typed): Promise<MemoryHost> {
    const host = await consented(way);
    // Of before entries had ids, which are reckoned from the fingerprint too.
    const former = host.text(APPROVALS).replaceAll(/^( *)- id: .*\n +/gm, '$1- ');
    save(host, APPROVALS, former.replace(recorded(host), fingerprint));
    return host;
  }

  test.each(Object.entries(taken))('of %s stays valid, and is what is adopted', async (name, fingerprint) => {
    const way = VARIANTS[name] as Typed;
    const host = await proposedBefore(fingerprint, way);
    await done(host, 'check');
    await done(host, ...CVB);
    const adopted = host.text('policy/protocols/p/adopted/linde/1.0.json');
    expect(JSON.parse(adopted).fingerprint).toBe(fingerprint);
    // What is stored is the text itself, and that reads the same however it is typed.
    for (const other of Object.values(VARIANTS)) {
      save(host, BASE, baseOf(other));
      await done(host, 'check');
      const [status] = (await json(host, 'status')) as unknown[];
      expect(status).toMatchObject({ textState: 'gelijk', changedClauses: 0 });
    }
    expect(host.text('policy/protocols/p/adopted/linde/1.0.json')).toBe(adopted);
  });

  test('is checked by rule 1: another text is another text', async () => {
    const host = await proposedBefore(taken.NFC, PLAIN);
    save(host, BASE, baseOf(PLAIN, FIRST, `${SECOND} Echt.`));
    expect(await told(host, 'check')).toContain('[text-changed]');
    await done(host, 'propose', 'linde', '--date', '2020-04-01');
    expect(host.text(APPROVALS)).toMatch(/fingerprint: "?regelwerk-2:[0-9a-f]{64}/);
    expect(host.text(APPROVALS)).toMatch(new RegExp(`lapsed:\\n.*fingerprint: "?${taken.NFC}`, 's'));
  });
});

test('pin and propose change no line of a decomposed file that need not change', async () => {
  const name = (text: string) => text.replace('Stichting De Linde', 'Stichting Zoe\u0308');
  const files = Object.entries(filesOf({ ...PLAIN, form: 'NFD' })).map(([path, text]) => [path, name(String(text))]);
  const host = memoryHost(Object.fromEntries(files));
  const override = 'policy/protocols/p/overrides/linde.yaml';
  save(host, override, host.text(override).replace('Proef.', 'Re\u0308eel.'));
  save(host, APPROVALS, `control:\n  auteur: Zoe\u0308\n${host.text(APPROVALS)}`);
  const [before, approvals] = [host.text(override), host.text(APPROVALS)];
  await done(host, 'pin', 'linde');
  await done(host, 'propose', 'linde', '--date', '2020-04-01');
  for (const line of before.split('\n')) expect(host.text(override).split('\n')).toContain(line);
  for (const line of approvals.split('\n').filter((own) => own !== 'versions: []'))
    expect(host.text(APPROVALS).split('\n')).toContain(line);
});
