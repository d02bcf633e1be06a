/** What drawing keeps track of. */
import type { Face } from './face.ts';
import type { Element, OutlineItem, PdfFile, Ref } from './file.ts';
import type { Inline } from './flow.ts';
import type { Page } from './paginate.ts';
import type { StructNode } from './structure.ts';
import type { Color, FaceKey } from './style.ts';

/** A page and what is around its text. */
export interface Sheet extends Page {
  /** The opening page of a document without a cover bears no running header either. */
  kind: 'cover' | 'opening' | 'page';
  /** Name of the organisation at the top of a cover. */
  letterhead: string | null;
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

/** All that changes while a file is drawn. */
export interface PaintState {
  readonly file: PdfFile;
  readonly faces: Readonly<Record<FaceKey, Face>>;
  readonly fonts: Map<FaceKey, Ref>;
  readonly elements: Map<StructNode, Element>;
  /** Page number of each target. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly links: Map<Inline, PageLink>;
  readonly outline: { item: OutlineItem; depth: number }[];
  /** Operators not yet handed over. */
  pending: string[];
  /** Element whose marked content is open. */
  open: Element | null;
  inText: boolean;
  face: FaceKey | null;
  size: number;
  color: Color | null;
}
