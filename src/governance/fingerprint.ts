/**
 * Fingerprints: SHA-256 over what a reader reads, per clause, rolled up per part and for the whole text. Labels,
 * numbering and words count; ids, places, languages and layout do not, so that none of these voids an approval.
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

/**
 * Only what shows: a text's words, a link's address, a list's numbers. Neighbouring texts read as one. Footnotes go by
 * their order, for their names in the source are never printed.
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
        return ['text', node.value];
      case 'link':
        return ['link', node.url, all(node.children)];
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
