/** The row of buttons: one stop of the Tab key, with arrows from one to the next. */
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Button, groupsOf } from './buttons.ts';
import { listAround } from './commands.ts';
import { element } from './element.ts';
import { openLink } from './link-panel.ts';
import { openParameters, openReferences } from './offer.ts';
import type { EditorOptions } from './options.ts';
import type { PanelHost } from './popover.ts';
import type { ListAttrs } from './text/schema.ts';
import { type EditorWords, words } from './words.ts';

export interface Toolbar {
  readonly element: HTMLElement;
  readonly plugin: Plugin;
  open(what: NonNullable<Button['opens']>, view: EditorView): void;
  focus(): void;
}

const MARKERS: readonly (readonly [string, ListAttrs['style'], '.' | ')'])[] = [
  ['•', 'bullet', '.'],
  ['1.', 'decimal', '.'],
  ['1)', 'decimal', ')'],
  ['a.', 'lower-alpha', '.'],
  ['a)', 'lower-alpha', ')'],
  ['A.', 'upper-alpha', '.'],
  ['A)', 'upper-alpha', ')'],
  ['i.', 'lower-roman', '.'],
  ['i)', 'lower-roman', ')'],
  ['I.', 'upper-roman', '.'],
  ['I)', 'upper-roman', ')'],
];

/** `place` is where panels open; `textId` is of the text that the buttons are for. */
export function toolbarFor(options: EditorOptions, place: HTMLElement, textId: string): Toolbar {
  const say = words(options.language);
  const bar = element('div', {
    role: 'toolbar',
    'aria-label': say.toolbar,
    'aria-controls': textId,
    class: 'rw-toolbar',
  });
  let view: EditorView | undefined;
  const made: { readonly button: Button; readonly dom: HTMLButtonElement }[] = [];
  const hostOf = (opener: HTMLElement, own: EditorView): PanelHost => ({ place, opener, toText: () => own.focus() });
  const open = (what: NonNullable<Button['opens']>, own: EditorView) => {
    const opener = made.find(({ button }) => button.opens === what)?.dom ?? bar;
    const host = hostOf(opener, own);
    if (what === 'link') openLink(own, host, say);
    else if (what === 'reference') openReferences(own, host, options);
    else openParameters(own, host, options);
  };
  const press = ({ opens, run }: Button, dom: HTMLElement) => {
    if (view === undefined || dom.getAttribute('aria-disabled') === 'true') return;
    if (opens !== undefined) {
      open(opens, view);
      return;
    }
    run(view.state, view.dispatch, view);
    view.focus();
  };
  const groups = groupsOf(say).map((group) => {
    const dom = element('div', { class: 'rw-group', role: 'group' });
    for (const button of group.buttons) {
      const own = buttonFor(button);
      own.addEventListener('mousedown', (event) => event.preventDefault());
      own.addEventListener('click', () => press(button, own));
      made.push({ button, dom: own });
      dom.append(own);
    }
    bar.append(dom);
    return { group, dom };
  });
  const marker = markerChoice(say, () => view);
  groups[2]?.dom.append(marker);
  bar.addEventListener('keydown', (event) => move(event, bar, () => view?.focus()));

  const update = (own: EditorView) => {
    const { state } = own;
    for (const { group, dom } of groups) dom.hidden = group.isShown !== undefined && !group.isShown(state);
    for (const { button, dom } of made) {
      dom.setAttribute('aria-disabled', String(!button.run(state, undefined, own)));
      if (button.isPressed !== undefined) dom.setAttribute('aria-pressed', String(button.isPressed(state)));
    }
    const list = listAround(state)?.node.attrs as ListAttrs | undefined;
    marker.hidden = list === undefined;
    if (list !== undefined) marker.value = markerOf(list);
    keepOneStop(bar);
  };
  return {
    element: bar,
    plugin: new Plugin({
      view(own) {
        view = own;
        update(own);
        return { update };
      },
    }),
    open,
    focus: () => bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  };
}

/** What a button shows is text where it is a word; a sign is drawn, for it says nothing read aloud. */
function buttonFor({ shown, label, look, keys, opens, isPressed }: Button): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: `rw-button${look === undefined ? '' : ` rw-${look}`}`,
      title: keys === undefined ? label : `${label} (${keys.replace('Control', 'Ctrl')})`,
      'aria-label': label,
      'aria-keyshortcuts': keys,
      'aria-expanded': opens === undefined ? undefined : 'false',
      'aria-pressed': isPressed === undefined ? undefined : 'false',
      tabindex: '-1',
      'data-sign': look === undefined ? shown : undefined,
    },
    ...(look === undefined ? [] : [shown]),
  );
}

function markerOf({ style, delimiter }: ListAttrs): string {
  return MARKERS.find(([, own, mark]) => own === style && (style === 'bullet' || mark === delimiter))?.[0] ?? '•';
}

/** How the list counts that the cursor stands in. */
function markerChoice(say: EditorWords, view: () => EditorView | undefined): HTMLSelectElement {
  const select = element('select', { class: 'rw-marker', 'aria-label': say.marker, title: say.marker, tabindex: '-1' });
  select.append(...MARKERS.map(([shown]) => element('option', { value: shown }, shown)));
  select.addEventListener('change', () => {
    const own = view();
    const [, style, delimiter] = MARKERS.find(([shown]) => shown === select.value) ?? [];
    const around = own === undefined ? undefined : listAround(own.state);
    if (own === undefined || around === undefined || style === undefined) return;
    own.dispatch(own.state.tr.setNodeMarkup(around.at, null, { ...around.node.attrs, style, delimiter }));
    own.focus();
  });
  return select;
}

function stops(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('button, select')].filter((own) => own.closest('[hidden]') === null);
}

/** Of all buttons one can be reached with Tab: the last that was. */
function keepOneStop(bar: HTMLElement): void {
  const all = stops(bar);
  const current = all.find((own) => own.tabIndex === 0) ?? all[0];
  for (const own of bar.querySelectorAll<HTMLElement>('button, select')) own.tabIndex = own === current ? 0 : -1;
}

function move(event: KeyboardEvent, bar: HTMLElement, toText: () => void): void {
  const all = stops(bar);
  const at = all.indexOf(event.target as HTMLElement);
  const to: Record<string, number> = {
    ArrowRight: (at + 1) % all.length,
    ArrowLeft: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  if (event.key === 'Escape') toText();
  const next = all[to[event.key] ?? -1];
  if (next === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  if (next === undefined) return;
  for (const own of all) own.tabIndex = own === next ? 0 : -1;
  next.focus();
}
