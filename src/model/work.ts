/** What is recorded of a document over all its versions: for formats that tell of its life beside its text. */
import type { ChainLink } from './status.ts';

/** An adopted version. Days are `YYYY-MM-DD`; null of what is not recorded. */
export interface WorkVersion {
  /** Null too where it was only inferred: that is no fact, and no name either. */
  readonly version: string | null;
  /** The last day on which anything was decided on it. */
  readonly decided: string | null;
  /** The day on which the last body whose decision makes it hold took that. */
  readonly adopted: string | null;
  /** The first day on which it holds; null too of a version that was repealed before it did. */
  readonly from: string | null;
  /** It never held: it was repealed before its first day. */
  readonly neverHeld: boolean;
  /** The first day on which it holds no more, as it was laid down with it. */
  readonly expires: string | null;
  /** The first day on which it holds no more, by a decision to repeal it. */
  readonly repealed: string | null;
}

export interface Work {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly protocol: string;
  /** The address of the document on the site of the organisation, without a slash at its end; null where it gave none. */
  readonly address: string | null;
  /** All that were adopted, the oldest first, for whatever day. */
  readonly versions: readonly WorkVersion[];
  /** Which of these the text is; null of a text that was not adopted. */
  readonly own: WorkVersion | null;
  /** The steps that the version of this text went, with what was decided on each. */
  readonly chain: readonly ChainLink[];
}
