/** A part of one's own, after another: its heading, its form, and the clauses that move into it. */

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Edit } from '../../api.ts';
import { useDesk } from '../write/desk.ts';
import { FormActions } from '../write/form-actions.tsx';
import { focusFirstError } from '../write/passage-editor.tsx';
import { lineOf } from '../write/places.ts';
import { Choice, Group, Line, Tick } from '../write/plain-fields.tsx';
import type { Row } from './rows.ts';
import { outlineWords } from './words.ts';

interface Props {
  readonly after: Row;
  readonly rows: readonly Row[];
  readonly layer: Layer;
  onEdit(edit: Edit, words: string): void;
  onCancel(): void;
}

export function NewPart({ after, rows, layer, onEdit, onCancel }: Props) {
  const words = outlineWords(useDesk().language);
  const label = useSignal('');
  const numbering = useSignal('prose');
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  const isLabelMissing = isChecked.value && label.value.trim() === '';
  const isClauseMissing = isChecked.value && chosen.value.size === 0;
  const save = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (label.value.trim() === '' || chosen.value.size === 0) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    const clauses = rows.filter(({ kind, id }) => kind === 'clause' && chosen.value.has(id)).map(({ id }) => id);
    const own = { layer, label: label.value.trim(), numbering: numbering.value, clauses };
    onEdit({ kind: 'add-part', position: { after: after.id }, ...own }, words.relabelled(own.label));
  };
  return (
    <form ref={place} onSubmit={save} noValidate aria-label={words.newPart}>
      <Line
        label={words.newLabel}
        value={label.value}
        error={isLabelMissing ? words.needsLabel : undefined}
        onChange={(value) => {
          label.value = value;
        }}
      />
      <Choice
        label={words.numbering}
        value={numbering.value}
        options={Object.entries(words.numberings).map(([value, said]) => ({ value, words: said }))}
        onChange={(value) => {
          numbering.value = value;
        }}
      />
      <div data-invalid={isClauseMissing}>
        <Group
          legend={words.holds}
          help={words.holdsHelp}
          error={isClauseMissing ? words.needsClause : undefined}
          class="w-ticks w-scroll"
        >
          {rows
            .filter(({ kind }) => kind === 'clause')
            .map((row) => (
              <Tick
                key={row.id}
                words={lineOf(row)}
                isOn={chosen.value.has(row.id)}
                onChange={(isOn) => {
                  const next = new Set(chosen.value);
                  if (isOn) next.add(row.id);
                  else next.delete(row.id);
                  chosen.value = next;
                }}
              />
            ))}
        </Group>
      </div>
      <FormActions submit={words.save} cancel={words.cancel} onCancel={onCancel} />
    </form>
  );
}
