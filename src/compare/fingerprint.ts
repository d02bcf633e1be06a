/**
 * Fingerprints: SHA-256 over what a reader reads, per clause, rolled up per part and for the whole text. Labels,
 * numbering and words count, and what a link leads to; ids, places, languages and layout do not, so that none of these
 * voids an approval. Each names the rule by which it was taken, and is checked by that rule.
 */
import { hash as digest } from 'node:crypto';
import { lineAsRead } from '../model/eye.ts';
import { readingOf, readingOfBlocks } from '../model/reading.ts';
import type { ReadableEntry, ReadablePart, ReadableProtocol } from '../model/resolved.ts';
import { choices } from './choices.ts';
import { isOfRule1 } from './fingerprint-1.ts';

/** `regelwerk-2:` and SHA-256 in lower-case hexadecimal; of rule 1 the bare digits. */
export type Fingerprint = string;

/** What comes before the digits: another one when `takeFingerprint`, or what readings are, changes. */
const RULE = 'regelwerk-2:';

/** Texts are never changed once they are made, and checks, status and publishing all ask for the same one. */
const known = new WeakMap<ReadableProtocol, Fingerprint>();

export function fingerprintOf(text: ReadableProtocol): Fingerprint {
  const fingerprint = known.get(text) ?? takeFingerprint(text);
  known.set(text, fingerprint);
  return fingerprint;
}

/** Whether a recorded fingerprint is of the text, by the rule that it names. */
export function isFingerprintOf(fingerprint: Fingerprint, text: ReadableProtocol): boolean {
  return fingerprint.startsWith(RULE) ? fingerprint === fingerprintOf(text) : isOfRule1(fingerprint, text);
}

export function readSame(one: ReadableProtocol, other: ReadableProtocol): boolean {
  return fingerprintOf(one) === fingerprintOf(other);
}

function takeFingerprint(text: ReadableProtocol): Fingerprint {
  const places = placesIn(text);
  // Ids are never printed: a link leads to the nth of what stands in the text.
  const targetOf = (id: string) => places.get(id) ?? -1;
  const ofPart = ({ label, numbering, marker, columns, entries }: Omit<ReadablePart, 'id'>): string => {
    const counted = marker === undefined ? [] : [marker];
    return hash([lineAsRead(label), numbering, columns?.map(lineAsRead) ?? null, entries.map(ofEntry), ...counted]);
  };
  const ofEntry = (entry: ReadableEntry): unknown[] =>
    entry.kind === 'clause'
      ? [entry.counted, hash(Object.entries(readingOf(entry.clause.content, targetOf)))]
      : [entry.kind, ofPart(entry.part)];
  const whole = hash([
    RULE,
    lineAsRead(text.title),
    readingOfBlocks(text.notice, targetOf),
    text.parts.map(ofPart),
    ...choices(text, ofPart),
  ]);
  return RULE + whole;
}

/** Of every clause and part where it stands, counted from 0. */
function placesIn({ parts }: ReadableProtocol): Map<string, number> {
  const places = new Map<string, number>();
  const visit = (entry: ReadableEntry): void => {
    const { id } = entry.kind === 'clause' ? entry.clause : entry.part;
    places.set(id, places.get(id) ?? places.size);
    if (entry.kind !== 'clause') entry.part.entries.forEach(visit);
  };
  for (const part of parts) visit({ kind: 'part', part });
  return places;
}

function hash(value: unknown): string {
  // In one call: an object for each would be of the collector's making too, one for every clause of every document.
  return digest('sha256', JSON.stringify(value), 'hex');
}
