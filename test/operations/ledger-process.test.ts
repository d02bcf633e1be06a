/** The ledger on a real disk: cut off anywhere, or changed by two at once, it is as it was or as it becomes. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/host/index.ts';
import { nodeHost } from '../../src/host/node.ts';
import { readBase } from '../support/cases.ts';
import { createRandom } from '../support/fuzz/random.ts';
import { captureIo } from '../support/memory-host.ts';
import { root as repository } from '../support/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-'));
const cli = join(repository, 'dist/cli.js');
/** 1 June 2020, as everywhere in the tests. */
const env = { ...process.env, SOURCE_DATE_EPOCH: '1590969600' };
const LOS = 'policy/protocols/proef/approvals/los.yaml';
const LOCK = 'policy/.regelwerk-bezig';
const PROCEDURE = `procedures:
  gewoon:
    - step: overleg
      body: Team
      kind: overleg
    - step: cvb
      body: CvB
      kind: vaststelling
`;
const ADOPT = ['decide', 'los', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-05-02'];
const TALK = ['decide', 'los', '--step', 'overleg', '--outcome', 'besproken', '--date', '2020-05-01'];
const PROPOSE = ['propose', 'los', '--date', '2020-04-01'];
const CORRECT = ['correct', 'los', '--step', 'cvb', '--date', '2020-05-03', '--reason', 'Tikfout'];
const REPEAL = ['repeal', 'los', '--date', '2020-05-20', '--reason', 'Vervallen'];
const TRANSCRIBE = ['correct', 'los', '--transcription', '--reason', 'Een woord vergeten'];

/** A command that changes the ledger, and what goes before it; a second time it has nothing to do any more. */
interface Step {
  readonly name: string;
  readonly start?: string;
  readonly before: readonly (readonly string[] | 'edit')[];
  readonly argv: readonly string[];
}

const PAPER = `versions:
  - version: "0.9"
    date: "2020-03-01"
    migrated: true
    paper_status: vastgesteld
`;

const STEPS: readonly Step[] = [
  { name: 'an adoption', before: [PROPOSE, TALK], argv: ADOPT },
  { name: 'a correction of what is adopted', before: [PROPOSE, TALK, ADOPT], argv: CORRECT },
  { name: 'a repeal', before: [PROPOSE, TALK, ADOPT], argv: REPEAL },
  { name: 'a mended transcription', start: PAPER, before: [['propose', 'los'], 'edit'], argv: TRANSCRIBE },
];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** A project of its own, where `los` has a procedure. */
function project(start: string = PROCEDURE): string {
  const root = join(folder, `project-${++count}`);
  for (const [path, text] of Object.entries({ ...readBase(), [LOS]: start })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** In this process, on the same disk. */
async function here(
  root: string,
  argv: readonly string[],
  host: Host = hostOf(root),
): Promise<{ code: number; told: string }> {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, told: io.outText + io.errorText };
}

const hostOf = (root: string): Host => ({ ...nodeHost(root), today: () => '2020-06-01' });

/** In a process of its own, killed after so many milliseconds. */
function there(
  root: string,
  argv: readonly string[],
  killAfter?: number,
): Promise<{ code: number | null; told: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...argv], { cwd: root, env });
    let told = '';
    child.stdout.on('data', (data) => (told += String(data)));
    child.stderr.on('data', (data) => (told += String(data)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, told }));
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
}

/** All that counts in the ledger of `los`: the approvals, and the text that they name as regelwerk reads it. */
async function stateOf(root: string): Promise<string> {
  const { code, told } = await here(root, ['check']);
  expect(code, told).toBe(0);
  return readFileSync(join(root, LOS), 'utf8');
}

const ready = new Map<Step, Promise<string>>();

/** Ready for the command: a project of its own, each time. */
async function almost(step: Step): Promise<string> {
  const made = ready.get(step) ?? prepared(step);
  ready.set(step, made);
  const root = join(folder, `project-${++count}`);
  cpSync(await made, root, { recursive: true });
  return root;
}

async function prepared({ start, before }: Step): Promise<string> {
  const root = project(start);
  for (const argv of before) {
    if (argv === 'edit') {
      const file = join(root, 'policy/protocols/proef/protocol.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('do: Leg de telefoon weg.', 'do: Leg uw telefoon weg.'));
    } else expect((await here(root, argv)).code).toBe(0);
  }
  return root;
}

function filesOf(root: string): string[] {
  return readdirSync(join(root, 'policy'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

async function outcome(step: Step): Promise<{ before: string; after: string; files: string[] }> {
  const root = await almost(step);
  const before = await stateOf(root);
  expect((await here(root, step.argv)).code).toBe(0);
  return { before, after: await stateOf(root), files: filesOf(root) };
}

/** From whatever a cut-off left: before or after, and the next run gets there. */
async function expectWhole(
  root: string,
  { argv }: Step,
  { before, after, files }: Awaited<ReturnType<typeof outcome>>,
): Promise<boolean> {
  const state = await stateOf(root);
  expect([before, after]).toContain(state);
  expect((await here(root, ['build', '--format', 'markdown'])).code).toBe(0);
  const next = await here(root, argv);
  expect(next.code, next.told).toBe(state === after ? 1 : 0);
  expect(await stateOf(root)).toBe(after);
  expect(filesOf(root)).toEqual(files);
  return state === after;
}

test.each(STEPS)('$name, cut off at every write and move, and halfway every write', async (step) => {
  const whole = await outcome(step);
  const seen = new Set<boolean>();
  let isOver = false;
  for (let at = 1; !isOver; at++) {
    for (const half of [true, false]) {
      const root = await almost(step);
      let done = 0;
      const cut = (path: string, bytes?: Uint8Array) => {
        done += 1;
        if (done !== at) return;
        if (half && bytes !== undefined) nodeHost(root).write(path, bytes.slice(0, bytes.length / 2));
        throw new Error('cut off');
      };
      const real = hostOf(root);
      const host: Host = {
        ...real,
        write(path, bytes) {
          cut(path, bytes);
          real.write(path, bytes);
        },
        move(from, to) {
          cut(from);
          real.move(from, to);
        },
      };
      const error = await here(root, step.argv, host).catch((thrown: unknown) => thrown);
      isOver = done < at;
      if (isOver) expect(error).toMatchObject({ code: 0 });
      else expect(String(error)).toContain('cut off');
      if (!isOver) seen.add(await expectWhole(root, step, whole));
    }
  }
  expect(seen).toContain(false);
});

test.each(STEPS)('$name, killed at any moment', async (step) => {
  const whole = await outcome(step);
  const root = await almost(step);
  const start = performance.now();
  expect((await there(root, step.argv)).code).toBe(0);
  const duration = performance.now() - start;
  const random = createRandom(Number(process.env['SEED']));
  const kills = step.argv === ADOPT ? 6 : 2;
  for (let index = 0; index < kills; index++) {
    const killed = await almost(step);
    await there(killed, step.argv, duration * (0.3 + (0.8 * (index + random.below(1000) / 1000)) / kills));
    await expectWhole(killed, step, whole);
  }
});

describe('two at once', () => {
  test('for two organisations: both are recorded', async () => {
    const root = project();
    writeFileSync(join(root, 'policy/protocols/proef/approvals/school.yaml'), PROCEDURE);
    const both = await Promise.all(['los', 'school'].map((id) => there(root, ['propose', id, '--date', '2020-04-01'])));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const decide = (id: string) =>
      there(
        root,
        TALK.map((argument) => (argument === 'los' ? id : argument)),
      );
    expect((await Promise.all([decide('los'), decide('school')])).map(({ code }) => code)).toEqual([0, 0]);
    for (const id of ['los', 'school'])
      expect(readFileSync(join(root, LOS.replace('los', id)), 'utf8')).toContain('outcome: besproken');
    expect((await here(root, ['check'])).code).toBe(0);
  });

  test('for the same one: one is recorded, and the other is told', async () => {
    const root = project();
    const proposed = await Promise.all([1, 2, 3].map(() => there(root, PROPOSE)));
    expect(proposed.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    expect(proposed.filter(({ told }) => told.includes('[propose-unchanged]'))).toHaveLength(2);
    const decided = await Promise.all([1, 2, 3].map(() => there(root, TALK)));
    expect(decided.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    expect(decided.filter(({ told }) => told.includes('[decision-order]'))).toHaveLength(2);
    expect(readFileSync(join(root, LOS), 'utf8').match(/outcome: besproken/g)).toHaveLength(1);
    expect(filesOf(root).filter((path) => path.includes('/.'))).toEqual([]);
  });

  test('a correction and a repeal of the same version: both are recorded, or one is told', async () => {
    const root = await almost({ name: '', before: [PROPOSE, TALK, ADOPT], argv: REPEAL });
    const done = await Promise.all([CORRECT, REPEAL, REPEAL].map((argv) => there(root, argv)));
    expect(done.map(({ code }) => code).sort()).toEqual([0, 0, 1]);
    expect(done.filter(({ told }) => told.includes('[repeal-twice]'))).toHaveLength(1);
    const text = await stateOf(root);
    // The day of the version is mended with that of its adoption.
    expect([text.match(/field: date/g)?.length, text.match(/repealed:/g)?.length]).toEqual([2, 1]);
  });
});

describe('a lock that was left behind', () => {
  /** What this process would sign a lock with. */
  const signature = (root: string) =>
    nodeHost(root).exclusively('policy/.regelwerk-proef', () =>
      readFileSync(join(root, 'policy/.regelwerk-proef'), 'utf8'),
    );

  test('by a process that died', async () => {
    const root = project();
    const { pid } = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    writeFileSync(join(root, LOCK), JSON.stringify({ ...JSON.parse(signature(root)), pid }));
    expect((await here(root, ['propose', 'los'])).code).toBe(0);
  });

  test('before it was signed', async () => {
    const root = project();
    writeFileSync(join(root, LOCK), '');
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(root, LOCK), old, old);
    expect((await here(root, ['propose', 'los'])).code).toBe(0);
  });

  test('of a process that lives is waited for, and then told', async () => {
    const root = project();
    const text = signature(root);
    writeFileSync(join(root, LOCK), text);
    const { code, told } = await here(root, ['propose', 'los']);
    expect(code).toBe(1);
    expect(told).toContain('[ledger-busy]');
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(text);
  });
});
