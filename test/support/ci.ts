/**
 * CI as far as it can be had without containers: the steps of a workflow are run with bash, as their runner does, in a
 * repository on disk, with the real git and regelwerk. `npm` installs nothing, `gh` and `curl` only write down what they are
 * given, and it is Monday.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nodeHost } from '../../src/index.ts';
import { init } from '../../src/operations/init.ts';
import { root } from './repository.ts';

const PROGRAMS = {
  npm: `if [ "$1" != exec ]; then exit 0; fi\nshift 4\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"`,
  gh: [
    'echo "gh $*" >> "$CI_RECORD"',
    'while [ $# -gt 0 ]; do if [ "$1" = --body-file ]; then cat "$2" >> "$CI_RECORD"; fi; shift; done',
  ].join('\n'),
  curl: 'echo "curl $*" >> "$CI_RECORD"\ncat bericht.json >> "$CI_RECORD"',
  date: 'if [ "$1" = +%u ]; then echo 1; else exec /bin/date "$@"; fi',
};

export interface Repository {
  /** Holds all of it. */
  readonly place: string;
  /** The working copy; `origin` is a bare repository beside it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  git(...args: string[]): string;
  /** Changes a file and commits that. */
  commit(path: string, change: (text: string) => string): void;
  /** What `gh` and `curl` were given. */
  record(): string;
}

/** The repository of a school, as `init` makes it, with an empty protocol; on the branch `main`, pushed. */
export function ciRepository(): Repository {
  const place = mkdtempSync(join(tmpdir(), 'regelwerk-ci-'));
  const folder = join(place, 'work');
  const bin = join(place, 'bin');
  mkdirSync(bin);
  mkdirSync(join(place, 'home'));
  for (const [name, script] of Object.entries(PROGRAMS)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  init(nodeHost(place), {
    folder: 'work',
    base: 'leeg',
    organisation: { name: 'Lindeschool', id: 'linde', kind: 'school', sector: 'po', region: 'midden' },
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/regelwerk'));
  const record = join(place, 'record');
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: join(place, 'home'),
    CI_RECORD: record,
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 27, 12) / 1000),
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((role) => [
        [`GIT_${role}_NAME`, 'Proef'],
        [`GIT_${role}_EMAIL`, 'proef@school.example'],
      ]),
    ),
  };
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  spawnSync('git', ['init', '-q', '--bare', join(place, 'origin.git')], { env });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', join(place, 'origin.git'));
  git('add', '-A');
  git('commit', '-qm', 'begin');
  git('push', '-q', '-u', 'origin', 'main');
  return {
    ...{ place, folder, env, git },
    commit(path, change) {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${path} was to change`);
      writeFileSync(join(folder, path), after);
      git('commit', '-qam', 'change');
    },
    record: () => (existsSync(record) ? readFileSync(record, 'utf8') : ''),
  };
}

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}

interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly steps: readonly Step[] }>>;
}

export interface JobRequest {
  /** From the root of regelwerk. */
  readonly file: string;
  readonly job: string;
  readonly event: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch';
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface JobResult {
  readonly skipped: boolean;
  readonly failed: boolean;
  /** Of each step that ran, by its name, id or script. */
  readonly outcomes: Readonly<Record<string, 'success' | 'failure'>>;
  readonly log: string;
}

/** Actions (`uses`) are left out: what they do is done, or has no meaning here. */
export async function runJob(repository: Repository, request: JobRequest): Promise<JobResult> {
  const { folder, place, env } = repository;
  const { jobs, env: common = {} } = parse(readFileSync(join(root, request.file), 'utf8')) as Workflow;
  const job = jobs[request.job];
  if (job === undefined) throw new Error(`${request.file} has no job ${request.job}`);
  const github = {
    event_name: request.event,
    token: 'proeftoken',
    repository: 'linde/beleid',
    event: { pull_request: { number: 7, head: { repo: { full_name: 'linde/beleid' } } } },
  };
  const steps: Record<string, { outcome?: string; outputs: Record<string, string> }> = {};
  const evaluated = (expression: string): unknown =>
    new Function('github', 'steps', 'secrets', `return (${expression});`)(github, steps, request.secrets ?? {});
  const filled = (text: string) =>
    text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, inner: string) => String(evaluated(inner) ?? ''));
  if (job.if !== undefined && evaluated(job.if) !== true)
    return { skipped: true, failed: false, outcomes: {}, log: '' };
  const outcomes: Record<string, 'success' | 'failure'> = {};
  let log = '';
  let failed = false;
  const files = { GITHUB_ENV: 'env', GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary' };
  const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(place, file)]));
  for (const file of Object.values(paths)) writeFileSync(file, '');
  const pairs = (file: string) =>
    Object.fromEntries(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string>;
  for (const step of job.steps) {
    if (failed || step.run === undefined) continue;
    if (step.if !== undefined && evaluated(step.if) !== true) continue;
    writeFileSync(paths['GITHUB_OUTPUT'] ?? '', '');
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]));
    const { status, output } = await shell(step.run, folder, {
      ...env,
      ...common,
      ...paths,
      ...pairs(paths['GITHUB_ENV'] ?? ''),
      ...{ GITHUB_REPOSITORY: github.repository, GITHUB_SHA: 'a1b2c3', GITHUB_REF_NAME: 'main' },
      ...{ GITHUB_BASE_REF: 'main', GITHUB_WORKFLOW: 'regelwerk' },
      ...request.env,
      ...own,
    });
    log += output;
    const outcome = status === 0 ? 'success' : 'failure';
    outcomes[step.name ?? step.id ?? step.run] = outcome;
    if (step.id !== undefined) steps[step.id] = { outcome, outputs: pairs(paths['GITHUB_OUTPUT'] ?? '') };
    if (outcome === 'failure' && step['continue-on-error'] !== true) failed = true;
  }
  return { skipped: false, failed, outcomes, log };
}

/** Not at once: a server in this process may have to answer. */
function shell(script: string, cwd: string, env: Record<string, string>): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-eo', 'pipefail', '-c', script], { cwd, env });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}
