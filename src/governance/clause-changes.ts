/** Which clauses differ between two texts, by their fingerprints. */
import type { ClauseChange } from '../model/impact.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import { clauseFingerprint } from './fingerprint.ts';
import { clausesOf } from './snapshot.ts';

export function clauseChanges(
  before: ReadableProtocol | undefined,
  after: ReadableProtocol | undefined,
): ClauseChange[] {
  const former = clausePrints(before);
  const now = clausePrints(after);
  const altered = [...now].flatMap(([clause, fingerprint]): ClauseChange[] => {
    if (!former.has(clause)) return [{ clause, change: 'added' }];
    return former.get(clause) === fingerprint ? [] : [{ clause, change: 'changed' }];
  });
  const removed = [...former.keys()].filter((clause) => !now.has(clause));
  return [...altered, ...removed.map((clause): ClauseChange => ({ clause, change: 'removed' }))];
}

/** Fingerprints by id. */
export function clausePrints(text: ReadableProtocol | undefined): Map<string, string> {
  if (text === undefined) return new Map();
  const clauses = clausesOf([...text.parts, { ...text.schoolgids, id: '' }, ...text.posters]);
  return new Map([...clauses].map(([id, clause]) => [id, clauseFingerprint(clause)]));
}
