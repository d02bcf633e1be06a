/** The heads of the columns under which the rows of a part are read. */
import type { ReadablePart } from './resolved.ts';

/** None of a part that is no table. */
export function columnsOf({ numbering, columns }: Pick<ReadablePart, 'numbering' | 'columns'>): readonly string[] {
  if (numbering === 'do_dont') return columns ?? ['Wel', 'Niet'];
  if (numbering === 'roles') return columns ?? ['Rol', 'Verantwoordelijkheid'];
  return numbering === 'table' ? (columns ?? []) : [];
}
