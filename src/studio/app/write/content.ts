/** The content of a passage as fields to write in: which there are, what stands in each, and the content with another text in one. */
import type { PassagePart } from '../../../model/passages.ts';
import type { Content } from '../../../model/source.ts';

/** A content as it is written: of a term with its other forms, which the source has beside it. */
export interface WrittenText extends Content {
  readonly forms?: readonly string[];
}

export type ContentKind = 'text' | 'do' | 'role' | 'term' | 'cells' | 'choose' | 'figure' | 'form';

/** One field: `key` says what of the content it is. */
export interface ContentField {
  readonly key: string;
  readonly what: 'text' | 'do' | 'dont' | 'role' | 'term' | 'forms' | 'cell' | 'wording' | 'alt' | 'caption';
  /** Of a wording the value that it is of; of a cell its index, from 0. */
  readonly of?: string;
  /** Words without markup, of one line. */
  readonly isLine: boolean;
  /** May be left empty. */
  readonly isOptional: boolean;
}

export function kindOf(content: Content): ContentKind {
  if (content.choose !== undefined) return 'choose';
  if (content.cells !== undefined) return 'cells';
  if (content.form !== undefined) return 'form';
  if (content.figure !== undefined) return 'figure';
  if (content.term !== undefined) return 'term';
  if (content.role !== undefined) return 'role';
  return content.do !== undefined || content.dont !== undefined ? 'do' : 'text';
}

const FIELDS: Record<ContentKind, (content: Content) => readonly ContentField[]> = {
  text: () => [text('text')],
  do: () => [text('do', true), text('dont', true)],
  role: () => [line('role'), text('text')],
  term: () => [line('term'), { key: 'forms', what: 'forms', isLine: false, isOptional: true }, text('text')],
  cells: ({ cells = [] }) =>
    cells.map((_, index) => ({
      key: `cells.${index}`,
      what: 'cell',
      of: String(index),
      isLine: false,
      isOptional: true,
    })),
  choose: ({ choose }) =>
    Object.keys(choose?.wordings ?? {}).map((of) => ({
      key: `wordings.${of}`,
      what: 'wording',
      of,
      isLine: false,
      isOptional: false,
    })),
  figure: () => [line('alt'), { ...line('caption'), isOptional: true }],
  form: () => [],
};

function text(what: 'text' | 'do' | 'dont', isOptional = false): ContentField {
  return { key: what, what, isLine: false, isOptional };
}

function line(what: 'role' | 'term' | 'alt' | 'caption'): ContentField {
  return { key: what, what, isLine: true, isOptional: false };
}

/** In the order to show them. Of a form none: its fields are a list, {@link Content.form}. */
export function fieldsOf(content: Content): readonly ContentField[] {
  return FIELDS[kindOf(content)](content);
}

export function readField(content: WrittenText, { key, what, of = '' }: ContentField): string {
  if (what === 'cell') return content.cells?.[Number(of)] ?? '';
  if (what === 'wording') return content.choose?.wordings[of] ?? '';
  if (what === 'alt' || what === 'caption') return content.figure?.[what] ?? '';
  // One on each line.
  if (what === 'forms') return (content.forms ?? []).join('\n');
  return content[key as 'text' | 'do' | 'dont' | 'role' | 'term'] ?? '';
}

/** The content with another text in a field. What may be left out and is empty is left out. */
export function writeField(
  content: WrittenText,
  { key, what, of = '', isOptional }: ContentField,
  value: string,
): WrittenText {
  if (what === 'forms') {
    const { forms: _before, ...others } = content;
    return value === '' ? others : { ...others, forms: value.split('\n') };
  }
  if (what === 'cell')
    return { ...content, cells: (content.cells ?? []).map((cell, at) => (at === Number(of) ? value : cell)) };
  if (what === 'wording' && content.choose !== undefined)
    return { ...content, choose: { ...content.choose, wordings: { ...content.choose.wordings, [of]: value } } };
  if ((what === 'alt' || what === 'caption') && content.figure !== undefined)
    return { ...content, figure: put(content.figure, what, value, isOptional) };
  return put(content, key as 'text', value, isOptional);
}

/** Keys stay in their order, so that a text that is put back makes the same object. */
function put<T extends object>(object: T, key: keyof T & string, value: string, isOptional: boolean): T {
  const put = { ...object, [key]: value };
  if (!isOptional || value !== '') return put;
  const { [key]: _gone, ...rest } = put;
  return rest as T;
}

/** The fields that must be filled in and are not. */
export function missingFields(content: Content): readonly ContentField[] {
  const fields = fieldsOf(content);
  const isEmpty = (field: ContentField) => readField(content, field).trim() === '';
  const needed = fields.filter((field) => !field.isOptional && isEmpty(field));
  // A row of dos and don'ts or of cells says something somewhere.
  return needed.length === 0 && fields.length > 0 && fields.every(isEmpty) ? fields.slice(0, 1) : needed;
}

/** Whether two contents say the same, whatever the order of their keys. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** As it is saved: an empty line among forms or choices is none. */
export function settled<T extends WrittenText>(content: T): T {
  const { forms, form } = content;
  const said = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
  return {
    ...content,
    ...(forms === undefined ? {} : { forms: said(forms) }),
    ...(form === undefined
      ? {}
      : {
          form: form.map(({ options, ...field }) =>
            options === undefined ? field : { ...field, options: said(options) },
          ),
        }),
  };
}

/** The kinds that stand in a part, the usual one first. */
export function kindsIn({ numbering }: Pick<PassagePart, 'numbering'>): readonly ContentKind[] {
  const kinds: Partial<Record<PassagePart['numbering'], readonly ContentKind[]>> = {
    definitions: ['term'],
    do_dont: ['do'],
    roles: ['role'],
    table: ['cells'],
    prose: ['text', 'choose', 'form'],
  };
  return kinds[numbering] ?? ['text', 'choose'];
}

/** What a new content is made for. */
export interface Around {
  /** How many columns its table has. */
  readonly columns: number;
  /** A fact that can choose, with its values. */
  readonly fact?: { readonly name: string; readonly values: readonly string[] } | undefined;
}

/** With nothing in it yet. */
export function emptyOf(kind: ContentKind, { columns, fact }: Around): Content {
  if (kind === 'do') return { do: '', dont: '' };
  if (kind === 'role') return { role: '', text: '' };
  if (kind === 'term') return { term: '', text: '' };
  if (kind === 'cells') return { cells: Array.from({ length: columns }, () => '') };
  if (kind === 'form') return { form: [{ field: 'veld_1', label: '' }] };
  if (kind === 'choose' && fact !== undefined)
    return { choose: { fact: fact.name, wordings: Object.fromEntries(fact.values.map((value) => [value, ''])) } };
  return { text: '' };
}
