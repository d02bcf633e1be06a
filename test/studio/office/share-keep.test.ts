/** A save becomes a commit of just what it changed, on a branch of one's own. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aloneWithGit,
  type Clones,
  KIEM,
  openClones,
  type Person,
  PROTOCOL,
  person,
  saves,
} from '../../support/share/clones.ts';

let restore: () => void;
let clones: Clones;
let anna: Person;

beforeAll(() => {
  restore = aloneWithGit();
});
afterAll(() => restore());
beforeEach(() => {
  clones = openClones();
  anna = clones.join('Anna de Vries');
});
afterEach(() => clones.close());

const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);
const changed = (person: Person, commit = 'HEAD') =>
  person.git('diff-tree', '-r', '--no-commit-id', '--name-only', commit).trim().split('\n');

describe('A save', () => {
  test('is kept on a branch of one’s own, which is made then, and main stays', async () => {
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(kept).toMatchObject({
      value: { kind: 'kept', branch: 'voorstel/anna-de-vries-2026-11-28', isNewBranch: true },
      diagnostics: [],
    });
    expect(anna.git('status', '--porcelain')).toBe('');
    expect(anna.git('rev-parse', 'main')).toBe(anna.git('rev-parse', 'origin/main'));
    expect(anna.git('rev-parse', '--symbolic-full-name', '@{upstream}')).toBe('refs/remotes/origin/main\n');
    expect(changed(anna)).toEqual([PROTOCOL]);
    expect(anna.git('log', '-1', '--format=%an <%ae>%n%B')).toBe(
      'Anna de Vries <>\nTelefoons (basis): melden gewijzigd\n\n',
    );
    const again = await saves(anna, 'foto', 'Maak geen foto.');
    expect(again.kept.value).toMatchObject({ branch: 'voorstel/anna-de-vries-2026-11-28', isNewBranch: false });
    expect(anna.git('rev-list', '--count', 'origin/main..HEAD')).toBe('2\n');
  });

  test('that is taken back becomes its reverse', async () => {
    const before = anna.read(PROTOCOL);
    const { files } = await saves(anna, 'melden', 'Meld het meteen.');
    const { value: back = [] } = await anna.regelwerk.undo(files);
    await anna.regelwerk.keepInGit({ subject: 'Teruggedraaid', lines: [], files: back });
    expect(anna.git('show', `HEAD:${PROTOCOL}`)).toBe(before);
    expect(anna.git('rev-list', '--count', 'origin/main..HEAD')).toBe('2\n');
    expect(anna.git('status', '--porcelain')).toBe('');
  });

  test('takes nothing along that was changed by hand in another file, staged or not', async () => {
    anna.replace(KIEM, 'Wij hebben geen kluis.', 'Er is geen kluis.');
    anna.git('add', KIEM);
    anna.write('LEESMIJ.md', 'Anders.\n');
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(kept.value?.kind).toBe('kept');
    expect(changed(anna)).toEqual([PROTOCOL]);
    expect(anna.git('status', '--porcelain')).toBe(` M LEESMIJ.md\nM  ${KIEM}\n`);
  });

  test('takes nothing along that was changed by hand in another clause of the same file', async () => {
    anna.replace(PROTOCOL, 'Maak geen foto van een ander.', 'Maak nooit een foto.');
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(kept.value?.kind).toBe('kept');
    const committed = anna.git('show', `HEAD:${PROTOCOL}`);
    expect(committed).toContain('Meld het meteen.');
    expect(committed).toContain('Maak geen foto van een ander.');
    expect(anna.read(PROTOCOL)).toContain('Maak nooit een foto.');
    expect(anna.git('status', '--porcelain')).toBe(` M ${PROTOCOL}\n`);
  });

  test('of a clause that was changed by hand is saved, and not kept', async () => {
    anna.replace(PROTOCOL, 'Wie een telefoon kwijt is, meldt dat.', 'Wie hem kwijt is, meldt dat.');
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect([kept.value, codes(kept)]).toEqual([undefined, ['share-mixed']]);
    expect(anna.read(PROTOCOL)).toContain('Meld het meteen.');
    expect(anna.git('rev-parse', 'HEAD')).toBe(anna.git('rev-parse', 'origin/main'));
  });

  test('without a name that git knows waits for one, and nobody is made up', async () => {
    const nobody = clones.join('naamloos', { isNameless: true });
    const { files, kept } = await saves(nobody, 'melden', 'Meld het meteen.');
    expect([kept.value, codes(kept)]).toEqual([undefined, ['share-no-name']]);
    const again = await nobody.regelwerk.keepInGit({
      subject: 'Melden gewijzigd',
      lines: [],
      files,
      who: { name: '张伟 – “../..” ', email: '' },
    });
    expect(again.value).toMatchObject({ kind: 'kept', branch: 'voorstel/studio-2026-11-28' });
    expect(nobody.git('log', '-1', '--format=%an|%ae')).toBe('张伟 – “../..”|\n');
  });

  test('where there is no repository is saved alone', async () => {
    const { kept } = await saves(alone(), 'melden', 'Meld het meteen.');
    expect(kept).toEqual({ value: { kind: 'none' }, diagnostics: [] });
  });

  function alone(): Person {
    const folder = clones.join('Bob');
    folder.git('config', 'core.bare', 'true');
    return folder;
  }
});

describe('What stands in the way is told, and nothing is lost', () => {
  const hook = (name: string, script: string) => {
    const file = join(anna.folder, '.git/hooks', name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  };

  test.each([
    ['pre-commit', 'echo "Niet vandaag."; exit 1'],
    ['commit-msg', 'echo "Niet vandaag." >&2; exit 1'],
  ])('a hook that refuses: %s', async (name, script) => {
    hook(name, script);
    const { files, kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect([kept.value, codes(kept), kept.output]).toEqual([undefined, ['share-hook'], 'Niet vandaag.']);
    expect(anna.git('status', '--porcelain', '--branch')).toBe(`## main...origin/main\n M ${PROTOCOL}\n`);
    hook(name, 'exit 0');
    expect((await anna.regelwerk.keepInGit({ subject: 'Nu wel', lines: [], files })).value?.kind).toBe('kept');
  });

  test('hooks see what is to be kept, and may change the message', async () => {
    hook('pre-commit', `git diff --cached --name-only > gezien.txt; git stash list >/dev/null`);
    hook('commit-msg', `echo "Ondertekend" >> "$1"`);
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(kept.value?.kind).toBe('kept');
    expect(anna.read('gezien.txt')).toBe(`${PROTOCOL}\n`);
    expect(anna.git('log', '-1', '--format=%B')).toContain('Ondertekend');
  });

  test.each([
    ['in the middle of a merge', 'MERGE_HEAD', 'share-under-way'],
    ['in the middle of a cherry-pick', 'CHERRY_PICK_HEAD', 'share-under-way'],
    ['a lock that was left behind', 'index.lock', 'share-locked'],
  ])('%s', async (_, file, code) => {
    writeFileSync(join(anna.folder, '.git', file), anna.git('rev-parse', 'HEAD'));
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect([kept.value, codes(kept)]).toEqual([undefined, [code]]);
    expect(anna.git('rev-parse', 'HEAD')).toBe(anna.git('rev-parse', 'origin/main'));
  });

  test('a commit that nobody stands on a branch of goes on there, on a branch of one’s own', async () => {
    anna.git('checkout', '--quiet', '--detach');
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(kept.value).toMatchObject({ kind: 'kept', isNewBranch: true });
  });

  test('no commit yet', async () => {
    anna.git('checkout', '--quiet', '--orphan', 'leeg');
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(codes(kept)).toEqual(['share-unborn']);
  });

  test('a signature that cannot be made', async () => {
    anna.git('config', 'commit.gpgsign', 'true');
    anna.git('config', 'gpg.program', '/bin/false');
    const { kept } = await saves(anna, 'melden', 'Meld het meteen.');
    expect(codes(kept)).toEqual(['share-sign']);
    expect(anna.git('status', '--porcelain', '--branch')).toBe(`## main...origin/main\n M ${PROTOCOL}\n`);
  });
});

test('a project that stands in a folder of the repository', async () => {
  const below = openClones({ below: 'beleid/bestuur' });
  const bob = below.join('Bob');
  const { kept } = await saves(bob, 'melden', 'Meld het meteen.');
  expect(kept.value?.kind).toBe('kept');
  expect(changed(bob)).toEqual([`beleid/bestuur/${PROTOCOL}`]);
  below.close();
});

test('a working tree beside the first', async () => {
  const beside = join(clones.above, 'ernaast');
  anna.git('worktree', 'add', '--quiet', '-b', 'werk', beside);
  const other = person(beside);
  expect((await saves(other, 'melden', 'Meld het meteen.')).kept.value?.kind).toBe('kept');
  expect(other.git('status', '--porcelain')).toBe('');
  expect((await saves(anna, 'foto', 'Geen foto.')).kept.value).toMatchObject({
    branch: 'voorstel/anna-de-vries-2026-11-28-2',
  });
});
