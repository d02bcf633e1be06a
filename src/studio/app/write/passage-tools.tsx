/** What can be done with the passage that is selected; one thing at a time, in the place of the buttons. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../../../model/passages.ts';
import { documentAddress, go } from '../address.ts';
import { isWriting } from '../state.ts';
import { belowBase } from './absent.tsx';
import { ChangeView } from './change-view.tsx';
import { useDesk } from './desk.ts';
import { type DraftForm, NEW } from './drafts.ts';
import { NewClause } from './new-clause.tsx';
import { PassageEditor } from './passage-editor.tsx';
import { PropertiesForm } from './properties-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { openSheet } from './sheet.ts';
import { useChange } from './use-change.ts';
import { timeOf, writeWords } from './words.ts';

type Doing = 'edit' | 'properties' | 'add' | 'omit' | null;

/** By what is kept of it, what goes on with that. */
const GOES_ON: Partial<Record<DraftForm, NonNullable<Doing>>> = {
  text: 'edit',
  properties: 'properties',
  new: 'add',
  omit: 'omit',
};

export function PassageTools({ passage }: { passage: Passage }) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const { organisation, protocol, layers } = desk.passages;
  const doing = useSignal<Doing>(null);
  const place = useRef<HTMLDivElement>(null);
  const change = useChange(() => desk.tell(words.saved));
  const after = NEW + JSON.stringify({ after: passage.id });
  const kept = desk.drafts
    .ofDocument({ folder: desk.folder, organisation, protocol })
    .filter(({ clause }) => clause === passage.id || clause === after);
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
  if (doing.value === 'properties') return <PropertiesForm passage={passage} onDone={end} />;
  if (doing.value === 'add')
    return (
      <NewClause
        neighbour={passage}
        part={passage.part}
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
        of={passage.id}
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
        <button type="button" class="w-other" onClick={begin('properties')}>
          {words.properties.heading}
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
      {kept.map(({ form, layer, tab, draft }) => (
        <p class="w-notice" key={`${form} ${layer} ${tab}`}>
          <strong>
            {words.draft.found(timeOf(draft.at, desk.language))}
            {form !== 'text' && ` (${words.draft.forms[form]})`}
          </strong>{' '}
          <button type="button" class="link" onClick={begin(GOES_ON[form] ?? null)}>
            {words.draft.take}
          </button>
        </p>
      ))}
      <ChangeView change={change} />
    </div>
  );
}
