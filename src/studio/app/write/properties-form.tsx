/** What stands beside the text of a clause: for whom, how strong, which norms and law it carries, which facts it settles. */
import { useSignal } from '@preact/signals';
import type { ClauseProperties } from '../../../model/edit.ts';
import type { Passage } from '../../../model/passages.ts';
import type { Force } from '../../../model/source.ts';
import { whoWords } from '../words/names.ts';
import { Audiences } from './audiences.tsx';
import { useDesk } from './desk.ts';
import { LayeredForm } from './layered-form.tsx';
import { LegalFields } from './legal-fields.tsx';
import { MergeView } from './merge-view.tsx';
import { NormChoice } from './norm-choice.tsx';
import { Choice, Group, Tick } from './plain-fields.tsx';
import { asBefore, propertyLines, settledFacts, unfinishedLegal } from './properties.ts';
import { useUnsaved } from './unsaved.ts';
import { useChange } from './use-change.ts';
import { useWriting } from './use-writing.ts';
import { writeWords } from './words.ts';
import { PROPERTIES } from './writing.ts';

interface Props {
  readonly passage: Passage;
  onDone(): void;
}

export function PropertiesForm({ passage, onDone }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const writing = useWriting(PROPERTIES, passage);
  const change = useChange(() => {
    writing.saved();
    desk.tell(words.saved);
    onDone();
  });
  const isChecked = useSignal(false);
  useUnsaved(writing.hasUnsaved);
  const { value: text } = writing.text;
  const { audience = [], legal = [] } = text.content;
  const state = change.state.value;

  if (state.kind === 'conflict') {
    const now = { ...text.from, ...(state.conflict.now as ClauseProperties | null) };
    const inWords = (one: ClauseProperties) => ({ text: linesOf(one, desk.language) });
    return (
      <MergeView
        started={inWords(text.from)}
        now={state.conflict.now === null ? null : inWords(now)}
        mine={inWords(text.content)}
        onTheirs={() => {
          writing.discard();
          writing.rebase(now, now);
          change.stop();
        }}
        onMine={() => {
          writing.rebase(now, text.content);
          void change.ask(writing.edits());
        }}
        onClose={change.stop}
      />
    );
  }
  return (
    <LayeredForm
      passage={passage}
      writing={writing}
      change={change}
      isChecked={isChecked}
      isUnfinished={audience.length === 0 || unfinishedLegal(legal).length > 0}
      heading={words.properties.heading}
      onDone={onDone}
    >
      <Fields
        from={text.from}
        properties={text.content}
        isChecked={isChecked.value}
        hasNorms={writing.choice.value.how === 'origin'}
        onChange={(changed) => writing.write({ content: { ...writing.text.value.content, ...changed } })}
      />
    </LayeredForm>
  );
}

interface FieldsProps {
  readonly from: ClauseProperties;
  readonly properties: ClauseProperties;
  readonly isChecked: boolean;
  /** Which norms a clause says is said where it comes from, and nowhere else. */
  readonly hasNorms: boolean;
  onChange(changed: ClauseProperties): void;
}

function Fields({ from, properties, isChecked, hasNorms, onChange }: FieldsProps) {
  const { language, passages } = useDesk();
  const words = writeWords(language);
  const { audience = [], force, norms = [], legal = [], settles = [] } = properties;
  const facts = settledFacts(passages.parameters, [...settles, ...(from.settles ?? [])]);
  return (
    <>
      <Audiences
        chosen={audience}
        error={isChecked && audience.length === 0 ? words.add.audienceMissing : undefined}
        onChange={(next) => onChange({ audience: asBefore(from.audience ?? [], next) })}
      />
      <Choice
        label={words.add.force}
        value={force ?? ''}
        options={Object.entries(words.forces).map(([value, said]) => ({ value, words: said }))}
        onChange={(next) => onChange({ force: next as Force })}
      />
      {hasNorms ? (
        <NormChoice chosen={norms} onChange={(next) => onChange({ norms: asBefore(from.norms ?? [], next) })} />
      ) : (
        <p class="w-help">{words.properties.normsElsewhere}</p>
      )}
      <LegalFields legal={legal} isChecked={isChecked} onChange={(next) => onChange({ legal: next })} />
      {facts.length > 0 && (
        <Group legend={words.properties.settles} help={words.properties.settlesHelp} class="w-ticks w-scroll">
          {facts.map(({ name, declaration }) => (
            <Tick
              key={name}
              words={declaration.description}
              isOn={settles.includes(name)}
              onChange={(isOn) => {
                const next = isOn ? [...settles, name] : settles.filter((one) => one !== name);
                onChange({ settles: asBefore(from.settles ?? [], next) });
              }}
            />
          ))}
        </Group>
      )}
    </>
  );
}

/** One line of each property, to compare or read. */
export function linesOf(properties: ClauseProperties, language: 'nl' | 'en'): string {
  const { add, forces, properties: say } = writeWords(language);
  return propertyLines(properties, {
    ...{ audience: add.audience, force: add.force, norms: say.norms, legal: say.legal, settles: say.settles },
    none: say.none,
    whom: (audience) => whoWords(audience, language),
    does: (force) => forces[force],
  });
}
