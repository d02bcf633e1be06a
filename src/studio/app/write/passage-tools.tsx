/** What can be done with the passage that is selected; one thing at a time, in the place of the buttons. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../../../model/passages.ts';
import { documentAddress, go } from '../address.ts';
import { isWriting } from '../state.ts';
import { belowBase } from './absent.tsx';
import { ChangeView } from './change-view.tsx';
import { useDesk } from './desk.ts';
import { NewClause } from './new-clause.tsx';
import { PassageEditor } from './passage-editor.tsx';
import { ReasonForm } from './reason-form.tsx';
import { openSheet } from './sheet.ts';
import { useChange } from './use-change.ts';
import { timeOf, writeWords } from './words.ts';

type Doing = 'edit' | 'add' | 'omit' | null;

export function PassageTools({ passage }: { passage: Passage }) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const { organisation, protocol, layers } = desk.passages;
  const doing = useSignal<Doing>(null);
  const place = useRef<HTMLDivElement>(null);
  const change = useChange(() => desk.tell(words.saved));
  const kept = desk.drafts
    .ofDocument({ folder: desk.folder, organisation, protocol })
    .find(({ clause }) => clause === passage.id);
  const own = layers.filter(({ layer }) => layer !== null && passage.layers[0]?.layer !== layer);
  const origin = passage.layers[0]?.layer ?? null;
  const last = passage.layers.at(-1);

  useEffect(() => {
    isWriting.value = doing.value !== null;
    return () => {
      isWriting.value = false;
    };
  }, [doing.value]);
  const begin = (next: Doing) => () => {
    doing.value = next;
  };
  const end = () => {
    doing.value = null;
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('button')?.focus());
  };
  if (doing.value === 'edit') return <PassageEditor passage={passage} onDone={end} />;
  if (doing.value === 'add')
    return (
      <NewClause
        neighbour={passage}
        position={{ after: passage.id }}
        where={words.add.after(passage.words)}
        onDone={(made) => {
          end();
          if (made !== undefined) go(documentAddress(organisation, protocol, { passage: made }));
        }}
      />
    );
  if (doing.value === 'omit')
    return (
      <ReasonForm
        legend={words.omit.legend}
        label={words.omit.reason}
        choices={belowBase(own)}
        editFor={(layer, reason) => ({ kind: 'omit', clause: passage.id, layer, reason })}
        onDone={end}
      />
    );
  return (
    <div ref={place}>
      <div class="w-actions">
        <button type="button" onClick={begin('edit')}>
          {words.edit}
        </button>
        <button type="button" class="w-other" onClick={begin('add')}>
          {words.add.do}
        </button>
        <button type="button" class="w-other" onClick={() => openSheet('outline', passage.id)}>
          {words.move}
        </button>
        {last?.how === 'amend' && last.layer !== null && (
          <button
            type="button"
            class="w-other"
            onClick={() => void change.ask([{ kind: 'revert', clause: passage.id, layer: last.layer ?? '' }])}
          >
            {words.revert.do}
          </button>
        )}
        {own.length > 0 && (
          <button type="button" class="w-other" onClick={begin('omit')}>
            {words.omit.do}
          </button>
        )}
        {(origin !== null || layers.length === 1) && (
          <button
            type="button"
            class="w-other"
            onClick={() => void change.ask([{ kind: 'remove', clause: passage.id, layer: origin }])}
          >
            {words.remove}
          </button>
        )}
      </div>
      {kept !== undefined && (
        <p class="w-notice">
          <strong>{words.draft.found(timeOf(kept.draft.at, desk.language))}</strong>{' '}
          <button type="button" class="link" onClick={begin('edit')}>
            {words.draft.take}
          </button>
        </p>
      )}
      <ChangeView change={change} />
    </div>
  );
}
