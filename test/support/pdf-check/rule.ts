import type { PdfModel } from './model.ts';

/** A rule of a standard that a machine can check. */
export interface Rule {
  /** Stable: tests name it. */
  readonly id: string;
  /** Where it is written: A2 is ISO 19005-2:2011 (PDF/A-2), UA1 is ISO 14289-1:2014 (PDF/UA-1). */
  readonly clause: string;
  /** What is wrong, each in one line; nothing when all is well. */
  check(pdf: PdfModel): Iterable<string>;
}
