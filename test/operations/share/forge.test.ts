/** Where a proposal is made, from the address of the remote. */
import { expect, test } from 'vitest';
import { type ForgeHints, proposalAt } from '../../../src/operations/share/forge.ts';

const BRANCH = 'voorstel/anna-2026-11-28';
const addressOf = (remote: string, hints: Partial<ForgeHints> = {}) =>
  proposalAt(remote, BRANCH, 'main', { files: [], ...hints }).address;

const GITHUB = `https://github.com/org/repo/compare/main...${BRANCH}?expand=1`;
const REQUEST = `merge_requests/new?merge_request%5Bsource_branch%5D=voorstel%2Fanna-2026-11-28&merge_request%5Btarget_branch%5D=main`;

test.each([
  ['https://github.com/org/repo.git', GITHUB],
  ['https://github.com/org/repo', GITHUB],
  ['https://anna:geheim@github.com/org/repo.git', GITHUB],
  ['git@github.com:org/repo.git', GITHUB],
  ['ssh://git@github.com/org/repo.git', GITHUB],
  ['ssh://git@ssh.github.com:443/org/repo.git', GITHUB],
  ['git@gitlab.com:groep/sub/repo.git', `https://gitlab.com/groep/sub/repo/-/${REQUEST}`],
  ['https://gitlab.school.nl:8443/groep/repo.git', `https://gitlab.school.nl:8443/groep/repo/-/${REQUEST}`],
  ['ssh://git@gitlab.school.nl:2222/groep/repo.git', `https://gitlab.school.nl/groep/repo/-/${REQUEST}`],
  ['https://codeberg.org/org/repo.git', `https://codeberg.org/org/repo/compare/main...${BRANCH}`],
  ['ssh://git@forgejo.school.nl:22022/org/repo', `https://forgejo.school.nl/org/repo/compare/main...${BRANCH}`],
])('%s', (remote, address) => {
  expect(addressOf(remote)).toBe(address);
});

test('A forge of one’s own is known by the files for it, or by what is set', () => {
  const own = 'https://git.school.nl/org/repo.git';
  expect(addressOf(own)).toBeNull();
  expect(addressOf(own, { files: ['policy', '.forgejo'] })).toBe(
    `https://git.school.nl/org/repo/compare/main...${BRANCH}`,
  );
  expect(addressOf(own, { files: ['.gitlab-ci.yml'] })).toContain('/-/merge_requests/new?');
  // Of two it is not known which.
  expect(addressOf(own, { files: ['.github', '.gitlab-ci.yml'] })).toBeNull();
  expect(addressOf(own, { files: ['.github', '.gitlab-ci.yml'], kind: 'forgejo' })).toContain('/compare/');
  expect(addressOf('git@alias:org/repo.git', { kind: 'forgejo', address: 'https://git.school.nl/forge/' })).toBe(
    `https://git.school.nl/forge/org/repo/compare/main...${BRANCH}`,
  );
});

test.each([
  '/srv/git/beleid.git',
  '../beleid.git',
  'C:/git/beleid.git',
  'file:///srv/git/beleid.git',
  'git@alias:org/repo.git',
  'https://github.com/../../kwaad',
  'javascript:alert(1)',
  'ext::sh -c kwaad',
  '',
])('no page is made up for %s', (remote) => {
  expect(addressOf(remote)).toBeNull();
});

test('No name of a branch leads elsewhere', () => {
  const { address } = proposalAt('https://github.com/org/repo', 'a?b#c&d/é"<x>', 'ma in', { files: [] });
  expect(address).toBe('https://github.com/org/repo/compare/ma%20in...a%3Fb%23c%26d/%C3%A9%22%3Cx%3E?expand=1');
  const { repository } = proposalAt('https://anna:geheim@git.school.nl/org/repo', 'x', 'main', { files: [] });
  expect(repository).toBe('https://git.school.nl/org/repo');
});
