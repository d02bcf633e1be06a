/** The entries of a part against its numbering: what each kind of part can hold, and what has a meaning in it. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { MOST_COLUMNS } from '../model/limits.ts';
import type { Numbering } from '../model/source.ts';
import { type ArrangedPart, countsClauses, keyPlace, nameOf } from './arranged.ts';
import type { WorkingClause } from './working.ts';

interface ItemKind {
  /** What its rows or terms have. */
  readonly fields: readonly string[];
  /** Of a table how many headings of columns it may have; of `table` there are none by themselves. */
  readonly columns?: {
    readonly least: number;
    readonly most: number;
    readonly byItself: boolean;
    readonly words: Param;
  };
}

const two = { least: 2, most: 2, byItself: true, words: { nl: 'twee', en: 'two' } } as const;
const itemKinds: Partial<Record<Numbering, ItemKind>> = {
  definitions: { fields: ['term', 'text'] },
  do_dont: { fields: ['do', 'dont'], columns: two },
  roles: { fields: ['role', 'text'], columns: two },
  table: {
    fields: ['cells'],
    columns: {
      least: 1,
      most: MOST_COLUMNS,
      byItself: false,
      words: { nl: `1 tot en met ${MOST_COLUMNS}`, en: `1 to ${MOST_COLUMNS}` },
    },
  },
};

/**
 * Tables hold rows of their own kind, and lists of definitions terms; other parts hold running text, and text only, beside
 * which a form can stand. A figure stands outside any count.
 */
export function checkKind(clause: WorkingClause, uncounted: boolean, part: ArrangedPart, place: Place): Diagnostic[] {
  const expected = uncounted ? undefined : itemKinds[part.numbering]?.fields;
  // Of texts to choose from one will stand there.
  const held = Object.keys(clause.fields).map((field) => (field === 'choose' ? 'text' : field));
  const isRunning = uncounted || part.numbering === 'prose';
  if (held.join() === 'figure') return isRunning ? [] : [countedFigure(clause, part, place)];
  const fits =
    expected === undefined
      ? held.join() === 'text' || (isRunning && held.join() === 'form')
      : expected.every((field) => held.includes(field));
  if (fits) return uncounted ? [] : checkCells(clause, part);
  const actual = Object.keys(clause.fields).join(', ');
  return [
    diagnostic(
      'outline-kind',
      place,
      { id: clause.id, actual, expected: expected?.join(', ') ?? (isRunning ? TEXT_OR_FORM : 'text') },
      [{ place: clause.origin.place, note: 'declared' }],
    ),
  ];
}

const TEXT_OR_FORM: Param = { nl: 'text of form', en: 'text or form' };

function countedFigure({ id, origin }: WorkingClause, part: ArrangedPart, place: Place): Diagnostic {
  const params = { id, label: nameOf(part), numbering: part.numbering };
  return diagnostic('figure-counted', place, params, [{ place: origin.place, note: 'declared' }]);
}

/** A cell for each column, no more and no less. */
function checkCells({ id, fields: { cells } }: WorkingClause, part: ArrangedPart): Diagnostic[] {
  const { columns, numbering } = part;
  const [first] = cells ?? [];
  if (numbering !== 'table' || first === undefined || columns === null || cells?.length === columns.length) return [];
  const params = { id, actual: String(cells?.length), label: nameOf(part), expected: String(columns.length) };
  const place = first.source.place(first.path.slice(0, -1), 'key');
  return [diagnostic('table-cells', place, params, [{ place: keyPlace(part, 'columns'), note: 'outline' }])];
}

/** Columns are of tables, and a count is of what is numbered; running text has none for an entry to stand outside. */
export function checkPartEffect(part: ArrangedPart): Diagnostic[] {
  const { numbering, clauseNumber, entries } = part;
  const params = { label: nameOf(part), numbering };
  const flags = entries.flatMap((entry) =>
    entry.kind === 'clause' && entry.uncounted && numbering === 'prose'
      ? [diagnostic('uncounted-unused', entry.flag, params)]
      : [],
  );
  const uncounted =
    clauseNumber === undefined || countsClauses(part)
      ? []
      : [diagnostic('clause-number-unused', clauseNumber.source.place(clauseNumber.path, 'key'), params)];
  return [...checkColumns(part), ...checkLayout(part), ...uncounted, ...flags];
}

function checkColumns(part: ArrangedPart): Diagnostic[] {
  const { numbering, columns, place } = part;
  const params = { label: nameOf(part), numbering };
  const kind = itemKinds[numbering]?.columns;
  const at = columns === null ? place : keyPlace(part, 'columns');
  if (kind === undefined) return columns === null ? [] : [diagnostic('columns-unused', at, params)];
  const count = columns?.length ?? (kind.byItself ? kind.least : 0);
  if (count >= kind.least && count <= kind.most) return [];
  return [diagnostic('table-columns', at, { ...params, actual: String(count), expected: kind.words })];
}

/** Tables of a kind of their own have a look of their own. */
function checkLayout(part: ArrangedPart): Diagnostic[] {
  const { numbering, layout } = part;
  const keys = [...(layout.rowHeadings ? ['row_headings'] : []), ...(layout.landscape ? ['page'] : [])];
  return numbering === 'table'
    ? []
    : keys.map((key) => diagnostic('table-layout', keyPlace(part, key), { label: nameOf(part), numbering, key }));
}
