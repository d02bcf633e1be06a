/** References to places in protocols: whether they lead somewhere, and how they stand in a sentence. */
import type { Nodes } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { Reference } from '../model/link.ts';
import type { Targets } from './targets.ts';

export function checkReference(
  { protocol, id }: Reference,
  place: () => Place,
  { places, elsewhere, organisation, hint }: Targets,
): Diagnostic[] {
  if (protocol === null) {
    if (places.has(id)) return [];
    return [diagnostic('reference-unknown', place(), { id, organisation, suggestion: hint(id, places.keys()) })];
  }
  const other = elsewhere(protocol);
  if (other === 'unread') return [];
  if (other === 'unknown') return [diagnostic('reference-protocol', place(), { protocol })];
  if (other === 'absent') return [diagnostic('reference-absent', place(), { protocol, organisation })];
  if (other.wordsFor(id) !== undefined) return [];
  const params = { protocol, id, organisation, suggestion: other.hint(id) };
  return [diagnostic('reference-elsewhere', place(), params)];
}

/** Words that a full stop makes shorter; after another one a sentence begins. */
const SHORTENED =
  /(?:^|[\s(])(?:art|artt|par|bijv|bv|resp|hfst|jo|incl|excl|evt|nr|nrs|blz|p|vgl|cf|dr|mr|ca|\p{L}(?:\.\p{L})+)\.\s+$/iu;
const ENDED = /[.!?…][)”’"']*\s+$/;

/** Whether what follows a node is the start of a sentence; undefined stands for the start of a paragraph. */
export function beginsSentence(before: Nodes | undefined): boolean {
  if (before === undefined) return true;
  return before.type === 'text' && ENDED.test(before.value) && !SHORTENED.test(before.value);
}
