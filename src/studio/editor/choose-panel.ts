/** Something to choose by searching: a combobox with its list, by keyboard and by pointer alike. */
import { plainLetters } from '../../model/letters.ts';
import { element, newId } from './element.ts';
import { openPanel, type PanelHost } from './popover.ts';
import type { EditorWords } from './words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Beside the label, smaller. */
  readonly detail: string;
}

export interface Choosing {
  readonly title: string;
  readonly help: string | undefined;
  readonly extra: readonly Node[];
  choices(sought: string): readonly Choice[];
  choose(value: string): void;
}

/** More is no list to choose from; who does not see it types on. */
const MOST_SHOWN = 50;

export function openChoice(host: PanelHost, say: EditorWords, { title, help, extra, choices, choose }: Choosing): void {
  openPanel(host, title, (close) => {
    const [listId, helpId] = [newId('list'), newId('help')];
    const input = element('input', {
      type: 'text',
      role: 'combobox',
      'aria-label': title,
      'aria-expanded': 'true',
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      spellcheck: 'false',
      ...(help === undefined ? {} : { 'aria-describedby': helpId }),
    });
    const list = element('ul', { id: listId, role: 'listbox', 'aria-label': title, class: 'rw-choices' });
    const status = element('p', { role: 'status', class: 'rw-help' });
    let shown: readonly Choice[] = [];
    let active = 0;
    const mark = () => {
      for (const [index, option] of [...list.children].entries())
        option.setAttribute('aria-selected', String(index === active));
      const own = list.children[active];
      if (own === undefined) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', own.id);
      own?.scrollIntoView({ block: 'nearest' });
    };
    const pick = (index: number) => {
      const chosen = shown[index];
      if (chosen === undefined) return;
      choose(chosen.value);
      close();
    };
    const search = () => {
      shown = choices(input.value).slice(0, MOST_SHOWN);
      active = 0;
      list.replaceChildren(
        ...shown.map(({ label, detail }, index) => {
          const option = element('li', { role: 'option', id: `${listId}-${index}`, class: 'rw-choice' });
          option.append(element('span', {}, label), element('span', { class: 'rw-detail' }, detail));
          // Before the input loses the focus.
          option.addEventListener('mousedown', (event) => event.preventDefault());
          option.addEventListener('click', () => pick(index));
          return option;
        }),
      );
      status.textContent = shown.length === 0 ? say.none : say.found(shown.length);
      mark();
    };
    input.addEventListener('input', search);
    input.addEventListener('keydown', (event) => {
      const last = shown.length - 1;
      const moves: Record<string, number> = {
        ArrowDown: active === last ? 0 : active + 1,
        ArrowUp: active === 0 ? last : active - 1,
        PageDown: Math.min(last, active + 8),
        PageUp: Math.max(0, active - 8),
      };
      const to = moves[event.key];
      if (event.key === 'Enter') pick(active);
      else if (to !== undefined) active = to;
      else return;
      event.preventDefault();
      mark();
    });
    search();
    const cancel = element('button', { type: 'button' }, say.cancel);
    cancel.addEventListener('click', close);
    return [
      input,
      ...(help === undefined ? [] : [element('p', { id: helpId, class: 'rw-help' }, help)]),
      ...extra,
      status,
      list,
      element('div', { class: 'rw-buttons' }, cancel),
    ];
  });
}

/** Whether each word that is sought begins a word, or stands in one, of what is offered. */
export function isFound(sought: string, ...texts: readonly string[]): boolean {
  const all = plainLetters(texts.join(' '));
  return plainLetters(sought)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
