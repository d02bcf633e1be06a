/** What stands on the pages of a PDF, as it is found there: letters, lines and what can be clicked. */
import type { FieldKind } from '../../../model/tree.ts';

/** Letters in one font on one line. Places are in points from the upper left corner of the page; `y` is the baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** In a font of signs, whose letters are no letters. */
  readonly isSymbol: boolean;
  readonly isRtl: boolean;
  /** Not from left to right: on its side, or aslant. */
  readonly isTurned: boolean;
  readonly page: number;
  /** White space stands before it. */
  readonly isApart: boolean;
  /** The marked content that it stands in, as the tree of tags names it. */
  readonly mark: string | null;
  readonly isArtifact: boolean;
  /** Whether the text of its element began on an earlier page; null where the file does not say. */
  readonly goesOn: boolean | null;
  readonly url: string | null;
  /** It ends in a hyphen that its font calls soft: the word goes on. */
  readonly isBroken: boolean;
  /** A bullet that is a drawing stands before it. */
  readonly isDotted: boolean;
}

/** A drawn line, level or upright; also a side of a rectangle. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RawField {
  readonly kind: FieldKind;
  readonly options: readonly string[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
}

/** An element of the tree of tags, of one page; or a piece of content by its mark. */
export interface Tag {
  readonly role: string;
  readonly alt: string | null;
  readonly lang: string | null;
  readonly mark: string | null;
  readonly children: readonly Tag[];
}

export interface RawPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  readonly fields: readonly RawField[];
  readonly tags: Tag | null;
  /** Letters on it, counted apart from `runs`. */
  readonly letters: number;
  /** All its letters are unseen: a program recognised them on a picture. */
  readonly isRecognised: boolean;
}
