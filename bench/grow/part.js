// @ts-check
/** Some families of a policy, written to its folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bases } from './bases.js';
import { familyOf } from './family.js';
import { ledgersOf } from './ledger.js';

/** @typedef {import('./pins.js').Pins} Pins */
/** @typedef {{ readonly family: number, readonly first: number, readonly count: number }} Member */

/**
 * Tells which pins they name, by protocol.
 * @param {{ folder: string, seed: number, families: readonly Member[], pins: Record<string, Pins> }} of
 * @returns {Promise<Record<string, string[]>>}
 */
export async function writePart({ folder, seed, families, pins }) {
  const protocols = bases();
  /** @type {Map<string, string>} */
  const files = new Map();
  const documents = [];
  /** @type {Record<string, string[]>} */
  const named = {};
  for (const own of families) {
    const made = familyOf({ ...own, seed, bases: protocols, pins });
    for (const [path, text] of made.files) files.set(path, text);
    documents.push(...made.documents);
    for (const [protocol, list] of made.named) named[protocol] = [...(named[protocol] ?? []), ...list];
  }
  for (const [path, text] of [...files, ...(await ledgersOf(files, documents, protocols))]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return named;
}
