/**
 * Keeps what is on the screen what the source can say: after each change what it cannot is put right, but for the paragraph
 * and the lists that the cursor stands in.
 */
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { say } from './text/say.ts';

/** Nodes around the cursor, from the outermost. */
function around({ selection }: EditorState): Set<Node> {
  const nodes = new Set<Node>();
  for (const $pos of [selection.$from, selection.$to])
    for (let depth = 1; depth <= $pos.depth; depth++) nodes.add($pos.node(depth));
  return nodes;
}

/** What makes a document sayable; undefined where it is. */
export function saidAgain(state: EditorState): Transaction | undefined {
  const said = say(state.doc, { around: around(state), notes: true });
  const start = state.doc.content.findDiffStart(said.content);
  const end = state.doc.content.findDiffEnd(said.content);
  if (start === null || end === null) return undefined;
  // What is alike on both sides may be found twice.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = state.tr.replace(start, end.a + overlap, said.slice(start, end.b + overlap));
  return tr.doc.eq(said) ? tr : state.tr.replaceWith(0, state.doc.content.size, said.content);
}

export function keepSaid(): Plugin {
  return new Plugin({
    appendTransaction: (_transactions, _before, state) => saidAgain(state)?.setMeta('said', true),
  });
}
