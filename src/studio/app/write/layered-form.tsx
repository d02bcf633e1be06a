/** The form of what a layer says of a passage: for whom, its fields, the reason; then what it does, and saving. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../../../model/passages.ts';
import type { Change } from './change.ts';
import { ChangeView, isTelling } from './change-view.tsx';
import { useDesk } from './desk.ts';
import { DraftNotice } from './draft-notice.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { LayerChoice } from './layer-choice.tsx';
import { layerOfNow, needsReason } from './layers.ts';
import { Area } from './plain-fields.tsx';
import { writeWords } from './words.ts';
import type { Writing } from './writing.ts';

interface Props<T extends object> {
  readonly passage: Passage;
  readonly writing: Writing<T>;
  readonly change: Change;
  /** Somebody asked what it would do: from then on fields say what is wrong with them. */
  readonly isChecked: Signal<boolean>;
  /** Whether a field lacks something. */
  readonly isUnfinished: boolean;
  readonly heading?: string | undefined;
  /** What stands above the fields. */
  readonly notice?: ComponentChildren;
  /** Another layer was chosen. */
  onLayer?(): void;
  onDone(): void;
  readonly children: ComponentChildren;
}

export function LayeredForm<T extends object>({ passage, writing, change, isChecked, ...props }: Props<T>) {
  const words = writeWords(useDesk().language);
  const place = useRef<HTMLFormElement>(null);
  // When it opens, and when both texts were looked at: the button that was pressed is gone.
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const { value: choice } = writing.choice;
  const { reason } = writing.text.value;
  const isReasonMissing = needsReason(choice) && reason.trim() === '';
  const isAsking = change.state.value.kind === 'asking';
  const ask = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (props.isUnfinished || isReasonMissing) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    void change.ask(writing.edits());
  };
  return (
    <>
      <form class="w-form" ref={place} onSubmit={ask} hidden={isTelling(change)} noValidate>
        {props.heading !== undefined && <h3>{props.heading}</h3>}
        <LayerChoice
          choices={writing.choices.value}
          layer={choice.layer}
          now={layerOfNow(passage)}
          onChoose={(layer) => {
            writing.layer.value = layer;
            isChecked.value = false;
            props.onLayer?.();
          }}
        />
        <DraftNotice keeping={writing} now={choice.content} />
        {props.notice}
        <div key={`${choice.layer}`}>{props.children}</div>
        {needsReason(choice) && (
          <Area
            label={words.reason}
            help={words.reasonHelp}
            rows={2}
            value={reason}
            error={isChecked.value && isReasonMissing ? words.reasonMissing : undefined}
            onChange={(next) => writing.write({ reason: next })}
          />
        )}
        <div class="w-actions w-bar">
          <button type="submit" class="w-main" disabled={!writing.isChanged.value || isAsking}>
            {isAsking ? words.looking : words.look}
          </button>
          <button type="button" onClick={props.onDone}>
            {words.close}
          </button>
          {writing.isChanged.value && (
            <button type="button" class="w-quiet" onClick={writing.discard}>
              {words.discard}
            </button>
          )}
        </div>
        <p class="w-help">{writing.isChanged.value ? words.draft.kept : words.unchanged}</p>
      </form>
      <ChangeView change={change} />
    </>
  );
}
