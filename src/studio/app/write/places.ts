/** Where a clause can come to stand, in words, for whoever chooses from a list. */
import type { Passages } from '../../../model/passages.ts';
import type { Position } from '../../../model/source.ts';
import { type Row, rowsOf, type Slot, slotsFor } from '../outline/rows.ts';
import type { WriteWords } from './words.ts';

export interface WordedPlace {
  readonly words: string;
  readonly position: Position;
}

/** Of a new one, or of one that is not in the document. */
export function placesIn({ parts, passages }: Passages, words: WriteWords): readonly WordedPlace[] {
  const rows = rowsOf(parts, passages);
  const moved: Row = { kind: 'clause', id: '', level: 1, part: null, words: '', number: null, isCounted: true };
  return slotsFor([...rows, moved], rows.length).map((slot) => ({
    position: slot.position,
    words: wordsOfSlot(rows, slot, words),
  }));
}

/** A row in one line. */
export function lineOf({ number, words }: Row): string {
  const line = number === null ? words : `${number} ${words}`;
  return line.length > 70 ? `${line.slice(0, 68).trimEnd()} …` : line;
}

export function wordsOfSlot(rows: readonly Row[], { position }: Pick<Slot, 'position'>, { add }: WriteWords): string {
  const named = (id: string | undefined) => {
    const row = rows.find((one) => one.id === id && one.kind !== 'quote');
    return row === undefined ? String(id) : lineOf(row);
  };
  if (position.first_in !== undefined) return add.firstIn(named(position.first_in));
  return position.before === undefined ? add.after(named(position.after)) : add.before(named(position.before));
}
