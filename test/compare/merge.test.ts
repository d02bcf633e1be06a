/** Two texts as one: what stays, goes, comes and moves. */
import fc from 'fast-check';
import type { BlockContent, FootnoteDefinition, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/compare/align.ts';
import { compareClauses, isMoved } from '../../src/compare/clauses.ts';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import type { ListMarker } from '../../src/model/list-marker.ts';
import type { ReadableEntry, ReadablePart, ReadableProtocol } from '../../src/model/resolved.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { unrecordedMeta } from '../support/documents.ts';
import { plainly, sideOf, withMarks } from '../support/redline.ts';
import { runs } from '../support/runs.ts';

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [words(value)] });
const paragraph = (...children: (PhrasingContent | string)[]): RootContent & BlockContent => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
});
const named = <T extends RootContent | ListItem>(id: string, node: T): T => ({
  ...node,
  data: { anchor: id, clause: id },
});
const item = (value: string): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  children: [paragraph(value)],
});
const list = (...children: ListItem[]): RootContent => ({
  type: 'list',
  ordered: true,
  start: 1,
  spread: false,
  children,
});
const tree = (...children: RootContent[]): DocumentTree => ({ type: 'root', data: { meta: unrecordedMeta }, children });

describe('words', () => {
  test.each([
    ['nothing', 'Dit blijft zo.', 'Dit blijft zo.', 'Dit blijft zo.'],
    ['a word', 'De docent meldt het.', 'De leraar meldt het.', 'De [-docent-]{+leraar+} meldt het.'],
    ['a word that comes', 'Wij melden het.', 'Wij melden het direct.', 'Wij melden het{+ direct+}.'],
    ['a number is one word', 'Versie 1.0 geldt.', 'Versie 1.1 geldt.', 'Versie [-1.0-]{+1.1+} geldt.'],
    ['a line end of the source is a space', 'Wij melden\nhet.', 'Wij melden het.', 'Wij melden het.'],
    ['a sign', 'Wij melden het.', 'Wij melden het!', 'Wij melden het[-.-]{+!+}'],
    [
      'a small word between two changes goes along with them',
      'De school vraagt de docent en leerling om rust in de klas.',
      'De school vraagt de leraar en kind om rust in de klas.',
      'De school vraagt de [-docent en leerling-]{+leraar en kind+} om rust in de klas.',
    ],
    [
      'more words that stay do stay',
      'De docent meldt dit altijd aan de directeur.',
      'De leraar meldt dit altijd aan de rector.',
      'De [-docent-]{+leraar+} meldt dit altijd aan de [-directeur-]{+rector+}.',
    ],
    [
      'a sentence of which hardly a word is left is written anew',
      'Niemand filmt een ander zonder dat die dat weet of wil.',
      'Ouders vragen eerst toestemming voordat zij een foto plaatsen.',
      '[-Niemand filmt een ander zonder dat die dat weet of wil.-]{+Ouders vragen eerst toestemming voordat zij een foto plaatsen.+}',
    ],
  ])('%s', (_, before, after, expected) => {
    const clause = (value: string) => tree(named('a', paragraph(value)));
    expect(withMarks(mergeTrees(clause(before), clause(after)))).toBe(expected);
  });

  test('emphasis and links stay around what stands in them', () => {
    const link = (value: string, url: string): PhrasingContent => ({ type: 'link', url, children: [words(value)] });
    const merged = mergeTrees(
      tree(
        paragraph(
          'Lees ',
          strong('altijd eerst dit'),
          ' op de pagina van ',
          link('onze site', 'https://a.example'),
          '.',
        ),
      ),
      tree(
        paragraph(
          'Lees ',
          strong('altijd eerst dat'),
          ' op de pagina van ',
          link('onze site', 'https://b.example'),
          '.',
        ),
      ),
    );
    expect(merged.children).toMatchObject([
      {
        children: [
          { value: 'Lees ' },
          {
            type: 'strong',
            children: [
              { value: 'altijd eerst ' },
              { value: 'dit', data: { change: 'delete' } },
              { value: 'dat', data: { change: 'insert' } },
            ],
          },
          { value: ' op de pagina van ' },
          {
            url: 'https://b.example',
            children: [{ value: 'onze site', data: { former: { url: 'https://a.example' } } }],
          },
          { value: '.' },
        ],
      },
    ]);
  });
});

describe('blocks', () => {
  test('the same clause is compared by words, however much of it changed; another clause is not', () => {
    const before = tree(named('a', paragraph('Wees aardig.')), named('b', paragraph('Vraag toestemming.')));
    const after = tree(named('a', paragraph('Blijf beleefd.')), named('c', paragraph('Vraag geen toestemming.')));
    expect(withMarks(mergeTrees(before, after))).toBe(
      '[-Wees aardig.-]{+Blijf beleefd.+}\n[-Vraag toestemming.-]\n{+Vraag geen toestemming.+}',
    );
  });

  test('an item that comes leaves the items around it as they are', () => {
    const before = tree(list(named('a', item('Een.')), named('b', item('Twee.'))));
    const after = tree(list(named('a', item('Een.')), named('n', item('Nieuw.')), named('b', item('Twee.'))));
    expect(withMarks(mergeTrees(before, after))).toBe('Een.\n{+Nieuw.+}\nTwee.');
  });

  test('a clause that moved goes in one place and comes in another, and is an anchor in the new one alone', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => named(id, paragraph(`Tekst van bepaling ${id}.`)));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three');
    const merged = mergeTrees(tree(a, b, c), tree(b, c, a));
    expect(merged.children.map(({ data }) => [data?.clause, data?.anchor, data?.change])).toEqual([
      ['a', undefined, 'delete'],
      ['b', 'b', undefined],
      ['c', 'c', undefined],
      ['a', 'a', 'insert'],
    ]);
  });

  test('a heading of another depth is another heading', () => {
    const heading = (depth: 2 | 3): RootContent => ({ type: 'heading', depth, children: [words('Kop')] });
    expect(withMarks(mergeTrees(tree(heading(2)), tree(heading(3))))).toBe('[-Kop-]\n{+Kop+}');
  });

  test('footnotes are numbered through both texts, and go by their words', () => {
    const reference = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
    const note = (identifier: string, value: string): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier,
      children: [paragraph(value)],
    });
    const before = tree(paragraph('Een', reference('1'), ' regel.'), note('1', 'Bron: het bestuur, 2019.'));
    const after = tree(
      paragraph('Een', reference('1'), ' regel', reference('2'), '.'),
      note('1', 'Een heel andere noot.'),
      note('2', 'Bron: het bestuur, 2020.'),
    );
    expect(withMarks(mergeTrees(before, after))).toBe(
      'Een[-[^2]-]{+[^1]+} regel{+[^2]+}.\n{+Een heel andere noot.+}\nBron: het bestuur, [-2019-]{+2020+}.',
    );
  });
});

test('pairs never cross, and what goes stands before what comes', () => {
  const same = (one: string, other: string) => (one === other ? 1 : 0);
  expect(align([...'ABCD'], [...'ACXD'], same).map(({ before, after }) => `${before ?? '-'}${after ?? '-'}`)).toEqual([
    'AA',
    'B-',
    'CC',
    '-X',
    'DD',
  ]);
});

const MARKERS: readonly (ListMarker | undefined)[] = [
  undefined,
  { style: 'lower-alpha', delimiter: '.' },
  { style: 'decimal', delimiter: ')' },
];

describe('any two trees', () => {
  const vocabulary = [
    'de',
    'school',
    'docent',
    'leerling',
    'meldt',
    'filmt',
    'altijd',
    'nooit',
    // As the eye sees it `onderwijs`, `één` and a space.
    'onderwijs',
    'onder\u00ADwijs',
    '\u200Bonderwijs',
    '\u00E9\u00E9n',
    'e\u0301e\u0301n',
    '\u00A0',
    ' \u200B',
    '.',
    ', ',
    ' ',
    ' ',
    ' ',
  ];
  const value = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 }).map((list) => list.join(''));
  const text = value.map(words);
  const leaf = fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
    {
      weight: 1,
      arbitrary: value.map((own): PhrasingContent => ({ ...words(own), data: { lang: 'en' } }) as PhrasingContent),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('1', '2', '3')
        .map((identifier): PhrasingContent => ({ type: 'footnoteReference', identifier })),
    },
  );
  const inner = fc.array(leaf, { minLength: 1, maxLength: 2 });
  const running = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: leaf },
      { weight: 1, arbitrary: inner.map((children): PhrasingContent => ({ type: 'strong', children })) },
      { weight: 1, arbitrary: inner.map((children): PhrasingContent => ({ type: 'emphasis', children })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('https://a.example', '#b'), inner)
          .map(([url, children]): PhrasingContent => ({ type: 'link', url, children })),
      },
    ),
    { maxLength: 4 },
  );
  const block = running.map((children): BlockContent => ({ type: 'paragraph', children }));
  const items = fc.array(
    fc.array(block, { minLength: 1, maxLength: 2 }).map(
      (children): ListItem => ({
        type: 'listItem',
        spread: children.length > 1,
        checked: null,
        children,
      }),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const rows = fc.array(fc.tuple(running, running), { minLength: 1, maxLength: 4 });
  const blocks: fc.Arbitrary<RootContent> = fc.oneof(
    { weight: 4, arbitrary: block },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(2 as const, 3 as const), running)
        .map(([depth, children]): RootContent => ({ type: 'heading', depth, children })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.boolean(), fc.constantFrom(1, 3), fc.constantFrom(...MARKERS), items).map(
        ([ordered, start, marker, children]): RootContent => ({
          type: 'list',
          ordered,
          start: ordered ? start : null,
          ...(ordered && marker !== undefined ? { data: { marker } } : {}),
          spread: children.some(({ spread }) => spread),
          children,
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: rows.map(
        (cells): RootContent => ({
          type: 'table',
          align: [null, null],
          data: { kind: 'do_dont' },
          children: cells.map((row) => ({
            type: 'tableRow',
            children: row.map((children) => ({ type: 'tableCell', children })),
          })),
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(block, { minLength: 1, maxLength: 2 })
        .map((children): RootContent => ({ type: 'blockquote', data: { frame: true }, children })),
    },
  );
  const notes = fc.array(block, { minLength: 3, maxLength: 3 }).map((list) =>
    list.map(
      (own, index): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier: String(index + 1),
        children: [own],
      }),
    ),
  );
  /** Blocks of some have the name of a clause. */
  const body = fc
    .array(fc.tuple(blocks, fc.constantFrom('a', 'b', 'c', null, null, null)), { maxLength: 7 })
    .map((list) => {
      const taken = new Set<string>();
      return list.map(([node, id]) => {
        if (id === null || taken.has(id)) return node;
        taken.add(id);
        return { ...node, data: { ...node.data, anchor: id, clause: id } } as RootContent;
      });
    });
  const any = fc.tuple(body, notes).map(([children, definitions]) => tree(...children, ...definitions));
  /** A tree, and what someone made of it: blocks gone, written anew, put elsewhere. */
  const edited = fc
    .tuple(
      any,
      any,
      fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom('drop', 'take', 'move', 'cut')), { maxLength: 4 }),
    )
    .map(([before, other, edits]): [DocumentTree, DocumentTree] => {
      const children = [...before.children];
      for (const [from, to, edit] of edits) {
        const at = from % (children.length || 1);
        const node = children[at];
        if (node === undefined || node.type === 'footnoteDefinition') continue;
        if (edit === 'drop') children.splice(at, 1);
        if (edit === 'move') children.splice(to % children.length, 0, ...children.splice(at, 1));
        if (edit === 'take')
          children.splice(
            at,
            0,
            ...other.children.filter(({ type, data }) => type === 'paragraph' && data === undefined).slice(0, 1),
          );
        if (
          edit === 'cut' &&
          'children' in node &&
          node.type !== 'table' &&
          node.type !== 'list' &&
          node.type !== 'blockquote'
        )
          children[at] = { ...node, children: node.children.slice(1) } as RootContent;
      }
      return [before, tree(...children)];
    });

  const holds = ([before, after]: readonly [Root, Root], merged: Root) => {
    expect(sideOf(merged, 'after')).toEqual(plainly(after));
    expect(sideOf(merged, 'before')).toEqual(plainly(before, 'before'));
  };

  test('give back the new one without what goes, the old one without what comes', () => {
    fc.assert(
      fc.property(fc.tuple(any, any), ([before, after]) => holds([before, after], mergeTrees(before, after))),
      {
        numRuns: runs(200),
      },
    );
  });

  test('so they do where one was made of the other', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => holds([before, after], mergeTrees(before, after))),
      { numRuns: runs(200) },
    );
  });

  test('show no change between a tree and itself', () => {
    fc.assert(
      fc.property(any, (own) => {
        expect(JSON.stringify(mergeTrees(own, own))).not.toContain('"change"');
      }),
    );
  });

  test('have every anchor once', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const anchors = [...JSON.stringify(mergeTrees(before, after)).matchAll(/"anchor":"(\w)"/g)].map(([, id]) => id);
        expect(anchors).toEqual([...new Set(anchors)]);
        const known = [...JSON.stringify([before, after]).matchAll(/"anchor":"(\w)"/g)].map(([, id]) => id);
        expect(new Set(anchors)).toEqual(new Set(known));
      }),
    );
  });
});

describe('clauses', () => {
  const clause = (id: string, value = `Tekst van ${id}.`): ReadableEntry => ({
    kind: 'clause',
    counted: true,
    clause: { id, content: { kind: 'text', text: [paragraph(value)] } },
  });
  const part = (id: string, ...entries: ReadableEntry[]): ReadablePart => ({
    id,
    label: `Deel ${id}`,
    numbering: 'numbered',
    columns: null,
    entries,
  });
  const text = (...parts: ReadablePart[]): ReadableProtocol => ({
    protocol: 'proef',
    organisation: { id: 'ster', name: 'De Ster' },
    language: 'nl',
    title: 'Proef',
    description: '',
    notice: [],
    layout: {},
    parameters: new Map(),
    parts,
    variants: [],
    otherLanguages: new Map(),
  });
  const kinds = (before: ReadableProtocol, after: ReadableProtocol) =>
    compareClauses(before, after).clauses.map((own) => `${own.id} ${own.kind}${isMoved(own) ? ' (moved)' : ''}`);

  test('a new number is no change; one that comes or goes is told where it stands or stood', () => {
    const before = text(part('p', clause('a'), clause('b'), clause('c')));
    const after = text(part('p', clause('n'), clause('a'), clause('c')));
    expect(kinds(before, after)).toEqual(['n added', 'a unchanged', 'b removed', 'c unchanged']);
    const [, , , last] = compareClauses(before, after).clauses;
    expect(last).toMatchObject({ before: { label: 'Deel p', number: '3' }, after: { number: '3' } });
  });

  test('moved is to another part, or past a neighbour that stayed', () => {
    const before = text(part('p', clause('a'), clause('b'), clause('c')), part('q', clause('d')));
    expect(kinds(before, text(part('p', clause('b'), clause('c'), clause('a')), part('q', clause('d'))))).toEqual([
      'b unchanged',
      'c unchanged',
      'a moved (moved)',
      'd unchanged',
    ]);
    expect(
      kinds(before, text(part('p', clause('a'), clause('c')), part('q', clause('b', 'Anders.'), clause('d')))),
    ).toEqual(['a unchanged', 'c unchanged', 'b changed (moved)', 'd unchanged']);
  });

  test('counts', () => {
    const before = text(part('p', clause('a'), clause('b'), clause('c')));
    const after = text(part('p', clause('a', 'Anders.'), clause('n'), clause('c')));
    expect(compareClauses(before, after).counts).toEqual({ added: 1, removed: 1, changed: 1, moved: 0, unchanged: 1 });
  });

  test('what stands around the clauses is told apart', () => {
    const before = text(part('p', clause('a')), part('q', clause('b')));
    const after = { ...text({ ...part('q', clause('b')), label: 'Anders' }, part('p', clause('a'))), title: 'Nieuw' };
    expect(compareClauses(before, after).frame).toEqual([
      { what: 'title', id: null, before: 'Proef', after: 'Nieuw' },
      { what: 'arrangement', id: null, before: null, after: null },
      { what: 'part', id: 'q', before: 'Deel q', after: 'Anders' },
    ]);
    expect(compareClauses(before, before).frame).toEqual([]);
  });
});
