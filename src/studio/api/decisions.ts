/** What the page of decisions and the server say to each other. */
import type { Agenda, FileChange, ImpossibleAct, SeenLedger } from '../../index.ts';
import type { Finding } from '../api.ts';

/** GET `decisions`, without a document: what is next of each, the most urgent first. */
export interface Decisions {
  readonly revision: number;
  readonly today: string;
  readonly items: readonly DecisionsItem[];
}

export interface DecisionsItem {
  readonly organisation: string;
  readonly organisationName: string;
  readonly protocol: string;
  readonly title: string;
  readonly version: string | null;
  /** In words. */
  readonly state: string;
  readonly next: readonly NextInWords[];
  readonly revision: { readonly state: 'geen_datum' | 'op_tijd' | 'nadert' | 'verlopen'; readonly date: string | null };
  /** The text is of no version yet. */
  readonly isToPropose: boolean;
  readonly errors: number;
}

export interface NextInWords {
  /** The bodies. */
  readonly who: string;
  /** What is to be done: the text goes there, they decide, or what they asked is done. */
  readonly what: 'submit' | 'decide' | 'finish';
  /** `YYYY-MM-DD` at the latest; null where that is not known. */
  readonly by: string | null;
}

/** GET `decisions?organisation=&protocol=`. */
export interface DecisionsOfDocument {
  readonly revision: number;
  readonly today: string;
  readonly agenda: Omit<Agenda, 'impossible'> & {
    readonly impossible: readonly (Omit<ImpossibleAct, 'why'> & { readonly why: Finding })[];
  };
  /** The newest first. */
  readonly versions: readonly VersionInWords[];
  readonly findings: readonly Finding[];
}

export interface VersionInWords {
  readonly version: string | null;
  readonly edition: string | null;
  /** In words. */
  readonly state: string;
  readonly procedure: string | null;
  readonly proposed: string | null;
  readonly entries: readonly { readonly id: string; readonly words: string }[];
}

/** What is filled in; what is left out is not. Days are `YYYY-MM-DD`. */
export type ActBody =
  | {
      readonly does: 'propose';
      readonly procedure?: string | undefined;
      readonly version?: string | undefined;
      readonly date?: string | undefined;
      readonly isConfirmed?: boolean | undefined;
    }
  | ({ readonly does: 'decide'; readonly step: string } & {
      readonly [field in DecideField]?: string | undefined;
    })
  | {
      readonly does: 'correct';
      readonly version?: string | undefined;
      readonly entry?: string | undefined;
      /** By field the new value; empty for none. */
      readonly values?: Readonly<Record<string, string>> | undefined;
      readonly isTranscription?: boolean | undefined;
      readonly reason?: string | undefined;
    }
  | ({ readonly does: 'repeal' } & { readonly [field in RepealField]?: string | undefined });

export const DECIDE_FIELDS = [
  'outcome',
  'date',
  'submitted',
  'reference',
  'condition',
  'met',
  'replied',
  'reason',
  'noObjection',
  'confirmed',
  'revisionDue',
  'inForceFrom',
  'inForceUntil',
] as const;
export type DecideField = (typeof DECIDE_FIELDS)[number];

export const REPEAL_FIELDS = ['version', 'date', 'from', 'body', 'reason', 'reference', 'confirmed'] as const;
export type RepealField = (typeof REPEAL_FIELDS)[number];

/** POST `decide`. */
export interface DecideBody {
  readonly organisation: string;
  readonly protocol: string;
  readonly act: ActBody;
  /** What its author had before them. */
  readonly seen: SeenLedger;
  /** Only what it would record. */
  readonly dryRun: boolean;
}

/** Where it cannot be recorded the answer is a refusal with {@link FieldFinding}s. */
export interface DecideAnswer {
  readonly isWritten: boolean;
  /** In words: what is recorded, and what becomes of it. */
  readonly words: readonly string[];
  readonly files: readonly FileChange[];
  readonly findings: readonly Finding[];
  /** The same for the terminal. */
  readonly command: string;
}

export interface FieldFinding extends Finding {
  /** The field of the form that it is about; null where it is about none. */
  readonly field: string | null;
  /** A day that stands when somebody says why it is right. */
  readonly isForConfirmation: boolean;
  /** What to give in the terminal, where the studio cannot do it. */
  readonly command: string | null;
}

/** Diagnostics by which a form is out of date. */
export const MOVED: readonly string[] = ['seen-record', 'seen-text'];
