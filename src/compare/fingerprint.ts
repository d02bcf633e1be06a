/**
 * Fingerprints: SHA-256 over what a reader reads, per clause, rolled up per part and for the whole text. Labels,
 * numbering and words count, and what a link leads to; ids, places, languages and layout do not, so that none of these
 * voids an approval.
 */
import { hash as digest } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';
import type {
  ReadableClause,
  ReadableEntry,
  ReadablePart,
  ReadableProtocol,
  ResolvedContent,
} from '../model/resolved.ts';
import { readingOf, readingOfBlocks } from './reading.ts';

/** SHA-256 in lower-case hexadecimal. */
export type Fingerprint = string;

/** Changes when the way of taking fingerprints does, so that two ways can never be mistaken for one. */
const METHOD = 'regelwerk-1';

/** Texts are never changed once they are made, and checks, status and publishing all ask for the same one. */
const known = new WeakMap<ReadableProtocol, Fingerprint>();

export function fingerprintOf(text: ReadableProtocol): Fingerprint {
  const fingerprint = known.get(text) ?? takeFingerprint(text);
  known.set(text, fingerprint);
  return fingerprint;
}

function takeFingerprint(text: ReadableProtocol): Fingerprint {
  return hash([
    METHOD,
    text.title,
    readingOfBlocks(text.notice),
    text.parts.map(partFingerprint),
    partFingerprint(text.schoolgids),
    text.posters.map(partFingerprint),
    targets(text),
  ]);
}

function partFingerprint({ label, numbering, columns, entries }: Omit<ReadablePart, 'id'>): Fingerprint {
  return hash([label, numbering, columns, entries.map(entryFingerprint)]);
}

function entryFingerprint(entry: ReadableEntry): unknown[] {
  if (entry.kind === 'clause') return [entry.counted, clauseFingerprint(entry.clause)];
  return [entry.kind, partFingerprint(entry.part)];
}

function clauseFingerprint({ content }: ReadableClause): Fingerprint {
  return hash(Object.entries(readingOf(content)));
}

/** Where each link within the text leads, as the place of the clause or part in it: ids are never printed. */
function targets(text: ReadableProtocol): number[] {
  const places = new Map<string, number>();
  const links: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'link' && node.url.startsWith('#')) links.push(node.url.slice(1));
    if ('children' in node) node.children.forEach(collect);
  };
  const visit = (entry: ReadableEntry): void => {
    const { id } = entry.kind === 'clause' ? entry.clause : entry.part;
    places.set(id, places.get(id) ?? places.size);
    if (entry.kind === 'clause') textsOf(entry.clause.content).flat().forEach(collect);
    else entry.part.entries.forEach(visit);
  };
  for (const part of text.parts) visit({ kind: 'part', part });
  text.notice.forEach(collect);
  return links.map((id) => places.get(id) ?? -1);
}

function textsOf(content: ResolvedContent): (readonly RootContent[])[] {
  return content.kind === 'do_dont' ? [content.do, content.dont] : [content.text];
}

function hash(value: unknown): Fingerprint {
  // In one call: an object for each would be of the collector's making too, one for every clause of every document.
  return digest('sha256', JSON.stringify(value), 'hex');
}
