/** The fields of a form: each with a name of its own, and with what goes with its kind. */
import { type Diagnostic, diagnostic, type Param } from '../../diagnostic/diagnostic.ts';
import { isOffer } from '../../model/form.ts';
import type { Path, SourceFile } from '../../model/policy.ts';
import type { Field, Fields } from '../../model/source.ts';

/** `path` leads to the form. */
export function checkForm(source: SourceFile<unknown>, path: Path, fields: Fields): Diagnostic[] {
  const first = new Map<string, Path>();
  return fields.flatMap((field, index) => {
    const place = [...path, index, 'field'];
    const other = first.get(field.field);
    first.set(field.field, other ?? place);
    const own = checkField(source, [...path, index], field);
    if (other === undefined) return own;
    const params = { field: field.field };
    const related = [{ place: source.place(other), note: 'first' as const }];
    return [diagnostic('form-field-duplicate', source.place(place), params, related), ...own];
  });
}

const OFFERS: Param = { nl: 'boxes of choice', en: 'boxes or choice' };

function checkField(source: SourceFile<unknown>, path: Path, field: Field): Diagnostic[] {
  const { kind = 'line', lines, options } = field;
  const params = { field: field.field, kind };
  const unused = (key: string, expected: Param) =>
    diagnostic('form-unused', source.place([...path, key], 'key'), { ...params, key, expected });
  return [
    ...(lines === undefined || kind === 'lines' ? [] : [unused('lines', 'lines')]),
    ...(options === undefined || isOffer(kind) ? [] : [unused('options', OFFERS)]),
    ...(options === undefined && isOffer(kind) ? [diagnostic('form-options', source.place(path), params)] : []),
  ];
}
