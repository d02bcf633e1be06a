/** A table as cells of text. */
import type { PaperParagraph, PaperTable } from '../../model/paper.ts';
import { paragraphsIn } from '../paper.ts';
import { textOf } from './items.ts';

export interface Cell {
  readonly paragraphs: readonly PaperParagraph[];
  /** All of it, a space between its paragraphs. */
  readonly text: string;
  readonly isHeader: boolean;
  readonly columns: number;
}

export type Row = readonly Cell[];

/** Rows that say something. */
export function gridOf({ rows, headerRows }: PaperTable): Row[] {
  const grid = rows.map(({ cells }, index) =>
    cells.map(({ blocks, isHeader, columns }): Cell => {
      const paragraphs = blocks.flatMap(paragraphsIn);
      const texts = paragraphs.map(textOf).filter((text) => text !== '');
      return { paragraphs, text: texts.join(' '), isHeader: isHeader || index < headerRows, columns };
    }),
  );
  return grid.filter((row) => row.some(({ text }) => text !== ''));
}

/** The id that stands for a cell. */
export function idOf({ paragraphs }: Cell): number {
  return (paragraphs.find((own) => textOf(own) !== '') ?? paragraphs[0])?.id ?? 0;
}
