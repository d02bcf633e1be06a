/** Resolved parts as mdast blocks: headings, lists, tables and frames around the clauses' own text. */
import type {
  BlockContent,
  Blockquote,
  Heading,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import { columnsOf } from '../model/columns.ts';
import type { Picture, StoredPicture } from '../model/picture.ts';
import type { FigureContent, ReadableClause, ReadableEntry, ReadablePart } from '../model/resolved.ts';
import type { Numbering } from '../model/source.ts';
import { mergeTexts } from '../model/text.ts';
import { cellOf, DEEPEST_HEADING, type Figure, type TableKind, withoutAnchors } from '../model/tree.ts';
import { captionOf } from '../words/figures.ts';
import type { Footnotes } from './footnotes.ts';

type Part = Pick<ReadablePart, 'numbering' | 'marker' | 'columns' | 'rowHeadings' | 'entries'>;
type Counted = Extract<ReadableEntry, { kind: 'clause' }>;

interface Context {
  readonly footnotes: Footnotes;
  readonly pictureOf: (stored: StoredPicture) => Picture;
  /** Depth of the heading above. */
  readonly depth: number;
  /** Inside a frame nothing is an anchor: the quoted part itself is. */
  readonly quoted: boolean;
}

export function partBlocks(part: ReadablePart, context: Context, newPage = false): RootContent[] {
  const depth = Math.min(DEEPEST_HEADING, context.depth + 1) as Heading['depth'];
  const data = { ...(context.quoted ? {} : anchored(part)), ...(newPage ? { newPage } : {}) };
  const heading: Heading = { type: 'heading', depth, children: [text(part.label)], data };
  const blocks = [heading, ...entryBlocks(part, { ...context, depth })];
  return part.landscape ? blocks.map(onItsSide) : blocks;
}

export function entryBlocks(part: Part, context: Context): RootContent[] {
  const blocks: RootContent[] = [];
  let number = 1;
  for (const run of runsOf(part.entries)) {
    const [first] = run;
    if (first === undefined) continue;
    if (first.kind === 'part') blocks.push(...partBlocks(first.part, context));
    else if (first.kind === 'quote') blocks.push(frame(first.part, context));
    else if (!first.counted) blocks.push(...prose(first.clause, context));
    else {
      const clauses = run.map((entry) => (entry as Counted).clause);
      blocks.push(...arrangements[part.numbering](clauses, part, number, context));
      number += clauses.length;
    }
  }
  return blocks;
}

/** Counted clauses that follow one another make one list or table; everything else stands alone. */
function runsOf(entries: readonly ReadableEntry[]): ReadableEntry[][] {
  const runs: ReadableEntry[][] = [];
  const isCounted = (entry: ReadableEntry | undefined) => entry?.kind === 'clause' && entry.counted;
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last !== undefined && isCounted(entry) && isCounted(last[0])) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

type Arrange = (clauses: readonly ReadableClause[], part: Part, start: number, context: Context) => RootContent[];

const arrangements: Record<Numbering, Arrange> = {
  prose: (clauses, _part, _start, context) => clauses.flatMap((clause) => prose(clause, context)),
  numbered: (clauses, { marker }, start, context) => {
    const counted = list(clauses, true, start, context);
    return [marker === undefined ? counted : { ...counted, data: { marker } }];
  },
  bulleted: (clauses, _part, _start, context) => [list(clauses, false, null, context)],
  definitions: (clauses, { marker }, start, context) => [
    marker === undefined
      ? list(clauses, false, null, context)
      : { ...list(clauses, true, start, context), data: { marker } },
  ],
  do_dont: (clauses, part, _start, context) => [table({ kind: 'do_dont' }, columnsOf(part), clauses, context)],
  roles: (clauses, part, _start, context) => [table({ kind: 'roles' }, columnsOf(part), clauses, context)],
  table: (clauses, part, _start, context) => [
    table(part.rowHeadings ? { rowHeadings: true } : undefined, columnsOf(part), clauses, context),
  ],
};

function prose(clause: ReadableClause, context: Context): RootContent[] {
  return ownBlocks(clause, context).map((block, index) => ({
    ...block,
    data: { ...block.data, ...(index === 0 ? identity(clause, context) : { clause: clause.id }) },
  }));
}

function list(clauses: readonly ReadableClause[], ordered: boolean, start: number | null, context: Context): List {
  const children = clauses.map((clause): ListItem => {
    const blocks = ownBlocks(clause, context) as BlockContent[];
    return {
      type: 'listItem',
      spread: blocks.length > 1,
      checked: null,
      children: blocks,
      data: { ...identity(clause, context), ...defines(clause) },
    };
  });
  return { type: 'list', ordered, start, spread: children.some(({ spread }) => spread === true), children };
}

function table(
  data: { kind: TableKind } | { rowHeadings: true } | undefined,
  columns: readonly string[],
  clauses: readonly ReadableClause[],
  context: Context,
): Table {
  const header = columns.map((label): TableCell => ({ type: 'tableCell', children: [text(label)] }));
  const rows = clauses.map(
    (clause): TableRow => ({
      type: 'tableRow',
      children: cells(clause, context),
      data: identity(clause, context),
    }),
  );
  return {
    type: 'table',
    align: columns.map(() => null),
    ...(data === undefined ? {} : { data }),
    children: [{ type: 'tableRow', children: header }, ...rows],
  };
}

function cells({ content, id }: ReadableClause, context: Context): TableCell[] {
  const cell = (blocks: readonly RootContent[], key: string) => cellOf(taken(blocks, key, context));
  switch (content.kind) {
    case 'do_dont':
      return [cell(content.do, `${id}/do`), cell(content.dont, `${id}/dont`)];
    case 'role':
      return [{ type: 'tableCell', children: [text(content.role)] }, cell(content.text, id)];
    case 'row':
      return content.cells.map((blocks, index) => cell(blocks, `${id}/${index}`));
    case 'term':
    case 'text':
    case 'form':
    case 'figure':
      return [];
  }
}

function onItsSide<T extends RootContent>(block: T): T {
  return { ...block, data: { ...block.data, landscape: true } };
}

function frame(part: ReadablePart, context: Context): Blockquote {
  const label: BlockContent = { type: 'paragraph', children: [{ type: 'strong', children: [text(part.label)] }] };
  const children = [label, ...entryBlocks(part, { ...context, quoted: true })] as BlockContent[];
  return { type: 'blockquote', data: { frame: true }, children };
}

function ownBlocks({ content, id }: ReadableClause, context: Context): RootContent[] {
  if (content.kind === 'figure') return [figure(content, context)];
  if (content.kind === 'form') return [...content.form];
  if (content.kind === 'text') return taken(content.text, id, context);
  return content.kind === 'term' ? withTerm(content.term, taken(content.text, id, context)) : [];
}

/** The term, then what it means; on the same line where that begins with a paragraph. */
function withTerm(term: string, [first, ...rest]: readonly RootContent[]): RootContent[] {
  const lead: PhrasingContent[] = [{ type: 'strong', children: [text(term)] }, text(': ')];
  if (first?.type === 'paragraph') return [{ ...first, children: mergeTexts([...lead, ...first.children]) }, ...rest];
  return [{ type: 'paragraph', children: lead }, ...(first === undefined ? [] : [first, ...rest])];
}

function defines({ content, forms = [] }: ReadableClause): { defines?: readonly string[] } {
  return content.kind === 'term' ? { defines: [content.term, ...forms] } : {};
}

function figure({ picture, alt, ...own }: FigureContent, { pictureOf }: Context): Figure {
  if (picture === null) throw new Error('A document of a text whose picture could not be read');
  return { type: 'figure', picture: pictureOf(picture), alt, children: captionOf(own) };
}

/** The blocks of a text as they stand here: an item that is quoted is no anchor either. */
function taken(blocks: readonly RootContent[], key: string, { footnotes, quoted }: Context): RootContent[] {
  const own = footnotes.take(blocks, key);
  return quoted ? own.map((block) => withoutAnchors(block)) : own;
}

function identity(clause: ReadableClause, { quoted }: Context): Nodes['data'] & object {
  const { id } = clause;
  return quoted ? { clause: id } : { ...anchored(clause), clause: id };
}

function anchored({ id, was }: Pick<ReadableClause, 'id' | 'was'>): Nodes['data'] & object {
  return { anchor: id, ...(was === undefined ? {} : { aliases: was }) };
}

function text(value: string): Text {
  return { type: 'text', value };
}
