// @ts-check
/**
 * Edits of a grown policy, by name: each changes files of its folder, and gives what undoes it. `count` makes every edit
 * another, so that nothing that was remembered of a former one fits.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { bases, baseWith } from './grow/bases.js';

/** @typedef {(folder: string, count: number) => () => void} Edit */

const PROTOCOL = 'policy/protocols/social-media';

/** @param {string} path @param {(text: string, count: number) => string} change @returns {Edit} */
const of = (path, change) => (folder, count) => {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before, count);
  if (after === before) throw new Error(`Nothing to edit in ${path}`);
  writeFileSync(file, after);
  return () => writeFileSync(file, before);
};

/** @param {string} id @param {RegExp} what @param {string} by */
const override = (id, what, by) =>
  of(`${PROTOCOL}/overrides/${id}.yaml`, (text, count) => text.replace(what, `${by} ${count}`));

/** The council of the first board, whose turn it is not any more, is followed by the board. @param {string} text @param {number} count */
function decision(text, count) {
  const approvals = /** @type {any} */ (load(text));
  const version = approvals.versions.at(-1);
  const own = { step: 'bestuur', submitted: '2026-10-20', reference: `Agenda ${count}` };
  return dump({
    ...approvals,
    versions: approvals.versions.with(-1, { ...version, decisions: [...version.decisions, own] }),
  });
}

/** @type {Readonly<Record<string, Edit>>} */
export const edits = {
  nothing: () => () => undefined,
  // A school chooses something for itself, and a board something that its schools have too.
  'one override': override('school-1', /(?<=^description: ).*$/m, 'Wijziging'),
  "one board's override": override('bestuur-0', /(?<=\()bestuur-0\.\d+(?=\))/, 'wijziging'),
  'one base clause': of(`${PROTOCOL}/protocol.yaml`, (_, count) =>
    baseWith(/** @type {import('./grow/bases.js').Base} */ (bases()[0]), 1, `Dat is wijziging ${count}.`),
  ),
  'one template': of('templates/protocol.md.hbs', (text, count) => `${text}\nWijziging ${count} van het sjabloon.\n`),
  'one logo': of('policy/organisations/logos/bestuur-0.svg', (text, count) =>
    text.replace(/width="\d+"/, `width="${20 + (count % 60)}"`),
  ),
  'one decision': of(`${PROTOCOL}/approvals/bestuur-0.yaml`, decision),
};
