/** Asks for a layer and a reason, says what it would do, and does it: for leaving something out. */

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Edit } from '../../api.ts';
import { ChangeView, isTelling } from './change-view.tsx';
import { useDesk } from './desk.ts';
import { DraftNotice } from './draft-notice.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { FormActions } from './form-actions.tsx';
import { LayerChoice } from './layer-choice.tsx';
import type { LayerChoice as Choice } from './layers.ts';
import { Area } from './plain-fields.tsx';
import { useChange } from './use-change.ts';
import { useKept } from './use-kept.ts';
import { writeWords } from './words.ts';

interface Props {
  /** What it is about, by which it is kept. */
  readonly of: string;
  readonly legend: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  editFor(layer: string, reason: string): Edit;
  onDone(): void;
}

export function ReasonForm({ of, legend, label, choices, editFor, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const kept = useKept<{ layer: Layer; reason: string }>(of, 'omit', {
    layer: choices.at(-1)?.layer ?? null,
    reason: '',
  });
  const { layer, reason } = kept.value.value;
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const change = useChange(() => {
    kept.saved();
    desk.tell(words.saved);
    onDone();
  });
  const ask = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (layer === null || reason.trim() === '') {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    void change.ask([editFor(layer, reason.trim())]);
  };
  return (
    <>
      <form class="w-form" ref={place} onSubmit={ask} hidden={isTelling(change)} noValidate aria-label={legend}>
        <h3>{legend}</h3>
        <DraftNotice keeping={kept} />
        <LayerChoice choices={choices} layer={layer} onChoose={(chosen) => kept.put({ layer: chosen })} />
        <Area
          label={label}
          rows={2}
          value={reason}
          error={isChecked.value && reason.trim() === '' ? words.reasonMissing : undefined}
          onChange={(value) => kept.put({ reason: value })}
        />
        <FormActions
          submit={words.look}
          cancel={kept.isChanged.value ? words.close : words.cancel}
          isBar
          onCancel={onDone}
        />
      </form>
      <ChangeView change={change} />
    </>
  );
}
