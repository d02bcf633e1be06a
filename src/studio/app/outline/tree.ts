/** What is chosen, open and lifted in the outline. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Position } from '../../../model/source.ts';
import { type Row, type Slot, slotOfNow, slotsFor } from './rows.ts';

export interface Lifted {
  readonly row: number;
  readonly slots: readonly Slot[];
  /** Index of the slot where it would come. */
  readonly slot: number;
  /** Index of the slot where it stands; -1 where none is. */
  readonly now: number;
}

export interface Tree {
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** Those that no closed part hides. */
  readonly shown: ReadonlySignal<readonly number[]>;
  /** Index of the row that has the focus. */
  readonly chosen: ReadonlySignal<number>;
  readonly lifted: ReadonlySignal<Lifted | null>;
  isOpen(row: Row): boolean;
  /** The rows of now. What is lifted stays so where its row and its slot are there still; false where it does not. */
  put(rows: readonly Row[]): boolean;
  choose(row: number): void;
  /** One row further among those that are shown, or back. */
  step(by: number): void;
  toggle(row: number, isOpen?: boolean): void;
  lift(row: number): Lifted | null;
  /** To another slot, by so many. */
  shift(by: number): Lifted | null;
  over(slot: number): void;
  /** Ends it; what it returns is where to, or null where it stays. */
  drop(): { readonly row: Row; readonly slot: Slot } | null;
  cancel(): void;
}

export function makeTree(first: readonly Row[]): Tree {
  const rows = signal(first);
  const closed = signal<ReadonlySet<string>>(new Set());
  const chosen = signal(0);
  const lifted = signal<Lifted | null>(null);
  const shown = computed(() => {
    let hidden = Number.POSITIVE_INFINITY;
    return rows.value.flatMap((row, at) => {
      if (row.level > hidden) return [];
      hidden = row.kind === 'part' && closed.value.has(row.id) ? row.level : Number.POSITIVE_INFINITY;
      return [at];
    });
  });
  const over = (slot: number) => {
    if (lifted.value !== null) lifted.value = { ...lifted.value, slot };
    return lifted.value;
  };
  const tree: Tree = {
    rows,
    shown,
    chosen,
    lifted,
    isOpen: (row) => !closed.value.has(row.id),
    put(next) {
      const at = (was: Row | undefined) => next.findIndex(({ id, kind }) => id === was?.id && kind === was?.kind);
      const held = lifted.value;
      const [same, row] = [at(rows.value[chosen.value]), at(rows.value[held?.row ?? -1])];
      rows.value = next;
      chosen.value = Math.max(0, same >= 0 ? same : Math.min(chosen.value, next.length - 1));
      const slots = held === null || row < 0 ? [] : slotsFor(next, row);
      const slot = slots.findIndex(({ position }) => isSame(position, held?.slots[held.slot]?.position));
      lifted.value = slot < 0 ? null : { row, slots, slot, now: slotOfNow(next, row, slots) };
      return (held === null) === (lifted.value === null);
    },
    choose: (row) => {
      chosen.value = row;
    },
    step(by) {
      const at = shown.value.indexOf(chosen.value);
      const next = shown.value[Math.min(shown.value.length - 1, Math.max(0, at + by))];
      if (next !== undefined) chosen.value = next;
    },
    toggle(at, isOpen) {
      const row = rows.value[at];
      if (row?.kind !== 'part') return;
      const next = new Set(closed.value);
      if (isOpen ?? next.has(row.id)) next.delete(row.id);
      else next.add(row.id);
      closed.value = next;
    },
    lift(row) {
      const slots = slotsFor(rows.value, row);
      if (slots.length === 0) return null;
      const now = slotOfNow(rows.value, row, slots);
      const nearest = slots.findLastIndex(({ at }) => at <= row);
      chosen.value = row;
      lifted.value = { row, slots, now, slot: now >= 0 ? now : Math.max(0, nearest) };
      return lifted.value;
    },
    shift(by) {
      const { slots, slot } = lifted.value ?? { slots: [], slot: 0 };
      return over(Math.min(slots.length - 1, Math.max(0, slot + by)));
    },
    over,
    drop() {
      const held = lifted.value;
      lifted.value = null;
      const [row, slot] = [rows.value[held?.row ?? -1], held?.slots[held.slot]];
      if (held === null || row === undefined || slot === undefined || held.slot === held.now) return null;
      return { row, slot };
    },
    cancel() {
      lifted.value = null;
    },
  };
  return tree;
}

function isSame(one: Position, other: Position | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
