/** What can be done with the row that is chosen, below the tree. */

import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Position } from '../../../model/source.ts';
import type { Edit } from '../../api.ts';
import { belowBase } from '../write/absent.tsx';
import { useDesk } from '../write/desk.ts';
import { DraftNotice } from '../write/draft-notice.tsx';
import { FormActions } from '../write/form-actions.tsx';
import { NewClause } from '../write/new-clause.tsx';
import { lineOf, wordsOfSlot } from '../write/places.ts';
import { Choice, Line } from '../write/plain-fields.tsx';
import { ReasonForm } from '../write/reason-form.tsx';
import { useKept } from '../write/use-kept.ts';
import { writeWords } from '../write/words.ts';
import { NewPart } from './new-part.tsx';
import { type Row, slotOfNow, slotsFor } from './rows.ts';
import type { Tree } from './tree.ts';
import { outlineWords } from './words.ts';

export type Tool = 'relabel' | 'move' | 'add' | 'add-part' | 'omit' | null;

interface Props {
  readonly tree: Tree;
  readonly layer: Layer;
  readonly tool: Signal<Tool>;
  onLift(): void;
  onMove(row: Row, position: Position): void;
  /** `saved` is called when it is written. */
  onEdit(edit: Edit, words: string, saved: () => void): void;
}

export function RowTools({ tree, layer, tool, onLift, onMove, onEdit }: Props) {
  const { language, passages } = useDesk();
  const [words, written] = [outlineWords(language), writeWords(language)];
  const row = tree.rows.value[tree.chosen.value];
  if (row === undefined || row.kind === 'quote') return null;
  const end = () => {
    tool.value = null;
    onLift();
  };
  if (tree.lifted.value !== null) return <p class="w-help">{words.lifted(lineOf(row))}</p>;
  const open = (next: Tool) => () => {
    tool.value = next;
  };
  const position: Position = row.kind === 'part' ? { first_in: row.id } : { after: row.id };
  const neighbour = passages.passages.find(({ id, part }) => (row.kind === 'part' ? part === row.id : id === row.id));
  return (
    <section class="w-tools" aria-label={lineOf(row)}>
      <p class="w-tools-of">
        <strong>{lineOf(row)}</strong>
      </p>
      {tool.value === null && (
        <div class="w-actions">
          <button
            type="button"
            onClick={() => {
              if (tree.lift(tree.chosen.value) !== null) onLift();
            }}
          >
            {words.move}
          </button>
          <button type="button" onClick={open('move')}>
            {words.moveTo} …
          </button>
          {row.kind === 'part' && (
            <button type="button" onClick={open('relabel')}>
              {words.relabel}
            </button>
          )}
          <button type="button" onClick={open('add')}>
            {row.kind === 'part' ? words.addFirst : words.add}
          </button>
          {row.kind === 'part' && (
            <button type="button" onClick={open('add-part')}>
              {words.addPart}
            </button>
          )}
          {passages.layers.length > 1 && (
            <button type="button" onClick={open('omit')}>
              {words.omit}
            </button>
          )}
        </div>
      )}
      {tool.value === 'move' && <MoveTo tree={tree} row={row} onMove={onMove} onCancel={end} />}
      {tool.value === 'relabel' && (
        <Relabel
          row={row}
          onSave={(label, saved) =>
            onEdit({ kind: 'relabel', part: row.id, layer, label }, words.relabelled(label), saved)
          }
          onCancel={end}
        />
      )}
      {tool.value === 'add' && (
        <NewClause
          neighbour={neighbour}
          part={row.kind === 'part' ? row.id : (row.part ?? '')}
          position={position}
          where={wordsOfSlot(tree.rows.value, { position }, written)}
          onDone={end}
        />
      )}
      {tool.value === 'add-part' && (
        <NewPart after={row} rows={tree.rows.value} layer={layer} onEdit={onEdit} onCancel={end} />
      )}
      {tool.value === 'omit' && (
        <ReasonForm
          of={row.id}
          legend={lineOf(row)}
          label={written.omit.reason}
          choices={belowBase(passages.layers)}
          editFor={(own, reason) =>
            row.kind === 'part'
              ? { kind: 'omit-part', part: row.id, layer: own, reason }
              : { kind: 'omit', clause: row.id, layer: own, reason }
          }
          onDone={end}
        />
      )}
    </section>
  );
}

interface MoveToProps {
  readonly tree: Tree;
  readonly row: Row;
  onMove(row: Row, position: Position): void;
  onCancel(): void;
}

function MoveTo({ tree, row, onMove, onCancel }: MoveToProps) {
  const { language } = useDesk();
  const [words, written] = [outlineWords(language), writeWords(language)];
  const rows = tree.rows.value;
  const slots = slotsFor(rows, tree.chosen.value);
  const now = slotOfNow(rows, tree.chosen.value, slots);
  const chosen = useSignal(Math.max(0, now));
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector('select')?.focus(), []);
  return (
    <form
      ref={place}
      onSubmit={(event) => {
        event.preventDefault();
        const slot = slots[chosen.value];
        if (slot !== undefined && chosen.value !== now) onMove(row, slot.position);
      }}
    >
      <Choice
        label={words.moveTo}
        value={String(chosen.value)}
        options={slots.map((slot, index) => ({ value: String(index), words: wordsOfSlot(rows, slot, written) }))}
        onChange={(value) => {
          chosen.value = Number(value);
        }}
      />
      <FormActions submit={words.moveToDo} cancel={words.cancel} onCancel={onCancel} />
    </form>
  );
}

interface RelabelProps {
  readonly row: Row;
  /** `saved` is to be called when it is written. */
  onSave(label: string, saved: () => void): void;
  onCancel(): void;
}

function Relabel({ row, onSave, onCancel }: RelabelProps) {
  const words = outlineWords(useDesk().language);
  const kept = useKept(row.id, 'label', { label: row.written ?? row.words });
  const { label } = kept.value.value;
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector('input')?.select(), []);
  return (
    <form
      ref={place}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        isChecked.value = true;
        if (label.trim() !== '') onSave(label.trim(), kept.saved);
      }}
    >
      <DraftNotice keeping={kept} />
      <Line
        label={words.label}
        value={label}
        error={isChecked.value && label.trim() === '' ? words.needsLabel : undefined}
        onChange={(value) => kept.put({ label: value })}
      />
      <FormActions submit={words.save} cancel={kept.isChanged.value ? words.close : words.cancel} onCancel={onCancel} />
    </form>
  );
}
