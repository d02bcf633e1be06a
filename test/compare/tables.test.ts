/** Rows, cells and blocks in cells, in two texts of one protocol. */
import { expect, test } from 'vitest';
import { compareClauses } from '../../src/compare/clauses.ts';
import { mergeContent, runsOf } from '../../src/compare/content.ts';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { documentOf } from '../support/documents.ts';
import { memoryHost } from '../support/memory-host.ts';
import { plainly, sideOf } from '../support/redline.ts';
import { tableFiles } from '../support/tables-protocol.ts';

const policy = loadPolicy(memoryHost(tableFiles)).value;
const protocols = resolvePolicy(policy).value;
const of = (id: string): ResolvedProtocol => {
  const found = protocols.find(({ organisation }) => organisation.id === id);
  if (found === undefined) throw new Error(`no document of ${id}`);
  return found;
};

test('rows come, go and change as clauses do', () => {
  const kinds = new Map(compareClauses(of('ster'), of('maan')).clauses.map(({ id, kind }) => [id, kind]));
  expect(['melden', 'ouders', 'gesprek', 'plan'].map((id) => kinds.get(id))).toEqual([
    'unchanged',
    'added',
    'changed',
    'removed',
  ]);
});

test('what changed in a row is told cell by cell', () => {
  const [before, after] = ['ster', 'maan'].map((id) => of(id).clauses.get('gesprek')?.content ?? null);
  const lines = mergeContent(before ?? null, after ?? null).map(({ blocks }) => runsOf(blocks));
  expect(lines.slice(1)).toEqual([
    [
      [{ text: 'De mentor spreekt', change: undefined }],
      [
        { text: 'met ', change: undefined },
        { text: 'beide', change: 'delete' },
        { text: 'alle', change: 'insert' },
        { text: ' leerlingen.', change: undefined },
      ],
    ],
    [
      [
        { text: 'De ', change: undefined },
        { text: 'teamleider', change: 'delete' },
        { text: 'afdelingsleider', change: 'insert' },
      ],
    ],
    [[{ text: 'Binnen een week', change: undefined }]],
    [[{ text: 'Met de ouders', change: 'insert' }]],
  ]);
});

test.each([
  ['ster', 'maan'],
  ['maan', 'ster'],
])('a redline from %s to %s holds both texts, whatever stands in a cell', (from, to) => {
  const [before, after] = [documentOf(policy, of(from), 'protocol'), documentOf(policy, of(to), 'protocol')];
  const merged = mergeTrees(before, after);
  expect(sideOf(merged, 'after')).toEqual(plainly(after, 'after'));
  expect(sideOf(merged, 'before')).toEqual(plainly(before, 'before'));
});

test('another heading of a column is told as the arrangement of its part', () => {
  const own = of('ster');
  const parts = own.parts.map((part) =>
    part.id === 'stappen' ? { ...part, columns: ['Stap', 'Wat', 'Wie', 'Uiterlijk', 'Meer'] } : part,
  );
  expect(compareClauses(own, { ...own, parts }).frame.map(({ what, id }) => [what, id])).toEqual([
    ['arrangement', 'stappen'],
  ]);
});
