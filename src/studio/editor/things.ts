/**
 * What is selected as a whole: a parameter, a reference, the mark of a note, a table. Keys that lead elsewhere and words that
 * are typed leave it where it is; only what deletes or pastes takes it away.
 */
import { type EditorState, NodeSelection, Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from './text/schema.ts';

/** With the cursor behind the thing that is selected, as one writes on after it; undefined where none is. */
export function behindThing({ selection, tr }: EditorState): Transaction | undefined {
  if (!(selection instanceof NodeSelection)) return undefined;
  const { node, to, $to } = selection;
  if (node.isInline) return tr.setSelection(TextSelection.create(tr.doc, to));
  const next = Selection.findFrom($to, 1, true);
  if (next !== null) return tr.setSelection(next);
  const { paragraph } = schema.nodes;
  if (!$to.parent.canReplaceWith($to.index(), $to.index(), paragraph)) return undefined;
  tr.insert(to, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, to + 1));
}

function goBehind(view: EditorView): void {
  const tr = behindThing(view.state);
  if (tr !== undefined) view.dispatch(tr);
}

/** Keys by which a browser moves its own cursor: it has none while a thing is selected. */
const LEADING = new Set(['Home', 'End', 'PageUp', 'PageDown']);

/** The ends of the text; elsewhere a browser finds its way from a cursor. */
function endOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): typeof Selection.atEnd | undefined {
  if (shiftKey || !(ctrlKey || metaKey)) return undefined;
  if (key === 'Home') return Selection.atStart;
  return key === 'End' ? Selection.atEnd : undefined;
}

export function things(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (!(view.state.selection instanceof NodeSelection) || !LEADING.has(event.key)) return false;
        const end = endOf(event);
        if (end === undefined) {
          goBehind(view);
          return false;
        }
        const { doc, tr } = view.state;
        view.dispatch(tr.setSelection(end.call(Selection, doc)).scrollIntoView());
        return true;
      },
      handleTextInput(view, _from, _to, text) {
        const tr = behindThing(view.state);
        if (tr === undefined) return false;
        view.dispatch(tr.insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        // Letters that are made of more keys, or chosen from a list, come in the place of what is selected.
        compositionstart(view) {
          goBehind(view);
          return false;
        },
      },
    },
  });
}
