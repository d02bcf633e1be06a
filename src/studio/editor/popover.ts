/** A panel between the buttons and the text, with one thing to fill in; it covers nothing and loses nothing. */
import { element, newId } from './element.ts';

export interface Panel {
  readonly element: HTMLElement;
  /** Closed again, with the focus in the text unless it went elsewhere. */
  close(): void;
}

export interface PanelHost {
  readonly place: HTMLElement;
  /** Of the button that opened it. */
  readonly opener: HTMLElement;
  toText(): void;
}

export function openPanel(host: PanelHost, title: string, content: (close: () => void) => readonly Node[]): Panel {
  const id = newId('panel');
  const close = () => {
    host.opener.setAttribute('aria-expanded', 'false');
    panel.remove();
    host.toText();
  };
  const panel = element('div', { class: 'rw-panel', role: 'group', 'aria-labelledby': id });
  panel.append(element('p', { class: 'rw-panel-title', id }, title), ...content(close));
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  host.place.replaceChildren(panel);
  host.opener.setAttribute('aria-expanded', 'true');
  panel.querySelector<HTMLElement>('input, button')?.focus();
  return { element: panel, close };
}
