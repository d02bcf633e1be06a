/** What drawing keeps track of. */

import type { BoxField, FormFile } from '../file/form.ts';
import type { Element, FileFont, OutlineItem, PdfFile, Ref } from '../file/index.ts';
import type { Field, Inline, Page, Passage } from '../page/flow.ts';
import type { StructNode } from '../page/structure.ts';
import type { Color, FaceKey, Look } from '../page/style.ts';
import type { Face } from '../type/face.ts';

/** A page and what is around its text. */
export interface Sheet extends Page {
  /** The opening page of a document without a cover bears no running header either, and a poster no running lines at all. */
  kind: 'cover' | 'opening' | 'page' | 'poster';
  /** Name of the organisation at the top of a cover. */
  letterhead: { name: string; baseline: number } | null;
}

/** Clickable rectangle. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
}

/** A link on one page. */
export interface PageLink {
  /** Where it hangs in the structure: itself, or the `Reference` of a footnote. */
  outer: Element;
  link: Element;
  /** One for each line. */
  areas: Area[];
}

/** The form of a file, from its first field on. */
export interface FormState {
  readonly form: FormFile;
  /** Fields with boxes, for a box may be on a later page. */
  readonly boxes: Map<Field, BoxField>;
}

/** All that changes while a file is drawn. */
export interface PaintState {
  readonly file: PdfFile;
  readonly faces: Readonly<Record<FaceKey, Face>>;
  readonly look: Look;
  readonly fonts: Map<Face, FileFont>;
  readonly elements: Map<StructNode, Element>;
  /** The page that the text of each began on. */
  readonly begun: Map<StructNode, PdfFile['pdf']['page']>;
  /** The last page of which a text is named that begins on it. */
  told: PdfFile['pdf']['page'] | null;
  /** Page number of each target. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly links: Map<Inline, PageLink>;
  /** Passages on this page. */
  readonly spans: Map<Passage, Element>;
  /** By their pixels: the same picture may stand in several sizes. */
  readonly pictures: Map<Uint8Array, Ref>;
  /** Null until there is a field. */
  form: FormState | null;
  readonly outline: { item: OutlineItem; depth: number }[];
  /** Operators not yet handed over. */
  pending: string[];
  /** Element whose marked content is open. */
  open: Element | null;
  inText: boolean;
  face: Face | null;
  size: number;
  color: Color | null;
}

export function elementOf(node: StructNode, state: Pick<PaintState, 'elements'>): Element {
  const element = state.elements.get(node);
  if (element === undefined) throw new Error(`Unexpected ${node.tag}, expected an element of the document's structure`);
  return element;
}
