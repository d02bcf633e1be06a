/** The status as CSV for Dutch Excel: semicolons, a byte order mark, CRLF (RFC 4180) and days as dd-mm-jjjj. */
import { type Cell, statusColumns } from './status-columns.ts';
import type { StatusRecord } from './status-record.ts';

export function formatStatusCsv(statuses: readonly StatusRecord[]): string {
  const columns = statusColumns(statuses);
  const rows = [columns.map(({ header }) => header), ...statuses.map((row) => columns.map(({ value }) => value(row)))];
  return `\uFEFF${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.day.split('-').reverse().join('-');
  const text = guarded(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell that begins like a formula would be reckoned out by a spreadsheet, whoever wrote it; an apostrophe makes it text.
 * Source: OWASP, "CSV Injection".
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
