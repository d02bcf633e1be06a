/** Controls to fill in, at the paragraph that they stand beside. */
import type { DraftBlock, DraftParagraph, Line } from './draft.ts';
import { draftParagraph } from './draft.ts';
import type { RawField, RawPage } from './raw.ts';

type Field = DraftParagraph['field'];

export interface PlacedFields {
  readonly fields: ReadonlyMap<DraftParagraph, Field>;
  /** Blocks, with a paragraph without words for each control that stands by itself. */
  readonly blocks: readonly DraftBlock[];
}

export function placedFields(blocks: readonly DraftBlock[], pages: readonly RawPage[]): PlacedFields {
  const fields = new Map<DraftParagraph, Field>();
  const alone: DraftBlock[] = [];
  const byPage = new Map<number, { paragraph: DraftParagraph; line: Line }[]>();
  if (pages.every((page) => page.fields.length === 0)) return { fields, blocks };
  for (const paragraph of blocks.flatMap(paragraphsIn))
    for (const line of paragraph.lines) {
      const own = byPage.get(line.page) ?? [];
      byPage.set(line.page, own);
      own.push({ paragraph, line });
    }
  for (const page of pages)
    for (const field of page.fields) {
      const near = nearest(field, byPage.get(page.number) ?? []);
      const { kind, options } = field;
      if (near === undefined || fields.has(near)) alone.push(draftParagraph([], { field: { kind, options } }));
      else fields.set(near, { kind, options });
    }
  return { fields, blocks: [...blocks, ...alone] };
}

function nearest(
  field: RawField,
  lines: readonly { paragraph: DraftParagraph; line: Line }[],
): DraftParagraph | undefined {
  const distance = ({ x, right, y, size }: Line) => {
    const isBeside = y > field.y - 0.3 * size && y - size < field.bottom;
    const isAbove = y <= field.y && field.y - y < 1.5 * size && x < field.right && right > field.x;
    if (!isBeside && !isAbove) return Infinity;
    return isAbove ? 400 : Math.max(0, field.x - right, x - field.right);
  };
  let best: { paragraph: DraftParagraph; far: number } | undefined;
  for (const { paragraph, line } of lines) {
    const far = distance(line);
    if (far < (best?.far ?? 500)) best = { paragraph, far };
  }
  return best?.paragraph;
}

function paragraphsIn(block: DraftBlock): DraftParagraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)));
    case 'box':
      return block.blocks.flatMap(paragraphsIn);
    case 'picture':
      return [];
  }
}
