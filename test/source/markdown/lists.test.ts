/** Lists of every marker, in each other as they are typed: each item is read with the label and at the depth it was typed with. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type CounterStyle, continuationOf, counterOf, labelOf, markerOf } from '../../../src/model/list-marker.ts';
import { parseText } from '../../../src/source/markdown/index.ts';
import { createRandom, type Random } from '../../support/fuzz/random.ts';
import { runs } from '../../support/runs.ts';

interface Item {
  readonly depth: number;
  readonly label: string;
  readonly word: string;
}

/** Written here once more, and otherwise than in the source. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const AFTER_Z = ['a', 'b'].flatMap((first) => LETTERS.map((second) => first + second));
const ROMAN = [...' ,i,ii,iii,iv,v,vi,vii,viii,ix,x,xi,xii,xiii,xiv,xv,xvi,xvii,xviii,xix,xx'.split(',')];
const upper = (list: readonly string[]) => list.map((counter) => counter.toUpperCase());
/** Counters from 1, and the numbers that a list may begin with. */
const COUNTERS: readonly { readonly counters: readonly string[]; readonly from: readonly number[] }[] = [
  { counters: Array.from({ length: 60 }, (_, index) => String(index + 1)), from: [1, 1, 1, 3, 9] },
  { counters: [...LETTERS, ...AFTER_Z], from: [1, 1, 1, 2, 7, 8, 24] },
  { counters: upper([...LETTERS, ...AFTER_Z]), from: [1] },
  { counters: ROMAN.slice(1), from: [1, 1, 1, 2, 4] },
  { counters: upper(ROMAN.slice(1)), from: [1] },
];

/** Lines from the margin, and what stands in them. */
function typeList(random: Random, depth: number, word: () => string): { lines: string[]; items: Item[] } {
  const lines: string[] = [];
  const items: Item[] = [];
  const isBullets = random.chance(0.2);
  const { counters, from } = random.pick(COUNTERS);
  const first = random.pick(from);
  const delimiter = random.pick(['.', ')']);
  const count = 2 + random.below(3);
  const isLoose = random.chance(0.2);
  for (let nth = 0; nth < count; nth++) {
    const label = isBullets ? '-' : `${counters[first - 1 + nth]}${delimiter}`;
    const said = word();
    if (isLoose && nth > 0) lines.push('');
    lines.push(`${label} ${said}`);
    items.push({ depth, label, word: said });
    const indent = (list: readonly string[]) =>
      lines.push(...list.map((line) => (line === '' ? '' : ' '.repeat(label.length + 1) + line)));
    if (random.chance(0.2)) indent(['', word()]);
    if (depth < 3 && random.chance(0.3)) {
      const inner = typeList(random, depth + 1, word);
      // Only from one may a list interrupt a paragraph.
      indent(
        /^(?:-|[1aAiI][.)]) /.test(inner.lines[0] ?? '') && random.chance(0.5) ? inner.lines : ['', ...inner.lines],
      );
      items.push(...inner.items);
    }
  }
  return { lines, items };
}

function itemsIn(blocks: readonly RootContent[], depth = 0): Item[] {
  return blocks.flatMap((node) => {
    if (node.type !== 'list') return [];
    return node.children.flatMap((item, index): Item[] => {
      const [paragraph] = item.children;
      const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      const label = node.ordered === true ? labelOf(markerOf(node), (node.start ?? 1) + index) : '-';
      const own = { depth, label, word: text?.type === 'text' ? text.value : '' };
      return [own, ...itemsIn(item.children, depth + 1)];
    });
  });
}

test('each item of random lists in lists has the label that was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const random = createRandom(seed);
      let words = 0;
      const word = () => `woord${words++}`;
      const typed = Array.from({ length: 1 + random.below(3) }, () => typeList(random, 0, word));
      const source = typed.map(({ lines }) => `Aanloop.\n\n${lines.join('\n')}\n`).join('\n');
      const { blocks, issues } = parseText(source);
      expect(issues, source).toEqual([]);
      expect(itemsIn(blocks), source).toEqual(typed.flatMap(({ items }) => items));
    }),
    { numRuns: runs(60) },
  );
});

test('a counter is read as the number it was made of, after the one before it', () => {
  const styles: readonly CounterStyle[] = ['lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'];
  fc.assert(
    fc.property(fc.constantFrom(...styles), fc.integer({ min: 2, max: 3999 }), (style, number) => {
      expect(continuationOf(style, counterOf(style, number), number - 1)).toBe(number);
    }),
  );
});

/** Blocks of a text in short: `a.` of a list, `p` of a paragraph. */
function shapeOf(source: string): string[] {
  return parseText(source).blocks.map((node) =>
    node.type === 'list'
      ? itemsIn([node])
          .map(({ label }) => label)
          .join(' ')
      : 'p',
  );
}

describe('what is a list', () => {
  test.each([
    ['a. een\nb. twee', ['a. b.']],
    ['Neem mee:\na) een', ['p', 'a)']],
    ['g. een\nh. twee\ni. drie\nj. vier', ['g. h. i. j.']],
    ['a. een\ni. twee\nii. drie', ['a.', 'i. ii.']],
    ['i. een\nii. twee\na. drie', ['i. ii.', 'a.']],
    ['a. een\nb) twee\nC. drie', ['a.', 'b)']],
    ['a. een\n1. twee\na. drie', ['a.', '1.', 'a.']],
    ['A. een\nB. twee', ['A. B.']],
    ['   a. een\n   b. twee', ['a. b.']],
    ['i. een\n\nviii. twee\n\n   b. drie', ['i. ii. b.']],
  ])('%j', (source, expected) => {
    expect(shapeOf(source)).toEqual(expected);
  });
});

describe('what is none', () => {
  test.each([
    ['A. Jansen is er.'],
    ['Dit schreef\nA. Jansen in een brief.'],
    ['zie bij\nb. een'],
    ['a.een'],
    ['a\\. een'],
    ['a.'],
    ['ca. vijf'],
    ['dr. Jansen'],
    ['B. Jansen\nC. Jansen'],
    ['(a) een'],
    ['a.\u00A0een'],
  ])('%j', (source) => {
    expect(shapeOf(source)).toEqual(['p']);
  });

  test('initials are words of their sentence, wherever it stands', () => {
    const [list] = parseText('- zie\n  A. Jansen\n- zie ook\n\n  I. Pieters').blocks;
    expect(list).toMatchObject({
      type: 'list',
      children: [
        { children: [{ type: 'paragraph', children: [{ value: 'zie\nA. Jansen' }] }] },
        { children: [{ type: 'paragraph' }, { type: 'paragraph', children: [{ value: 'I. Pieters' }] }] },
      ],
    });
  });
});

test('a number or letter that is printed otherwise is told, with what prints', () => {
  const told = (source: string) => parseText(source).issues.map(({ fragment, what }) => `${fragment} ${what}`);
  expect(told('a. een\nc. twee')).toEqual(['c. b.']);
  expect(told('i) een\niv) twee')).toEqual(['iv) ii)']);
  expect(told('1) een\n2) twee')).toEqual([]);
  expect(told('A. een\nA. twee')).toEqual(['A. B.']);
});
