/** Two changes of one file: both of them, or where they clash. */
import { expect, test } from 'vitest';
import { mergeData } from '../../../src/operations/share/merge/data.ts';
import { mergeFile } from '../../../src/operations/share/merge/file.ts';
import { mergeKeys } from '../../../src/operations/share/merge/keys.ts';
import { mergeLines } from '../../../src/operations/share/merge/lines.ts';
import { memoryHost } from '../../support/memory-host.ts';

const FILE = 'policy/protocols/proef/overrides/school.yaml';
const host = memoryHost({});
const merged = (base: string | null, ours: string | null, theirs: string | null, file = FILE) =>
  mergeFile(host, { file, base, ours, theirs });

test('lines that stand apart go together; lines that touch do not, unless they are the same', () => {
  expect(mergeLines('a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n')).toBe('A\nb\nC\n');
  expect(mergeLines('a\nb\nc\n', 'A\nb\nc\n', 'a\nB\nc\n')).toBeUndefined();
  expect(mergeLines('a\nb\n', 'a\nx\nb\n', 'a\ny\nb\n')).toBeUndefined();
  expect(mergeLines('a\nb\n', 'a\nx\nb\n', 'a\nx\nb\n')).toBe('a\nx\nb\n');
  expect(mergeLines('a\nb\n', 'b\n', 'a\nb\nc\n')).toBe('b\nc\n');
});

test('orders', () => {
  const keys = (...lists: string[]) =>
    mergeKeys(...(lists.map((list) => [...list]) as [string[], string[], string[]]))?.join('');
  expect(keys('abc', 'axbc', 'abyc')).toBe('axbyc');
  expect(keys('abc', 'acb', 'abcd')).toBe('acdb');
  expect(keys('abc', 'acb', 'bac')).toBeUndefined();
  expect(keys('ab', 'xab', 'yab')).toMatch(/^(xy|yx)ab$/);
  // Whether what one took away stays is for its content to say.
  expect(keys('abc', 'ac', 'abc')).toBe('abc');
});

test('what both add at one place stands there twice, each with the comments of its own', () => {
  const base = 'amend:\n  a:\n    reason: R\n    text: A\n';
  const ours = `${base}  # Van ons.\n  b:\n    reason: R\n    text: B\n`;
  const theirs = `${base}  c:\n    reason: R\n    text: C\n`;
  const result = merged(base, ours, theirs);
  expect(result).toEqual({
    text: 'amend:\n  a:\n    reason: R\n    text: A\n  # Van ons.\n  b:\n    reason: R\n    text: B\n  c:\n    reason: R\n    text: C\n',
  });
});

test('the same clause, or the order of a list, clashes by its place', () => {
  const amend = (text: string) => `amend:\n  a:\n    reason: R\n    text: ${text}\n`;
  expect(merged(amend('A'), amend('B'), amend('C'))).toMatchObject({ clashes: [{ steps: ['amend', 'a'] }] });
  const clause = (more: object) => ({ clauses: [{ id: 'a', text: 'A', audience: ['all'], ...more }] });
  const both = mergeData('protocol', [clause({}), clause({ text: 'B' }), clause({ audience: ['staff'] })]);
  expect(both).toEqual({ data: clause({ text: 'B', audience: ['staff'] }), clashes: [] });
  const mixed = mergeData('protocol', [clause({ do: 'x' }), clause({ do: 'y' }), clause({ do: 'x', dont: 'z' })]);
  expect(mixed.clashes).toMatchObject([{ steps: ['clauses', 'a'] }]);
  const gone = mergeData('protocol', [clause({}), { clauses: [] }, clause({ text: 'B' })]);
  expect(gone.clashes).toMatchObject([{ steps: ['clauses', 'a'], ours: undefined }]);
});

test('what bodies decided on one version is never mixed', () => {
  const versions = (...decisions: string[]) => ({ versions: [{ version: '1.0', decisions }] });
  expect(mergeData('approvals', [versions(), versions('x'), versions('y')]).clashes).toMatchObject([
    { steps: ['versions', '1.0'] },
  ]);
});

test('a file of which one side took all away, one that cannot be read, and one that is not of the studio', () => {
  expect(merged('a: 1\n', null, 'a: 2\n')).toMatchObject({ clashes: [{ steps: [] }] });
  expect(merged('a: [\n', 'a: [b\n', 'c: [\n')).toMatchObject({ clashes: [{ steps: [] }] });
  expect(merged('a\nb\nc\n', 'x\nb\nc\n', 'a\nb\ny\n', 'templates/a.hbs')).toEqual({ text: 'x\nb\ny\n' });
  expect(merged('a\n', 'x\n', 'y\n', 'templates/a.hbs')).toMatchObject({ clashes: [{ steps: [], base: 'a\n' }] });
});
