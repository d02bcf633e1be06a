/** What choices rest on, as it is recorded: a clause, a stretch of outline or a variant as an organisation inherits it. */

import { lineAsRead } from '../model/eye.ts';
import type { Texts } from '../model/policy.ts';
import type { PinnedItem, PinnedText, Variant } from '../model/source.ts';
import { sha256 } from '../source/sha256.ts';
import { type ArrangedPart, innerParts } from './arranged.ts';
import { sameContent, sourceContent, type WorkingClause } from './working.ts';

const ofClauses = new WeakMap<WorkingClause, PinnedText>();
const ofOutlines = new WeakMap<readonly ArrangedPart[], PinnedText>();
const ofVariants = new WeakMap<Variant, PinnedText>();
const fingerprints = new WeakMap<PinnedText, string>();

/** Base clauses are the same for all organisations, so each is taken once. */
export function pinClause(clause: WorkingClause): PinnedText {
  const known = ofClauses.get(clause);
  if (known !== undefined) return known;
  const { audience, force } = clause;
  const pinned = { audience: [...audience], force, content: sourceContent(clause) };
  ofClauses.set(clause, pinned);
  return pinned;
}

export function pinOutline(parts: readonly ArrangedPart[]): PinnedText {
  const known = ofOutlines.get(parts);
  if (known !== undefined) return known;
  const pinned = { outline: parts.flatMap((part) => itemsOf(part, undefined)) };
  ofOutlines.set(parts, pinned);
  return pinned;
}

export function pinVariant(variant: Variant): PinnedText {
  const known = ofVariants.get(variant);
  if (known !== undefined) return known;
  const pinned = { variant: { ...variant } };
  ofVariants.set(variant, pinned);
  return pinned;
}

function itemsOf(part: ArrangedPart, within: string | undefined): PinnedItem[] {
  const at = within === undefined ? {} : { in: within };
  const own: PinnedItem = { id: part.id, ...at, label: part.label.value, numbering: part.numbering };
  const inside = part.entries.flatMap((entry): PinnedItem[] => {
    if (entry.kind === 'part') return itemsOf(entry.part, part.id);
    return entry.kind === 'clause' ? [{ id: entry.id, in: part.id }] : [];
  });
  return [own, ...inside];
}

/** What stands in pins/ of it: enough to tell texts of one protocol apart, and no number to a reader of YAML. */
export function fingerprintOf(pinned: PinnedText): string {
  const known = fingerprints.get(pinned);
  if (known !== undefined) return known;
  const own = `p${sha256(new TextEncoder().encode(JSON.stringify(pinned))).slice(0, 16)}`;
  fingerprints.set(pinned, own);
  return own;
}

/** Whether a choice that was made on the one needs no other look at the other. */
export function restsSame(then: PinnedText, now: PinnedText, texts: Texts): boolean {
  if (then.content !== undefined && now.content !== undefined)
    return sameMetadata(then, now) && sameContent(then.content, now.content, texts);
  if (then.outline !== undefined && now.outline !== undefined) return sameOutline(then.outline, now.outline);
  return JSON.stringify(then) === JSON.stringify(now);
}

/** For whom a clause is, and how strong. */
export function sameMetadata(then: PinnedText, now: PinnedText): boolean {
  return then.force === now.force && JSON.stringify(then.audience) === JSON.stringify(now.audience);
}

/** Of what stands in both: what came or went is told elsewhere. */
function sameOutline(then: readonly PinnedItem[], now: readonly PinnedItem[]): boolean {
  const ids = (items: readonly PinnedItem[]) => new Set(items.map(({ id }) => id));
  const [before, after] = [ids(then), ids(now)];
  const kept = then.filter(({ id }) => after.has(id));
  const left = now.filter(({ id }) => before.has(id));
  return kept.every((item, index) => sameItem(item, left[index] ?? item));
}

function sameItem({ label: before = '', ...one }: PinnedItem, { label: after = '', ...other }: PinnedItem): boolean {
  const sorted = (item: object) => JSON.stringify(Object.entries(item).sort());
  return lineAsRead(before) === lineAsRead(after) && sorted(one) === sorted(other);
}

/** Where each part and clause stands: the part that holds it, and what stands in that. */
export function holders(parts: readonly ArrangedPart[]): ReadonlyMap<string, ArrangedPart> {
  const found = new Map<string, ArrangedPart>();
  const visit = (part: ArrangedPart) => {
    for (const entry of part.entries) {
      if (entry.kind !== 'quote') found.set(entry.kind === 'part' ? entry.part.id : entry.id, part);
    }
    innerParts(part).forEach(visit);
  };
  parts.forEach(visit);
  return found;
}
