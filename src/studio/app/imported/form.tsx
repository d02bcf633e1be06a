/** What to take over: which file, of whom, and as which protocol. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { NEW_KINDS, type NewKind, TRACKED } from '../../api/imported.ts';
import { FindingList } from '../findings/list.tsx';
import { start } from '../state.ts';
import { inWords } from '../words.ts';
import { focusFirstError } from '../write/focus-first-error.ts';
import { Choice, Group, Line, Tick } from '../write/plain-fields.tsx';
import { choices, choose, isStale, NEW, outcome, refused, run, work } from './desk.ts';
import { FileField } from './file-field.tsx';
import { importWords } from './words.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function ImportForm() {
  const say = inWords(importWords);
  const isTried = useSignal(false);
  const told = useRef<HTMLDivElement>(null);
  const problems = refused.value;
  // Who pressed a button further down is told here.
  useEffect(() => {
    if (problems.length > 0) told.current?.focus();
  }, [problems]);
  const { file, organisation, name, kind, protocol, id, changes } = choices.value;
  const known = start.value;
  const errors = {
    file: file === null ? say.noFile : undefined,
    organisation: organisation === '' ? say.noOrganisation : undefined,
    name: organisation === NEW ? wrongName(name) : undefined,
    id: protocol === '' && id.trim() !== '' && !ID.test(id.trim()) ? say.wrongId : undefined,
  };
  const shown: Partial<typeof errors> = isTried.value ? errors : {};
  const pick = { value: '', words: say.pick };
  return (
    <form
      class="w-form"
      aria-label={say.form}
      onSubmit={(event) => {
        event.preventDefault();
        isTried.value = true;
        const { currentTarget } = event;
        if (Object.values(errors).every((error) => error === undefined)) void run(true);
        else requestAnimationFrame(() => focusFirstError(currentTarget));
      }}
    >
      <div>
        <FileField error={shown.file} />
        <Choice
          label={say.organisation}
          help={say.organisationHelp}
          error={shown.organisation}
          value={organisation}
          options={[
            pick,
            ...(known?.organisations ?? []).map(({ id: value, name: words }) => ({ value, words })),
            { value: NEW, words: say.newOrganisation },
          ]}
          onChange={(value) => choose({ organisation: value })}
        />
        {organisation === NEW && (
          <>
            <Line
              label={say.organisationName}
              help={say.organisationNameHelp}
              error={shown.name}
              isRequired
              value={name}
              onChange={(value) => choose({ name: value })}
            />
            <Choice
              label={say.organisationKind}
              value={kind}
              options={NEW_KINDS.map((value) => ({ value, words: say.organisationKinds[value] }))}
              onChange={(value) => choose({ kind: value as NewKind })}
            />
          </>
        )}
        <Choice
          label={say.protocol}
          help={say.protocolHelp}
          value={protocol}
          options={[
            { value: '', words: say.newProtocol },
            ...(known?.protocols ?? []).map(({ id: value, title }) => ({ value, words: title })),
          ]}
          onChange={(value) => choose({ protocol: value })}
        />
        {protocol === '' && (
          <Line
            label={say.id}
            help={say.idHelp}
            error={shown.id}
            value={id}
            onChange={(value) => choose({ id: value })}
          />
        )}
        <Group legend={say.tracked} help={say.trackedHelp}>
          {TRACKED.map((of) => (
            <Tick
              key={of}
              type="radio"
              name="bijgehouden"
              words={say.trackedKinds[of]}
              isOn={changes === of}
              onChange={() => choose({ changes: of, decisions: {} })}
            />
          ))}
        </Group>
      </div>
      <div role="alert" ref={told} tabIndex={-1}>
        <FindingList findings={problems} />
      </div>
      <p class="row">
        <button type="submit" disabled={work.value !== null}>
          {outcome.value !== null && isStale.value ? say.lookAgain : say.look}
        </button>
        <span role="status">{work.value !== null && (work.value === 'looking' ? say.busy : say.writing)}</span>
      </p>
    </form>
  );
}

function wrongName(name: string): string | undefined {
  const say = inWords(importWords);
  const own = name.trim().toLowerCase();
  if (own === '') return say.noOrganisationName;
  const isKnown = start.value?.organisations.some((one) => one.name.toLowerCase() === own) === true;
  return isKnown ? say.knownOrganisation : undefined;
}
