/** Hints on the text, below it: folded in, and in nobody's way. */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { element } from './element.ts';
import { type Hint, hintsOf } from './hints.ts';
import type { EditorOptions } from './options.ts';
import { words } from './words.ts';

/** After so long without a change, in milliseconds. */
const REST = 600;
/** More than anybody reads. */
const MOST = 20;

export interface HintList {
  readonly element: HTMLElement;
  readonly plugin: Plugin;
}

export function hintList({ language, textLanguage }: EditorOptions): HintList {
  const say = words(language);
  const summary = element('summary');
  const list = element('ul');
  const details = element('details', { class: 'rw-hints', hidden: true }, summary, list);
  const show = (view: EditorView) => {
    const hints = hintsIn(view, textLanguage, language);
    details.hidden = hints.length === 0;
    summary.textContent = say.hints(hints.length);
    list.replaceChildren(...hints.slice(0, MOST).map((hint) => element('li', {}, buttonTo(hint, view))));
  };
  const plugin = new Plugin({
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      show(view);
      return {
        update(own, before) {
          if (before.doc.eq(own.state.doc)) return;
          clearTimeout(timer);
          timer = setTimeout(() => show(own), REST);
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
  return { element: details, plugin };
}

/** Of each paragraph and cell, with places in the document. */
function hintsIn(view: EditorView, textLanguage: string, language: 'nl' | 'en'): Hint[] {
  const all: Hint[] = [];
  view.state.doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    // What is no text takes as much room as one letter.
    const text = node.textBetween(0, node.content.size, ' ', '\uFFFC');
    for (const { from, to, words: told } of hintsOf(text, textLanguage, language))
      all.push({ from: at + 1 + from, to: at + 1 + to, words: told });
  });
  return all;
}

function buttonTo({ from, to, words: told }: Hint, view: EditorView): HTMLElement {
  const button = element('button', { type: 'button' }, told);
  button.addEventListener('click', () => {
    const { doc, tr } = view.state;
    const end = Math.min(to, doc.content.size);
    view.dispatch(tr.setSelection(TextSelection.create(doc, Math.min(from, end), end)).scrollIntoView());
    view.focus();
  });
  return button;
}
