import { describe, expect, it } from 'vitest';
import type { Passage, PassagePart } from '../../../src/model/passages.ts';
import { rowsOf, slotOfNow, slotsFor } from '../../../src/studio/app/outline/rows.ts';
import { makeTree } from '../../../src/studio/app/outline/tree.ts';

const clause = (id: string) => ({ kind: 'clause', id, counted: true }) as const;

/** A part with two clauses, one of which stands in a part within it; and one with a clause. */
const PARTS: readonly PassagePart[] = [
  {
    id: 'a',
    label: 'A',
    numbering: 'numbered',
    entries: [
      clause('a1'),
      { kind: 'part', part: { id: 'b', label: 'B', numbering: 'prose', entries: [clause('b1')] } },
      clause('a2'),
    ],
  },
  { id: 'c', label: 'C', numbering: 'prose', entries: [clause('c1'), { kind: 'quote', part: 'b' }] },
];

const ROWS = rowsOf(PARTS, [{ id: 'a1', words: 'Eerste', number: '1.' } as Passage]);
const at = (id: string) => ROWS.findIndex((row) => row.id === id && row.kind !== 'quote');

describe('The outline as rows', () => {
  it('stands in the order of the document, with its levels', () => {
    expect(ROWS.map(({ id, level }) => `${level} ${id}`)).toEqual([
      '1 a',
      '2 a1',
      '2 b',
      '3 b1',
      '2 a2',
      '1 c',
      '2 c1',
      '2 b',
    ]);
    expect(ROWS[1]).toMatchObject({ words: 'Eerste', number: '1.', part: 'a' });
  });

  it('a clause can go first in each part and after each entry, from the top down', () => {
    expect(slotsFor(ROWS, at('c1')).map(({ position }) => position)).toEqual([
      { first_in: 'a' },
      { after: 'a1' },
      { first_in: 'b' },
      { after: 'b1' },
      { after: 'b' },
      { after: 'a2' },
      { first_in: 'c' },
    ]);
  });

  it('where it stands is one of them, unless a quote is before it', () => {
    for (const id of ['a1', 'b1', 'a2', 'c1']) {
      const slots = slotsFor(ROWS, at(id));
      expect(slots[slotOfNow(ROWS, at(id), slots)]).toMatchObject({ at: at(id), part: ROWS[at(id)]?.part });
    }
  });

  it('a part goes among parts, one within a part also among what is around it, and none into itself', () => {
    expect(slotsFor(ROWS, at('a')).map(({ position }) => position)).toEqual([{ before: 'c' }, { after: 'c' }]);
    expect(slotsFor(ROWS, at('b')).map(({ position }) => position)).toEqual([
      { before: 'a' },
      { first_in: 'a' },
      { after: 'a1' },
      { after: 'a2' },
      { after: 'a' },
      { after: 'c' },
    ]);
  });

  it('a quote stays', () => {
    expect(slotsFor(ROWS, ROWS.length - 1)).toEqual([]);
  });
});

describe('A row that is lifted while the document becomes another one', () => {
  const lifted = () => {
    const tree = makeTree(ROWS);
    tree.lift(at('c1'));
    tree.shift(-2);
    return tree;
  };

  it('stays lifted, over the same place', () => {
    const tree = lifted();
    const more: PassagePart = { id: 'z', label: 'Z', numbering: 'prose', entries: [clause('z1')] };
    expect(tree.put(rowsOf([more, ...PARTS], []))).toBe(true);
    expect(tree.drop()).toMatchObject({ row: { id: 'c1' }, slot: { position: { after: 'b' } } });
  });

  it('is put down where its place is gone, which is told', () => {
    const tree = lifted();
    const [, end] = PARTS;
    expect(tree.put(rowsOf(end === undefined ? [] : [end], []))).toBe(false);
    expect(tree.drop()).toBeNull();
  });
});
