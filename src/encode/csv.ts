/** CSV for a spreadsheet (RFC 4180): semicolons, a byte order mark and CRLF, as Dutch Excel wants them. */
import { type Encoded, encoded } from './encoded.ts';
import { visible } from './visible.ts';

export type Csv = Encoded<'csv'>;

export function csv(rows: readonly (readonly string[])[]): Csv {
  return encoded(`\uFEFF${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`);
}

/** Line breaks and tabs are text of a cell; other control characters have nothing to do there. */
function field(value: string): string {
  const text = guarded(value.replaceAll(/[^\t\r\n]+/g, visible));
  // What begins so may be an order to a CI runner; between quotes it is none.
  return /[";\r\n]|^\s*[:[]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell that begins like a formula would be reckoned out by a spreadsheet, whoever wrote it; an apostrophe makes it text.
 * Source: OWASP, "CSV Injection".
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
