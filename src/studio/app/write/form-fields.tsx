/** The fields of a form in a document, as a list: what is asked and how it is filled in. */
import type { Field, Fields } from '../../../model/source.ts';
import { useDesk } from './desk.ts';
import { Area, Choice, Group, Line } from './plain-fields.tsx';
import { writeWords } from './words.ts';

interface Props {
  readonly fields: Fields;
  onChange(fields: Fields): void;
}

export function FormFields({ fields, onChange }: Props) {
  const words = writeWords(useDesk().language);
  const put = (at: number, field: Field) => onChange(fields.map((one, index) => (index === at ? field : one)));
  return (
    <Group legend={words.form.legend}>
      <ol class="w-list">
        {fields.map((field, at) => (
          <li key={field.field}>
            <OneField field={field} number={at + 1} onChange={(next) => put(at, next)} />
            <div class="w-actions">
              <button type="button" disabled={at === 0} onClick={() => onChange(swapped(fields, at - 1))}>
                {words.form.up}
              </button>
              <button type="button" disabled={at === fields.length - 1} onClick={() => onChange(swapped(fields, at))}>
                {words.form.down}
              </button>
              <button
                type="button"
                disabled={fields.length === 1}
                onClick={() => onChange(fields.filter((_, index) => index !== at))}
              >
                {words.form.remove}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => onChange([...fields, { field: freeName(fields), label: '' }])}>
        {words.form.add}
      </button>
    </Group>
  );
}

function OneField({ field, number, onChange }: { field: Field; number: number; onChange(field: Field): void }) {
  const words = writeWords(useDesk().language).form;
  const kind = field.kind ?? 'line';
  const kinds = Object.entries(words.kinds).map(([value, said]) => ({ value, words: said }));
  return (
    <Group legend={words.field(number)}>
      <Line label={words.label} value={field.label} onChange={(label) => onChange({ ...field, label })} />
      <Choice
        label={words.kind}
        value={kind}
        options={kinds}
        onChange={(next) => onChange(ofKind(field, next as NonNullable<Field['kind']>))}
      />
      {kind === 'lines' && (
        <Line
          label={words.lines}
          type="number"
          min={2}
          max={30}
          value={String(field.lines ?? 4)}
          onChange={(lines) => onChange({ ...field, lines: Number(lines) })}
        />
      )}
      {(kind === 'boxes' || kind === 'choice') && (
        <Area
          label={words.options}
          help={words.optionsHelp}
          value={(field.options ?? []).join('\n')}
          onChange={(options) => onChange({ ...field, options: options.split('\n') })}
        />
      )}
    </Group>
  );
}

/** What belongs to another kind does not stay. */
function ofKind({ field, label, options, lines }: Field, kind: NonNullable<Field['kind']>): Field {
  const own: Field = kind === 'line' ? { field, label } : { field, label, kind };
  if (kind === 'lines') return lines === undefined ? own : { ...own, lines };
  return kind === 'boxes' || kind === 'choice' ? { ...own, options: options ?? [''] } : own;
}

export function swapped<T>(list: readonly T[], at: number): T[] {
  const copy = [...list];
  const [one, other] = [copy[at], copy[at + 1]];
  if (one !== undefined && other !== undefined) copy.splice(at, 2, other, one);
  return copy;
}

/** Made for a new field: a name that no other bears. */
function freeName(fields: Fields): string {
  const names = new Set(fields.map(({ field }) => field));
  let number = fields.length + 1;
  while (names.has(`veld_${number}`)) number += 1;
  return `veld_${number}`;
}
