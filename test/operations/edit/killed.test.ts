/** An edit of more files, killed at any of its calls: after the next write all of it is there, or nothing of it. */
import { expect, test } from 'vitest';
import { type Edit, type Host, openRegelwerk } from '../../../src/index.ts';
import { readBase } from '../../support/cases.ts';
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts';

const LOCK = 'policy/.regelwerk-bezig';
const BASE = 'policy/protocols/proef/protocol.yaml';
const SCHOOL = 'policy/protocols/proef/overrides/school.yaml';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Changes the base, the override of a school and what it rests on. */
const EDITS: readonly Edit[] = [
  {
    kind: 'content',
    clause: 'pauze',
    layer: null,
    content: { text: 'In de pauze mag de telefoon even aan in {{plekken}}.' },
  },
  { kind: 'content', clause: 'gevolgen', layer: 'school', reason: 'Strenger.', content: { text: 'Inleveren.' } },
];
/** What somebody does after: in another file than these. */
const NEXT: Edit = { kind: 'parameter', name: 'organisatie', layer: 'los', value: 'De Losse' };

const ask = (host: Host, edits: readonly Edit[], organisation = 'school') =>
  openRegelwerk(host).edit({ organisation, protocol: 'proef', edits });

/** After so many calls that change something nothing happens any more: the process is gone. */
function dying(host: MemoryHost, after: number): { readonly host: Host; isDead(): boolean } {
  let calls = 0;
  const lives =
    <A extends unknown[]>(call: (...given: A) => void) =>
    (...given: A) => {
      calls += 1;
      if (calls > after) throw Object.assign(new Error('killed'), { code: 'EIO' });
      call(...given);
    };
  const own = { ...host, write: lives(host.write), move: lives(host.move), remove: lives(host.remove) };
  return { host: own, isDead: () => calls > after };
}

const stateOf = ({ contents }: MemoryHost) =>
  Object.fromEntries([...contents].map(([path, own]) => [path, new TextDecoder().decode(own)]));

async function after(edits: readonly (readonly [readonly Edit[], string])[]): Promise<Record<string, string>> {
  const host = memoryHost(readBase());
  for (const [own, organisation] of edits) expect((await ask(host, own, organisation)).value?.kind).toBe('edited');
  return stateOf(host);
}

test('killed at each call: the next write finishes it, or it was never begun', async () => {
  const [old, whole] = [
    await after([[[NEXT], 'los']]),
    await after([
      [EDITS, 'school'],
      [[NEXT], 'los'],
    ]),
  ];
  expect(Object.keys(whole).filter((path) => whole[path] !== old[path]).length).toBeGreaterThan(2);
  const seen = new Set<string>();
  for (let call = 0; ; call++) {
    const host = memoryHost(readBase());
    const life = dying(host, call);
    await ask(life.host, EDITS);
    if (!life.isDead()) break;
    // The lock of a process that is gone counts for nothing.
    host.contents.delete(LOCK);
    expect((await ask(host, [NEXT], 'los')).value?.kind).toBe('edited');
    const state = Object.fromEntries(Object.entries(stateOf(host)).filter(([path]) => !path.endsWith('.nieuw')));
    const isOld = JSON.stringify(state) === JSON.stringify(old);
    expect(isOld ? old : whole, `killed at call ${call}`).toEqual(state);
    seen.add(isOld ? 'old' : 'whole');
  }
  expect([...seen].sort()).toEqual(['old', 'whole']);
});

/** Cut off with the base as it becomes, and the override of the school as it was. */
async function cutOff(): Promise<MemoryHost> {
  for (let call = 0; ; call++) {
    const host = memoryHost(readBase());
    const before = host.text(SCHOOL);
    const life = dying(host, call);
    await ask(life.host, EDITS);
    if (!life.isDead()) throw new Error('it is never half');
    host.contents.delete(LOCK);
    if (host.text(BASE).includes('even aan') && host.text(SCHOOL) === before) return host;
  }
}

test('what somebody saved after it was cut off stays as they left it', async () => {
  const host = await cutOff();
  const own = `${host.text(SCHOOL)}# Met de hand.\n`;
  host.write(SCHOOL, bytes(own));
  expect((await ask(host, [NEXT], 'los')).value?.kind).toBe('edited');
  expect(host.text(SCHOOL)).toBe(own);
  expect([...host.contents.keys()].filter((path) => path.includes('.regelwerk'))).toEqual([]);
});

test.each(['', 'geen json', '[{"file":"../buiten.yaml","before":null,"after":null}]', '{}'])(
  'a journal that says something else (%j) is put away, and nothing is done because of it',
  async (text) => {
    const host = memoryHost({ ...readBase(), 'policy/.regelwerk-samen.json': text });
    const before = stateOf(host);
    expect((await ask(host, [NEXT], 'los')).value?.kind).toBe('edited');
    const now = stateOf(host);
    const changed = Object.keys({ ...before, ...now }).filter((path) => before[path] !== now[path]);
    expect(changed.sort()).toEqual(['policy/.regelwerk-samen.json', 'policy/protocols/proef/overrides/los.yaml']);
  },
);
