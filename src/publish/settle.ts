/** What a build leaves in the output folder when it is done: a list of what stands there, and nothing of its own work. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import { systemCode } from '../host/system-code.ts';
import type { CarriedOut } from './journal.ts';
import { type Batch, JOURNAL, journalBytes, MANIFEST, manifestBytes, stagedBy, stagingOf } from './records.ts';

/** The same at the end: what is published by then is published, and the next run lists it. */
export function settled(
  host: Host,
  out: string,
  done: CarriedOut,
  token: string,
  count: number,
): readonly Diagnostic[] {
  try {
    settle(host, out, done, token);
    return [];
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || code === 'ELOCKLOST') throw error;
    const params = { whose: { nl: 'de lijst van bestanden', en: 'the list of files' }, file: `${out}/${MANIFEST}` };
    const counts = { detail: code, done: String(count), all: String(count) };
    return [diagnostic('output-interrupted', NO_PLACE, { ...params, ...counts })];
  }
}

/** Lists what stands there now, and keeps a journal of what is still to be done. */
export function settle(host: Host, out: string, { manifest, left }: CarriedOut, token: string): void {
  const replace = (name: string, bytes: Uint8Array) => {
    const path = `${out}/${name}`;
    if (hasBytes(host, path, bytes)) return;
    const staged = `${out}/${stagingOf(token)}/${name}`;
    host.write(staged, bytes);
    host.move(staged, path);
  };
  replace(MANIFEST, manifestBytes(manifest));
  if (left.length > 0) replace(JOURNAL, journalBytes(left));
  else host.remove(`${out}/${JOURNAL}`);
  sweep(host, out, left);
}

/** Removes what builds wrote beside the output that no journal names: those that were cut off before it stood. */
export function sweep(host: Host, out: string, batches: readonly Batch[]): void {
  const named = new Set(batches.map(({ token }) => token));
  for (const name of [...host.folders(out), ...host.files(out), ...host.odd(out)]) {
    const token = stagedBy(name);
    if (token !== undefined && !named.has(token)) host.remove(`${out}/${name}`);
  }
}
