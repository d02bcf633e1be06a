/** `regelwerk compare --format json`, as schemas/output/compare.schema.json lays down. */
import { type Json, json } from '../../encode/json.ts';
import type { ClauseRow, SideBySide, Wording } from '../../model/side-by-side.ts';
import { linesOf } from './text.ts';

export function formatCompareJson(all: readonly SideBySide[]): Json {
  return json(
    all.map(({ rows, organisations, places: _, ...own }) => ({
      ...own,
      organisations,
      rows: rows.map((row) =>
        rowData(
          row,
          organisations.map(({ id }) => id),
        ),
      ),
    })),
  );
}

function rowData({ wordings, cells, ...row }: ClauseRow, organisations: readonly string[]): object {
  return {
    ...row,
    wordings: wordings.map(wordingData),
    cells: Object.fromEntries(cells.map((cell, index) => [organisations[index] ?? '', cell])),
  };
}

/** `lines` are of runs: in the base alone (`delete`), here alone (`insert`), or in both. */
function wordingData({ content, against, ...wording }: Wording): object {
  const plain = linesOf({ content, against: null }, 'nl').map((line) => line.map(({ text }) => text).join(''));
  const marked = against === null ? null : linesOf({ content, against }, 'nl').map((line) => line.map(runData));
  return { ...wording, text: plain, lines: marked };
}

function runData({ text, change }: { readonly text: string; readonly change: string | undefined }): object {
  return change === undefined ? { text } : { text, change };
}
