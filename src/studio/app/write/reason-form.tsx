/** Asks for a layer and a reason, says what it would do, and does it: for leaving something out. */

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Edit } from '../../api.ts';
import { ChangeView, isTelling } from './change-view.tsx';
import { useDesk } from './desk.ts';
import { FormActions } from './form-actions.tsx';
import { LayerChoice } from './layer-choice.tsx';
import type { LayerChoice as Choice } from './layers.ts';
import { focusFirstError } from './passage-editor.tsx';
import { Area } from './plain-fields.tsx';
import { useChange } from './use-change.ts';
import { writeWords } from './words.ts';

interface Props {
  readonly legend: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  editFor(layer: string, reason: string): Edit;
  onDone(): void;
}

export function ReasonForm({ legend, label, choices, editFor, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const layer = useSignal<Layer>(choices.at(-1)?.layer ?? null);
  const reason = useSignal('');
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const change = useChange(() => {
    desk.tell(words.saved);
    onDone();
  });
  const ask = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (layer.value === null || reason.value.trim() === '') {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    void change.ask([editFor(layer.value, reason.value.trim())]);
  };
  return (
    <>
      <form class="w-form" ref={place} onSubmit={ask} hidden={isTelling(change)} noValidate aria-label={legend}>
        <h3>{legend}</h3>
        <LayerChoice
          choices={choices}
          layer={layer.value}
          onChoose={(chosen) => {
            layer.value = chosen;
          }}
        />
        <Area
          label={label}
          rows={2}
          value={reason.value}
          error={isChecked.value && reason.value.trim() === '' ? words.reasonMissing : undefined}
          onChange={(value) => {
            reason.value = value;
          }}
        />
        <FormActions submit={words.look} cancel={words.cancel} isBar onCancel={onDone} />
      </form>
      <ChangeView change={change} />
    </>
  );
}
