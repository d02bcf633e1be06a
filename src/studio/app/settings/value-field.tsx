/** The value of one parameter, as a field or a few, by its kind. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ParameterDeclaration, ParameterValue } from '../../../model/source.ts';
import { useDesk } from '../write/desk.ts';
import { Area, Choice, type FieldProps, Group, Line, Tick } from '../write/plain-fields.tsx';
import {
  asDuration,
  asName,
  asText,
  choicesOf,
  DURATION_UNITS,
  type DurationUnit,
  fromDuration,
  fromName,
  type NameValue,
  type ValueShape,
} from './values.ts';
import { settingsWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly declaration: ParameterDeclaration;
  readonly shape: ValueShape;
  readonly value: ParameterValue | undefined;
  readonly error: string | undefined;
  onChange(value: ParameterValue | undefined): void;
}

export function ValueField(props: Props) {
  const { declaration, shape, value, error, onChange } = props;
  const words = settingsWords(useDesk().language);
  const shared = {
    label: props.label,
    error,
    value: asText(value),
    onChange: (text: string) => onChange(text === '' ? undefined : text),
  };
  if (shape === 'choice') return <Choices {...props} />;
  if (shape === 'name') return <NameFields {...props} />;
  if (shape === 'duration') return <DurationFields {...props} />;
  if (shape === 'list') return <Area {...shared} help={words.listHelp} onChange={(text) => onChange(listOf(text))} />;
  if (shape === 'number') return <Line {...shared} type="number" min={0} unit={unitOf(declaration)} />;
  if (shape === 'age') return <Line {...shared} type="number" min={0} max={120} unit={words.years} />;
  const types = { text: 'text', date: 'date', phone: 'tel', email: 'email', url: 'url' } as const;
  return <Line {...shared} type={types[shape]} />;
}

/** Lines as they are typed: empty ones stay until they are saved, for somebody may be about to write there. */
function listOf(text: string): string[] | undefined {
  return text === '' ? undefined : text.split('\n');
}

function unitOf({ unit }: ParameterDeclaration): string | undefined {
  return typeof unit === 'string' ? unit : unit?.at(-1);
}

function Choices({ label, declaration, value, error, onChange }: Props) {
  const name = useId();
  return (
    <div data-invalid={error !== undefined}>
      <Group legend={label} error={error} class="w-ticks">
        {choicesOf(declaration).map((one) => (
          <Tick
            key={one.value}
            type="radio"
            name={name}
            words={one.words}
            isOn={value === one.value}
            onChange={() => onChange(one.value)}
          />
        ))}
      </Group>
    </div>
  );
}

function NameFields({ label, value, error, onChange }: Props) {
  const words = settingsWords(useDesk().language).name;
  const name = asName(value);
  const put = (change: Partial<Record<keyof NameValue, string | undefined>>) => {
    const next = { ...name, ...change } as NameValue;
    onChange(next.name === '' && Object.keys(change)[0] === 'name' && !hasMore(next) ? undefined : fromName(next));
  };
  return (
    <Group legend={label}>
      <div class="w-row-fields">
        <Choice
          label={words.article}
          value={name.article ?? ''}
          options={[
            { value: '', words: words.none },
            { value: 'de', words: 'de' },
            { value: 'het', words: 'het' },
          ]}
          onChange={(article) => put({ article: article === '' ? undefined : article })}
        />
        <Line label={words.name} value={name.name} error={error} onChange={(next) => put({ name: next })} />
      </div>
      <details open={hasMore({ ...name, article: 'de' })}>
        <summary>{words.more}</summary>
        <Choice
          label={words.number}
          value={name.number ?? 'singular'}
          options={(['singular', 'plural'] as const).map((one) => ({ value: one, words: words[one] }))}
          onChange={(number) => put({ number: number === 'plural' ? number : undefined })}
        />
        <Line label={words.short} value={name.short ?? ''} onChange={(short) => put({ short })} />
        <Choice
          label={words.gender}
          value={name.gender ?? ''}
          options={Object.entries(words.genders).map(([one, said]) => ({ value: one, words: said }))}
          onChange={(gender) => put({ gender: gender === '' ? undefined : gender })}
        />
        <Tick
          words={words.we}
          isOn={name.person === 'wij'}
          onChange={(isOn) => put({ person: isOn ? 'wij' : undefined })}
        />
      </details>
    </Group>
  );
}

const hasMore = ({ number, short, gender, person }: NameValue) =>
  [number, short, gender, person].some((one) => one !== undefined && one !== '');

function DurationFields({ label, value, error, onChange }: Props) {
  const put = (next: string) => onChange(next === '' ? undefined : next);
  return <DurationLine label={label} value={asText(value)} error={error} onChange={put} />;
}

/** A number and what it is of; as it is written where it is of more than one. */
export function DurationLine({ label, help, value, error, onChange: put }: FieldProps) {
  const words = settingsWords(useDesk().language);
  const unit = useSignal<DurationUnit>('M');
  const read = asDuration(value);
  if (read === null) return <Line label={label} help={help} value={value} error={error} onChange={put} />;
  const duration = value === '' ? { count: '', unit: unit.value } : read;
  return (
    <div class="w-row-fields">
      <Line
        label={label}
        help={help}
        type="number"
        min={1}
        value={duration.count}
        error={error}
        onChange={(count) => put(fromDuration(count, duration.unit))}
      />
      <Choice
        label={words.unit}
        value={duration.unit}
        options={DURATION_UNITS.map((one) => ({ value: one, words: words.units[one] }))}
        onChange={(chosen) => {
          unit.value = chosen as DurationUnit;
          put(fromDuration(duration.count, unit.value));
        }}
      />
    </div>
  );
}
