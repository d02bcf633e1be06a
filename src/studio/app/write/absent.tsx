/** Clauses that the document has not: undecided, offered, left out; each can be taken, or left out with a reason. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AbsentPassage } from '../../../model/passages.ts';
import type { Edit } from '../../api.ts';
import { inValues } from '../passage/values.ts';
import { ChangeView } from './change-view.tsx';
import { nameOf, useDesk } from './desk.ts';
import type { LayerChoice } from './layers.ts';
import { placesIn } from './places.ts';
import { Choice } from './plain-fields.tsx';
import { wordsOf } from './reading.tsx';
import { ReasonForm } from './reason-form.tsx';
import { useChange } from './use-change.ts';
import { writeWords } from './words.ts';

const KINDS = ['undecided', 'offered', 'omitted'] as const;

export function AbsentList() {
  const { language, passages } = useDesk();
  const words = writeWords(language).take;
  const { absent = [] } = passages;
  return (
    <section>
      {absent.length === 0 && <p>{words.none}</p>}
      {KINDS.map((kind) => {
        const own = absent.filter(({ how }) => how === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind}>
            <h3>{words[kind]}</h3>
            <ul class="w-list">
              {own.map((one) => (
                <li key={one.id}>
                  <Absent absent={one} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Absent({ absent }: { absent: AbsentPassage }) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const { passages } = desk;
  const layer = passages.layers.at(-1)?.layer ?? null;
  const doing = useSignal<'nothing' | 'taking' | 'omitting'>('nothing');
  const places = useMemo(() => placesIn(passages, words), [passages]);
  const chosen = useSignal(0);
  const change = useChange(() => {
    desk.tell(words.saved);
    doing.value = 'nothing';
  });
  const take = () => {
    const place = places[chosen.value];
    if (place === undefined || layer === null) return;
    const edit: Edit = { kind: 'take', clause: absent.id, layer, position: place.position };
    void change.askOrWrite([edit]);
  };
  return (
    <>
      <details>
        <summary>{inValues(absent.words, passages.parameters)}</summary>
        <div class="w-reading" lang={passages.language}>
          {wordsOf(absent.content)}
        </div>
      </details>
      {absent.omitted !== null && (
        <p class="w-help">
          {nameOf(desk, absent.omitted.layer)}: {absent.omitted.reason}
        </p>
      )}
      {doing.value === 'nothing' && (
        <div class="w-actions">
          {absent.omitted !== null && (
            <button
              type="button"
              onClick={() =>
                void change.ask([
                  { kind: 'revert', clause: absent.omitted?.by ?? absent.id, layer: absent.omitted?.layer ?? '' },
                ])
              }
            >
              {absent.omitted.by === absent.id ? words.revert.restore : words.revert.restorePart}
            </button>
          )}
          {absent.omitted === null && layer !== null && (
            <button
              type="button"
              onClick={() => {
                doing.value = 'taking';
              }}
            >
              {words.take.do}
            </button>
          )}
          {absent.how === 'undecided' && layer !== null && (
            <button
              type="button"
              onClick={() => {
                doing.value = 'omitting';
              }}
            >
              {words.take.omit}
            </button>
          )}
        </div>
      )}
      {doing.value === 'taking' && (
        <>
          <Choice
            label={words.take.place}
            value={String(chosen.value)}
            options={places.map((place, index) => ({ value: String(index), words: place.words }))}
            onChange={(value) => {
              chosen.value = Number(value);
            }}
          />
          <div class="w-actions">
            <button type="button" class="w-main" onClick={take}>
              {words.take.do}
            </button>
            <button
              type="button"
              onClick={() => {
                doing.value = 'nothing';
              }}
            >
              {words.cancel}
            </button>
          </div>
        </>
      )}
      {doing.value === 'omitting' && (
        <ReasonForm
          of={absent.id}
          legend={words.omit.legend}
          label={words.omit.reason}
          choices={belowBase(passages.layers)}
          editFor={(own, reason) => ({ kind: 'omit', clause: absent.id, layer: own, reason })}
          onDone={() => {
            doing.value = 'nothing';
          }}
        />
      )}
      <ChangeView change={change} />
    </>
  );
}

/** Layers that take over or leave out what the base has. */
export function belowBase(layers: readonly Pick<LayerChoice, 'layer' | 'name' | 'kind'>[]): readonly LayerChoice[] {
  const own = layers.filter(({ layer }) => layer !== null);
  return own.map(({ layer, name, kind }) => ({
    layer,
    name,
    kind,
    content: {},
    reason: '',
    how: 'origin',
    covered: [],
  }));
}
