/** Asks the server for documents side by side. */
import type { Comparison, RowInFull } from '../../api/compare.ts';
import { ROUTES } from '../../api.ts';
import type { CompareAddress } from '../address.ts';
import { ask } from '../client.ts';

type Asked = Pick<CompareAddress, 'protocol' | 'organisations'>;

export function askComparison(asked: Asked) {
  return ask<Comparison>(ROUTES.compare, queryOf(asked));
}

export function askRow(asked: Asked, row: string) {
  return ask<RowInFull>(ROUTES.compare, { ...queryOf(asked), row });
}

function queryOf({ protocol, organisations }: Asked) {
  return { protocol, organisations: organisations.length === 0 ? null : organisations.join(',') };
}
