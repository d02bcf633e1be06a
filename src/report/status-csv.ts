/** The status as CSV for Dutch Excel, with days as dd-mm-jjjj. */
import { type Csv, csv } from '../encode/csv.ts';
import { type Cell, statusColumns } from './status-columns.ts';
import type { StatusRecord } from './status-record.ts';

export function formatStatusCsv(statuses: readonly StatusRecord[]): Csv {
  const columns = statusColumns(statuses);
  return csv([
    columns.map(({ header }) => header),
    ...statuses.map((row) => columns.map(({ value }) => printCell(value(row)))),
  ]);
}

function printCell(cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return cell.day.split('-').reverse().join('-');
}
