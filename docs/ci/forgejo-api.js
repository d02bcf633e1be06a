// @ts-check
/**
 * Puts a report in one place on Forgejo and keeps it up to date there: under a pull request, or in one issue.
 *
 *   node forgejo-api.js comment impact.md     under the pull request NUMBER
 *   node forgejo-api.js issue termijnen.md    in the open issue that is called so
 *
 * Needs TOKEN (that of the job) and Forgejo's own variables. API: https://codeberg.org/api/swagger
 */
import { readFileSync } from 'node:fs';

const TITLE = 'Termijnen van de protocollen';
/** Tells our own comment from those of people; not shown. */
const MARK = '<!-- regelwerk -->';
const PAGE = 50;

const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, NUMBER: number, TOKEN: token } = process.env;
const [kind, file] = process.argv.slice(2);
const isComment = kind === 'comment';
if (!api || !repository || !token || file === undefined || (isComment && !number)) {
  console.error('Usage: node forgejo-api.js comment|issue <file>, in a Forgejo job with TOKEN (and NUMBER) set.');
  process.exit(2);
}

/**
 * @param {'GET' | 'POST' | 'PATCH'} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(method, path, body) {
  const response = await fetch(`${api}/repos/${repository}/issues${path}`, {
    method,
    headers: { Authorization: `token ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/**
 * The first item on any page that is meant.
 * @param {string} path @param {(item: any) => boolean} isMeant
 */
async function find(path, isMeant) {
  for (let page = 1; ; page += 1) {
    const items = await call('GET', `${path}${path.includes('?') ? '&' : '?'}limit=${PAGE}&page=${page}`);
    const found = items.find(isMeant);
    if (found !== undefined || items.length < PAGE) return found;
  }
}

const text = readFileSync(file, 'utf8');
if (isComment) {
  const body = `${MARK}\n${text}`;
  const old = await find(`/${number}/comments`, ({ body: own }) => own.startsWith(MARK));
  await (old === undefined
    ? call('POST', `/${number}/comments`, { body })
    : call('PATCH', `/comments/${old.id}`, { body }));
} else {
  const old = await find('?state=open&type=issues', ({ title }) => title === TITLE);
  await (old === undefined
    ? call('POST', '', { title: TITLE, body: text })
    : call('PATCH', `/${old.number}`, { body: text }));
}
