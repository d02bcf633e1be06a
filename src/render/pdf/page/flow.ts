/** What layout hands to pagination and pagination to drawing: strips of text of known height. */

import type { Nodes } from 'mdast';
import type { Edit, FieldKind } from '../../../model/tree.ts';
import type { Face } from '../type/face.ts';
import type { Picture } from './picture.ts';
import type { StructNode } from './structure.ts';
import type { Color, FaceKey, PageMeasures } from './style.ts';

/** What a piece of running text is besides text. */
export type Inline =
  | { kind: 'anchor'; anchor: string; text: string /** In the table of contents: not underlined. */; quiet?: true }
  | { kind: 'url'; url: string; text: string }
  | { kind: 'note'; id: string; text: string };

/** Text in another language than the document's, or that changed; an object for each passage, which may run over several lines. */
export interface Passage {
  /** BCP 47; null for that of the document. */
  lang: string | null;
  change: Edit | null;
}

/** Text in one face, size and colour on one line. */
export interface Run {
  x: number;
  width: number;
  face: Face;
  size: number;
  /** Upward shift of a superscript. */
  rise: number;
  color: Color;
  /** Glyphs and kerning, as the inside of a PDF hex string in a TJ array. */
  glyphs: string;
  inline: Inline | null;
  passage: Passage | null;
}

export interface Line {
  runs: Run[];
  width: number;
  /** Footnotes referred to on this line. */
  notes: string[];
}

/** A line at its place within a strip. */
export interface PlacedLine {
  x: number;
  /** From the top of the strip. */
  baseline: number;
  runs: Run[];
  node: StructNode;
  /** Column of a table; the columns of a row are drawn one after another. */
  column: number;
}

/** A filled rectangle, relative to the strip. */
export interface Rule {
  x: number;
  y: number;
  width: number;
  height: number;
  color: Color;
}

/** A picture that is part of what the document says. */
export interface Figure {
  x: number;
  picture: Picture;
  node: StructNode;
}

/** A field of a form. */
export interface Field {
  name: string;
  kind: FieldKind;
  /** What it asks for. */
  label: string;
  /** Of what is typed in it. */
  size: number;
  color: Color;
}

/** Where a field is filled in: one place, or one for each box. */
export interface FieldPlace {
  /** One object for all places of a field. */
  field: Field;
  /** What is said of this place to whoever does not see it. */
  label: string;
  /** A `Form` of its own. */
  node: StructNode;
  x: number;
  /** From the top of the strip. */
  y: number;
  width: number;
  height: number;
}

/** A box around strips, which may run over pages. */
export interface Frame {
  kind: 'box' | 'quote';
  x: number;
  width: number;
}

/** A place to go to: target of links and entry in the outline. */
export interface Mark {
  anchor: string;
  heading: { title: string; depth: number } | null;
}

/** Of a node that is a target: its anchor, with the heading if it is one, and what that was before. */
export function marksOf({ data }: Pick<Nodes, 'data'>, heading: Mark['heading'] = null): Mark[] {
  if (data?.anchor === undefined) return [];
  return [{ anchor: data.anchor, heading }, ...(data.aliases ?? []).map((anchor) => ({ anchor, heading: null }))];
}

/** Something whose number of the page is printed once the pages are known. */
export interface PageNumberSlot {
  anchor: string;
  right: number;
  baseline: number;
  face: FaceKey;
  size: number;
  color: Color;
  /** Right end of the text before the leader. */
  leaderFrom: number;
  node: StructNode;
  inline: Inline;
}

/** The smallest thing a page can be broken around: one line of text, or one line of each cell of a row. */
export interface Strip {
  height: number;
  before: number;
  after: number;
  /** Must stand on the same page as the next strip. */
  keep: boolean;
  newPage: boolean;
  lines: PlacedLine[];
  rules: Rule[];
  /** Drawing operators of what is not text, under all else; the top of the strip is at 0. */
  art: string[];
  /** The same, of the outlines of boxes to mark: above frames and tints. */
  boxes: string[];
  figure: Figure | null;
  fields: FieldPlace[];
  notes: string[];
  marks: Mark[];
  /** Outermost first. */
  frames: readonly Frame[];
  /** Header row to repeat when a page starts with this strip. */
  head: readonly Strip[];
  /** Rows of a table are drawn cell by cell: strips of one row share this object. */
  row: object | null;
  slot: PageNumberSlot | null;
}

/** A strip on its page. */
export interface PlacedStrip {
  strip: Strip;
  /** Top of the strip. */
  y: number;
  /** A header row repeated: not part of the text. */
  repeated: boolean;
}

/** The part of a frame on one page. */
export interface PlacedFrame {
  frame: Frame;
  top: number;
  bottom: number;
}

/** A page, cut from the flow. */
export interface Page {
  size: PageMeasures;
  strips: PlacedStrip[];
  notes: PlacedStrip[];
  /** Place of the rule above the footnotes. */
  noteRule: number | null;
  frames: PlacedFrame[];
}

/** A strip with nothing in it. */
export function emptyStrip(height: number): Strip {
  return {
    height,
    before: 0,
    after: 0,
    keep: false,
    newPage: false,
    lines: [],
    rules: [],
    art: [],
    boxes: [],
    figure: null,
    fields: [],
    notes: [],
    marks: [],
    frames: [],
    head: [],
    row: null,
    slot: null,
  };
}
