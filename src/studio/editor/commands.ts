/** What can be done to a text: commands of ProseMirror, which say whether they can and, given a dispatch, do. */
import { chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { Fragment, type Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { MOST_COLUMNS } from '../../model/limits.ts';
import type { CounterStyle } from '../../model/list-marker.ts';
import { labelKey } from './text/say.ts';
import { isLinkUrl } from './text/say-inline.ts';
import { type ListAttrs, schema } from './text/schema.ts';

const { paragraph, list, item, note, noteMark, parameter, reference, hardBreak } = schema.nodes;
const { table, table_row: row, table_header: header, table_cell: cell } = schema.nodes;

export const strong = toggleMark(schema.marks.strong, null, { includeWhitespace: false });
export const emphasis = toggleMark(schema.marks.emphasis, null, { includeWhitespace: false });

/** The innermost list around a selection, and where it begins. */
export function listAround(state: EditorState): { node: Node; at: number; depth: number } | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === list) return { node, at: $from.before(depth), depth };
  }
  return undefined;
}

/** A list of this kind; of a list that is so already, paragraphs. */
export function asList(attrs: ListAttrs): Command {
  return (state, dispatch, view) => {
    const around = listAround(state);
    if (around === undefined) return wrapInList(list, attrs)(state, dispatch, view);
    const { node, at } = around;
    if (
      node.attrs['style'] === attrs.style &&
      (attrs.style === 'bullet' || node.attrs['delimiter'] === attrs.delimiter)
    )
      return liftListItem(item)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(at, null, { ...attrs }).scrollIntoView());
    return true;
  };
}

/** How lists within lists usually count. */
const WITHIN: Readonly<Record<string, CounterStyle | 'bullet'>> = {
  bullet: 'bullet',
  decimal: 'lower-alpha',
  'lower-alpha': 'lower-roman',
  'upper-alpha': 'decimal',
  'lower-roman': 'bullet',
  'upper-roman': 'upper-alpha',
};

export const indent: Command = (state, dispatch, view) => {
  const around = listAround(state);
  const done = (tr: Transaction) => {
    if (dispatch === undefined) return;
    const inner = listAround(state.apply(tr));
    const isNew =
      around !== undefined && inner !== undefined && inner.depth > around.depth && inner.node.childCount === 1;
    const style = WITHIN[String(around?.node.attrs['style'])] ?? 'bullet';
    dispatch(isNew ? tr.setNodeMarkup(inner.at, null, { ...around.node.attrs, start: 1, style }) : tr);
  };
  return sinkListItem(item)(state, dispatch === undefined ? undefined : done, view);
};

export const outdent = liftListItem(item);
export const nextItem = splitListItem(item, { id: null });

export const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  const { $from } = state.selection;
  const isAllowed = $from.parent.type.contentMatch.matchType(hardBreak) !== null;
  if (isAllowed) dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return isAllowed;
});

/** Puts a thing in the place of the selection, where such a thing can stand. */
function put(node: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type.contentMatch.matchType(node.type) === null) return false;
    dispatch?.(state.tr.replaceSelectionWith(node, true).scrollIntoView());
    return true;
  };
}

/** `inside` is what stands between the braces. */
export const insertParameter = (inside: string): Command => put(parameter.create({ inside }));
export const insertReference = (url: string): Command => put(reference.create({ url }));

/** The link that the selection stands in, with its ends; undefined where it stands in none. */
export function linkAround(state: EditorState): { from: number; to: number; href: string } | undefined {
  const { $from } = state.selection;
  const at = $from.index();
  const { parent } = $from;
  const own = (index: number) =>
    index < 0 || index >= parent.childCount ? undefined : schema.marks.link.isInSet(parent.child(index).marks);
  const isAfter = own(at) === undefined;
  const mark = own(at) ?? (isAfter && $from.textOffset === 0 ? own(at - 1) : undefined);
  if (mark === undefined) return undefined;
  let [first, last] = isAfter ? [at - 1, at - 1] : [at, at];
  while (own(first - 1)?.eq(mark)) first -= 1;
  while (own(last + 1)?.eq(mark)) last += 1;
  const from = $from.posAtIndex(first);
  return { from, to: $from.posAtIndex(last + 1), href: mark.attrs['href'] };
}

/** Makes a link of the selection, or of `words` where nothing is selected; changes the one it stands in. */
export function setLink(href: string, words: string): Command {
  return (state, dispatch) => {
    if (!isLinkUrl(href)) return false;
    const mark = schema.marks.link.create({ href, title: null });
    const around = linkAround(state);
    const { from, to, empty } = state.selection;
    if (dispatch === undefined) return true;
    if (around !== undefined)
      dispatch(state.tr.removeMark(around.from, around.to, schema.marks.link).addMark(around.from, around.to, mark));
    else if (!empty) dispatch(state.tr.addMark(from, to, mark));
    else dispatch(state.tr.replaceSelectionWith(schema.text(words === '' ? href : words, [mark]), false));
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const around = linkAround(state);
  const { from, to } = around ?? state.selection;
  if (around === undefined && !state.doc.rangeHasMark(from, to, schema.marks.link)) return false;
  dispatch?.(state.tr.removeMark(from, to, schema.marks.link));
  return true;
};

/** A note called from here, at the end of the text, where it is then to be written. */
export const insertNote: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.contentMatch.matchType(noteMark) === null) return false;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === note) return false;
  if (dispatch === undefined) return true;
  const label = newLabels(state.doc)();
  const tr = state.tr.replaceSelectionWith(noteMark.create({ label }), true);
  tr.insert(tr.doc.content.size, note.create({ label }, paragraph.create()));
  dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
  return true;
};

/** Numbers that no note has, one after another. */
export function newLabels(doc: Node): () => string {
  const labels = new Set<string>();
  doc.descendants((node) => {
    if (node.type === note || node.type === noteMark) labels.add(labelKey(node.attrs['label']));
  });
  let number = 0;
  return () => {
    do number += 1;
    while (labels.has(String(number)));
    return String(number);
  };
}

/** A table with words in its head, for one without is none to the source. */
export function insertTable(rows: number, heads: readonly string[]): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = $from.depth;
    const isAllowed =
      depth > 0 && $from.parent.type === paragraph && $from.node(depth - 1).type !== note && !isInNote($from);
    if (!isAllowed || dispatch === undefined) return isAllowed;
    const cells = (type: typeof cell, words: readonly string[]) =>
      row.create(
        null,
        words.map((word) => type.create(null, word === '' ? null : schema.text(word))),
      );
    const empty = heads.map(() => '');
    const made = table.create(
      null,
      Fragment.from([cells(header, heads), ...Array.from({ length: rows }, () => cells(cell, empty))]),
    );
    // In an item its words come first; an empty paragraph elsewhere makes room for the table.
    const isEmpty = $from.parent.childCount === 0 && $from.node(depth - 1).type !== item;
    const at = isEmpty ? $from.before(depth) : $from.after(depth);
    const tr = isEmpty ? state.tr.replaceWith(at, $from.after(depth), made) : state.tr.insert(at, made);
    const start = TextSelection.findFrom(tr.doc.resolve(at), 1, true)?.$from.start() ?? at;
    // What is typed next comes in the place of the words that stand there.
    dispatch(tr.setSelection(TextSelection.create(tr.doc, start, start + (heads[0] ?? '').length)).scrollIntoView());
    return true;
  };
}

function isInNote($from: EditorState['selection']['$from']): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === note) return true;
  return false;
}

/** The table that the selection stands in. */
function tableAround({ selection: { $from } }: EditorState): Node | undefined {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === table) return $from.node(depth);
  return undefined;
}

/** `remove`, where more than a head and one row are left: of less the source makes no table. */
export function removeRow(remove: Command): Command {
  return (state, dispatch, view) => (tableAround(state)?.childCount ?? 0) > 2 && remove(state, dispatch, view);
}

/** `add`, while a page holds as many columns. */
export function addColumn(add: Command): Command {
  return (state, dispatch, view) =>
    (tableAround(state)?.firstChild?.childCount ?? MOST_COLUMNS) < MOST_COLUMNS && add(state, dispatch, view);
}
