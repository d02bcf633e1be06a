/** A clause of one's own, at a place; of the kind of its neighbours until its author says otherwise. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Passage } from '../../../model/passages.ts';
import type { Audience, Force, Position } from '../../../model/source.ts';
import { AUDIENCES, whoWords } from '../words/names.ts';
import { ChangeView, isTelling } from './change-view.tsx';
import { emptyLike, isSameContent, missingFields } from './content.ts';
import { ContentFields } from './content-fields.tsx';
import { useDesk } from './desk.ts';
import { type DraftKey, NEW } from './drafts.ts';
import { LayerChoice } from './layer-choice.tsx';
import type { LayerChoice as Choice } from './layers.ts';
import { columnsOf } from './offered.ts';
import { focusFirstError } from './passage-editor.tsx';
import { Group, Choice as Select, Tick } from './plain-fields.tsx';
import { useUnsaved } from './unsaved.ts';
import { useChange } from './use-change.ts';
import { timeOf, writeWords } from './words.ts';

interface Props {
  /** Whose kind, audience and force it begins with. */
  readonly neighbour: Passage | undefined;
  readonly position: Position;
  /** Where it comes, in words. */
  readonly where: string;
  onDone(made: string | undefined): void;
}

export function NewClause({ neighbour, position, where, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const { organisation, protocol, layers } = desk.passages;
  const empty = useMemo(() => emptyLike(neighbour?.layers.at(-1)?.content), []);
  const key: DraftKey = {
    folder: desk.folder,
    organisation,
    protocol,
    clause: NEW + JSON.stringify(position),
    layer: null,
  };
  const kept = useMemo(() => desk.drafts.read(key), []);
  const content = useSignal(kept?.content ?? empty);
  const layer = useSignal(layers.at(-1)?.layer ?? null);
  const audience = useSignal<readonly Audience[]>(neighbour?.audience ?? ['all']);
  const force = useSignal<Force>(neighbour?.force ?? 'oblige');
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  const hasUnsaved = useComputed(() => !isSameContent(content.value, empty));
  useUnsaved(hasUnsaved);
  useEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const change = useChange(({ made }) => {
    desk.drafts.drop(key);
    content.value = empty;
    desk.tell(words.saved);
    onDone(made[0]);
  });
  const choices = layers.map((one): Choice => ({ ...one, content: empty, reason: '', how: 'origin', covered: [] }));

  const ask = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (missingFields(content.value).length > 0 || audience.value.length === 0) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    const [own, whom, what] = [layer.value, audience.value, force.value];
    void change.ask([{ kind: 'add', layer: own, content: content.value, audience: whom, force: what, position }]);
  };
  return (
    <>
      <form class="w-form" ref={place} onSubmit={ask} hidden={isTelling(change)} noValidate>
        <h3>{words.add.heading}</h3>
        <p class="w-help">{where}</p>
        {kept !== undefined && <p class="w-notice">{words.draft.found(timeOf(kept.at, desk.language))}</p>}
        <LayerChoice
          choices={choices}
          layer={layer.value}
          onChoose={(chosen) => {
            layer.value = chosen;
          }}
        />
        <ContentFields
          content={content.value}
          columns={columnsOf(desk.passages, neighbour?.part)}
          isChecked={isChecked.value}
          onChange={(write) => {
            const written = write(content.value);
            content.value = written;
            if (isSameContent(written, empty)) desk.drafts.drop(key);
            else desk.drafts.keep(key, { content: written, reason: '', from: empty, at: new Date().toISOString() });
          }}
        />
        <Audiences
          chosen={audience.value}
          error={isChecked.value && audience.value.length === 0 ? words.add.audienceMissing : undefined}
          onChange={(chosen) => {
            audience.value = chosen;
          }}
        />
        <Select
          label={words.add.force}
          value={force.value}
          options={Object.entries(words.forces).map(([value, said]) => ({ value, words: said }))}
          onChange={(chosen) => {
            force.value = chosen as Force;
          }}
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

interface AudiencesProps {
  readonly chosen: readonly Audience[];
  readonly error: string | undefined;
  onChange(chosen: readonly Audience[]): void;
}

function Audiences({ chosen, error, onChange }: AudiencesProps) {
  const { language } = useDesk();
  const words = writeWords(language);
  return (
    <div data-invalid={error !== undefined}>
      <Group legend={words.add.audience} error={error} class="w-ticks">
        {AUDIENCES.map((one) => (
          <Tick
            key={one}
            words={whoWords([one], language)}
            isOn={chosen.includes(one)}
            onChange={(isOn) => onChange(AUDIENCES.filter((other) => (other === one ? isOn : chosen.includes(other))))}
          />
        ))}
      </Group>
    </div>
  );
}
