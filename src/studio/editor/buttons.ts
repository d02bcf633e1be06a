/** The buttons of the editor: what each shows, is called and does. */
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import * as commands from './commands.ts';
import { type ListStyle, schema } from './text/schema.ts';
import type { EditorWords } from './words.ts';

export interface Button {
  /** A word or a sign. */
  readonly shown: string;
  readonly label: string;
  readonly look?: 'strong' | 'emphasis' | 'wide';
  /** As screen readers say them. */
  readonly keys?: string;
  /** What it does, or whether it can be done where it opens a panel. */
  readonly run: Command;
  readonly isPressed?: (state: EditorState) => boolean;
  readonly opens?: 'link' | 'reference' | 'parameter';
}

export interface Group {
  readonly buttons: readonly Button[];
  readonly isShown?: (state: EditorState) => boolean;
}

function hasMark(type: MarkType): (state: EditorState) => boolean {
  return ({ selection, storedMarks, doc }) => {
    const { from, to, empty, $from } = selection;
    return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
  };
}

function isListOf(...styles: readonly ListStyle[]): (state: EditorState) => boolean {
  return (state) => styles.includes(commands.listAround(state)?.node.attrs['style']);
}

/** Where words can stand, a thing can be put. */
const canPut: Command = (state) => state.selection.$from.parent.isTextblock;

export function groupsOf(say: EditorWords): readonly Group[] {
  const list = (style: ListStyle) => commands.asList({ style, delimiter: '.', start: 1 });
  return [
    {
      buttons: [
        { shown: '↶', label: say.undo, keys: 'Control+Z', run: undo },
        { shown: '↷', label: say.redo, keys: 'Control+Y', run: redo },
      ],
    },
    {
      buttons: [
        {
          shown: 'B',
          look: 'strong',
          label: say.strong,
          keys: 'Control+B',
          run: commands.strong,
          isPressed: hasMark(schema.marks.strong),
        },
        {
          shown: 'I',
          look: 'emphasis',
          label: say.emphasis,
          keys: 'Control+I',
          run: commands.emphasis,
          isPressed: hasMark(schema.marks.emphasis),
        },
        { shown: 'Link', look: 'wide', label: say.link, keys: 'Control+K', run: canPut, opens: 'link' },
      ],
    },
    {
      buttons: [
        { shown: '•', label: say.bullets, run: list('bullet'), isPressed: isListOf('bullet') },
        { shown: '1.', label: say.numbers, run: list('decimal'), isPressed: isListOf('decimal') },
        {
          shown: 'a.',
          label: say.letters,
          run: list('lower-alpha'),
          isPressed: isListOf('lower-alpha', 'upper-alpha'),
        },
        { shown: '⇤', label: say.outdent, keys: 'Shift+Tab', run: commands.outdent },
        { shown: '⇥', label: say.indent, keys: 'Tab', run: commands.indent },
      ],
    },
    {
      buttons: [
        {
          shown: say.shortTable,
          look: 'wide',
          label: say.table,
          run: commands.insertTable(2, [say.column(1), say.column(2)]),
        },
        { shown: say.shortNote, look: 'wide', label: say.addNote, run: commands.insertNote },
        { shown: say.shortReference, look: 'wide', label: say.reference, run: canPut, opens: 'reference' },
        { shown: say.shortParameter, look: 'wide', label: say.parameter, run: canPut, opens: 'parameter' },
      ],
    },
    {
      isShown: isInTable,
      buttons: [
        { shown: say.rowBelow, look: 'wide', label: say.rowBelow, run: addRowAfter },
        { shown: say.rowGone, look: 'wide', label: say.rowGone, run: commands.removeRow(deleteRow) },
        { shown: say.columnRight, look: 'wide', label: say.columnRight, run: commands.addColumn(addColumnAfter) },
        { shown: say.columnGone, look: 'wide', label: say.columnGone, run: deleteColumn },
        { shown: say.tableGone, look: 'wide', label: say.tableGone, run: deleteTable },
      ],
    },
  ];
}
