/**
 * Fingerprints: SHA-256 over what a reader reads, per clause, rolled up per part and for the whole text. Labels,
 * numbering and words count, and what a link leads to; ids, places, languages and layout do not, so that none of these
 * voids an approval.
 */
import { createHash } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';
import type {
  ReadableClause,
  ReadableEntry,
  ReadablePart,
  ReadableProtocol,
  ResolvedContent,
} from '../model/resolved.ts';
import { mergeTexts } from '../model/text.ts';

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
    legible(text.notice),
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

export function clauseFingerprint({ content }: ReadableClause): Fingerprint {
  return hash(Object.entries(readable(content)));
}

function readable({ kind: _, ...fields }: ResolvedContent): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : legible(value)]),
  );
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
  return links.map((id) => places.get(id) ?? -1);
}

function textsOf(content: ResolvedContent): (readonly RootContent[])[] {
  return content.kind === 'do_dont' ? [content.do, content.dont] : [content.text];
}

/**
 * Only what shows: a text's words, a link's address, a list's numbers. Neighbouring texts read as one, and a line end of
 * the source as the space it prints as. Footnotes go by their order, for their names in the source are never printed.
 */
function legible(nodes: readonly RootContent[]): unknown[] {
  const notes = new Map<string, number>();
  const noteNumber = (identifier: string): number => {
    const number = notes.get(identifier) ?? notes.size + 1;
    notes.set(identifier, number);
    return number;
  };
  const one = (node: Nodes): unknown[] => {
    switch (node.type) {
      case 'text':
        return ['text', node.value.replaceAll(/[ \t]*\n[ \t]*/g, ' ')];
      case 'link':
        return ['link', node.url.startsWith('#') ? '#' : node.url, node.title ?? null, all(node.children)];
      case 'list':
        return ['list', node.ordered === true ? (node.start ?? 1) : null, all(node.children)];
      case 'footnoteReference':
        return [node.type, noteNumber(node.identifier)];
      case 'footnoteDefinition':
        return [node.type, noteNumber(node.identifier), all(node.children)];
      default:
        return 'children' in node ? [node.type, all(node.children)] : [node.type];
    }
  };
  const all = (list: readonly Nodes[]): unknown[] => mergeTexts(list).map(one);
  return all(nodes);
}

function hash(value: unknown): Fingerprint {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
