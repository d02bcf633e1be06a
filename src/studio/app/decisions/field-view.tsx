/** A field of a form on native controls, with its error and what can be chosen at once. */
import { useId } from 'preact/hooks';
import type { FieldFinding } from '../../api/decisions.ts';
import { inWords } from '../words.ts';
import { Area, Described, Group, Line, Tick, tied } from '../write/plain-fields.tsx';
import type { FieldSpec } from './fields.ts';
import { decisionsWords } from './words.ts';

interface Props {
  readonly spec: FieldSpec;
  readonly value: string;
  readonly error: string | undefined;
  onChange(value: string): void;
}

export function FieldView({ spec, value, error, onChange }: Props) {
  const say = inWords(decisionsWords).fields;
  const label = spec.isRequired === true || spec.kind === 'tick' ? spec.label : say.optional(spec.label);
  const field = { label, help: spec.help, value, error, onChange };
  if (spec.kind === 'line') return <Line {...field} />;
  if (spec.kind === 'area') return <Area {...field} rows={2} />;
  if (spec.kind === 'day') return <DayField {...field} choices={spec.choices} />;
  if (spec.kind === 'tick')
    return (
      <div data-invalid={error !== undefined}>
        <Tick words={spec.label} isOn={value === 'true'} onChange={(isOn) => onChange(isOn ? 'true' : '')} />
        <Described id={`${spec.name}-tick`} error={error} />
      </div>
    );
  return (
    <div data-invalid={error !== undefined}>
      <Group legend={spec.isRequired === true ? spec.label : label} help={spec.help} error={error} class="w-layers">
        {spec.options.map((option) =>
          option.isDisabled === true ? (
            <p key={option.value} class="soft">
              {option.words}: {option.note}
            </p>
          ) : (
            <Tick
              key={option.value}
              type="radio"
              name={spec.name}
              words={option.words}
              note={option.note === '' ? undefined : option.note}
              isOn={value === option.value}
              onChange={() => onChange(option.value)}
            />
          ),
        )}
      </Group>
    </div>
  );
}

type DayProps = Omit<Parameters<typeof Line>[0], 'type'> & {
  readonly choices: Extract<FieldSpec, { kind: 'day' }>['choices'];
};

/** No day stands there by itself: one is typed, or chosen of those that there is a reason for. */
function DayField({ choices, ...field }: DayProps) {
  const id = useId();
  const say = inWords(decisionsWords).fields;
  return (
    <div class="w-field" data-invalid={field.error !== undefined}>
      <label class="w-label" for={id}>
        {field.label}
      </label>
      <div class="decisions-day">
        <input
          {...tied(id, field)}
          type="date"
          value={field.value}
          onInput={(event) => field.onChange(event.currentTarget.value)}
        />
        {choices.map(({ day, words }) => (
          <button
            key={day}
            type="button"
            class="decisions-choice"
            aria-pressed={field.value === day}
            aria-label={say.choose(field.label, words)}
            onClick={() => field.onChange(day)}
          >
            {words}
          </button>
        ))}
      </div>
      <Described id={id} help={field.help} error={field.error} />
    </div>
  );
}

/** What stands at a field: what is wrong, and what to do. */
export function errorAt(name: string, findings: readonly FieldFinding[]): string | undefined {
  const own = findings.filter(({ field }) => field === name);
  return own.length === 0 ? undefined : own.map(({ message, help }) => `${message} ${help}`.trim()).join(' ');
}
