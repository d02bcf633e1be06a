/** Whom an organisation is under: known ones, one at a time, and never itself, on no day at all. */
import { type Diagnostic, diagnostic, type Param } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { isDate } from '../../model/date.ts';
import { parentOn, periodsOf } from '../../model/organisation.ts';
import type { Path, SourceFile } from '../../model/policy.ts';
import type { OrganisationFile, ParentPeriod } from '../../model/source.ts';
import { type OrganisationFiles, pathBack } from './walk.ts';

/** `known` are the ids of all organisations, those too whose file could not be read. */
export function checkParents(id: string, files: OrganisationFiles, known: ReadonlySet<string>): Diagnostic[] {
  const source = files.get(id);
  if (source === undefined) return [];
  const periods = periodsOf(source.data);
  const inDates = Array.isArray(source.data.parent) ? checkDates(source, periods) : [];
  if (inDates.length > 0) return inDates;
  const unknown = periods.flatMap(({ organisation }, index) =>
    known.has(organisation)
      ? []
      : [
          diagnostic('organisation-unknown', source.place(pathOf(source, index, 'organisation')), {
            id: organisation,
            suggestion: suggestion(organisation, known),
          }),
        ],
  );
  return [...unknown, ...checkCycle(id, source, files), ...checkThere(id, source, files)];
}

/** Of a period, or of the one value that stands for all time. */
function pathOf({ data }: SourceFile<OrganisationFile>, index: number, key: keyof ParentPeriod): Path {
  return Array.isArray(data.parent) ? ['parent', index, key] : ['parent'];
}

/** Existing days; each period after the one before. */
function checkDates(source: SourceFile<OrganisationFile>, periods: readonly ParentPeriod[]): Diagnostic[] {
  const at = (index: number, key: keyof ParentPeriod) => source.place(['parent', index, key]);
  const invalid = periods.flatMap((period, index) =>
    (['from', 'until'] as const).flatMap((key) => {
      const value = period[key];
      return value === undefined || isDate(value) ? [] : [diagnostic('date-invalid', at(index, key), { value })];
    }),
  );
  if (invalid.length > 0) return invalid;
  return periods.flatMap(({ from, until }, index) => {
    const before = periods[index - 1];
    const isOpen = (before !== undefined && from === undefined) || (index < periods.length - 1 && until === undefined);
    if (isOpen) return [diagnostic('parent-open', source.place(['parent', index]), {})];
    if (from === undefined) return [];
    if (until !== undefined && until < from) return [diagnostic('parent-order', at(index, 'until'), { from, until })];
    if (before?.until === undefined || before.until < from) return [];
    const related = [{ place: at(index - 1, 'until'), note: 'period' as const }];
    return [diagnostic('parent-overlap', at(index, 'from'), { from, until: before.until }, related)];
  });
}

/** Told at each organisation in it; of more than one, the first. */
function checkCycle(id: string, source: SourceFile<OrganisationFile>, files: OrganisationFiles): Diagnostic[] {
  const above = everAbove(id, files);
  if (!above.has(id)) return [];
  // On other days nobody comes under another.
  const days = [...above].flatMap((one) => periodsIn(files, one).map(({ from = '' }) => from));
  for (const day of [...new Set(['', ...days])].sort()) {
    const path = pathBack(id, (from) => parentOn(files.get(from)?.data ?? {}, day));
    if (path === undefined) continue;
    const when: Param = day === '' ? '' : { nl: ` vanaf ${day}`, en: ` from ${day}` };
    const index = periodsOf(source.data).findIndex(({ organisation }) => organisation === path[1]);
    const place = source.place(pathOf(source, index, 'organisation'));
    return [diagnostic('organisation-cycle', place, { path: path.join(' → '), when })];
  }
  return [];
}

const periodsIn = (files: OrganisationFiles, id: string) => periodsOf(files.get(id)?.data ?? {});

/** All that it is ever under, directly or not. */
function everAbove(id: string, files: OrganisationFiles): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [id];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    for (const { organisation } of periodsIn(files, next)) {
      if (found.has(organisation)) continue;
      found.add(organisation);
      left.push(organisation);
    }
  }
  return found;
}

/** Each board exists as long as the organisation is under it. */
function checkThere(id: string, source: SourceFile<OrganisationFile>, files: OrganisationFiles): Diagnostic[] {
  const own = source.data.ended?.date;
  return periodsOf(source.data).flatMap(({ organisation: parent, until }, index) => {
    const board = files.get(parent);
    const ended = board?.data.ended?.date;
    if (board === undefined || ended === undefined) return [];
    const isBefore = (day: string | undefined) => day !== undefined && day <= ended;
    if (isBefore(until) || isBefore(own)) return [];
    const related = [{ place: board.place(['ended', 'date']), note: 'ended' as const }];
    const place = source.place(pathOf(source, index, 'organisation'));
    return [diagnostic('parent-ended', place, { organisation: id, parent, ended }, related)];
  });
}
