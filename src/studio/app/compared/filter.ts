/** Which clauses are shown. */
import { signal } from '@preact/signals';
import type { Audience, Force } from '../../../model/source.ts';
import type { Comparison, DivergenceInWords, RowInShort } from '../../api/compare.ts';

/** Null: all. A theme is the id of a part; `''` is what stands in parts of organisations alone. */
export interface Filter {
  readonly audience: Audience | null;
  readonly force: Force | null;
  readonly theme: string | null;
  readonly isDiffering: boolean;
}

export const ALL: Filter = { audience: null, force: null, theme: null, isDiffering: false };

/** As somebody left it, for who comes back to the page. */
export const filter = signal<Filter>(ALL);

/** `opened` is shown whatever it is. */
export function rowsShown(
  { rows }: Pick<Comparison, 'rows'>,
  now: Filter,
  opened: string | null,
): readonly RowInShort[] {
  return rows.filter((row) => row.key === opened || isShown(row, now));
}

function isShown(row: RowInShort, { audience, force, theme, isDiffering }: Filter): boolean {
  return (
    (audience === null || row.audience.includes('all') || row.audience.includes(audience)) &&
    (force === null || row.force.includes(force)) &&
    (theme === null || (row.theme ?? '') === theme) &&
    (!isDiffering || differs(row))
  );
}

function differs({ wordings, cells }: RowInShort): boolean {
  return wordings > 1 || new Set(cells.map(({ state }) => state)).size > 1;
}

/** What is about clauses that are shown; all of it where nothing is narrowed, for some of it is about no clause any more. */
export function divergencesShown(
  { divergences }: Pick<Comparison, 'divergences'>,
  shown: readonly RowInShort[],
  now: Filter,
): readonly DivergenceInWords[] {
  const { audience, force, theme } = now;
  if (audience === null && force === null && theme === null) return divergences;
  const keys = new Set(shown.map(({ key }) => key));
  return divergences.filter(({ rows }) => rows.some((key) => keys.has(key)));
}
