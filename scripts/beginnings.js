// @ts-check
/**
 * What `regelwerk init` puts in a new repository, from where it is kept: the base protocol without the norms of the papers,
 * the school holidays, the example, and the editor's settings. Written to dist/begin.json, for the package has no policy/.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const BASE = 'policy/protocols/social-media/protocol.yaml';
const HOLIDAYS = 'policy/calendars/schoolvakanties.yaml';
const EXAMPLE = 'docs/voorbeelden/stichting-denkbeeld/';

/** @param {string} path */
const read = (path) => readFileSync(`${root}${path}`, 'utf8');

/** Schemas stand elsewhere there; the editor's settings lead to them. @param {string} text */
const withoutSchema = (text) => text.replace(/^# yaml-language-server: .*\n/, '');

/** A new board has no papers, so it has no norms of them. */
function base() {
  const text = withoutSchema(read(BASE)).replaceAll(/^ +norms: \[.*\]\n/gm, '');
  if (/"norms"/.test(JSON.stringify(parse(text))))
    throw new Error(`${BASE}: norms that take more than a line are not stripped`);
  return text;
}

function example() {
  const names = readdirSync(`${root}${EXAMPLE}policy`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}${EXAMPLE}`.length))
    .sort();
  return Object.fromEntries(names.map((name) => [name, withoutSchema(read(`${EXAMPLE}${name}`))]));
}

const editor = {
  '.vscode/settings.json': read('.vscode/settings.json'),
  '.vscode/extensions.json': read('.vscode/extensions.json'),
};
const holidays = { [HOLIDAYS]: withoutSchema(read(HOLIDAYS)) };
mkdirSync(`${root}dist`, { recursive: true });
writeFileSync(
  `${root}dist/begin.json`,
  JSON.stringify({ editor, holidays, basis: { id: 'social-media', text: base() }, voorbeeld: example() }),
);
