/** How organisations are called. */
import type { Comparison } from '../../api/compare.ts';

/** Names by id; of boards above those compared too. */
export function namesOf({ known, organisations }: Pick<Comparison, 'known' | 'organisations'>): (id: string) => string {
  const names = new Map([...known, ...organisations].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
