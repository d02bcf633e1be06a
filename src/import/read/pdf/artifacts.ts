/** What a tagged file calls no part of its text. */
import type { DraftFurniture } from './draft.ts';
import { linesOf } from './lines.ts';
import type { RawPage, Run } from './raw.ts';

export function artifactsOn(
  { height, number }: RawPage,
  runs: readonly Run[],
): { readonly furniture: DraftFurniture[]; readonly taken: readonly Run[] } {
  const level = runs.filter(({ isTurned }) => !isTurned);
  const furniture = linesOf(level).map(({ text, y, size }): DraftFurniture => {
    if (/^[.…_·\s]+$/.test(text)) return { kind: 'contents', page: number, text };
    const isNumber = /^(?:pagina |blz\.? |page )?\d{1,4}(?: (?:van|of|\/) \d{1,4})?$/i.test(text);
    const isEdge = y < 0.17 * height || y > 0.83 * height;
    const band = y < height / 2 ? 'header' : 'footer';
    const kind = isNumber && isEdge ? 'page-number' : size > 30 && !isEdge ? 'watermark' : band;
    return { kind, page: number, text };
  });
  const turned = runs
    .filter(({ isTurned }) => isTurned)
    .map(({ text }): DraftFurniture => ({ kind: 'watermark', page: number, text }));
  return { furniture: [...furniture, ...turned], taken: runs };
}
