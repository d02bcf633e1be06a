/** The fields of a passage, by what it is: a text, a row, a definition, texts by a fact, a figure, a form. */
import type { PassageParameter } from '../../../model/passages.ts';
import {
  type ContentField,
  fieldsOf,
  kindOf,
  missingFields,
  readField,
  type WrittenText,
  writeField,
} from './content.ts';
import { useDesk } from './desk.ts';
import { FormFields } from './form-fields.tsx';
import { Area, Line } from './plain-fields.tsx';
import { TextField } from './text-field.tsx';
import { type WriteWords, writeWords } from './words.ts';

interface Props {
  readonly content: WrittenText;
  /** The value of the fact that chooses in this document. */
  readonly chosen?: string | undefined;
  /** The heads of the columns of its table. */
  readonly columns?: readonly string[] | null | undefined;
  /** Say which fields must still be filled in. */
  readonly isChecked: boolean;
  /** Another one where the content was set otherwise than by writing in its fields. */
  readonly revision?: number | undefined;
  /** Of the content of that moment: two fields may change before either is shown. */
  onChange(change: (content: WrittenText) => WrittenText): void;
}

export function ContentFields({ content, chosen, columns, isChecked, revision, onChange }: Props) {
  const { language, passages } = useDesk();
  const words = writeWords(language);
  if (kindOf(content) === 'form')
    return <FormFields fields={content.form ?? []} onChange={(form) => onChange((own) => ({ ...own, form }))} />;
  const missing = new Set(isChecked ? missingFields(content).map(({ key }) => key) : []);
  const fact = passages.parameters.find(({ name }) => name === content.choose?.fact);
  const show = (field: ContentField) => (
    <OneField
      key={field.key}
      field={field}
      label={
        labelOf(field, fact, columns, words) +
        (field.of === chosen && field.what === 'wording' ? ` (${words.fields.isNow})` : '')
      }
      content={content}
      revision={revision}
      error={missing.has(field.key) ? words.empty : undefined}
      onChange={onChange}
    />
  );
  const fields = fieldsOf(content);
  const [first, rest] = [fields.filter(({ of }) => of === chosen), fields.filter(({ of }) => of !== chosen)];
  if (kindOf(content) !== 'choose' || first.length === 0) return <>{fields.map(show)}</>;
  return (
    <>
      {first.map(show)}
      {rest.map((field) => (
        <details key={field.key} open={missing.has(field.key)}>
          <summary>{labelOf(field, fact, columns, words)}</summary>
          {show(field)}
        </details>
      ))}
    </>
  );
}

interface OneProps {
  readonly field: ContentField;
  readonly label: string;
  readonly content: WrittenText;
  readonly error: string | undefined;
  readonly revision: number | undefined;
  onChange: Props['onChange'];
}

function OneField({ field, label, content, error, revision, onChange }: OneProps) {
  const words = writeWords(useDesk().language);
  const shared = {
    label,
    error,
    value: readField(content, field),
    help: field.what === 'alt' ? words.fields.altHelp : undefined,
    onChange: (value: string) => onChange((own) => writeField(own, field, value)),
  };
  if (field.what === 'forms') return <Area {...shared} help={words.fields.formsHelp} />;
  return field.isLine ? <Line {...shared} /> : <TextField {...shared} revision={revision} />;
}

function labelOf(
  { what, of = '' }: ContentField,
  fact: PassageParameter | undefined,
  columns: Props['columns'],
  { fields }: WriteWords,
): string {
  if (what === 'cell') return columns?.[Number(of)] ?? fields.cell(Number(of) + 1);
  if (what === 'wording') return fields.wording(fact?.declaration.values?.[of] ?? of);
  return fields[what];
}
