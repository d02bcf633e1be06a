/** What must be said with an answer: a text and a reason, a reason, a place. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Answer, Question } from '../../../index.ts';
import { inWords } from '../words.ts';
import { missingFields, settled, type WrittenText } from '../write/content.ts';
import { ContentFields } from '../write/content-fields.tsx';
import { useDesk } from '../write/desk.ts';
import { DraftNotice } from '../write/draft-notice.tsx';
import { focusFirstError } from '../write/focus-first-error.ts';
import { FormActions } from '../write/form-actions.tsx';
import { placesIn } from '../write/places.ts';
import { Area, Choice } from '../write/plain-fields.tsx';
import { useKept } from '../write/use-kept.ts';
import { writeWords } from '../write/words.ts';
import { movedWords } from './words.ts';

export interface FormProps {
  readonly question: Question;
  /** The name of the form. */
  readonly label: string;
  /** `forms`: of a term its other forms, which stand beside its text. */
  onAnswer(answer: Answer, forms?: readonly string[]): void;
  onCancel(): void;
  /** Called with what ends the keeping of what was typed, once it is saved. */
  keeps(saved: () => void): void;
}

interface FrameProps {
  readonly label: string;
  readonly isUnfinished: boolean;
  readonly isChecked: { value: boolean };
  readonly children: ComponentChildren;
  onSubmit(): void;
  onCancel(): void;
}

function Frame({ label, isUnfinished, isChecked, children, onSubmit, onCancel }: FrameProps) {
  const words = writeWords(useDesk().language);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input, textarea, select, [contenteditable]')?.focus(), []);
  return (
    <form
      ref={place}
      class="w-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        isChecked.value = true;
        if (isUnfinished) requestAnimationFrame(() => focusFirstError(place.current));
        else onSubmit();
      }}
    >
      {children}
      <FormActions submit={words.look} cancel={words.close} onCancel={onCancel} />
    </form>
  );
}

interface Adapting {
  readonly content: WrittenText;
  readonly reason: string;
}

/** Begins from what they have, or else from the text of now. */
function adaptingOf({ ours, now, whom }: Question): Adapting {
  const reasons = new Set(whom.map(({ reason }) => reason));
  const reason = ours !== null && reasons.size === 1 ? whom[0]?.reason : null;
  return { content: ours?.content ?? now.content ?? {}, reason: reason ?? '' };
}

export function AdaptForm({ question, label, onAnswer, onCancel, keeps }: FormProps) {
  const words = writeWords(useDesk().language);
  const initial = useMemo(() => adaptingOf(question), [question.key]);
  const kept = useKept<Adapting>(question.choice.id, 'adapt', initial);
  useEffect(() => keeps(kept.saved), [kept]);
  const isChecked = useSignal(false);
  const { content, reason } = kept.value.value;
  const isReasonMissing = reason.trim() === '';
  return (
    <Frame
      label={label}
      isChecked={isChecked}
      isUnfinished={isReasonMissing || missingFields(content).length > 0}
      onCancel={onCancel}
      onSubmit={() => {
        const { forms, ...said } = settled(content);
        onAnswer({ kind: 'adapt', content: said, reason: reason.trim() }, forms);
      }}
    >
      <DraftNotice keeping={kept} />
      <ContentFields
        content={content}
        isChecked={isChecked.value}
        revision={kept.revision.value}
        onChange={(change) => kept.put({ content: change(kept.value.value.content) })}
      />
      <Area
        label={words.reason}
        help={words.reasonHelp}
        rows={2}
        value={reason}
        error={isChecked.value && isReasonMissing ? words.reasonMissing : undefined}
        onChange={(value) => kept.put({ reason: value })}
      />
    </Frame>
  );
}

export function OmitForm({ question, label, onAnswer, onCancel, keeps }: FormProps) {
  const say = inWords(movedWords);
  const words = writeWords(useDesk().language);
  const kept = useKept<{ reason: string }>(question.choice.id, 'omit', { reason: '' });
  useEffect(() => keeps(kept.saved), [kept]);
  const isChecked = useSignal(false);
  const { reason } = kept.value.value;
  const isMissing = reason.trim() === '';
  return (
    <Frame
      label={label}
      isChecked={isChecked}
      isUnfinished={isMissing}
      onCancel={onCancel}
      onSubmit={() => onAnswer({ kind: 'omit', reason: reason.trim() })}
    >
      <DraftNotice keeping={kept} />
      <Area
        label={say.why}
        rows={2}
        value={reason}
        error={isChecked.value && isMissing ? words.reasonMissing : undefined}
        onChange={(value) => kept.put({ reason: value })}
      />
    </Frame>
  );
}

/** Places are of one document: of several each gets the text where the base has it. */
export function TakeForm({ label, isOne, onAnswer, onCancel }: FormProps & { readonly isOne: boolean }) {
  const say = inWords(movedWords);
  const { language, passages } = useDesk();
  const words = writeWords(language);
  const places = useMemo(() => (isOne ? placesIn(passages, words) : []), [passages, isOne]);
  const chosen = useSignal(-1);
  const isChecked = useSignal(false);
  return (
    <Frame
      label={label}
      isChecked={isChecked}
      isUnfinished={false}
      onCancel={onCancel}
      onSubmit={() => onAnswer({ kind: 'take', position: places[chosen.value]?.position ?? null })}
    >
      {isOne ? (
        <Choice
          label={say.place}
          value={String(chosen.value)}
          options={[
            { value: '-1', words: say.atBase },
            ...places.map((place, index) => ({ value: String(index), words: place.words })),
          ]}
          onChange={(value) => {
            chosen.value = Number(value);
          }}
        />
      ) : (
        <p class="w-help">{say.atBaseOfEach}</p>
      )}
    </Frame>
  );
}
