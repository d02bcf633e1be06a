/** Small tables in a text: what was typed is read cell by cell, or told. */
import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { parseText } from '../../src/source/markdown/index.ts';

const word = fc.constantFrom('maandag', '10.30', 'de mentor', 'én', '**vet**', 'a\\|b', '€ 5,-', '{{naam}}');
const cell = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const bar = fc.constantFrom('--', '---', ':--', '--:', ':-:');

/** As typed: the cells of each line, with or without bars at the ends, and what may be wrong with it. */
const typed = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    bars: fc.array(bar, { minLength: columns, maxLength: columns }),
    /** The row that has a cell more. */
    longer: fc.option(fc.nat(4), { freq: 2 }),
    before: fc.constantFrom('', 'Zie hieronder:\n\n', 'Zie hieronder:\n'),
    after: fc.constantFrom('', '\n\nMeer niet.', '\nMeer niet.'),
    ends: columns === 1 ? fc.constant(true) : fc.boolean(),
  }),
);

function lineOf(cells: readonly string[], ends: boolean): string {
  return ends ? `| ${cells.join(' | ')} |` : cells.join(' | ');
}

/** What stands in the text, cells as lists of words, so that it does not matter how they are set out. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function tablesIn(nodes: readonly Nodes[]): Table[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [node];
    return 'children' in node ? tablesIn(node.children) : [];
  });
}

test('a table is read cell by cell where it is right, and told where it is not', () => {
  fc.assert(
    fc.property(typed, ({ columns, rows: cells, bars, longer, before, after, ends }) => {
      // Without bars at the ends nobody sees an empty cell there.
      const filled = ends ? cells : cells.map((row) => row.map((own) => (own === '' ? 'leeg' : own)));
      const rows = filled.map((row, index) => (index === longer ? [...row, 'meer'] : row));
      const [header = [], ...body] = rows;
      const lines = [lineOf(header, ends), lineOf(bars, ends), ...body.map((row) => lineOf(row, ends))];
      const { blocks, issues } = parseText(`${before}${lines.join('\n')}${after}`);
      const isRight =
        rows.every((row) => row.length === columns) &&
        body.length > 0 &&
        header.some((own) => own !== '') &&
        after !== '\nMeer niet.';
      expect(issues.length === 0).toBe(isRight);
      if (!isRight) return;
      const [table] = tablesIn(blocks);
      expect(table?.children.map(({ children }) => children.map((own) => wordsOf(textOf(own)).join(' ')))).toEqual(
        rows.map((row) => row.map((own) => wordsOf(own.replaceAll('{{naam}}', '')).join(' '))),
      );
      expect(table?.align?.length).toBe(columns);
    }),
    { numRuns: 500 },
  );
});

const table = (...lines: string[]) => lines.join('\n');

test.each([
  ['a row of too many cells', table('| a | b |', '|---|---|', '| 1 | 2 | 3 |'), 'table-row', '3/2'],
  ['a row of too few', table('| a | b |', '|---|---|', '| 1 |'), 'table-row', '1/2'],
  ['a line that runs on', table('| a |', '|---|', '| 1 |', 'verder'), 'table-row', '0/1'],
  ['no line of dashes', table('| a | b |', '| 1 | 2 |'), 'table-delimiter', ''],
  ['a line of dashes of another width', table('| a | b |', '|---|', '| 1 | 2 |'), 'table-delimiter', ''],
  ['the same without bars at the ends', table('a | b', '--|--|--', '1 | 2'), 'table-delimiter', ''],
  ['rows after a blank line', table('| a | b |', '|---|---|', '| 1 | 2 |', '', '| 3 | 4 |'), 'table-delimiter', ''],
  ['no rows', table('| a | b |', '|---|---|'), 'table-empty', ''],
  ['an empty header', table('|  |  |', '|---|---|', '| 1 | 2 |'), 'table-empty', ''],
  [
    'a table in a note',
    table('Noot[^1].', '', '[^1]: Zie', '', '    | a |', '    |---|', '    | 1 |'),
    'table-place',
    '',
  ],
])('%s is told', (_, text, code, what) => {
  const { issues } = parseText(text);
  expect(issues.map((issue) => ({ code: issue.code, what: issue.what }))).toContainEqual({ code, what });
});

test.each([
  ['in a list', table('- Dit:', '', '  | a | b |', '  |---|--:|', '  | 1 | 2 |')],
  ['with an empty cell', table('| a | b |', '|---|---|', '| 1 | |')],
  ['with an escaped bar', table('| a | b |', '|---|---|', '| 1 \\| 2 | 3 |')],
  ['no table: an escaped bar at the start of a line', '\\| is een streep.'],
])('%s nothing is told', (_, text) => {
  expect(parseText(text).issues).toEqual([]);
});
