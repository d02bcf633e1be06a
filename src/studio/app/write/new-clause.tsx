/** A clause of one's own, at a place; of the kind that stands there until its author says otherwise. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { Passage, PassageParameter, PassagePart } from '../../../model/passages.ts';
import type { Audience, Force, Position } from '../../../model/source.ts';
import { Audiences } from './audiences.tsx';
import { ChangeView, isTelling } from './change-view.tsx';
import { type ContentKind, emptyOf, kindOf, kindsIn, missingFields, settled, type WrittenText } from './content.ts';
import { ContentFields } from './content-fields.tsx';
import { useDesk } from './desk.ts';
import { DraftNotice } from './draft-notice.tsx';
import { NEW } from './drafts.ts';
import { focusFirstError } from './focus-first-error.ts';
import { LayerChoice } from './layer-choice.tsx';
import type { LayerChoice as Choice } from './layers.ts';
import { partOf } from './offered.ts';
import { Choice as Select } from './plain-fields.tsx';
import { useChange } from './use-change.ts';
import { useKept } from './use-kept.ts';
import { writeWords } from './words.ts';

interface Props {
  /** Whose audience and force it begins with. */
  readonly neighbour: Passage | undefined;
  /** Where it comes to stand. */
  readonly part: string;
  readonly position: Position;
  /** Where it comes, in words. */
  readonly where: string;
  onDone(made: string | undefined): void;
}

/** All that is filled in. */
export interface NewFields {
  readonly content: WrittenText;
  readonly audience: readonly Audience[];
  readonly force: Force;
  readonly layer: Layer;
}

export function NewClause({ neighbour, part: id, position, where, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const { layers, parameters } = desk.passages;
  const part = partOf(desk.passages, id);
  const kinds = useKinds(part, parameters);
  const initial = useMemo(
    (): NewFields => ({
      content: kinds.emptyOf(kinds.all[0] ?? 'text'),
      audience: neighbour?.audience ?? ['all'],
      force: neighbour?.force ?? 'oblige',
      layer: layers.at(-1)?.layer ?? null,
    }),
    [],
  );
  const kept = useKept(NEW + JSON.stringify(position), 'new', initial);
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const change = useChange(({ made }) => {
    kept.saved();
    desk.tell(words.saved);
    onDone(made[0]);
  });
  const { content, audience, force, layer } = kept.value.value;
  const choices = layers.map((one): Choice => ({ ...one, content: {}, reason: '', how: 'origin', covered: [] }));

  const ask = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (missingFields(content).length > 0 || audience.length === 0) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    const { forms = [], ...said } = settled(content);
    const beside = forms.length === 0 ? {} : { properties: { forms } };
    void change.ask([{ kind: 'add', layer, content: said, audience, force, position, ...beside }]);
  };
  return (
    <>
      <form class="w-form" ref={place} onSubmit={ask} hidden={isTelling(change)} noValidate>
        <h3>{words.add.heading}</h3>
        <p class="w-help">{where}</p>
        <DraftNotice keeping={kept} />
        <LayerChoice choices={choices} layer={layer} onChoose={(chosen) => kept.put({ layer: chosen })} />
        {kinds.all.length > 1 && (
          <Select
            label={words.kind.label}
            value={kindOf(content)}
            options={kinds.all.map((kind) => ({ value: kind, words: words.kind.of[kind] }))}
            onChange={(kind) => kept.put({ content: kinds.emptyOf(kind as ContentKind) })}
          />
        )}
        {content.choose !== undefined && (
          <Select
            label={words.kind.fact}
            value={content.choose.fact}
            options={kinds.facts.map(({ name, words: said }) => ({ value: name, words: said }))}
            onChange={(name) => kept.put({ content: kinds.emptyOf('choose', name) })}
          />
        )}
        <div key={`${kindOf(content)} ${content.choose?.fact}`}>
          <ContentFields
            content={content}
            columns={part?.columns}
            isChecked={isChecked.value}
            revision={kept.revision.value}
            onChange={(write) => kept.put({ content: write(kept.value.value.content) })}
          />
        </div>
        <Audiences
          chosen={audience}
          error={isChecked.value && audience.length === 0 ? words.add.audienceMissing : undefined}
          onChange={(chosen) => kept.put({ audience: chosen })}
        />
        <Select
          label={words.add.force}
          value={force}
          options={Object.entries(words.forces).map(([value, said]) => ({ value, words: said }))}
          onChange={(chosen) => kept.put({ force: chosen as Force })}
        />
        <div class="w-actions w-bar">
          <button type="submit" class="w-main">
            {words.look}
          </button>
          <button type="button" onClick={() => onDone(undefined)}>
            {words.close}
          </button>
        </div>
      </form>
      <ChangeView change={change} />
    </>
  );
}

/** What can stand there, and with nothing in it yet. */
function useKinds(part: PassagePart | undefined, parameters: readonly PassageParameter[]) {
  return useMemo(() => {
    const facts = parameters.flatMap(({ name, declaration: { kind, description, values } }) => {
      const own = kind === 'yes_no' ? ['ja', 'nee'] : kind === 'choice' ? Object.keys(values ?? {}) : [];
      return own.length === 0 ? [] : [{ name, words: description, values: own }];
    });
    const all = kindsIn(part ?? { numbering: 'prose' }).filter((kind) => kind !== 'choose' || facts.length > 0);
    return {
      all,
      facts,
      emptyOf: (kind: ContentKind, fact?: string) =>
        emptyOf(kind, {
          columns: part?.columns?.length ?? 1,
          fact: facts.find(({ name }) => name === fact) ?? facts[0],
        }),
    };
  }, [part, parameters]);
}
