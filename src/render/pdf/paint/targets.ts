/** Places to go to: named destinations and the outline. */
import { pdfString } from '../file/index.ts';
import type { Mark, Page } from '../page/flow.ts';
import type { PaintState } from './state.ts';

/** Page number of every target. */
export function targetPages(pages: readonly Page[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  for (const [i, page] of pages.entries()) {
    for (const { strip, repeated } of [...page.strips, ...page.notes]) {
      if (repeated) continue;
      for (const { anchor } of strip.marks) if (!pageOf.has(anchor)) pageOf.set(anchor, i + 1);
    }
  }
  return pageOf;
}

/** Makes a target of this height on the current page. */
export function addTarget(mark: Mark, y: number, state: PaintState): void {
  const { pdf } = state.file;
  const top = Math.max(0, y - 12);
  pdf.addNamedDestination(mark.anchor, 'XYZ', 0, top, null);
  if (mark.heading === null) return;
  const { title, depth } = mark.heading;
  const { outline } = state;
  // The title of the document is an entry beside the parts, not above them.
  const level = Math.max(depth, 2);
  while ((outline.at(-1)?.depth ?? 0) >= level) outline.pop();
  const item = (outline.at(-1)?.item ?? pdf.outline).addItem(title);
  item.outlineData['Dest'] = [pdf.page.dictionary, 'XYZ', 0, pdf.page.height - top, null];
  outline.push({ item, depth: level });
}

/** Lists the elements with an id, which PDF asks for beside the ids themselves. */
export function addIdTree(state: PaintState): void {
  const ids = [...state.elements].flatMap(([{ id }, element]) => (id === undefined ? [] : [{ id, element }]));
  if (ids.length === 0) return;
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = ids.flatMap(({ id, element }) => [pdfString(id), element.dictionary]);
  const tree = state.file.pdf.ref({ Names: names });
  tree.end();
  state.file.pdf.getStructTreeRoot().data['IDTree'] = tree;
}
