/** Two people, a branch each, in short: all that can go otherwise is in test/studio/office/. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aloneWithGit, type Clones, openClones, type Person, PROTOCOL, saves } from '../../support/share/clones.ts';

let restore: () => void;
let clones: Clones;
let anna: Person;
let bob: Person;

beforeAll(() => {
  restore = aloneWithGit();
  clones = openClones();
  anna = clones.join('Anna');
  bob = clones.join('Bob');
});
afterAll(() => {
  clones.close();
  restore();
});

const BRANCH = 'voorstel/anna-2026-11-28';
const tip = (person: Person) => person.git('rev-parse', 'HEAD').trim();

test('A save is kept without what was changed by hand, and a hook that refuses leaves it saved', async () => {
  anna.replace(PROTOCOL, 'In de kleedkamer is geen telefoon.', 'Nergens is een telefoon.');
  const hook = join(anna.folder, '.git/hooks/commit-msg');
  writeFileSync(hook, '#!/bin/sh\necho "Niet vandaag."; exit 1\n');
  chmodSync(hook, 0o755);
  const { files, kept } = await saves(anna, 'melden', 'Meld het meteen.');
  expect(kept).toMatchObject({ value: undefined, diagnostics: [{ code: 'share-hook' }], output: 'Niet vandaag.' });
  expect(anna.git('status', '--porcelain', '--branch')).toBe(`## main...origin/main\n M ${PROTOCOL}\n`);
  writeFileSync(hook, '#!/bin/sh\nexit 0\n');
  const again = await anna.regelwerk.keepInGit({ subject: 'Melden gewijzigd', lines: ['Raakt De Kiem'], files });
  expect(again.value).toMatchObject({ kind: 'kept', branch: BRANCH, isNewBranch: true });
  expect(anna.git('log', '-1', '--format=%B')).toBe('Melden gewijzigd\n\n- Raakt De Kiem\n\n');
  expect(anna.git('show', `HEAD:${PROTOCOL}`)).toContain('Meld het meteen.');
  expect(anna.git('show', `HEAD:${PROTOCOL}`)).toContain('In de kleedkamer is geen telefoon.');
  expect(anna.read(PROTOCOL)).toContain('Nergens is een telefoon.');
  expect(anna.git('status', '--porcelain')).toBe(` M ${PROTOCOL}\n`);
});

test('It is sent on its own branch; what another changed in another clause goes with it, in the same one it is told', async () => {
  const sent = await anna.regelwerk.send({ tip: tip(anna) });
  expect(sent.value?.proposal).toMatchObject({ branch: BRANCH, into: 'main' });
  clones.git('update-ref', 'refs/heads/main', BRANCH);
  await saves(bob, 'foto', 'Geen foto.');
  await saves(bob, 'melden', 'Meld het later.');
  await bob.regelwerk.fetchShared();
  const before = tip(bob);
  const { value } = await bob.regelwerk.bringIn();
  if (value?.kind !== 'conflict') throw new Error(JSON.stringify(value));
  const { ours, theirs, conflicts } = value;
  expect(conflicts).toMatchObject([{ clause: 'melden', ours: 'Meld het later.', theirs: 'Meld het meteen.' }]);
  expect([tip(bob), bob.git('status', '--porcelain')]).toEqual([before, '']);
  const choices = { ours, theirs, sides: { [conflicts[0]?.key ?? '']: 'theirs' as const } };
  expect((await bob.regelwerk.bringIn({ choices })).value).toMatchObject({ kind: 'brought', isMerge: true });
  expect(bob.read(PROTOCOL)).toContain('Meld het meteen.');
  expect(bob.read(PROTOCOL)).toContain('Geen foto.');
});
