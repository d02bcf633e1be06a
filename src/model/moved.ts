/** What organisations are asked to read again, because what they rest on moved, or because nobody decided on it yet. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentName } from './policy-document.ts';
import type { Audience, Content, Force, Position } from './source.ts';

export type DecisionKind = 'amend' | 'omit' | 'omit-part' | 'arrange' | 'outline' | 'variant';

/** A choice that an organisation made, or has to make: `undecided`. */
export interface Choice {
  readonly kind: DecisionKind | 'undecided';
  /** Of the clause, part or variant; `''` of an outline. */
  readonly id: string;
  /** Of the clause that it rests on; null where it rests on an outline or a variant. */
  readonly clause: string | null;
}

/** What an organisation does, having read. */
export type Answer =
  /** What is inherited now holds; the choice goes. */
  | { readonly kind: 'accept' }
  /** The choice stays, and rests on the text of now. */
  | { readonly kind: 'keep' }
  /** Words of its own, written anew, which rest on the text of now. */
  | { readonly kind: 'adapt'; readonly content: Content; readonly reason: string }
  | { readonly kind: 'omit'; readonly reason: string }
  /** Null: where it stands in what is inherited, as near as the document has that. */
  | { readonly kind: 'take'; readonly position: Position | null };

/** A text to be read by itself. */
export interface Shown {
  /** To stand in another page: without scripts, styles and ids. */
  readonly html: string;
  /** Of a clause, as the source has it; null of anything else. */
  readonly content: Content | null;
  /** Of a clause, where that is known. */
  readonly audience: readonly Audience[] | null;
  readonly force: Force | null;
}

/** Who is asked. */
export interface AskedOf {
  readonly organisation: string;
  readonly name: string;
  /** Of the clause in its document, where that has it and counts it. */
  readonly number: string | null;
  /** Why it chose so. */
  readonly reason: string | null;
  /** Names of those under it that have no choice of their own in this, and follow it. */
  readonly followers: readonly string[];
}

/** One thing to read: the same then, now and choice, of however many organisations. */
export interface Question {
  /** The same while it is about the same choice, whatever moves. */
  readonly key: string;
  readonly protocol: string;
  readonly title: string;
  readonly language: string;
  readonly choice: Choice;
  /** What there is to be read, as one word: who answers gives it back, and where something moved since, that is a conflict. */
  readonly seen: string;
  /** How the clause begins, or the label of the part or variant. */
  readonly words: string;
  /** Of the part that a clause was left out with; null otherwise. */
  readonly part: string | null;
  /** As it was when they chose; null where nobody recorded that. */
  readonly was: Shown | null;
  /** Words that differ from `was` are marked. */
  readonly now: Shown;
  /** What they made of it; null where they leave it out, or did not choose. */
  readonly ours: Shown | null;
  /** What can be done. */
  readonly answers: readonly Answer['kind'][];
  readonly whom: readonly AskedOf[];
}

/** A document of which it is not known what there is to read, for its source has mistakes. */
export interface Unjudged extends DocumentName {
  readonly name: string;
  readonly mistakes: readonly Diagnostic[];
}

/** All that there is to read. */
export interface Moved {
  /** Of what moved first, then what nobody decided on, then what rests on a text that nobody recorded. */
  readonly questions: readonly Question[];
  readonly unjudged: readonly Unjudged[];
}
