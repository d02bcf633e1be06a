/** Any two texts of which one was made of the other, with lists, tables, frames and notes, for properties of a redline. */
import fc from 'fast-check';
import type {
  BlockContent,
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { cellOf } from '../../src/model/tree.ts';

type Block = Paragraph | List;

const words = fc
  .array(fc.constantFrom('de', 'school', 'leerling', 'meldt', 'telefoon', 'kluis', 'altijd', 'pauze'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((list) => list.join(' '));
export const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
export const heading = (value: string): Heading => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] });
export const item = (...children: BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  children,
});
export const list = (ordered: boolean, children: ListItem[]): List => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children,
});
export const table = (rows: TableCell[][]): Table => ({
  type: 'table',
  align: null,
  children: rows.map((children) => ({ type: 'tableRow', children })),
});

const paragraphs = words.map(paragraph);
const plainList = fc.tuple(fc.boolean(), fc.array(words, { minLength: 1, maxLength: 3 }));
const lists = plainList.map(([ordered, own]) =>
  list(
    ordered,
    own.map((value) => item(paragraph(value))),
  ),
);
const contained: fc.Arbitrary<Block> = fc.oneof(paragraphs, lists as fc.Arbitrary<Block>);
const deepItems = fc.oneof(
  paragraphs.map((own) => item(own)),
  fc.tuple(paragraphs, paragraphs).map(([one, two]) => item(one, two)),
  fc.tuple(paragraphs, lists).map(([one, two]) => item(one, two)),
);
const deepLists = fc
  .tuple(fc.boolean(), fc.array(deepItems, { minLength: 1, maxLength: 3 }))
  .map(([ordered, own]) => list(ordered, own));
const cells = fc.array(contained, { minLength: 1, maxLength: 3 }).map((own) => cellOf(own as RootContent[]));
const tables = fc
  .tuple(words, words, fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 3 }))
  .map(([one, two, rows]) =>
    table([[cellOf([paragraph(one)]), cellOf([paragraph(two)])], ...rows.map((row) => [...row])]),
  );
const quotes = fc
  .array(paragraphs, { minLength: 1, maxLength: 2 })
  .map((children): Blockquote => ({ type: 'blockquote', children }));
const frames = fc
  .array(contained, { minLength: 1, maxLength: 3 })
  .map((children): Blockquote => ({ type: 'blockquote', children, data: { frame: true } }));
const blocks: fc.Arbitrary<Whole> = fc.oneof(
  { weight: 4, arbitrary: paragraphs },
  { weight: 2, arbitrary: words.map(heading) },
  { weight: 3, arbitrary: deepLists },
  { weight: 2, arbitrary: tables },
  quotes,
  frames,
);
const notes = fc
  .array(paragraphs, { minLength: 1, maxLength: 3 })
  .map((children): FootnoteDefinition[] => [{ type: 'footnoteDefinition', identifier: '1', label: '1', children }]);

/** A text that keeps some of its blocks, loses others and gets some: within lists, cells and notes too. */
const edits = fc.record({
  drop: fc.nat(9),
  add: fc.nat(9),
  at: fc.nat(9),
  inner: fc.boolean(),
  fresh: blocks,
  item: deepItems,
  cell: contained,
});
type Whole = Paragraph | Heading | List | Table | Blockquote;
type Edited = typeof edits extends fc.Arbitrary<infer Own> ? Own : never;

function edited(own: readonly Whole[], { drop, add, at, inner, fresh, item: extra, cell }: Edited): Whole[] {
  const copy = structuredClone(own) as Whole[];
  const place = at % (copy.length + 1);
  const target = copy[at % (copy.length || 1)];
  if (inner && target?.type === 'list') {
    if (drop % 3 === 0 && target.children.length > 1) target.children.splice(drop % target.children.length, 1);
    target.children.splice(add % (target.children.length + 1), 0, extra);
  } else if (inner && target?.type === 'table') {
    const row = target.children[1 + (drop % Math.max(1, target.children.length - 1))];
    const held = row?.children[add % 2];
    if (row !== undefined && held !== undefined) {
      const inCell =
        (held.children[0]?.type as string) === 'text'
          ? [{ type: 'paragraph', children: held.children } as Block]
          : ([...held.children] as unknown as Block[]);
      if (drop % 2 === 0) inCell.splice(add % inCell.length, 1);
      inCell.splice(add % (inCell.length + 1), 0, cell as Block);
      row.children[add % 2] = cellOf(inCell);
    }
  } else if (inner && target?.type === 'blockquote')
    target.children.splice(add % (target.children.length + 1), 0, cell as Block);
  else {
    if (drop % 2 === 0 && copy.length > 1) copy.splice(drop % copy.length, 1);
    if (add % 3 > 0) copy.splice(place % (copy.length + 1), 0, fresh);
  }
  return copy;
}

export const editedTexts = fc
  .tuple(
    fc.array(blocks, { minLength: 1, maxLength: 6 }),
    fc.array(edits, { minLength: 1, maxLength: 4 }),
    notes,
    notes,
  )
  .map(([own, changes, one, other]) => {
    const start = heading('Begin');
    // A document ends with what is said of it; a table at its end has a paragraph behind it.
    const close = (children: readonly RootContent[], note: readonly FootnoteDefinition[]): RootContent[] => [
      start,
      ...children,
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Slot van de tekst' },
          { type: 'footnoteReference', identifier: '1', label: '1' },
        ],
      },
      ...note,
    ];
    const after = changes.reduce((now, change) => edited(now, change), own as readonly Whole[]);
    return { before: close(own, one), after: close(after, other) };
  });
