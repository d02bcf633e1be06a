/**
 * A document as the source can say it: what it cannot, such as an empty paragraph, is dropped or put in the nearest words.
 * A document that is said already is the same after it.
 */
import { Fragment, type Node } from 'prosemirror-model';
import { isIdentifier } from '../../../model/identifier.ts';
import { MOST_COLUMNS } from '../../../model/limits.ts';
import { counterOf } from '../../../model/list-marker.ts';
import { beginnable, isOneCapital, runsOn } from './counters.ts';
import { sayInline } from './say-inline.ts';
import { type ListAttrs, schema } from './schema.ts';

const { doc, paragraph, list, item, note, noteMark, table } = schema.nodes;
const { table_row: row, table_header: header, table_cell: cell } = schema.nodes;

/** What somebody is at work in: it may be empty, or a first item, until they leave it. */
export interface Kept {
  /** Nodes from the outermost to the paragraph or cell. */
  readonly around: ReadonlySet<Node>;
  /** Notes that nothing refers to any more stay, so that cutting and pasting a sentence loses none. */
  readonly notes: boolean;
}

const NOTHING: Kept = { around: new Set(), notes: false };

export function say(node: Node, kept: Kept = NOTHING): Node {
  const { notes, marks } = notesOf(node, kept);
  const ids = new Set<string>();
  const state: State = { kept, marks, ids };
  const blocks = content(node).filter((block) => block.type !== note || notes.has(block));
  const said = sayBlocks(blocks, state);
  return doc.create(null, said.length === 0 ? paragraph.create() : said);
}

interface State {
  readonly kept: Kept;
  /** Labels of the notes that there are, as they are compared. */
  readonly marks: ReadonlySet<string>;
  /** Of items, so far. */
  readonly ids: Set<string>;
  readonly isInNote?: true;
}

function content({ content: own }: Node): readonly Node[] {
  return own.content;
}

/** Markdown tells labels apart by their letters, not by their capitals. */
export function labelKey(label: string): string {
  return label.toLowerCase().toUpperCase();
}

/** Notes that can be said: each once, and called from the text or from a note that is. */
function notesOf(node: Node, kept: Kept): { notes: Set<Node>; marks: Set<string> } {
  const defined = new Map<string, Node>();
  for (const block of content(node)) {
    const key = labelKey(String(block.attrs['label'] ?? ''));
    if (block.type === note && key !== '' && !defined.has(key)) defined.set(key, block);
  }
  if (kept.notes) return { notes: new Set(defined.values()), marks: new Set(defined.keys()) };
  const notes = new Set<Node>();
  const marks = new Set<string>();
  const ahead = content(node).filter(({ type }) => type !== note);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    next.descendants((inner) => {
      const key = inner.type === noteMark ? labelKey(inner.attrs['label']) : undefined;
      const called = key === undefined ? undefined : defined.get(key);
      if (key === undefined || called === undefined || marks.has(key)) return;
      marks.add(key);
      notes.add(called);
      ahead.push(called);
    });
  }
  return { notes, marks };
}

function sayBlocks(blocks: readonly Node[], state: State): Node[] {
  const all: Node[] = [];
  for (const block of blocks.flatMap((own) => sayBlock(own, state))) {
    const last = all.at(-1);
    if (last !== undefined && last.type === list && block.type === list && runsOn(last, block))
      all[all.length - 1] = last.copy(last.content.append(block.content));
    else all.push(block);
  }
  return all;
}

function sayBlock(block: Node, state: State): Node[] {
  switch (block.type) {
    case list:
      return sayList(block, state);
    case table:
      return sayTable(block, state);
    case note:
      return [block.copy(withParagraph(sayBlocks(content(block), { ...state, isInNote: true })))];
    default: {
      const said = block.copy(inlineOf(block, state));
      return said.childCount > 0 || state.kept.around.has(block) ? [said] : [];
    }
  }
}

function withParagraph(blocks: readonly Node[]): Fragment {
  return Fragment.from(blocks[0]?.type === paragraph ? [...blocks] : [paragraph.create(), ...blocks]);
}

function inlineOf(node: Node, { kept, marks }: State): Fragment {
  const known = content(node).filter((own) => own.type !== noteMark || marks.has(labelKey(own.attrs['label'])));
  return Fragment.from(sayInline(known, kept.around.has(node)));
}

function sayList(block: Node, state: State): Node[] {
  const items = content(block).flatMap((own) => {
    const blocks = withParagraph(sayBlocks(content(own), state));
    const isEmpty = blocks.childCount === 1 && blocks.firstChild?.childCount === 0;
    if (isEmpty && !state.kept.around.has(own)) return [];
    const id = idOf(own, state);
    return [item.create({ id }, id === null ? blocks : withoutEnd(blocks, own, state))];
  });
  if (items.length === 0) return [];
  const attrs = beginnable(block.attrs as ListAttrs);
  const said = list.create(attrs, items);
  const isAlone = isOneCapital(said) && !state.kept.around.has(block);
  return isAlone ? unlisted(said) : [said];
}

/** An id stands behind the words of an item, and no space before it is kept, not even one that does not break. */
function withoutEnd(blocks: Fragment, own: Node, { kept }: State): Fragment {
  const first = blocks.firstChild;
  const last = first?.lastChild;
  const words = last?.text?.trimEnd();
  if (!first || !last?.isText || words === last.text || (own.firstChild && kept.around.has(own.firstChild)))
    return blocks;
  const rest = first.content.content.slice(0, -1);
  const ended = sayInline([...rest, ...(words ? [schema.text(words, last.marks)] : [])], false);
  return blocks.replaceChild(0, first.copy(Fragment.from(ended)));
}

/** Each id once: an item that is cut in two keeps it in its first half. */
function idOf(own: Node, { ids }: State): string | null {
  const id: unknown = own.attrs['id'];
  if (typeof id !== 'string' || !isIdentifier(id) || ids.has(id)) return null;
  ids.add(id);
  return id;
}

/** A lone `A.` is no list to the source; as words it reads the same. */
function unlisted(said: Node): Node[] {
  const { style, delimiter, start } = said.attrs as ListAttrs;
  const counter = style === 'bullet' ? '' : `${counterOf(style, start)}${delimiter} `;
  const [first, ...rest] = content(said.child(0));
  const words = sayInline([schema.text(counter), ...(first === undefined ? [] : content(first))], false);
  return [paragraph.create(null, words), ...rest];
}

/** Rows of one length, a row below the head at least, and a head with words. */
function sayTable(block: Node, state: State): Node[] {
  const rows = content(block).map((line) => content(line).flatMap(asOneColumn));
  const columns = Math.min(Math.max(...rows.map(({ length }) => length)), MOST_COLUMNS);
  if (columns === 0) return [];
  // The foot of a page is too small for a table.
  if (rows.length < 2 || state.isInNote)
    return sayBlocks(
      rows.flat().map((own) => paragraph.create(null, own.content)),
      state,
    );
  const align = (column: number) => rows[0]?.[column]?.attrs['align'] ?? null;
  const said = rows.map((cells, index) =>
    Array.from({ length: columns }, (_, column) => {
      // A row of more cells keeps the words of those in its last.
      const own = column === columns - 1 ? cells.slice(column) : cells.slice(column, column + 1);
      const words = own.flatMap((one, nth) => [...(nth === 0 ? [] : [schema.text(' ')]), ...content(one)]);
      const one = own.length === 1 ? (own[0] as Node) : cell.create(null, words);
      return (index === 0 ? header : cell).create({ align: align(column) }, inlineOf(one, state));
    }),
  );
  const [head = []] = said;
  if (head.every(({ childCount }) => childCount === 0) && head[0] !== undefined)
    head[0] = header.create(head[0].attrs, schema.text('–'));
  return [
    table.create(
      null,
      said.map((cells) => row.create(null, cells)),
    ),
  ];
}

/** A cell that spans columns, followed by empty ones. */
function asOneColumn(own: Node): Node[] {
  const span = Math.max(1, Math.min(Number(own.attrs['colspan'] ?? 1), MOST_COLUMNS));
  return [own, ...Array.from({ length: span - 1 }, () => cell.create())];
}
