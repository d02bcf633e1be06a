// @ts-check
/**
 * Puts a report in one place on GitLab and keeps it up to date there: under a merge request, or in one issue.
 *
 *   node gitlab-api.js comment impact.md     under this merge request
 *   node gitlab-api.js issue termijnen.md    in the open issue with the label `termijnen`
 *
 * Needs REGELWERK_TOKEN (scope `api`) and GitLab's own CI variables. API: https://docs.gitlab.com/api/
 */
import { readFileSync } from 'node:fs';

const TITLE = 'Termijnen van de protocollen';
const LABEL = 'termijnen';
/** Tells our own comment from those of people; not shown. */
const MARK = '<!-- regelwerk -->';

const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: request, REGELWERK_TOKEN: token } = process.env;
const [kind, file] = process.argv.slice(2);
if (api === undefined || project === undefined || token === undefined || file === undefined) {
  console.error('Usage: node gitlab-api.js comment|issue <file>, in a GitLab job with REGELWERK_TOKEN set.');
  process.exit(2);
}

/**
 * @param {'GET' | 'POST' | 'PUT'} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(method, path, body) {
  const response = await fetch(`${api}/projects/${project}/${path}`, {
    method,
    headers: { 'PRIVATE-TOKEN': token ?? '', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const text = readFileSync(file, 'utf8');
if (kind === 'comment') {
  const notes = `merge_requests/${request}/notes`;
  const body = `${MARK}\n${text}`;
  const old = (await call('GET', `${notes}?per_page=100`)).find(
    (/** @type {{ body: string }} */ note) => note.body.startsWith(MARK),
  );
  await (old === undefined ? call('POST', notes, { body }) : call('PUT', `${notes}/${old.id}`, { body }));
} else {
  const [old] = await call('GET', `issues?labels=${LABEL}&state=opened&per_page=1`);
  await (old === undefined
    ? call('POST', 'issues', { title: TITLE, labels: LABEL, description: text })
    : call('PUT', `issues/${old.iid}`, { description: text }));
}
