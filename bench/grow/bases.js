// @ts-check
/**
 * The two protocols that a grown policy has: the real one of policy/ and one of the examples, with what may be done to
 * their clauses. The norms stay behind, for the registers that these are of do too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { root } from '../documents.js';

/** A clause that is a plain paragraph. @typedef {{ readonly id: string, readonly text: string }} Plain */
/**
 * `boards` and `schools` may amend their own third of the plain clauses, and boards omit what is `dispensable`: nothing
 * refers to it. `untouched` are the others, which the base may change without a choice resting on them. `facts` are the
 * parameters of which one value is chosen, with those that are not the default; `parts` are at the top.
 * @typedef {object} Base
 * @property {string} id
 * @property {string} text
 * @property {readonly Plain[]} boards
 * @property {readonly Plain[]} schools
 * @property {readonly Plain[]} untouched
 * @property {readonly Plain[]} dispensable
 * @property {readonly string[]} parts
 * @property {readonly (readonly [name: string, values: readonly string[]])[]} facts
 */

const SOURCES = {
  'social-media': 'policy/protocols/social-media/protocol.yaml',
  verzuim: 'docs/voorbeelden/stichting-denkbeeld/policy/protocols/verzuim/protocol.yaml',
};

/** @returns {readonly Base[]} */
export function bases() {
  return Object.entries(SOURCES).map(([id, file]) => {
    const text = readFileSync(join(root, file), 'utf8')
      .replace(/^# yaml-language-server.*\n/, '')
      .replace(/^( +norms:) \[.*\]$/gm, '$1 []')
      // The protocol that the example speaks of does not come along.
      .replace(/\]\(pesten(?:#[a-z-]+)?\)/g, '](#reikwijdte)');
    return baseOf(id, text, /** @type {any} */ (load(text)));
  });
}

/** @param {string} id @param {string} text @param {any} data @returns {Base} */
function baseOf(id, text, data) {
  const placed = placedIn(data.outline);
  const plain = /** @type {any[]} */ (data.clauses).filter((clause) => isPlain(clause) && placed.has(clause.id));
  const third = (/** @type {number} */ rest) => plain.filter((_, at) => at % 3 === rest);
  const boards = third(0);
  const elsewhere = JSON.stringify(data.variants ?? {});
  const isDispensable = (/** @type {Plain} */ clause) =>
    (placed.get(clause.id) ?? 0) > 2 && !text.includes(`(#${clause.id})`) && !elsewhere.includes(`"${clause.id}"`);
  const facts = Object.entries(data.parameters).filter(([, { kind }]) => kind === 'choice');
  return {
    id,
    text,
    boards,
    schools: third(1),
    untouched: third(2),
    dispensable: boards.filter(isDispensable),
    parts: data.outline.map((/** @type {any} */ { part }) => part),
    facts: facts.map(([name, { values, default: own }]) => [
      name,
      Object.keys(values).filter((value) => value !== own),
    ]),
  };
}

/** No list, note or piece with a name of its own. @param {any} clause */
const isPlain = ({ text, term }) => typeof text === 'string' && term === undefined && !/\n|\{#|\[\^/.test(text.trim());

/** Of each clause in a part of running text with how many it stands there. @param {readonly any[]} entries @returns {Map<string, number>} */
function placedIn(entries) {
  const found = new Map();
  for (const entry of entries) {
    if (typeof entry === 'string') found.set(entry, entries.length);
    else if (entry.part !== undefined && entry.columns === undefined && entry.numbering !== 'definitions')
      for (const [id, count] of placedIn(entry.entries)) found.set(id, count);
  }
  return found;
}

/** With other words in a clause that everybody has. @param {Base} base @param {number} which of the clauses nobody touches @param {string} words */
export function baseWith({ text, untouched }, which, words) {
  const clause = untouched[which];
  if (clause === undefined) throw new Error('Too few clauses that nobody touches');
  const at = text.indexOf(`- id: ${clause.id}\n`);
  const start = text.indexOf(' text: ', at);
  const end = text.indexOf('\n\n', start);
  return `${text.slice(0, start)} text: ${JSON.stringify(`${clause.text} ${words}`)}${text.slice(end)}`;
}
