/** The editor in a page. */
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, Plugin, Selection } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { chips } from './chips.ts';
import * as commands from './commands.ts';
import { element, newId } from './element.ts';
import { hintList } from './hint-list.ts';
import { keepSaid } from './keep-said.ts';
import { noteNumbering } from './notes.ts';
import type { EditorOptions, TextEditor } from './options.ts';
import { pasting } from './paste/index.ts';
import { opened, saveText } from './text/save.ts';
import { things } from './things.ts';
import { toolbarFor } from './toolbar.ts';
import { typing } from './typing.ts';
import { words } from './words.ts';

/** What a list or a table does with a key comes before what a paragraph does. */
function keys(own: Record<string, Command>): Plugin[] {
  return [
    leavingByTab(),
    keymap({
      'Mod-b': commands.strong,
      'Mod-i': commands.emphasis,
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Backspace: undoInputRule,
      Enter: commands.nextItem,
      'Shift-Enter': commands.lineBreak,
      'Mod-Enter': commands.lineBreak,
      Tab: chainCommands(commands.indent, goToNextCell(1)),
      'Shift-Tab': chainCommands(commands.outdent, goToNextCell(-1)),
      ...own,
    }),
    keymap(baseKeymap),
  ];
}

/** Tab means something in lists and tables; after Escape it leads out of the text, so that nobody is locked in. */
function leavingByTab(): Plugin {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        // What is true here is left to the browser.
        keydown(_, { key }) {
          const leaves = isLeaving && key === 'Tab';
          if (key !== 'Shift') isLeaving = key === 'Escape';
          return leaves;
        },
      },
    },
  });
}

export function mount(place: HTMLElement, options: EditorOptions): TextEditor {
  const say = words(options.language);
  /** What was put in, the last first: what is equal to one of these is written as that was. */
  const origins = [opened(options.markdown)];
  const [textId, keysId] = [newId('text'), newId('keys')];
  const panels = element('div', { class: 'rw-panels' });
  const bar = toolbarFor(options, panels, textId);
  const hints = hintList(options);
  const room = element('div', { class: 'rw-room' });
  const explained = element('p', { id: keysId, class: 'rw-unseen' }, say.keys);
  const whole = element('div', { class: 'rw-editor' }, bar.element, panels, room, explained, hints.element);
  place.append(whole);

  const opening =
    (what: 'link'): Command =>
    (_state, _dispatch, view) => {
      if (view !== undefined) bar.open(what, view);
      return true;
    };
  const toButtons: Command = () => {
    bar.focus();
    return true;
  };
  const state = EditorState.create({
    doc: origins[0]?.doc as EditorState['doc'],
    plugins: [
      keepSaid(),
      things(),
      typing(),
      ...keys({ 'Mod-k': opening('link'), 'Alt-F10': toButtons }),
      history(),
      gapCursor(),
      tableEditing(),
      noteNumbering(say),
      pasting(options),
      bar.plugin,
      hints.plugin,
    ],
  });
  const written = () => {
    const { doc } = view.state;
    const same = origins.find((origin) => origin.doc.eq(doc));
    return same?.markdown ?? saveText(doc, origins[0] ?? opened(''));
  };
  const view = new EditorView(room, {
    state,
    nodeViews: chips(options),
    attributes: {
      id: textId,
      class: 'rw-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': options.labelledBy,
      'aria-describedby': keysId,
      lang: options.textLanguage,
      spellcheck: 'true',
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (!transaction.docChanged) return;
      const markdown = written();
      options.onChange(markdown, markdown === options.markdown);
    },
  });
  return {
    element: whole,
    markdown: written,
    focus: () => view.focus(),
    replace(text) {
      const origin = opened(text);
      origins.unshift(origin);
      const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, origin.doc.content);
      view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
    },
    destroy() {
      view.destroy();
      whole.remove();
    },
  };
}
