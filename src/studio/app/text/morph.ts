/** Puts another text in the place of a page, changing only what differs, with the reader's place kept. */
import morphdom from 'morphdom';

const CHANGED = 'studio-changed';
/** In milliseconds: as long as the mark of a change stays. */
const MARKED = 2500;

/**
 * The ids of the passages that read otherwise; null where the style of the page is another one, which its own policy would
 * refuse in the page that is there. `mark` marks the passages of the new page.
 */
export function morphPage(page: Document, next: Document, mark: (page: Document) => void): readonly string[] | null {
  if (styleOf(page) !== styleOf(next)) return null;
  mark(next);
  const before = readings(page);
  const anchor = firstInView(page);
  morphdom(page.body, next.body, {
    // What we put on the page is not of its text.
    onBeforeElUpdated: (from, to) => {
      for (const name of ['studio-selected', 'studio-hover']) if (from.classList.contains(name)) to.classList.add(name);
      if (from.dataset['passage'] !== undefined && from.dataset['passage'] === to.dataset['passage'])
        to.tabIndex = from.tabIndex;
      return !from.isEqualNode(to);
    },
  });
  page.documentElement.lang = next.documentElement.lang;
  page.title = next.title;
  anchor?.();
  const changed = [...readings(page)].filter(([id, words]) => before.get(id) !== words).map(([id]) => id);
  for (const id of changed) flash(page.querySelector(`[data-passage="${CSS.escape(id)}"]`));
  return changed;
}

function styleOf(page: Document): string {
  return [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
}

/** What each passage reads. */
function readings(page: Document): Map<string, string> {
  const all = page.querySelectorAll<HTMLElement>('[data-passage]');
  return new Map([...all].map((one) => [one.dataset['passage'] ?? '', one.textContent ?? '']));
}

/** Remembers where the first passage in view stands, and puts it there again. */
function firstInView(page: Document): (() => void) | undefined {
  const view = page.defaultView;
  const all = [...page.querySelectorAll<HTMLElement>('[data-passage]')];
  const first = all.find((one) => one.getBoundingClientRect().bottom > 0);
  if (view === null || first === undefined || view.scrollY === 0) return undefined;
  const top = first.getBoundingClientRect().top;
  return () => {
    if (first.isConnected) view.scrollBy({ top: first.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}

function flash(element: Element | null): void {
  if (element === null) return;
  element.classList.remove(CHANGED);
  // Begins again where it was still marked.
  element.getBoundingClientRect();
  element.classList.add(CHANGED);
  setTimeout(() => element.classList.remove(CHANGED), MARKED);
}
