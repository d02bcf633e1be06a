/** The outline of a document as rows of a tree, and the places to which a row can move. */
import type { Passage, PassagePart } from '../../../model/passages.ts';
import type { Position } from '../../../model/source.ts';

export interface Row {
  readonly kind: 'clause' | 'part' | 'quote';
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** The part that it stands in; null for one of the first level. */
  readonly part: string | null;
  /** Its heading, or how it begins. */
  readonly words: string;
  /** Of a part, as the source has its heading. */
  readonly written?: string | undefined;
  readonly number: string | null;
  /** False for a lead-in or closing sentence outside the count. */
  readonly isCounted: boolean;
}

/** A place between rows: what comes there stands before the row `at` (that many rows: at the end). */
export interface Slot {
  readonly at: number;
  readonly level: number;
  /** Null on the first level. */
  readonly part: string | null;
  readonly position: Position;
}

/** In the order of the document, all open. */
export function rowsOf(parts: readonly PassagePart[], passages: readonly Passage[]): readonly Row[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const labels = new Map<string, string>();
  const rows: Row[] = [];
  const note = (part: PassagePart) => {
    labels.set(part.id, part.label);
    for (const entry of part.entries) if (entry.kind === 'part') note(entry.part);
  };
  parts.forEach(note);
  const walk = (part: PassagePart, level: number, parent: string | null) => {
    rows.push({
      kind: 'part',
      id: part.id,
      level,
      part: parent,
      words: part.label,
      written: part.written,
      number: null,
      isCounted: true,
    });
    for (const entry of part.entries) {
      if (entry.kind === 'part') walk(entry.part, level + 1, part.id);
      else if (entry.kind === 'quote')
        rows.push(quote(entry.part, level + 1, part.id, labels.get(entry.part) ?? entry.part));
      else {
        const passage = byId.get(entry.id);
        rows.push({
          kind: 'clause',
          id: entry.id,
          level: level + 1,
          part: part.id,
          words: passage?.words ?? entry.id,
          number: passage?.number ?? null,
          isCounted: entry.counted,
        });
      }
    }
  };
  for (const part of parts) walk(part, 1, null);
  return rows;
}

function quote(id: string, level: number, part: string, words: string): Row {
  return { kind: 'quote', id, level, part, words, number: null, isCounted: true };
}

/** How many rows a row takes along: itself, and of a part all in it. */
export function lengthOf(rows: readonly Row[], at: number): number {
  const level = rows[at]?.level ?? 0;
  let end = at + 1;
  while (end < rows.length && (rows[end]?.level ?? 0) > level) end += 1;
  return end - at;
}

/** Where a row can go, from the top of the document down; where it stands now is one of them. */
export function slotsFor(rows: readonly Row[], moved: number): readonly Slot[] {
  const row = rows[moved];
  if (row === undefined || row.kind === 'quote') return [];
  const end = moved + lengthOf(rows, moved);
  const own = (slot: Slot) => slot.at > moved && slot.at < end;
  const slots = row.kind === 'clause' ? clauseSlots(rows, row.id) : partSlots(rows, row.id);
  return slots.filter((slot) => !own(slot));
}

/** First in each part, and after each entry of it. */
function clauseSlots(rows: readonly Row[], moved: string): readonly Slot[] {
  return rows
    .flatMap((row, at): readonly Slot[] => {
      const after = afterRow(rows, at, moved);
      if (row.kind !== 'part') return after === undefined ? [] : [after];
      const first: Slot = { at: at + 1, level: row.level + 1, part: row.id, position: { first_in: row.id } };
      return after === undefined || row.part === null ? [first] : [first, after];
    })
    .sort((one, other) => one.at - other.at || other.level - one.level);
}

/** Before the first part, and after each: parts stand among parts. One within a part can also move among what is around it. */
function partSlots(rows: readonly Row[], moved: string): readonly Slot[] {
  const first = rows.find((row) => row.level === 1 && row.id !== moved);
  const top: Slot[] = first === undefined ? [] : [{ at: 0, level: 1, part: null, position: { before: first.id } }];
  const around = rows.find((row) => row.kind === 'part' && row.id === moved)?.part ?? null;
  const inside = rows.flatMap((row, at): Slot[] =>
    row.kind === 'part' && row.id === around
      ? [{ at: at + 1, level: row.level + 1, part: row.id, position: { first_in: row.id } }]
      : [],
  );
  const after = rows.flatMap((row, at) => {
    const isPlace = row.kind === 'part' || (around !== null && row.part === around);
    const slot = isPlace ? afterRow(rows, at, moved) : undefined;
    return slot === undefined ? [] : [slot];
  });
  return [...top, ...inside, ...after].sort((one, other) => one.at - other.at || other.level - one.level);
}

/** After itself is where the moved row stands: that is after what is before it. */
function afterRow(rows: readonly Row[], at: number, moved: string): Slot | undefined {
  const row = rows[at];
  if (row === undefined || row.kind === 'quote' || row.id === moved) return undefined;
  return { at: at + lengthOf(rows, at), level: row.level, part: row.part, position: { after: row.id } };
}

/** Which of the slots is where the row stands. */
export function slotOfNow(rows: readonly Row[], moved: number, slots: readonly Slot[]): number {
  const row = rows[moved];
  return slots.findIndex((slot) => slot.at === moved && slot.part === (row?.part ?? null));
}
