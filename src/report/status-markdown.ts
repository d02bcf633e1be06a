/** The status as a table in Markdown, for a wiki or a message. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Status } from '../model/status.ts';
import { statusHeader, statusRow } from './status.ts';

export function formatStatusMarkdown(statuses: readonly Status[], language: Language): string {
  const header = statusHeader(language);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |\n`;
  const rule = `|${header.map(() => ' --- |').join('')}\n`;
  return line(header) + rule + statuses.map((status) => line(statusRow(status, language))).join('');
}

/** A name is text, never markup; every mark that Markdown knows may be escaped. */
function escapeCell(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
