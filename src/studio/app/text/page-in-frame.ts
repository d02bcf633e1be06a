/** The page in the frame, as DOM: its passages found, marked, listened to, and put in another text's place. */

import { FRAME_STYLE } from './frame-style.ts';
import { morphPage } from './morph.ts';

export type Mark = 'error' | 'warning' | null;

export interface Listener {
  selected(id: string | null): void;
  /** Somebody wants to be at its details. */
  entered(id: string): void;
  hovered(id: string | null): void;
  /** A link to somewhere else than this page. */
  followed(href: string): void;
}

/** How it is brought into view. */
type Motion = 'smooth' | 'instant';

const PASSAGE = '[data-passage]';
/** In pixels: what is brought into view does not touch the edge. */
const MARGIN = 24;

export class PageInFrame {
  readonly #dom: Document;
  readonly #listener: Listener;
  #selected: string | null = null;
  /** Selected on the page itself, where it is in view already. */
  #own: string | null = null;

  constructor(dom: Document, listener: Listener) {
    this.#dom = dom;
    this.#listener = listener;
    const { CSSStyleSheet } = dom.defaultView as unknown as typeof globalThis;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(FRAME_STYLE);
    dom.adoptedStyleSheets = [sheet];
    dom.addEventListener('mouseover', (event) => this.#hover(event));
    dom.addEventListener('mouseleave', () => listener.hovered(null));
    dom.addEventListener('focusin', (event) => this.#choose(event.target));
    dom.addEventListener('click', (event) => this.#click(event));
    dom.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Marks its passages, in the order of the document. */
  show(ids: readonly string[], marks: ReadonlyMap<string, Mark>): void {
    markPassages(this.#dom, ids, marks);
    this.#mark(this.#selected);
  }

  /** Outlines it, and brings it into view where it was not chosen there. */
  select(id: string | null, motion: Motion): void {
    this.#mark(id);
    const isInView = this.#own === id;
    this.#own = null;
    if (id === null || isInView) return;
    bringInView(this.#element(id), 'middle', motion);
  }

  /** The ids of the passages that read otherwise; null where the page has to be loaded anew. */
  update(html: string, ids: readonly string[], marks: ReadonlyMap<string, Mark>): readonly string[] | null {
    // Of the frame, for in a page of ours a style sheet is refused, and the browser tells so.
    const own = this.#dom.defaultView as unknown as typeof globalThis | null;
    // The frame went while the page was asked for.
    if (own === null) return null;
    const next = new own.DOMParser().parseFromString(html, 'text/html');
    const changed = morphPage(this.#dom, next, (page) => markPassages(page, ids, marks));
    if (changed !== null) this.#mark(this.#selected);
    return changed;
  }

  #element(id: string): HTMLElement | null {
    return this.#dom.querySelector<HTMLElement>(`[data-passage="${CSS.escape(id)}"]`);
  }

  #mark(id: string | null): void {
    this.#selected = id;
    for (const one of this.#dom.querySelectorAll('.studio-selected')) one.classList.remove('studio-selected');
    const all = [...this.#dom.querySelectorAll<HTMLElement>(PASSAGE)];
    const chosen = id === null ? undefined : all.find((one) => one.dataset['passage'] === id);
    chosen?.classList.add('studio-selected');
    // One stop for the Tab key; the arrows go on from there.
    for (const one of all) one.tabIndex = -1;
    const stop = chosen ?? all[0];
    if (stop !== undefined) stop.tabIndex = 0;
  }

  #choose(target: EventTarget | null): void {
    const id = passageAt(target)?.dataset['passage'];
    if (id === undefined || id === this.#selected) return;
    this.#own = id;
    this.#mark(id);
    this.#listener.selected(id);
  }

  #hover(event: Event): void {
    const passage = passageAt(event.target);
    for (const one of this.#dom.querySelectorAll('.studio-hover'))
      if (one !== passage) one.classList.remove('studio-hover');
    passage?.classList.add('studio-hover');
    this.#listener.hovered(passage?.dataset['passage'] ?? null);
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (link == null) {
      this.#choose(event.target);
      return;
    }
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) {
      this.#listener.followed(href);
      return;
    }
    const target = this.#dom.getElementById(decodeURIComponent(href.slice(1)));
    bringInView(target, 'top', 'smooth');
    this.#choose(target);
  }

  #key(event: KeyboardEvent): void {
    const here = event.target as HTMLElement | null;
    if (here === null || here.matches?.(PASSAGE) !== true || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#listener.entered(here.dataset['passage'] ?? '');
      return;
    }
    const all = [...this.#dom.querySelectorAll<HTMLElement>(PASSAGE)];
    const index = all.indexOf(here);
    const next = { ArrowDown: all[index + 1], ArrowUp: all[index - 1], Home: all[0], End: all.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    bringInView(next, 'nearest', 'instant');
  }
}

function passageAt(target: EventTarget | null): HTMLElement | null {
  return (target as Element | null)?.closest?.<HTMLElement>(PASSAGE) ?? null;
}

/** Scrolls the page alone: `scrollIntoView` would scroll what the frame stands in too. */
function bringInView(element: HTMLElement | null, place: 'top' | 'middle' | 'nearest', motion: Motion): void {
  const view = element?.ownerDocument.defaultView;
  if (element === null || view == null) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  const room = view.innerHeight;
  const isSeen = top >= MARGIN && bottom <= room - MARGIN;
  if (place === 'nearest' && isSeen) return;
  const wanted =
    place === 'middle' || (place === 'nearest' && bottom > room) ? Math.max(MARGIN, (room - height) / 2) : MARGIN;
  const isCalm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ top: top - wanted, behavior: isCalm ? 'instant' : motion });
}

/** On the page as it is, or on the one that is to take its place. */
function markPassages(page: Document, ids: readonly string[], marks: ReadonlyMap<string, Mark>): void {
  for (const id of ids) {
    const element = page.getElementById(id);
    if (element === null) continue;
    element.dataset['passage'] = id;
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    const mark = marks.get(id) ?? null;
    element.classList.toggle('studio-error', mark === 'error');
    element.classList.toggle('studio-warning', mark === 'warning');
  }
}
