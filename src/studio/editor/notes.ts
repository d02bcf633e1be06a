/** Notes by their number in the text, and those that nothing refers to, which will not be saved. */
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { labelKey } from './text/say.ts';
import { schema } from './text/schema.ts';
import type { EditorWords } from './words.ts';

/** By label, in the order in which the text calls them. */
export function noteNumbers(doc: Node): Map<string, number> {
  const numbers = new Map<string, number>();
  doc.descendants((node) => {
    if (node.type !== schema.nodes.noteMark) return;
    const key = labelKey(node.attrs['label']);
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  });
  return numbers;
}

export function noteNumbering(say: EditorWords): Plugin {
  const decorate = ({ doc }: EditorState): DecorationSet => {
    const numbers = noteNumbers(doc);
    const all: Decoration[] = [];
    doc.descendants((node, at) => {
      const { type, attrs } = node;
      if (type !== schema.nodes.noteMark && type !== schema.nodes.note) return;
      const number = numbers.get(labelKey(attrs['label']));
      const shown = number === undefined ? '?' : String(number);
      const told =
        type === schema.nodes.noteMark
          ? { 'aria-label': say.noteChip(shown), title: say.noteChip(shown) }
          : {
              role: 'group',
              'aria-label': number === undefined ? say.unusedNote : say.note(shown),
              ...(number === undefined ? { class: 'rw-note-unused', title: say.unusedNote } : {}),
            };
      all.push(Decoration.node(at, at + node.nodeSize, { 'data-number': shown, ...told }));
    });
    return DecorationSet.create(doc, all);
  };
  return new Plugin({ props: { decorations: decorate } });
}
