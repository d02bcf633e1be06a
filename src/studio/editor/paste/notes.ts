/** Notes of a pasted page: Word, LibreOffice and Google Docs all make them two anchors that lead to each other. */

export interface PastedNotes {
  /** By the anchor in the text. */
  readonly marks: ReadonlyMap<Element, string>;
  /** Anchors in the notes, which are not of their words. */
  readonly backs: ReadonlySet<Element>;
  /** The element with a note's words, and its label. */
  readonly notes: ReadonlyMap<Element, string>;
}

function namesOf(element: Element): string[] {
  return [element.id, element.getAttribute('name') ?? ''].filter((name) => name !== '');
}

/** `labels` gives labels that no note has. */
export function notesIn(body: Element, labels: () => string): PastedNotes {
  const marks = new Map<Element, string>();
  const backs = new Set<Element>();
  const notes = new Map<Element, string>();
  const anchors = [...body.querySelectorAll('a[href^="#"]')];
  const byName = new Map(anchors.flatMap((anchor) => namesOf(anchor).map((name) => [name, anchor] as const)));
  for (const around of body.querySelectorAll('div[id], p[id], li[id]')) {
    const own = around.querySelector('a[href^="#"]');
    if (own !== null && !byName.has(around.id)) byName.set(around.id, own);
  }
  const target = (anchor: Element) => byName.get((anchor.getAttribute('href') ?? '').slice(1));
  for (const anchor of anchors) {
    const other = target(anchor);
    if (other === undefined || other === anchor || backs.has(anchor) || marks.has(anchor)) continue;
    const isBack = target(other) === anchor;
    const holder = other.closest(
      '[style*="mso-element:footnote"], [style*="mso-element:endnote"], div[id^="sdfootnote"], div[id^="ftn"], p, li',
    );
    if (!isBack || holder === null || holder === body || holder.contains(anchor)) continue;
    const label = labels();
    marks.set(anchor, label);
    backs.add(other);
    notes.set(holder, label);
  }
  return { marks, backs, notes };
}
