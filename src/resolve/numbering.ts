/** The entries of a part against its numbering: what each kind of part can hold, and what has a meaning in it. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import type { Numbering } from '../model/source.ts';
import type { ArrangedPart } from './arranged.ts';
import type { WorkingClause } from './working.ts';

const tables: Partial<Record<Numbering, readonly string[]>> = { do_dont: ['do', 'dont'], roles: ['role', 'text'] };

/** Tables hold rows of their own kind; other parts hold running text, and text only. */
export function checkKind(clause: WorkingClause, uncounted: boolean, numbering: Numbering, place: Place): Diagnostic[] {
  const expected = uncounted ? undefined : tables[numbering];
  // Of texts to choose from one will stand there.
  const held = Object.keys(clause.fields).map((field) => (field === 'choose' ? 'text' : field));
  const fits = expected === undefined ? held.join() === 'text' : expected.every((field) => held.includes(field));
  if (fits) return [];
  const actual = Object.keys(clause.fields).join(', ');
  return [
    diagnostic('outline-kind', place, { id: clause.id, actual, expected: expected?.join(', ') ?? 'text' }, [
      { place: clause.origin.place, note: 'declared' },
    ]),
  ];
}

/** Columns are of tables; and running text has no count or bullets for an entry to stand outside. */
export function checkPartEffect({ label, numbering, columns, entries }: Omit<ArrangedPart, 'id'>): Diagnostic[] {
  const params = { label: label.value, numbering };
  const [first] = columns ?? [];
  const unused =
    first === undefined || tables[numbering] !== undefined
      ? []
      : [diagnostic('columns-unused', first.source.place(first.path.slice(0, -1), 'key'), params)];
  const flags = entries.flatMap((entry) =>
    entry.kind === 'clause' && entry.uncounted && numbering === 'prose'
      ? [diagnostic('uncounted-unused', entry.flag, params)]
      : [],
  );
  return [...unused, ...flags];
}
