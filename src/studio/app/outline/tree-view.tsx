/** The rows of the outline, with the keys of a tree: arrows go through it, M lifts a row, and then they move it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../write/desk.ts';
import { lineOf, wordsOfSlot } from '../write/places.ts';
import { writeWords } from '../write/words.ts';
import { drag } from './drag.ts';
import type { Row, Slot } from './rows.ts';
import type { Lifted, Tree } from './tree.ts';
import { outlineWords } from './words.ts';

interface Props {
  readonly tree: Tree;
  /** Says where a row is while it moves. */
  tell(words: string): void;
  onMove(row: Row, slot: Slot): void;
  onRelabel(): void;
}

export function TreeView({ tree, tell, onMove, onRelabel }: Props) {
  const { language } = useDesk();
  const [words, written] = [outlineWords(language), writeWords(language)];
  const list = useRef<HTMLDivElement>(null);
  const { value: rows } = tree.rows;
  const { value: lifted } = tree.lifted;
  const { value: chosen } = tree.chosen;
  const marked = lifted?.slots[lifted.slot];
  const hasFocus = () => list.current?.contains(document.activeElement) ?? false;

  // Before another key comes: a focus that is late would choose the row of the key before it again.
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${chosen}"]`);
    if (hasFocus()) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  useEffect(() => {
    list.current?.querySelector('.w-drop')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const where = (held: Lifted | null) => {
    const slot = held?.slots[held.slot];
    if (held !== null && slot !== undefined)
      tell(words.at(wordsOfSlot(rows, slot, written), held.slot + 1, held.slots.length));
  };
  const drop = () => {
    const dropped = tree.drop();
    if (dropped === null) tell(words.stays);
    else onMove(dropped.row, dropped.slot);
  };
  const moving: Readonly<Record<string, () => void>> = {
    ArrowUp: () => where(tree.shift(-1)),
    ArrowDown: () => where(tree.shift(1)),
    Enter: drop,
    ' ': drop,
    Escape: () => {
      tree.cancel();
      tell(words.stays);
    },
  };
  const reading: Readonly<Record<string, () => void>> = {
    ArrowUp: () => tree.step(-1),
    ArrowDown: () => tree.step(1),
    ArrowLeft: () => tree.toggle(chosen, false),
    ArrowRight: () => tree.toggle(chosen, true),
    Home: () => tree.step(-rows.length),
    End: () => tree.step(rows.length),
    m: () => {
      const row = rows[chosen];
      if (tree.lift(chosen) !== null && row !== undefined) tell(words.lifted(lineOf(row)));
    },
    F2: () => rows[chosen]?.kind === 'part' && onRelabel(),
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = (tree.lifted.value === null ? reading : moving)[event.key === 'M' ? 'm' : event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const take = (event: PointerEvent, at: number) => {
    if (event.button !== 0 || list.current === null) return;
    event.preventDefault();
    const held = tree.lift(at);
    if (held === null) return;
    drag(event, list.current, held.slots, {
      over: tree.over,
      end: (slot) => {
        if (slot === null) tree.cancel();
        drop();
      },
    });
  };
  return (
    <div
      class="w-tree"
      role="tree"
      tabIndex={-1}
      aria-label={words.tree}
      aria-describedby="outline-help"
      ref={list}
      onKeyDown={press}
    >
      {tree.shown.value.map((at) => {
        const row = rows[at] as Row;
        return (
          <div key={`${row.kind}-${row.id}-${row.part}`} role="none">
            {marked?.at === at && <Mark slot={marked} />}
            <div
              role="treeitem"
              class={`w-row w-${row.kind}${lifted?.row === at ? ' w-lifted' : ''}`}
              style={{ '--level': row.level }}
              data-row={at}
              data-id={row.id}
              aria-level={row.level}
              aria-selected={at === chosen}
              aria-expanded={row.kind === 'part' ? tree.isOpen(row) : undefined}
              tabIndex={at === chosen ? 0 : -1}
              onClick={() => tree.choose(at)}
              onKeyDown={undefined}
              onFocus={() => tree.choose(at)}
            >
              {row.kind !== 'quote' && (
                <span class="w-handle" aria-hidden="true" onPointerDown={(event) => take(event, at)}>
                  ⠿
                </span>
              )}
              {row.kind === 'part' && (
                <span class="w-twist" aria-hidden="true" onClick={() => tree.toggle(at)}>
                  {tree.isOpen(row) ? '▾' : '▸'}
                </span>
              )}
              <span class="w-row-words">{row.kind === 'quote' ? words.quote(row.words) : lineOf(row)}</span>
            </div>
          </div>
        );
      })}
      {marked !== undefined && !tree.shown.value.includes(marked.at) && <Mark slot={marked} />}
    </div>
  );
}

/** Where a lifted row would come. */
function Mark({ slot }: { slot: Slot }) {
  return <div class="w-drop" role="none" style={{ '--level': slot.level }} />;
}
