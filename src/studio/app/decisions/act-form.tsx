/** A form: what is filled in, what it would record, and that. What is typed stays whatever happens meanwhile. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type DecideAnswer, type DecisionsOfDocument, type FieldFinding, MOVED } from '../../api/decisions.ts';
import { FindingList } from '../findings/list.tsx';
import { Command } from '../overview/command.tsx';
import { inWords } from '../words.ts';
import { focusFirstError } from '../write/focus-first-error.ts';
import { bodyOf, changedIn } from './act-body.ts';
import { askDecide } from './ask.ts';
import { errorAt, FieldView } from './field-view.tsx';
import { type FieldSpec, fieldsOf, type Values } from './fields.ts';
import { Meanwhile, movedIn } from './meanwhile.tsx';
import type { OpenAct } from './open-act.ts';
import { Stake } from './stake.tsx';
import { actTitle } from './titles.ts';
import { Told } from './told.tsx';
import { decisionsWords } from './words.ts';

interface Props {
  readonly act: OpenAct;
  readonly known: DecisionsOfDocument;
  onDone(words: readonly string[]): void;
  onClose(): void;
}

export function ActForm({ act, known, onDone, onClose }: Props) {
  const say = inWords(decisionsWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const values = useSignal<Values>(valuesOf(act));
  const seen = useSignal(known.agenda.seen);
  const findings = useSignal<readonly FieldFinding[]>([]);
  const told = useSignal<DecideAnswer | null>(null);
  const isBusy = useSignal(false);
  useEffect(() => heading.current?.focus(), []);
  const moved = movedIn(act, seen.value, known);
  const isConfirming = findings.value.some((one) => one.isForConfirmation) || (values.value['confirmed'] ?? '') !== '';
  const hasConfirmed = act.does !== 'correct' && isConfirming;
  const specs = fieldsOf(act, values.value, known, hasConfirmed);
  const names = new Set(specs.map(({ name }) => name));
  const missing = useSignal<readonly string[]>([]);

  const ask = async (dryRun: boolean) => {
    if (seen.value === null || isBusy.value) return;
    missing.value = missingIn(act, specs, values.value);
    findings.value = [];
    if (missing.value.length > 0) return refuse();
    isBusy.value = true;
    // What is no field any more, such as the condition of another outcome, is not sent.
    const given = Object.fromEntries(Object.entries(values.value).filter(([name]) => names.has(name)));
    const answer = await askDecide(bodyOf(act, given, known, seen.value, dryRun));
    isBusy.value = false;
    if (!answer.ok) {
      told.value = null;
      findings.value = answer.findings;
      return refuse();
    }
    if (answer.value.isWritten) onDone(answer.value.words);
    else told.value = answer.value;
  };
  const refuse = () =>
    void requestAnimationFrame(() => {
      if (form.current?.querySelector('[data-invalid="true"]') == null)
        form.current?.querySelector<HTMLElement>('.decisions-refused')?.focus();
      else focusFirstError(form.current);
    });
  const rest = findings.value.filter(
    ({ field, code }) => !(field !== null && names.has(field)) && !MOVED.includes(code),
  );

  return (
    <section class="decisions-form" aria-labelledby="formulier">
      <div class="heading">
        <h2 id="formulier" ref={heading} tabIndex={-1}>
          {actTitle(act)}
        </h2>
        <button type="button" class="plain" onClick={onClose}>
          {say.close}
        </button>
      </div>
      {act.does === 'correct' && act.entry !== null && <p class="decisions-line">{act.entry.words}</p>}
      {say.leads[act.does] !== '' && <p class="soft">{say.leads[act.does]}</p>}
      <Meanwhile
        moved={moved}
        known={known}
        onGoOn={() => {
          seen.value = known.agenda.seen;
          told.value = null;
          findings.value = [];
          heading.current?.focus();
        }}
      />
      <Stake act={act} known={known} />
      <form
        class="w-form"
        ref={form}
        noValidate
        hidden={told.value !== null && moved === null}
        onSubmit={(event) => {
          event.preventDefault();
          void ask(true);
        }}
      >
        {specs.map((spec) => (
          <FieldView
            key={spec.name}
            spec={spec}
            value={values.value[spec.name] ?? ''}
            error={missing.value.includes(spec.name) ? say.missing[spec.kind] : errorAt(spec.name, findings.value)}
            onChange={(value) => {
              values.value = { ...values.value, [spec.name]: value };
              told.value = null;
              missing.value = missing.value.filter((name) => name !== spec.name);
              // What was wrong with it is not of what stands there now.
              findings.value = findings.value.filter(({ field }) => field !== spec.name);
            }}
          />
        ))}
        {missing.value.includes('') && <p class="w-error">{say.nothingChanged}</p>}
        {rest.length > 0 && (
          <div class="decisions-refused" tabIndex={-1}>
            <FindingList findings={rest} />
            {rest.map(({ command, code }) =>
              command === null ? null : (
                <div key={code}>
                  <p>{say.signIt}</p>
                  <Command words={command} />
                </div>
              ),
            )}
          </div>
        )}
        <div class="w-actions">
          <button type="submit" class="w-main" disabled={isBusy.value || moved !== null}>
            {isBusy.value ? say.looking : say.look}
          </button>
          <button type="button" class="plain" onClick={onClose}>
            {say.cancel}
          </button>
        </div>
      </form>
      {told.value !== null && moved === null && (
        <Told
          told={told.value}
          isBusy={isBusy.value}
          onRecord={() => void ask(false)}
          onBack={() => {
            told.value = null;
            requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus());
          }}
        />
      )}
    </section>
  );
}

/** What a mending begins with; all other forms begin empty, for no day or decision is made up. */
function valuesOf(act: OpenAct): Values {
  if (act.does !== 'correct') return {};
  return Object.fromEntries(act.fields.map(({ field, value }) => [field, value ?? '']));
}

/** Names of the fields that must be filled in; an empty name where nothing was changed. */
function missingIn(act: OpenAct, specs: readonly FieldSpec[], values: Values): string[] {
  const empty = specs.filter(({ name, isRequired }) => isRequired === true && (values[name] ?? '').trim() === '');
  const isSame = act.does === 'correct' && Object.keys(changedIn(act, values)).length === 0;
  return [...empty.map(({ name }) => name), ...(isSame ? [''] : [])];
}
