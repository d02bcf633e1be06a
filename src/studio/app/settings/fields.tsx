/** A field of a form for each kind of value that a schema has: a table, from the kind to what shows it. */
import type { JSX } from 'preact';
import { useDesk } from '../write/desk.ts';
import { Area, Choice, Group, Line, Tick } from '../write/plain-fields.tsx';
import { ColourField } from './colour-field.tsx';
import { ListField, MapField, ObjectField } from './group-fields.tsx';
import { LogoField } from './logo-field.tsx';
import type { Problems } from './problems.ts';
import { AsLines } from './read-only.tsx';
import { type FieldKind, fieldKind, type Resolved, resolveSchema, type Schema, wordsOfChoice } from './schema.ts';
import { DurationLine } from './value-field.tsx';
import { settingsWords } from './words.ts';

export interface FieldOf {
  readonly schema: Resolved;
  readonly root: Schema;
  /** Where it stands: `house_style.accent`. */
  readonly path: string;
  readonly label: string;
  readonly value: unknown;
  readonly isRequired: boolean;
  readonly problems: Problems;
  /** Keys of the file that cannot be changed here. */
  readonly fixed: readonly string[];
  /** Undefined takes it out of the file. */
  onChange(value: unknown): void;
}

const FIELDS: Readonly<Record<FieldKind, (field: FieldOf) => JSX.Element>> = {
  object: (field) => <ObjectField {...field} />,
  map: (field) => <MapField {...field} />,
  list: (field) => <ListField {...field} />,
  ticks: (field) => <TicksField {...field} />,
  enum: (field) => <EnumField {...field} />,
  boolean: (field) => <BooleanField {...field} />,
  number: (field) => <NumberField {...field} />,
  date: (field) => <Line {...plain(field)} type="date" />,
  colour: (field) => <ColourField {...field} />,
  logo: (field) => <LogoField {...field} />,
  duration: (field) => <DurationLine {...plain(field)} />,
  text: (field) => <Area {...plain(field)} />,
  line: (field) => <Line {...plain(field)} />,
  unknown: ({ label, value }) => <AsLines label={label} value={value} />,
};

export function SchemaField({ schema, ...field }: Omit<FieldOf, 'schema'> & { schema: Schema }) {
  const own = resolveSchema(schema, field.root);
  return FIELDS[fieldKind(own, field.root, field.value)]({ ...field, schema: own });
}

/** What any field of one value shows. Emptied it is taken out, unless it has to be there. */
export function plain({ schema, path, label, value, isRequired, problems, onChange }: FieldOf) {
  return {
    label,
    help: schema.description,
    value: value === undefined ? '' : String(value),
    error: problems.get(path),
    isRequired,
    onChange: (text: string) => onChange(text === '' && !isRequired ? undefined : text),
  };
}

function EnumField(field: FieldOf) {
  const words = settingsWords(useDesk().language);
  const values = field.schema.enum ?? [];
  const choices = values.map((one) => ({ value: String(one), words: wordsOfChoice(one, field.schema) }));
  const none = field.isRequired && field.value !== undefined ? [] : [{ value: '', words: words.notSet }];
  return <Choice {...plain(field)} options={[...none, ...choices]} />;
}

function BooleanField({ label, schema, value, isRequired, onChange }: FieldOf) {
  return (
    <Tick
      words={label}
      note={schema.description}
      isOn={value === true}
      onChange={(isOn) => onChange(isOn || isRequired ? isOn : undefined)}
    />
  );
}

function NumberField(field: FieldOf) {
  const { minimum, maximum } = field.schema;
  const shared = plain(field);
  const put = (text: string) => field.onChange(text === '' ? undefined : Number(text));
  return <Line {...shared} type="number" min={minimum} max={maximum} onChange={put} />;
}

function TicksField({ schema, root, path, label, value, problems, onChange }: FieldOf) {
  const items = resolveSchema(schema.items ?? {}, root);
  const chosen = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const all = items.enum ?? [];
  const worded = items.description === undefined ? schema : items;
  const error = problems.get(path);
  return (
    <div data-invalid={error !== undefined}>
      <Group legend={label} help={schema.description} error={error} class="w-ticks">
        {all.map((one) => (
          <Tick
            key={String(one)}
            words={wordsOfChoice(one, worded)}
            isOn={chosen.includes(one)}
            onChange={(isOn) => {
              const next = all.filter((other) => (other === one ? isOn : chosen.includes(other)));
              onChange(next.length === 0 && schema.minItems !== undefined ? undefined : next);
            }}
          />
        ))}
      </Group>
    </div>
  );
}
