/** The jobs of the CI files, run: what a school gets to see on GitHub, Forgejo and GitLab. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ciRepository, type Repository, runJob } from '../support/ci.ts';
import { root } from '../support/repository.ts';

const BASE = 'policy/protocols/protocol/protocol.yaml';
const APPROVALS = 'policy/protocols/protocol/approvals/linde.yaml';
const OVERRIDE = 'policy/protocols/protocol/overrides/linde.yaml';
const PAGE = 'linde/protocol/protocol.html';

const repositories: Repository[] = [];
const repository = () => {
  const made = ciRepository();
  repositories.push(made);
  return made;
};
afterAll(() => {
  for (const { place } of repositories) rmSync(place, { recursive: true, force: true });
});

/** A version on paper, of which the revision date has passed. */
const due = (text: string) =>
  text.replace(
    'versions: []',
    'versions:\n  - version: "1.0"\n    date: "2024-01-10"\n    migrated: true\n    revision_due: "2026-01"\n',
  );
const changed = (text: string) => text.replace('de eerste afspraak', 'een andere afspraak');
const wrong = (text: string) => `${text}\nfout: ja\n`;

/** A request on a change, as its runner checks it out: merged. */
function request(change: (text: string) => string, path = BASE): Repository {
  const made = repository();
  made.git('checkout', '-qb', 'wijziging');
  made.commit(path, change);
  return made;
}

describe('on GitHub', () => {
  const file = 'docs/ci/github.yml';

  test('a request is told what it changes', async () => {
    const made = request(changed);
    const result = await runJob(made, { file, job: 'check', event: 'pull_request' });
    expect(result.failed, result.log).toBe(false);
    expect(made.record()).toMatch(/^gh pr comment 7 --body-file impact\.md/);
    expect(made.record()).toContain('linde');
    expect(existsSync(join(made.folder, 'out/index.html'))).toBe(true);
  });

  test('a request with a mistake fails at the end, with the line that is wrong', async () => {
    const made = request(wrong);
    const { failed, outcomes, log } = await runJob(made, { file, job: 'check', event: 'pull_request' });
    expect(failed).toBe(true);
    expect(outcomes['Controleer de bron']).toBe('failure');
    expect(outcomes['Er zijn fouten']).toBe('failure');
    expect(log).toContain(`::error file=${BASE},line=`);
  });

  test('main is made: what is public apart from what is not', async () => {
    const made = repository();
    const result = await runJob(made, { file, job: 'publish', event: 'push' });
    expect(result.failed, result.log).toBe(false);
    expect(existsSync(join(made.folder, 'out/index.html'))).toBe(true);
    expect(existsSync(join(made.folder, 'public/manifest.json'))).toBe(true);
    expect(existsSync(join(made.folder, 'public/404.html'))).toBe(true);
    // What is due is for staff: of the overviews nothing is public.
    expect(existsSync(join(made.folder, 'out/status.json'))).toBe(true);
    expect(existsSync(join(made.folder, 'public/status.json'))).toBe(false);
  });

  test('what is due comes into an issue, and into one message', async () => {
    const made = repository();
    made.commit(APPROVALS, due);
    const secrets = { REGELWERK_WEBHOOK: 'https://hooks.slack.com/services/T/B/x' };
    const result = await runJob(made, { file, job: 'deadlines', event: 'schedule', secrets });
    expect(result.failed, result.log).toBe(false);
    expect(made.record()).toContain('gh issue create --title Termijnen van de protocollen --label termijnen');
    expect(made.record()).toMatch(/\| linde \| protocol \|/);
    expect(made.record()).toContain('"type": "mrkdwn"');
    expect(made.record()).toContain('revisie verlopen sinds 1-2-2026');
  });

  test('without a webhook there is no message, and nothing due makes no issue', async () => {
    const made = repository();
    const result = await runJob(made, { file, job: 'deadlines', event: 'workflow_dispatch' });
    expect(result.failed, result.log).toBe(false);
    expect(made.record()).toBe('');
    expect(await runJob(made, { file, job: 'deadlines', event: 'push' })).toMatchObject({ skipped: true });
  });
});

describe('on Forgejo', () => {
  const file = 'docs/ci/forgejo.yml';
  let server: Server;
  let calls: { call: string; body: unknown; token: string | undefined }[] = [];
  let items: object[] = [];
  let url = '';

  beforeAll(async () => {
    server = createServer((incoming, answer) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      incoming.on('end', () => {
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        calls.push({ call: `${incoming.method} ${incoming.url}`, body, token: incoming.headers.authorization });
        answer.setHeader('Content-Type', 'application/json');
        answer.end(JSON.stringify(incoming.method === 'GET' ? items : {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  });
  afterAll(() => server.close());

  const run = (made: Repository, job: string, event: 'pull_request' | 'push' | 'schedule', own: object[] = []) => {
    calls = [];
    items = own;
    return runJob(made, { file, job, event, env: { GITHUB_API_URL: url } });
  };
  const changes = () => calls.filter(({ call }) => !call.startsWith('GET'));

  test('a request is held to where it began, and told what it changes; told anew in the same place', async () => {
    const made = request(changed);
    const first = await run(made, 'check', 'pull_request');
    expect(first.failed, first.log).toBe(false);
    expect(changes()).toMatchObject([
      { call: 'POST /api/v1/repos/linde/beleid/issues/7/comments', token: 'token proeftoken' },
    ]);
    const body = (changes()[0]?.body as { body?: string } | undefined)?.body ?? '';
    expect(body).toMatch(/^<!-- regelwerk -->\n[\s\S]*linde/);
    await run(made, 'check', 'pull_request', [
      { id: 1, body: 'van een mens' },
      { id: 5, body },
    ]);
    expect(changes().map(({ call }) => call)).toEqual(['PATCH /api/v1/repos/linde/beleid/issues/comments/5']);
  });

  test('a request with a mistake fails at the end', async () => {
    const { failed, outcomes } = await run(request(wrong), 'check', 'pull_request');
    expect(failed).toBe(true);
    expect(outcomes).toMatchObject({ 'Controleer de bron': 'failure', 'Er zijn fouten': 'failure' });
  });

  test('what is public goes to the branch pages; who has a mistake keeps what was there', async () => {
    const made = repository();
    made.commit(APPROVALS, (text) =>
      due(text).replace('migrated: true', 'migrated: true\n    paper_status: vastgesteld'),
    );
    const published = () => made.git('ls-tree', '-r', '--name-only', 'origin/pages').split('\n');
    writeFileSync(join(made.folder, 'policy/settings.yaml'), 'publication:\n  concepts: public\n');
    const first = await run(made, 'publish', 'push');
    expect(first.failed, first.log).toBe(false);
    made.git('fetch', '-q', 'origin');
    expect(published()).toContain('manifest.json');
    const pages = published().filter((path) => path.endsWith('.html'));
    expect(pages).toContain(PAGE);
    // The next run begins in a fresh copy, as runners do.
    made.git('worktree', 'remove', '--force', 'public');
    made.commit(OVERRIDE, wrong);
    const second = await run(made, 'publish', 'push');
    expect(second.outcomes['Niet alles is gemaakt'], second.log).toBe('failure');
    made.git('fetch', '-q', 'origin');
    expect(published().filter((path) => path.endsWith('.html'))).toEqual(pages);
  });

  test('what is due comes into one issue, found by its title', async () => {
    const made = repository();
    made.commit(APPROVALS, due);
    const first = await run(made, 'deadlines', 'schedule');
    expect(first.failed, first.log).toBe(false);
    expect(changes()).toMatchObject([
      { call: 'POST /api/v1/repos/linde/beleid/issues', body: { title: 'Termijnen van de protocollen' } },
    ]);
    await run(made, 'deadlines', 'schedule', [{ number: 12, title: 'Termijnen van de protocollen' }]);
    expect(changes().map(({ call }) => call)).toEqual(['PATCH /api/v1/repos/linde/beleid/issues/12']);
  });

  test('the script says what it needs', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'docs/ci/forgejo-api.js'), 'issue', 'x'], {
      env: {},
      encoding: 'utf8',
    });
    expect([status, stderr.slice(0, 6)]).toEqual([2, 'Usage:']);
  });
});

describe('on GitLab, by a runner without containers', () => {
  function gitlab(made: Repository, jobs: readonly string[], variables: Readonly<Record<string, string>> = {}) {
    copyFileSync(join(root, 'docs/ci/gitlab.yml'), join(made.folder, '.gitlab-ci.yml'));
    const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
    const options = ['--force-shell-executor', '--no-color', ...given];
    const runner = join(root, 'node_modules/.bin/gitlab-ci-local');
    const { status, stdout, stderr } = spawnSync(runner, [...options, ...jobs], {
      cwd: made.folder,
      env: made.env,
      encoding: 'utf8',
    });
    return { status, log: `${stdout}${stderr}` };
  }

  test('the documents are made, and what is due is told in one message', () => {
    const made = repository();
    made.commit(APPROVALS, due);
    const { status, log } = gitlab(made, ['pages', 'documenten', 'deadlines'], {
      REGELWERK_WEBHOOK: 'https://school.example/hook',
      CI_PIPELINE_SOURCE: 'schedule',
    });
    expect(status, log).toBe(0);
    expect(existsSync(join(made.folder, 'public/manifest.json'))).toBe(true);
    expect(existsSync(join(made.folder, 'out/index.html'))).toBe(true);
    expect(readFileSync(join(made.folder, 'termijnen.md'), 'utf8')).toContain('| linde | protocol |');
    expect(made.record()).toContain('"type": "AdaptiveCard"');
  });

  test('a request with a mistake fails, and the log has the line', () => {
    const made = request(wrong);
    const base = made.git('rev-parse', 'main');
    const { status, log } = gitlab(made, ['check'], {
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
    expect(status, log).toBe(1);
    expect(log).toContain(`${BASE}:`);
  });
});
