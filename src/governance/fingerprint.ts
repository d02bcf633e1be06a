/**
 * Fingerprints: SHA-256 over what a reader reads, per clause, rolled up per part and for the whole text. Labels,
 * numbering and words count; ids, places, languages and layout do not, so that none of these voids an approval.
 */
import { createHash } from 'node:crypto';
import { legible } from '../model/legible.ts';
import type {
  ReadableClause,
  ReadableEntry,
  ReadablePart,
  ReadableProtocol,
  ResolvedContent,
} from '../model/resolved.ts';

/** SHA-256 in lower-case hexadecimal. */
export type Fingerprint = string;

/** Changes when the way of taking fingerprints does, so that two ways can never be mistaken for one. */
const METHOD = 'regelwerk-1';

export function fingerprintOf(text: ReadableProtocol): Fingerprint {
  return hash([
    METHOD,
    text.title,
    legible(text.notice),
    text.parts.map(partFingerprint),
    partFingerprint(text.schoolgids),
    text.posters.map(partFingerprint),
  ]);
}

export function partFingerprint({ label, numbering, columns, entries }: Omit<ReadablePart, 'id'>): Fingerprint {
  return hash([label, numbering, columns, entries.map(entryFingerprint)]);
}

function entryFingerprint(entry: ReadableEntry): unknown[] {
  if (entry.kind === 'clause') return [entry.counted, clauseFingerprint(entry.clause)];
  return [entry.kind, partFingerprint(entry.part)];
}

export function clauseFingerprint({ content }: ReadableClause): Fingerprint {
  return hash(Object.entries(readable(content)));
}

function readable({ kind: _, ...fields }: ResolvedContent): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : legible(value)]),
  );
}

function hash(value: unknown): Fingerprint {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
