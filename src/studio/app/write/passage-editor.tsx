/** Writing in a passage where it stands: for whom, the text, the reason; then what it does, and saving. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { EditConflict } from '../../../model/edit.ts';
import type { Passage } from '../../../model/passages.ts';
import type { Content } from '../../../model/source.ts';
import { ChangeView, isTelling } from './change-view.tsx';
import { kindOf, missingFields, type WrittenText } from './content.ts';
import { ContentFields } from './content-fields.tsx';
import { useDesk } from './desk.ts';
import { DraftNotice } from './draft-notice.tsx';
import { LayerChoice } from './layer-choice.tsx';
import { layerOfNow, needsReason } from './layers.ts';
import { MergeView } from './merge-view.tsx';
import { columnsOf } from './offered.ts';
import { Area } from './plain-fields.tsx';
import { Reading } from './reading.tsx';
import { useUnsaved } from './unsaved.ts';
import { useChange } from './use-change.ts';
import { useWriting } from './use-writing.ts';
import { writeWords } from './words.ts';
import { TEXT, type Writing } from './writing.ts';

interface Props {
  readonly passage: Passage;
  /** What the reader is to know of after it was written, in words. */
  onDone(): void;
}

export function PassageEditor({ passage, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const writing = useWriting(TEXT, passage);
  const change = useChange(() => {
    writing.saved();
    desk.tell(words.saved);
    onDone();
  });
  const isChecked = useSignal(false);
  /** What stands in the file now, where somebody joins two texts. */
  const beside = useSignal<Content | null>(null);
  const place = useRef<HTMLFormElement>(null);
  useUnsaved(writing.hasUnsaved);
  const isInConflict = change.state.value.kind === 'conflict';
  // When it opens, and when both texts were looked at: the button that was pressed is gone.
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), [isInConflict]);
  const { value: text } = writing.text;
  const { value: choice } = writing.choice;
  const state = change.state.value;

  const ask = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    const isReasonMissing = needsReason(choice) && text.reason.trim() === '';
    if (missingFields(text.content).length > 0 || isReasonMissing) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    void change.ask(writing.edits());
  };

  if (state.kind === 'conflict')
    return (
      <MergeView
        started={text.from}
        now={textNow(state.conflict, text.from)}
        mine={text.content}
        onTheirs={(now) => {
          writing.discard();
          writing.rebase(now, now);
          change.stop();
        }}
        onMine={(now) => {
          writing.rebase(now, text.content);
          void change.ask(writing.edits());
        }}
        onTogether={(now) => {
          writing.rebase(now, text.content);
          beside.value = now;
          change.stop();
        }}
        onClose={change.stop}
      />
    );
  return (
    <>
      <form class="w-form" ref={place} onSubmit={ask} hidden={isTelling(change)} noValidate>
        <LayerChoice
          choices={writing.choices.value}
          layer={choice.layer}
          now={layerOfNow(passage)}
          onChoose={(layer) => {
            writing.layer.value = layer;
            isChecked.value = false;
            beside.value = null;
          }}
        />
        <DraftNotice keeping={writing} now={choice.content} />
        {beside.value !== null && <Beside content={beside.value} />}
        <div key={`${choice.layer}`}>
          <ContentFields
            content={text.content}
            chosen={passage.chosen?.value}
            columns={columnsOf(desk.passages, passage.part)}
            isChecked={isChecked.value}
            revision={writing.revision.value}
            onChange={(written) => writing.write({ content: written(writing.text.value.content) })}
          />
          <OwnText writing={writing} passage={passage} />
          {needsReason(choice) && (
            <Area
              label={words.reason}
              help={words.reasonHelp}
              rows={2}
              value={text.reason}
              error={isChecked.value && text.reason.trim() === '' ? words.reasonMissing : undefined}
              onChange={(reason) => writing.write({ reason })}
            />
          )}
        </div>
        <div class="w-actions w-bar">
          <button type="submit" class="w-main" disabled={!writing.isChanged.value || state.kind === 'asking'}>
            {state.kind === 'asking' ? words.looking : words.look}
          </button>
          <button type="button" onClick={onDone}>
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

/** Where a fact chooses the text, a layer can say one text of its own instead. */
function OwnText({ writing, passage }: { writing: Writing; passage: Passage }) {
  const words = writeWords(useDesk().language);
  const { content } = writing.text.value;
  const wordings = content.choose?.wordings ?? {};
  const text = wordings[passage.chosen?.value ?? ''] ?? Object.values(wordings)[0];
  if (kindOf(content) !== 'choose' || writing.choice.value.how === 'origin' || text === undefined) return null;
  return (
    <button type="button" class="w-quiet" onClick={() => writing.set({ text })}>
      {words.ownText}
    </button>
  );
}

function Beside({ content }: { content: Content }) {
  const words = writeWords(useDesk().language).merge;
  return (
    <div class="w-notice">
      <p>{words.togetherHelp}</p>
      <h4>{words.now}</h4>
      <Reading content={content} />
    </div>
  );
}

/** What stands there now: of the first edit the content, of the second the other forms of its term. */
function textNow({ edit, now }: EditConflict, from: WrittenText): WrittenText | null {
  if (now === null) return null;
  const { forms, ...content } = from;
  return edit === 0 ? { ...(now as Content), ...(forms === undefined ? {} : { forms }) } : { ...content, ...now };
}

/** The first field that says what is wrong with it. */
export function focusFirstError(place: HTMLElement | null): void {
  const field = place?.querySelector<HTMLElement>('[data-invalid="true"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.querySelector<HTMLElement>('input, textarea, select, [contenteditable]')?.focus();
}
