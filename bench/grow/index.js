// @ts-check
/**
 * Policies of any size as real ones are: boards with schools, two protocols, overrides from a name to dozens of choices,
 * norms, calendars, house styles, and what was decided with the texts that were adopted. The same seed gives the same
 * files, and of a larger policy the first organisations are those of a smaller one.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleLibrary } from '../bundle-library.js';
import { root } from '../documents.js';
import { bases } from './bases.js';
import { sizeOf } from './family.js';
import { writePart } from './part.js';
import { pinnedTexts, pinsOn } from './pins.js';

/** Organisations that are made at once: their files are in memory together. */
const TOGETHER = 150;
const AS_THEY_ARE = ['policy/calendars/schoolvakanties.yaml', 'templates'];

/** @typedef {import('./part.js').Member} Member */

/**
 * Writes the policy into a folder, which is then a project.
 * @param {string} folder @param {{ organisations: number, seed?: number }} options
 */
export async function grow(folder, { organisations, seed = 1 }) {
  await bundleLibrary();
  const protocols = bases();
  const pins = await pinsOn(protocols);
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of AS_THEY_ARE) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const { id, text } of protocols) write(`policy/protocols/${id}/protocol.yaml`, text);
  /** @type {Record<string, string[]>[]} */
  const named = [];
  for (const families of partsOf(organisations, seed)) named.push(await writePart({ folder, seed, families, pins }));
  for (const { id } of protocols) {
    const own = new Set(named.flatMap((part) => part[id] ?? []));
    if (own.size > 0) write(`policy/protocols/${id}/pinned.yaml`, pinnedTexts(/** @type {any} */ (pins[id]), own));
  }
}

/** @param {number} organisations @param {number} seed @returns {Member[][]} */
function partsOf(organisations, seed) {
  /** @type {Member[][]} */
  const parts = [];
  let family = 0;
  for (let first = 0; first < organisations; family++) {
    const count = Math.min(sizeOf(seed, family), organisations - first);
    const part = Math.floor(first / TOGETHER);
    parts[part] = [...(parts[part] ?? []), { family, first, count }];
    first += count;
  }
  return parts.filter((part) => part.length > 0);
}
