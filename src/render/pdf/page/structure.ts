/** The structure of a tagged PDF, planned as plain data before anything is drawn. */
import type { List } from 'mdast';
import { type CounterStyle, markerOf } from '../../../model/list-marker.ts';

/** Block-level tags are planned ahead, in reading order; `Link`, `Reference` and `Span` are made while drawing. */
export type BlockTag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'BlockQuote'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Div'
  | 'Caption'
  | 'Figure'
  | 'Form';

export interface StructNode {
  tag: BlockTag;
  children: StructNode[];
  /** Of a note: unique in the document. */
  id?: string;
  /** Of a table header. */
  scope?: 'Row' | 'Column';
  /** Of a figure: what it shows. */
  alt?: string;
  /** Of a list. */
  numbering?: Numbering;
}

/** As ISO 32000 names them. */
type Numbering = 'Disc' | 'Circle' | 'Square' | 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman';

const numberings: Record<CounterStyle, Numbering> = {
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
};

export function numberingOf(list: List): Numbering {
  return list.ordered === true ? numberings[markerOf(list).style] : 'Disc';
}

/** Adds a node at the end of its parent. */
export function structChild(parent: StructNode, tag: BlockTag, more: Partial<StructNode> = {}): StructNode {
  const node: StructNode = { tag, children: [], ...more };
  parent.children.push(node);
  return node;
}

const headingTags: readonly BlockTag[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/**
 * The tag of the next heading, of this depth. PDF/UA wants levels without gaps, from H1: where the text skips a depth, the
 * tag does not. `above` holds the depths of the headings this one may stand under, and takes it in.
 */
export function headingTag(depth: number, above: number[]): BlockTag {
  while ((above.at(-1) ?? 0) >= depth) above.pop();
  above.push(depth);
  return headingTags[above.length - 1] ?? 'H6';
}
