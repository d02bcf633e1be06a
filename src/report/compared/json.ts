/** `regelwerk compare --format json`, as schemas/output/compare.schema.json lays down. */
import { type Json, json } from '../../encode/json.ts';
import type { ClauseRow, SideBySide, Wording } from '../../model/side-by-side.ts';
import { linesOf } from './text.ts';

export function formatCompareJson(all: readonly SideBySide[]): Json {
  return json(all.map(({ places, ...own }) => ({ ...own, rows: own.rows.map((row) => rowData(row, own, places)) })));
}

function rowData(
  { wordings, cells, ...row }: ClauseRow,
  { organisations }: Pick<SideBySide, 'organisations'>,
  places: SideBySide['places'],
): object {
  return {
    ...row,
    wordings: wordings.map((own) => wordingData(own, places)),
    cells: Object.fromEntries(cells.map((cell, index) => [organisations[index]?.id ?? '', cell])),
  };
}

/** `lines` are of runs: in the base alone (`delete`), here alone (`insert`), or in both. */
function wordingData({ content, against, ...wording }: Wording, places: SideBySide['places']): object {
  const plain = linesOf({ content, against: null }, { places }, 'nl').lines;
  const marked = against === null ? null : linesOf({ content, against }, { places }, 'nl').lines;
  return {
    ...wording,
    text: plain.map((line) => line.map(({ text }) => text).join('')),
    lines: marked?.map((line) => line.map(runData)) ?? null,
  };
}

function runData({ text, change }: { readonly text: string; readonly change: string | undefined }): object {
  return change === undefined ? { text } : { text, change };
}
