/** The outline of a document as a tree in which rows move by keyboard, by dragging and by choosing a place. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Position } from '../../../model/source.ts';
import type { Edit } from '../../api.ts';
import { ChangeView, isTelling } from '../write/change-view.tsx';
import { useDesk } from '../write/desk.ts';
import { layerWords } from '../write/layer-choice.tsx';
import { lineOf, wordsOfSlot } from '../write/places.ts';
import { Choice } from '../write/plain-fields.tsx';
import { useChange } from '../write/use-change.ts';
import { writeWords } from '../write/words.ts';
import { type Row, rowsOf } from './rows.ts';
import { RowTools, type Tool } from './tools.tsx';
import { makeTree } from './tree.ts';
import { TreeView } from './tree-view.tsx';
import { outlineWords } from './words.ts';

interface Props {
  /** The row that is chosen at first. */
  readonly first?: string | undefined;
}

export function Outline({ first }: Props) {
  const desk = useDesk();
  const { language, passages } = desk;
  const [words, written] = [outlineWords(language), writeWords(language)];
  const rows = useMemo(() => rowsOf(passages.parts, passages.passages), [passages]);
  const tree = useMemo(() => {
    const made = makeTree(rows);
    made.choose(
      Math.max(
        0,
        rows.findIndex(({ id }) => id === first),
      ),
    );
    return made;
  }, []);
  const layer = useSignal<Layer>(passages.layers.at(-1)?.layer ?? null);
  const tool = useSignal<Tool>(null);
  const said = useSignal('');
  useEffect(() => {
    if (!tree.put(rows)) said.value = words.stays;
  }, [tree, rows]);
  const done = useRef({ words: '', saved: () => {} });
  const place = useRef<HTMLDivElement>(null);
  const change = useChange(() => {
    done.current.saved();
    desk.tell(done.current.words);
    said.value = done.current.words;
    tool.value = null;
    requestAnimationFrame(() => focusChosen(place.current));
  });
  const make = (edit: Edit, words: string, saved: () => void = () => {}) => {
    done.current = { words, saved };
    void change.askOrWrite([edit]);
  };
  const move = (row: Row, position: Position) => {
    const counted: Position = row.isCounted ? position : { ...position, uncounted: true };
    const edit: Edit =
      row.kind === 'part'
        ? { kind: 'move-part', part: row.id, layer: layer.value, position }
        : { kind: 'move', clause: row.id, layer: layer.value, position: counted };
    make(edit, words.moved(lineOf(row), wordsOfSlot(rows, { position }, written)));
  };
  return (
    <div class="w-outline" ref={place}>
      <div hidden={isTelling(change)}>
        <p class="w-help" id="outline-help">
          {words.lead}
        </p>
        <Choice
          label={words.layer}
          value={layer.value ?? ''}
          options={passages.layers.map((one) => ({ value: one.layer ?? '', words: layerWords(one, written) }))}
          onChange={(value) => {
            layer.value = value === '' ? null : value;
          }}
        />
        <p class="unseen" role="status">
          {said}
        </p>
        <TreeView
          tree={tree}
          tell={(line) => {
            said.value = line;
          }}
          onMove={(row, slot) => move(row, slot.position)}
          onRelabel={() => {
            tool.value = 'relabel';
          }}
        />
        <RowTools
          tree={tree}
          layer={layer.value}
          tool={tool}
          onLift={() => focusChosen(place.current)}
          onMove={move}
          onEdit={make}
        />
      </div>
      <ChangeView change={change} />
    </div>
  );
}

export function focusChosen(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
}
