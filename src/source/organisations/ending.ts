/** The end of an organisation: an existing day, and a successor that is there when it is gone. */
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { isDate } from '../../model/date.ts';
import { type OrganisationFiles, pathBack } from './walk.ts';

/** `known` are the ids of all organisations, those too whose file could not be read. */
export function checkEnding(id: string, files: OrganisationFiles, known: ReadonlySet<string>): Diagnostic[] {
  const source = files.get(id);
  if (source?.data.ended === undefined) return [];
  const { date, successor } = source.data.ended;
  const invalid = isDate(date) ? [] : [diagnostic('date-invalid', source.place(['ended', 'date']), { value: date })];
  if (successor === undefined) return invalid;
  const place = source.place(['ended', 'successor']);
  if (!known.has(successor)) {
    const params = { id: successor, suggestion: suggestion(successor, known) };
    return [...invalid, diagnostic('organisation-unknown', place, params)];
  }
  const path = pathBack(id, (from) => files.get(from)?.data.ended?.successor);
  if (path !== undefined) return [...invalid, diagnostic('successor-cycle', place, { path: path.join(' → ') })];
  const other = files.get(successor);
  const ended = other?.data.ended?.date;
  if (invalid.length > 0 || other === undefined || ended === undefined || ended > date) return invalid;
  const related = [{ place: other.place(['ended', 'date']), note: 'ended' as const }];
  return [diagnostic('successor-ended', place, { organisation: id, date, successor, ended }, related)];
}
