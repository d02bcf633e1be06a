/** Dragging a row with a mouse, a pen or a finger: which slot is nearest to the pointer. */
import type { Slot } from './rows.ts';

/** Of indentation per level, in pixels: as in the style sheet. */
const INDENT = 20;
/** From the edge of the list, in pixels, where it scrolls along; and by how much at each move. */
const EDGE = 40;
const STEP = 12;

/** What a drag is told. `slot` is an index; null where it was let go without a place. */
export interface Dragging {
  over(slot: number): void;
  end(slot: number | null): void;
}

/** Where each slot is on the screen: its line is above the row `at`, or below the last. */
function placesOf(list: HTMLElement, slots: readonly Slot[]): readonly { x: number; y: number }[] {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const left = list.getBoundingClientRect().left;
  return slots.map(({ at, level }) => {
    const row = rows.find((one) => Number(one.dataset['row']) >= at);
    const y = row === undefined ? (rows.at(-1)?.getBoundingClientRect().bottom ?? 0) : row.getBoundingClientRect().top;
    return { x: left + level * INDENT, y };
  });
}

export function nearest(places: readonly { x: number; y: number }[], x: number, y: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, place] of places.entries()) {
    // The line counts first; of those on one line the level.
    const far = Math.abs(place.y - y) * 1000 + Math.abs(place.x - x);
    if (far < least) [best, least] = [index, far];
  }
  return best;
}

/** Follows the pointer from where it went down on a handle. */
export function drag(down: PointerEvent, list: HTMLElement, slots: readonly Slot[], told: Dragging): void {
  const handle = down.currentTarget as HTMLElement;
  handle.setPointerCapture(down.pointerId);
  let slot = -1;
  const move = (event: PointerEvent) => {
    const box = list.getBoundingClientRect();
    if (event.clientY < box.top + EDGE) list.scrollBy({ top: -STEP });
    if (event.clientY > box.bottom - EDGE) list.scrollBy({ top: STEP });
    const next = nearest(placesOf(list, slots), event.clientX, event.clientY);
    if (next !== slot) told.over(next);
    slot = next;
  };
  const stop = (end: number | null) => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', drop);
    handle.removeEventListener('pointercancel', leave);
    removeEventListener('keydown', onEscape, true);
    told.end(end);
  };
  const drop = () => stop(slot < 0 ? null : slot);
  const leave = () => stop(null);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop(null);
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', drop);
  handle.addEventListener('pointercancel', leave);
  addEventListener('keydown', onEscape, true);
}
