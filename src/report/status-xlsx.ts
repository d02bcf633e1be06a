/** The status as a workbook: one sheet of documents, one of their steps. */
import { type Column, statusColumns, stepColumns, stepRows } from './status-columns.ts';
import type { StatusRecord } from './status-record.ts';
import { type Sheet, workbook } from './xlsx.ts';

export function formatStatusXlsx(statuses: readonly StatusRecord[]): Uint8Array {
  const steps = stepRows(statuses);
  return workbook([
    sheet('Stand', statusColumns(statuses), statuses),
    sheet('Besluiten en planning', stepColumns(steps), steps),
  ]);
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) };
}
