/**
 * Random days of two people at one repository: nothing that was ever shared goes, nothing that somebody typed is lost, and
 * nothing goes along that was not meant. `SHARE_DAYS=200` takes as many days.
 */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import type { Repository } from '../../../src/host/repository/index.ts';
import { openRegelwerk } from '../../../src/index.ts';
import {
  aloneWithGit,
  type Clones,
  DAY,
  openClones,
  type Person,
  PROTOCOL,
  saves,
} from '../../support/share/clones.ts';

const DAYS = Number(process.env['SHARE_DAYS'] ?? 1);
const STEPS = Number(process.env['SHARE_STEPS'] ?? 8);

const CLAUSES = ['melden', 'foto', 'sport', 'gevolgen'];
/** By hand: lines of clauses, one that saves touch too, and a file of nobody. */
const BY_HAND = ['foto', 'voor-wie', 'leesmij'] as const;

type Step =
  | { readonly kind: 'save'; readonly who: number; readonly clause: string }
  | { readonly kind: 'hand'; readonly who: number; readonly where: (typeof BY_HAND)[number] }
  | { readonly kind: 'undo' | 'send' | 'fetch' | 'hook' | 'take-over' | 'killed'; readonly who: number };

const who = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), who, clause: fc.constantFrom(...CLAUSES) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hand' as const), who, where: fc.constantFrom(...BY_HAND) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'send', 'fetch', 'fetch', 'hook', 'take-over', 'killed'),
      who,
    }),
  },
);

let restore: () => void;
beforeAll(() => {
  restore = aloneWithGit();
});
afterAll(() => restore());

/** One day, with what there is to remember of it. */
class Day {
  readonly clones: Clones = openClones();
  readonly people: readonly Person[] = ['Anna', 'Bob'].map((name) => this.clones.join(name));
  /** All that ever stood on a branch of the remote. */
  readonly shared = new Set<string>();
  /** Words that somebody typed by hand, each once. */
  readonly typed: { readonly by: number; readonly words: string }[] = [];
  /** Until somebody meant them to go: by another save of the same clause, or by taking back. */
  readonly saved: { readonly by: number; readonly clause: string; readonly words: string; isMeant: boolean }[] = [];
  readonly undoable: { readonly files: Awaited<ReturnType<typeof saves>>['files']; readonly words: string }[][] = [
    [],
    [],
  ];
  count = 0;

  /** Words that nobody else types. */
  words(): string {
    this.count += 1;
    return `Zin${String(this.count).padStart(3, '0')} van vandaag.`;
  }

  async do(step: Step): Promise<void> {
    const person = this.people[step.who] as Person;
    const { regelwerk } = person;
    switch (step.kind) {
      case 'save': {
        const words = this.words();
        const { files } = await saves(person, step.clause, words);
        this.remember(step.who, step.clause, words);
        this.undoable[step.who]?.push({ files, words });
        return;
      }
      case 'hand':
        return this.byHand(step.who, step.where);
      case 'undo': {
        const last = this.undoable[step.who]?.pop();
        const back = last === undefined ? undefined : (await regelwerk.undo(last.files)).value;
        for (const own of this.saved) if (back !== undefined && own.words === last?.words) own.isMeant = false;
        if (back !== undefined) await regelwerk.keepInGit({ subject: 'Teruggedraaid', lines: [], files: back });
        return;
      }
      case 'send':
        await regelwerk.send({ tip: person.git('rev-parse', 'HEAD').trim() });
        return;
      case 'fetch':
        await regelwerk.fetchShared();
        await this.bring(person);
        return;
      case 'hook': {
        const file = join(person.folder, '.git/hooks/pre-commit');
        writeFileSync(file, `#!/bin/sh\n[ -e ${person.folder}/.git/mag ] || exit 1\n`);
        chmodSync(file, 0o755);
        const isOn = this.count % 2 === 0;
        if (isOn) writeFileSync(join(person.folder, '.git/mag'), '');
        else rmSync(join(person.folder, '.git/mag'), { force: true });
        this.count += 1;
        return;
      }
      case 'take-over':
        return this.takeOver();
      case 'killed':
        return this.killed(step.who);
    }
  }

  byHand(by: number, where: (typeof BY_HAND)[number]): void {
    const person = this.people[by] as Person;
    const words = this.words();
    if (where === 'leesmij') person.write('LEESMIJ.md', `${person.read('LEESMIJ.md')}${words}\n`);
    else {
      const text = person.read(PROTOCOL);
      // A comment of its own above the clause, as who edits by hand may leave one.
      person.write(PROTOCOL, text.replace(`  - id: ${where}\n`, `  # ${words}\n  - id: ${where}\n`));
    }
    this.typed.push({ by, words });
  }

  /** Theirs, then ours, and so on. */
  async bring({ regelwerk }: Person): Promise<void> {
    const { value } = await regelwerk.bringIn();
    if (value?.kind !== 'conflict') return;
    const { ours, theirs, conflicts } = value;
    const sides = conflicts.map(({ key }, index) => [key, (index + this.count) % 2 === 0 ? 'ours' : 'theirs'] as const);
    await regelwerk.bringIn({ choices: { ours, theirs, sides: Object.fromEntries(sides) } });
  }

  /** At the forge: a proposal that goes on from what is of all. */
  takeOver(): void {
    const { git } = this.clones;
    for (const branch of git('for-each-ref', '--format=%(refname)', 'refs/heads/voorstel')
      .split('\n')
      .filter(Boolean)) {
      const isAfter = git('merge-base', 'main', branch).trim() === git('rev-parse', 'main').trim();
      if (isAfter) git('update-ref', 'refs/heads/main', branch);
    }
  }

  /** Cut off at some point in a save that is kept: what follows on it is as if the studio had ended there. */
  async killed(by: number): Promise<void> {
    const person = this.people[by] as Person;
    const host = nodeHost(person.folder);
    const real = await host.repository();
    const point = this.count % 2;
    const commit: Repository['commit'] = async (made) => {
      // Staged, and no more; or the branch made, and no more.
      if (point === 0) for (const { path } of made.files) person.git('add', '--', path);
      else await real.stand(made);
      throw new Error('killed');
    };
    const regelwerk = openRegelwerk({
      ...host,
      today: () => DAY,
      repository: async () => ({ ...real, commit }),
    });
    const words = this.words();
    await saves({ ...person, regelwerk }, 'sport', words).catch(() => {});
    this.remember(by, 'sport', words);
  }

  remember(by: number, clause: string, words: string): void {
    for (const own of this.saved) if (own.by === by && own.clause === clause) own.isMeant = false;
    this.saved.push({ by, clause, words, isMeant: true });
  }

  check(): void {
    const { git } = this.clones;
    for (const id of git('rev-list', '--branches').split('\n')) if (id !== '') this.shared.add(id);
    const now = new Set(git('rev-list', '--branches').split('\n'));
    for (const id of this.shared) expect(now.has(id), 'what was shared is shared still').toBe(true);
    for (const [index, person] of this.people.entries()) {
      const inFolder = person.read(PROTOCOL) + person.read('LEESMIJ.md');
      for (const { by, words } of this.typed)
        if (by === index) expect(inFolder.includes(words), `by hand: ${words}`).toBe(true);
      const history = person.git('log', '--all', '--format=', '-p', '-m');
      for (const { words } of this.typed) expect(history.includes(words), `not meant: ${words}`).toBe(false);
      for (const { by, words, isMeant } of this.saved)
        if (by === index && isMeant) expect((inFolder + history).includes(words), `saved: ${words}`).toBe(true);
    }
  }
}

test('Nothing is forced, lost, or shared unmeant, whatever somebody does in which order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const day = new Day();
      try {
        for (const own of steps) {
          await day.do(own);
          day.check();
        }
      } finally {
        day.clones.close();
      }
    }),
    { numRuns: DAYS, endOnFailure: true },
  );
}, 3_600_000);
