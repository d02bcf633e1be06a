/** A part of one's own, after another: its heading, its form, and the clauses that move into it. */

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Edit } from '../../api.ts';
import { useDesk } from '../write/desk.ts';
import { DraftNotice } from '../write/draft-notice.tsx';
import { focusFirstError } from '../write/focus-first-error.ts';
import { FormActions } from '../write/form-actions.tsx';
import { lineOf } from '../write/places.ts';
import { Choice, Group, Line, Tick } from '../write/plain-fields.tsx';
import { useKept } from '../write/use-kept.ts';
import type { Row } from './rows.ts';
import { outlineWords } from './words.ts';

/** All that is filled in. */
interface Fields {
  readonly label: string;
  readonly numbering: string;
  readonly clauses: readonly string[];
}

const NOTHING: Fields = { label: '', numbering: 'prose', clauses: [] };

interface Props {
  readonly after: Row;
  readonly rows: readonly Row[];
  readonly layer: Layer;
  /** `saved` is called when it is written. */
  onEdit(edit: Edit, words: string, saved: () => void): void;
  onCancel(): void;
}

export function NewPart({ after, rows, layer, onEdit, onCancel }: Props) {
  const words = outlineWords(useDesk().language);
  const kept = useKept<Fields>(after.id, 'part', NOTHING);
  const { label, numbering, clauses: chosen } = kept.value.value;
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  const isLabelMissing = isChecked.value && label.trim() === '';
  const isClauseMissing = isChecked.value && chosen.length === 0;
  const save = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (label.trim() === '' || chosen.length === 0) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    const clauses = rows.filter(({ kind, id }) => kind === 'clause' && chosen.includes(id)).map(({ id }) => id);
    const own = { layer, label: label.trim(), numbering, clauses };
    onEdit({ kind: 'add-part', position: { after: after.id }, ...own }, words.relabelled(own.label), kept.saved);
  };
  return (
    <form ref={place} onSubmit={save} noValidate aria-label={words.newPart}>
      <DraftNotice keeping={kept} />
      <Line
        label={words.newLabel}
        value={label}
        error={isLabelMissing ? words.needsLabel : undefined}
        onChange={(value) => kept.put({ label: value })}
      />
      <Choice
        label={words.numbering}
        value={numbering}
        options={Object.entries(words.numberings).map(([value, said]) => ({ value, words: said }))}
        onChange={(value) => kept.put({ numbering: value })}
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
                isOn={chosen.includes(row.id)}
                onChange={(isOn) =>
                  kept.put({ clauses: isOn ? [...chosen, row.id] : chosen.filter((one) => one !== row.id) })
                }
              />
            ))}
        </Group>
      </div>
      <FormActions submit={words.save} cancel={kept.isChanged.value ? words.close : words.cancel} onCancel={onCancel} />
    </form>
  );
}
