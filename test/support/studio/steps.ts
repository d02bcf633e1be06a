/** What an author may do in the editor, by chance: on a state alone, without a page. */
import { baseKeymap, joinBackward, selectAll, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import * as commands from '../../../src/studio/editor/commands.ts';
import { keepSaid } from '../../../src/studio/editor/keep-said.ts';
import type { ListStyle } from '../../../src/studio/editor/text/schema.ts';
import type { Random } from '../fuzz/random.ts';

/** What Markdown, the source or a browser makes more of than it is, at the start of a line or wherever. */
const NASTY = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '[',
  ']',
  '[x](y)',
  '![x](y)',
  '<b>',
  '<!--',
  '&amp;',
  '&nbsp;',
  '&',
  '\\',
  '\\\\',
  '|',
  '| a | b |',
  '{{',
  '}}',
  '{',
  '{{naam}}',
  '{#id}',
  '# ',
  '## kop',
  '> ',
  '- ',
  '+ ',
  '* ',
  '---',
  '***',
  '===',
  '1. ',
  '1) ',
  '12. ',
  'a. ',
  'a) ',
  'i. ',
  'iv. ',
  'A. ',
  'A. Jansen ',
  'B. ',
  'I. ',
  'c. ',
  '(a) ',
  '[^1]',
  '[^1]: ',
  ':',
  '!',
  '~~~',
  '```',
  '    ',
  '  ',
  ' ',
  '\u00A0',
  '\u00AD',
  '\t',
  '\n',
  '\u200B',
  '\u202E',
  '\uFEFF',
  'e\u0301',
  '🙂',
  '[ ] ',
  '[x] ',
  'https://x.nl',
  'www.x.nl',
  'a@b.nl',
  '$',
  '%',
  '~',
  '^',
  '"',
  "'",
  '(',
  ')',
  ').',
  '.',
  ',',
  '…',
  '“',
  '€',
  '--- | ---',
  '|---|',
  ':--',
  'a_b_c',
  'a*b*c',
  '5 * 3',
  '::',
  '//',
  '<https://x.nl>',
  '\\{',
  '&#x20;',
  'x&y;',
] as const;
const PLAIN = ['woord', 'leerling', 'De school', 'mag niet. ', 'x', 'één', '7', ' en '] as const;
const STYLES: readonly ListStyle[] = ['bullet', 'decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'];

export function start(doc: Node): EditorState {
  return EditorState.create({ doc, plugins: [keepSaid(), history({ newGroupDelay: 0 })] });
}

function place(random: Random, state: EditorState): EditorState {
  const size = state.doc.content.size;
  const anchor = state.doc.resolve(random.below(size + 1));
  const head = random.chance(0.5)
    ? anchor
    : state.doc.resolve(Math.min(size, Math.max(0, anchor.pos + random.below(40) - 20)));
  return state.apply(state.tr.setSelection(TextSelection.between(anchor, head)));
}

/** A command of those that the editor has, and of those that a browser's keys come to. */
function commandOf(random: Random, other: Node): Command {
  const typed: Command = (state, dispatch) => {
    dispatch?.(state.tr.insertText(random.pick(random.chance(0.5) ? NASTY : PLAIN)));
    return true;
  };
  const atStart: Command = (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.isTextblock) dispatch?.(state.tr.insertText(random.pick(NASTY), $from.start()));
    return true;
  };
  const pasted: Command = (state, dispatch) => {
    const [one, two] = [random.below(other.content.size + 1), random.below(other.content.size + 1)];
    dispatch?.(state.tr.replaceSelection(other.slice(Math.min(one, two), Math.max(one, two))));
    return true;
  };
  const moved: Command = (state, dispatch) => {
    const cut = state.selection.content();
    const tr = state.tr.deleteSelection();
    const to = tr.doc.resolve(random.below(tr.doc.content.size + 1));
    dispatch?.(tr.setSelection(TextSelection.near(to)).replaceSelection(cut));
    return true;
  };
  const node: Command = (state, dispatch) => {
    const found: number[] = [];
    state.doc.descendants((own, at) => {
      if (NodeSelection.isSelectable(own)) found.push(at);
    });
    if (found.length > 0) dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, random.pick(found))));
    return true;
  };
  const href = random.pick([
    'https://x.nl/a(b)_c',
    'mailto:a@b.nl',
    '{{site}}',
    'tel:{{telefoon}}',
    '#een-clausule',
    'javascript:x',
    'https://x.nl/*a*[b]<c>',
    'https://x.nl/?a=b&copy=1',
  ]);
  return random.pick<Command>([
    typed,
    typed,
    typed,
    typed,
    atStart,
    atStart,
    pasted,
    pasted,
    moved,
    node,
    commands.strong,
    commands.strong,
    commands.emphasis,
    commands.emphasis,
    commands.setLink(href, random.pick(['woorden', '', 'a]b'])),
    commands.removeLink,
    commands.asList({
      style: random.pick(STYLES),
      delimiter: random.pick(['.', ')'] as const),
      start: random.pick([1, 1, 1, 2, 5, 9]),
    }),
    commands.asList({ style: random.pick(STYLES), delimiter: '.', start: 1 }),
    commands.indent,
    commands.outdent,
    commands.nextItem,
    commands.nextItem,
    commands.lineBreak,
    splitBlock,
    splitBlock,
    joinBackward,
    baseKeymap['Enter'] as Command,
    baseKeymap['Backspace'] as Command,
    baseKeymap['Delete'] as Command,
    commands.insertNote,
    commands.insertTable(random.below(3), ['Kop', random.pick(['', 'Kop 2'])]),
    commands.insertParameter(random.pick(['organisatie', 'Organisatie.kort', 'organisatie vraagt/vragen'])),
    commands.insertReference(random.pick(['#een-clausule', 'ander#x'])),
    addRowAfter,
    addRowBefore,
    addColumnAfter,
    deleteRow,
    deleteColumn,
    deleteTable,
    undo,
    undo,
    redo,
    random.chance(0.1) ? selectAll : typed,
  ]);
}

export function step(random: Random, state: EditorState, other: Node): EditorState {
  let next = random.chance(0.6) ? place(random, state) : state;
  commandOf(random, other)(next, (tr) => {
    next = next.apply(tr);
  });
  return next;
}
