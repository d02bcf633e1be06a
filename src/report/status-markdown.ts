/** The status as a table in Markdown, for a wiki or a message. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Markdown, markdown, markdownTable } from '../encode/markdown.ts';
import type { Status } from '../model/status.ts';
import { organisationLines, remarkLines, statusHeader, statusRow, undecidedLines } from './status.ts';

export function formatStatusMarkdown(statuses: readonly Status[], language: Language): Markdown {
  const rows = statuses.map((status) => statusRow(status, language).map(markdown.line));
  const table = markdownTable(statusHeader(language).map(markdown.line), rows);
  const told = [
    ...organisationLines(statuses, language),
    ...undecidedLines(statuses, language),
    ...remarkLines(statuses, language),
  ];
  const lines = told.map((line) => markdown`${markdown.line(line)}\n`);
  return markdown.join([table, ...lines], '\n');
}
