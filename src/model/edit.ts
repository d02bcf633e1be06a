/** What an author changes in a protocol, in terms of clauses and layers; which lines of which file that is, operations know. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Impact } from './impact.ts';
import type { Answer, Choice } from './moved.ts';
import type { Audience, Content, Force, LegalReferences, Numbering, ParameterSetting, Position } from './source.ts';

/** Whose text: null is the base, for all; else the id of an organisation, for it and its schools. */
export type Layer = string | null;

/** What of a clause can be changed beside its text. */
export interface ClauseProperties {
  readonly audience?: readonly Audience[];
  readonly force?: Force;
  readonly norms?: readonly string[];
  readonly legal?: LegalReferences;
  readonly settles?: readonly string[];
  /** Of a term: how else it is written. */
  readonly forms?: readonly string[];
}

/**
 * One change. `before` is what its author had before them: where that is another one by now, nothing is written and the
 * result is a conflict. Where it is left out, the change does not depend on it.
 */
export type Edit =
  /** Another content of a clause in one layer: of the base itself, of an own clause, or as an amendment with a reason. */
  | {
      readonly kind: 'content';
      readonly clause: string;
      readonly layer: Layer;
      readonly content: Content;
      readonly before?: Content | undefined;
      /** Asked where it becomes an amendment. */
      readonly reason?: string | undefined;
    }
  | {
      readonly kind: 'properties';
      readonly clause: string;
      readonly layer: Layer;
      /** Those that change. */
      readonly properties: ClauseProperties;
      /** Of the same. */
      readonly before?: ClauseProperties | undefined;
      /** Asked where it becomes an amendment. */
      readonly reason?: string | undefined;
    }
  /** What the layer says of a clause goes: its amendment, or its omission. */
  | { readonly kind: 'revert'; readonly clause: string; readonly layer: string }
  | {
      readonly kind: 'add';
      readonly layer: Layer;
      /** By default made from the words. */
      readonly id?: string | undefined;
      readonly content: Content;
      readonly audience: readonly Audience[];
      readonly force: Force;
      readonly properties?: Omit<ClauseProperties, 'audience' | 'force'> | undefined;
      readonly position: Position;
    }
  /** A clause of the layer's own, or of the base, is deleted. */
  | { readonly kind: 'remove'; readonly clause: string; readonly layer: Layer }
  | { readonly kind: 'omit'; readonly clause: string; readonly layer: string; readonly reason: string }
  | { readonly kind: 'omit-part'; readonly part: string; readonly layer: string; readonly reason: string }
  /** Takes a clause that is undecided or offered. */
  | { readonly kind: 'take'; readonly clause: string; readonly layer: string; readonly position: Position }
  /**
   * What an organisation does with a choice that what it rests on moved under, or that it has still to make. `seen` is what
   * its author read; where there is something else to read by now, it is a conflict.
   */
  | {
      readonly kind: 'settle';
      readonly layer: string;
      readonly choice: Choice;
      readonly seen: string;
      readonly answer: Answer;
    }
  | { readonly kind: 'move'; readonly clause: string; readonly layer: Layer; readonly position: Position }
  | { readonly kind: 'move-part'; readonly part: string; readonly layer: Layer; readonly position: Position }
  /** The title of the document. */
  | { readonly kind: 'retitle'; readonly layer: Layer; readonly title: string }
  /** How a part counts, or what stands above the columns of its table: only where the layer writes the part out itself. */
  | {
      readonly kind: 'reshape';
      readonly part: string;
      readonly layer: Layer;
      readonly numbering: Numbering;
      /** Null of a part without. */
      readonly columns: readonly string[] | null;
    }
  | { readonly kind: 'relabel'; readonly part: string; readonly layer: Layer; readonly label: string }
  | {
      readonly kind: 'add-part';
      readonly layer: Layer;
      /** By default made from the label. */
      readonly id?: string | undefined;
      readonly label: string;
      readonly numbering?: string | undefined;
      /** Of a table: what stands above it. */
      readonly columns?: readonly string[] | undefined;
      readonly position: Position;
      /** Clauses that come to stand in it; at least one. */
      readonly clauses: readonly string[];
    }
  /** The value of a parameter or fact; undefined takes it away, so that what is above holds again. */
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly layer: Layer;
      readonly value: ParameterSetting | undefined;
      readonly before?: ParameterSetting | undefined;
    }
  /** A whole file of settings: an organisation, its procedures, a calendar. Entries of the ledger cannot be changed so. */
  | { readonly kind: 'data'; readonly file: string; readonly before: object; readonly data: object };

/** What to change in which document, and whether to write it. */
export interface EditRequest {
  /** Whose document the author is looking at. */
  readonly organisation: string;
  readonly protocol: string;
  /** All of them, or none. */
  readonly edits: readonly Edit[];
  /** Only what it would do. */
  readonly dryRun?: boolean | undefined;
}

/** A file that changes: its text before and after; null where there is none. */
export interface FileChange {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An override of others that rests on a text that the change alters. */
export interface Resting {
  readonly organisation: string;
  readonly clause: string;
  readonly how: 'amend' | 'omit' | 'other';
}

/** A clause as readers of a document know it. */
export interface KnownClause {
  /** Null where it bears none. */
  readonly number: string | null;
  /** How it begins. */
  readonly words: string;
}

/** What an edit does to one document, with the clauses that it names. */
export interface EditImpact extends Impact {
  /** By id: as they are after the edit, and those that go as they were. */
  readonly known: Readonly<Record<string, KnownClause>>;
}

/** What a change does, or did. */
export interface Edited {
  readonly kind: 'edited';
  readonly isWritten: boolean;
  readonly files: readonly FileChange[];
  /** Whose texts become others, and which decisions that voids. */
  readonly impacts: readonly EditImpact[];
  /** What is stale by it. */
  readonly resting: readonly Resting[];
  /** What there is to tell that was not there before; errors too, for a text may be unfinished. */
  readonly told: readonly Diagnostic[];
  /** The ids of what came new, in the order of the edits that made them. */
  readonly made: readonly string[];
}

/** Somebody else changed the same: nothing was written. */
export interface EditConflict {
  readonly kind: 'conflict';
  /** Which of the edits. */
  readonly edit: number;
  /** What the author started from, and what stands there now; null where it is gone. */
  readonly before: unknown;
  readonly now: unknown;
}
