/** Two people, a branch each: what one sends the other brings in. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aloneWithGit,
  type Clones,
  KIEM,
  openClones,
  type Person,
  PROTOCOL,
  saves,
} from '../../support/share/clones.ts';

let restore: () => void;
let clones: Clones;
let anna: Person;
let bob: Person;

beforeAll(() => {
  restore = aloneWithGit();
});
afterAll(() => restore());
beforeEach(() => {
  clones = openClones();
  anna = clones.join('Anna');
  bob = clones.join('Bob');
});
afterEach(() => clones.close());

/** What there is to tell of the policy as it is. */
const BEFORE = ['outline-undecided'];
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);
const tip = (person: Person) => person.git('rev-parse', 'HEAD').trim();
const send = (person: Person) => person.regelwerk.send({ tip: tip(person) });
const fetched = async (person: Person, request = {}) => {
  await person.regelwerk.fetchShared();
  return person.regelwerk.bringIn(request);
};
/** As somebody does at the forge. */
const takeOver = (branch: string) => clones.git('update-ref', 'refs/heads/main', branch);
const state = async (person: Person) => {
  const { value } = await person.regelwerk.sharing();
  if (value?.kind !== 'repository') throw new Error(JSON.stringify(value));
  return value;
};

test('What is not shared is told by save, and is sent on a branch of its own; main stays', async () => {
  expect(await state(anna)).toMatchObject({ branch: null, saves: [], loose: [], behind: 0, proposal: null });
  await saves(anna, 'melden', 'Meld het meteen.');
  await saves(anna, 'foto', 'Geen foto.');
  const before = await state(anna);
  expect(before.saves.map(({ subject }) => subject)).toEqual([
    'Telefoons (basis): foto gewijzigd',
    'Telefoons (basis): melden gewijzigd',
  ]);
  const sent = await send(anna);
  expect(sent.value?.proposal).toEqual({
    forge: null,
    address: null,
    repository: null,
    branch: 'voorstel/anna-2026-11-28',
    into: 'main',
  });
  expect(clones.git('rev-parse', 'voorstel/anna-2026-11-28').trim()).toBe(tip(anna));
  expect(clones.git('rev-parse', 'main')).toBe(anna.git('rev-parse', 'main'));
  const after = await state(anna);
  expect(after).toMatchObject({ saves: [], proposal: { branch: 'voorstel/anna-2026-11-28' } });
  expect(codes(await send(anna))).toEqual(['share-nothing']);
});

test('Just what was seen is sent', async () => {
  await saves(anna, 'melden', 'Meld het meteen.');
  const seen = tip(anna);
  await saves(anna, 'foto', 'Geen foto.');
  expect(codes(await anna.regelwerk.send({ tip: seen }))).toEqual(['share-moved']);
  expect(clones.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
});

test('Who stands on main and made nothing follows it', async () => {
  await saves(anna, 'melden', 'Meld het meteen.');
  await send(anna);
  takeOver('voorstel/anna-2026-11-28');
  const { value } = await fetched(bob);
  expect(value).toMatchObject({
    kind: 'brought',
    isMerge: false,
    saves: [{ subject: 'Telefoons (basis): melden gewijzigd' }],
  });
  expect(bob.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main\n');
  expect(bob.read(PROTOCOL)).toContain('Meld het meteen.');
  expect((await fetched(bob)).value).toEqual({ kind: 'brought', saves: [], isMerge: false });
  expect((await fetched(anna)).value).toMatchObject({ saves: [] });
});

describe('Both changed', () => {
  test('two clauses of one file: there is no conflict', async () => {
    await saves(anna, 'melden', 'Meld het meteen.');
    await send(anna);
    takeOver('voorstel/anna-2026-11-28');
    await saves(bob, 'foto', 'Geen foto.');
    const { value, diagnostics } = await fetched(bob);
    expect([value, diagnostics]).toMatchObject([{ kind: 'brought', isMerge: true }, []]);
    expect(bob.read(PROTOCOL)).toContain('Meld het meteen.');
    expect(bob.read(PROTOCOL)).toContain('Geen foto.');
    expect(bob.git('status', '--porcelain')).toBe('');
    expect(bob.git('rev-list', '--parents', '-1', 'HEAD').trim().split(' ')).toHaveLength(3);
    expect(bob.git('log', '-1', '--format=%s')).toBe('Overgenomen wat anderen deelden (main)\n');
    expect(codes(await bob.regelwerk.check())).toEqual(BEFORE);
  });

  test('what comes new at the same place', async () => {
    const amends = async (person: Person, clause: string, text: string) => {
      const { value } = await person.regelwerk.edit({
        organisation: 'kiem',
        protocol: 'telefoons',
        edits: [{ kind: 'content', clause, layer: 'kiem', content: { text }, reason: 'Zo is het hier.' }],
      });
      if (value?.kind !== 'edited') throw new Error();
      const kept = await person.regelwerk.keepInGit({ subject: `Kiem: ${clause}`, lines: [], files: value.files });
      expect(kept.value?.kind).toBe('kept');
    };
    await amends(anna, 'melden', 'Meld het bij de conciërge.');
    await send(anna);
    takeOver('voorstel/anna-2026-11-28');
    await amends(bob, 'foto', 'Ook geen film.');
    expect((await fetched(bob)).value).toMatchObject({ kind: 'brought', isMerge: true });
    expect(bob.read(KIEM)).toContain('Meld het bij de conciërge.');
    expect(bob.read(KIEM)).toContain('Ook geen film.');
    expect(bob.read(KIEM)).toContain('# Besproken met de conciërge.');
    expect(codes(await bob.regelwerk.check())).toEqual(BEFORE);
  });

  test.each([
    ['theirs', 'Meld het meteen.'],
    ['ours', 'Meld het later.'],
  ] as const)('one clause: it is told, nothing changes, and %s is chosen', async (side, text) => {
    await saves(anna, 'melden', 'Meld het meteen.');
    await saves(anna, 'foto', 'Geen foto.');
    await send(anna);
    takeOver('voorstel/anna-2026-11-28');
    await saves(bob, 'melden', 'Meld het later.');
    const before = tip(bob);
    const { value } = await fetched(bob);
    if (value?.kind !== 'conflict') throw new Error(JSON.stringify(value));
    expect(value.conflicts).toEqual([
      {
        key: JSON.stringify([PROTOCOL, 'clauses', 'melden']),
        file: PROTOCOL,
        protocol: 'telefoons',
        organisation: null,
        clause: 'melden',
        steps: ['clauses', 'melden'],
        base: 'Wie een telefoon kwijt is, meldt dat.',
        ours: 'Meld het later.',
        theirs: 'Meld het meteen.',
      },
    ]);
    expect(tip(bob)).toBe(before);
    expect(bob.git('status', '--porcelain')).toBe('');
    const { ours, theirs, conflicts } = value;
    const sides = { [conflicts[0]?.key ?? '']: side };
    // Of other commits nobody saw what clashes.
    expect((await bob.regelwerk.bringIn({ choices: { ours: theirs, theirs, sides } })).value?.kind).toBe('conflict');
    expect((await bob.regelwerk.bringIn({ choices: { ours, theirs, sides } })).value).toMatchObject({
      kind: 'brought',
      isMerge: true,
    });
    expect(bob.read(PROTOCOL)).toContain(text);
    expect(bob.read(PROTOCOL)).toContain('Geen foto.');
    expect(bob.read(PROTOCOL)).toContain('# Bij wie, zegt de school.');
  });
});

test('A branch of one’s own that somebody else went on with is fetched first, and never forced', async () => {
  await saves(anna, 'melden', 'Meld het meteen.');
  await send(anna);
  bob.git('fetch', '--quiet');
  bob.git('switch', '--quiet', 'voorstel/anna-2026-11-28');
  bob.git('commit', '--quiet', '--allow-empty', '-m', 'Van Bob');
  bob.git('push', '--quiet', 'origin', 'HEAD');
  const theirs = tip(bob);
  await saves(anna, 'foto', 'Geen foto.');
  expect(codes(await send(anna))).toEqual(['share-overtaken']);
  expect(clones.git('rev-parse', 'voorstel/anna-2026-11-28').trim()).toBe(theirs);
  expect((await fetched(anna)).value).toMatchObject({ kind: 'brought', isMerge: true });
  expect((await send(anna)).value?.proposal.branch).toBe('voorstel/anna-2026-11-28');
  clones.git('merge-base', '--is-ancestor', theirs, 'voorstel/anna-2026-11-28');
});

test('What was changed by hand is told with its clauses, and is kept where it is still as it was seen', async () => {
  anna.replace(PROTOCOL, 'Maak geen foto van een ander.', 'Maak nooit een foto.');
  anna.write('policy/protocols/telefoons/norms.txt', 'x');
  const { loose } = await state(anna);
  expect(loose).toMatchObject([
    {
      file: PROTOCOL,
      change: 'changed',
      clauses: [{ clause: 'foto', change: 'changed', words: 'Maak nooit een foto.' }],
      hasOtherChanges: false,
    },
    { file: 'policy/protocols/telefoons/norms.txt', change: 'added' },
  ]);
  const [{ file, digest } = { file: '', digest: '' }] = loose;
  anna.replace(PROTOCOL, 'Maak nooit een foto.', 'Maak nooit een film.');
  expect(codes(await anna.regelwerk.keepLoose({ files: [{ file, digest }] }))).toEqual(['share-moved']);
  const [now] = (await state(anna)).loose;
  const kept = await anna.regelwerk.keepLoose({ files: [{ file, digest: now?.digest ?? '' }] });
  expect(kept.value?.kind).toBe('kept');
  expect(anna.git('log', '-1', '--format=%s')).toBe(
    'Telefoons op school (basis): bepaling ‘Maak nooit een film.’ gewijzigd\n',
  );
  expect(anna.git('status', '--porcelain')).toBe('?? policy/protocols/telefoons/norms.txt\n');
});

describe('What stands in the way of sharing', () => {
  test('a remote that cannot be reached, none, and several', async () => {
    await saves(anna, 'melden', 'Meld het meteen.');
    anna.git('remote', 'set-url', 'origin', join(clones.above, 'weg.git'));
    expect(codes(await send(anna))).toEqual(['share-no-access']);
    expect(codes(await anna.regelwerk.fetchShared())).toEqual(['share-no-access']);
    anna.git('branch', '--unset-upstream');
    anna.git('remote', 'rename', 'origin', 'een');
    anna.git('remote', 'add', 'twee', clones.remote);
    expect(codes(await send(anna))).toEqual(['share-which-remote']);
    expect((await anna.regelwerk.send({ tip: tip(anna), remote: 'twee' })).value?.proposal.into).toBe('main');
    anna.git('remote', 'remove', 'een');
    anna.git('remote', 'remove', 'twee');
    expect(codes(await send(anna))).toEqual(['share-no-remote']);
    expect(codes(await anna.regelwerk.fetchShared())).toEqual(['share-no-remote']);
  });

  test('a hook here, and one on the other side', async () => {
    await saves(anna, 'melden', 'Meld het meteen.');
    const here = join(anna.folder, '.git/hooks/pre-push');
    writeFileSync(here, '#!/bin/sh\necho "Nog niet sturen."; exit 1\n');
    chmodSync(here, 0o755);
    expect(await send(anna)).toMatchObject({
      diagnostics: [{ code: 'share-hook' }],
      output: expect.stringContaining('Nog niet sturen.'),
    });
    writeFileSync(here, '#!/bin/sh\nexit 0\n');
    const there = join(clones.remote, 'hooks/pre-receive');
    writeFileSync(there, '#!/bin/sh\necho "Alleen met een nummer."; exit 1\n');
    chmodSync(there, 0o755);
    expect(await send(anna)).toMatchObject({
      diagnostics: [{ code: 'share-rejected' }],
      output: expect.stringContaining('Alleen met een nummer.'),
    });
    expect(clones.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
  });

  test('what others shared would change a file that was changed by hand', async () => {
    await saves(anna, 'melden', 'Meld het meteen.');
    await send(anna);
    takeOver('voorstel/anna-2026-11-28');
    bob.replace(PROTOCOL, 'Maak geen foto van een ander.', 'Maak nooit een foto.');
    const text = bob.read(PROTOCOL);
    expect(codes(await fetched(bob))).toEqual(['share-in-the-way']);
    expect(bob.read(PROTOCOL)).toBe(text);
    expect(bob.git('rev-parse', 'HEAD')).toBe(bob.git('rev-parse', 'main'));
  });

  test('git that waits for an answer is stopped', async () => {
    const { openRepository } = await import('../../../src/host/repository/open.ts');
    writeFileSync(
      join(anna.folder, '.git/hooks/pre-commit'),
      `#!/bin/sh\nsleep 30\ntouch ${join(clones.above, 'toch')}\n`,
    );
    chmodSync(join(anna.folder, '.git/hooks/pre-commit'), 0o755);
    const repository = await openRepository(anna.folder, { own: 60_000, hook: 1_000, remote: 1_000 });
    const onto = tip(anna);
    const commit = { onto, branch: 'x', follows: undefined, files: [], message: 'x', who: { name: 'A', email: '' } };
    await expect(repository.commit(commit)).rejects.toMatchObject({ fault: { kind: 'late', seconds: 1 } });
    expect(tip(anna)).toBe(onto);
    expect(existsSync(join(clones.above, 'toch'))).toBe(false);
  });
});
