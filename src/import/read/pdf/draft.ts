/** What a page is found to be made of, with its letters where they stand: what becomes a paper, once notes and words are joined. */

import type { Marker, PaperRole } from '../../../model/paper.ts';
import type { FieldKind } from '../../../model/tree.ts';
import type { Run } from './raw.ts';

/** Runs on one line that belong together, in the order that they are read. */
export interface Line {
  readonly type: 'line';
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly page: number;
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export interface DraftParagraph {
  readonly type: 'paragraph';
  readonly lines: readonly Line[];
  readonly marker: Marker | null;
  readonly depth: number;
  /** Level as the tags say it. */
  readonly heading: number | null;
  readonly role: PaperRole | null;
  readonly field: { readonly kind: FieldKind; readonly options: readonly string[] } | null;
  /** Where its text begins, from the left side of the text around it. */
  readonly indent: number;
  readonly align: 'left' | 'center' | 'right' | null;
  /** How much of its last line is free, in points: what follows may run on from a full one. */
  readonly room: number;
  /** As the tags name it. */
  readonly style: string | null;
}

export interface DraftCell {
  readonly blocks: readonly DraftBlock[];
  readonly columns: number;
  readonly rows: number;
  readonly isHeader: boolean;
}

export interface DraftTable {
  readonly type: 'table';
  readonly page: number;
  readonly rows: readonly (readonly DraftCell[])[];
  readonly headerRows: number;
  readonly isRuled: boolean | null;
  /** Left and right side of what is in it: a table that goes on over a page has them alike. */
  readonly x: number;
  readonly right: number;
}

export interface DraftBox {
  readonly type: 'box';
  readonly kind: 'frame' | 'quote';
  readonly page: number;
  readonly blocks: readonly DraftBlock[];
}

export interface DraftPicture {
  readonly type: 'picture';
  readonly page: number;
  readonly alt: string;
}

export type DraftBlock = DraftParagraph | DraftTable | DraftBox | DraftPicture;

export interface DraftNote {
  /** As it is numbered on the page. */
  readonly number: string;
  readonly page: number;
  readonly blocks: readonly DraftParagraph[];
}

/** Words of the file beside its text. */
export interface DraftFurniture {
  readonly kind: 'header' | 'footer' | 'page-number' | 'line-number' | 'contents' | 'hidden' | 'watermark' | 'picture';
  readonly page: number;
  readonly text: string;
}

/** All of a file, before words at the ends of lines are joined. */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly DraftNote[];
  /** Which runs are the number of a note, and of which. */
  readonly references: ReadonlyMap<Run, DraftNote>;
  readonly furniture: readonly DraftFurniture[];
  /** Pages that are set in columns. */
  readonly columns: readonly number[];
  /** Letters of the numbers of notes, which are no words of the text. */
  readonly noteLetters: number;
}

/** Without a marker, in no list: most paragraphs. */
export function draftParagraph(lines: readonly Line[], more: Partial<DraftParagraph> = {}): DraftParagraph {
  return {
    type: 'paragraph',
    lines,
    marker: null,
    depth: 0,
    heading: null,
    role: null,
    field: null,
    indent: 0,
    align: null,
    room: Infinity,
    style: null,
    ...more,
  };
}
