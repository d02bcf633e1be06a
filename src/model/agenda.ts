/** What can be recorded of a document on a day, and what there is to know for it. Derived; nothing of it is stored. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { SeenLedger } from './seen.ts';
import type { ChainLink, Outcome, StepKind, Turn, Unknown, VersionState } from './status.ts';

/** One organisation's document, with its version under way; where none is, with the last one. */
export interface Agenda {
  readonly organisation: string;
  /** Of the organisation. */
  readonly name: string;
  readonly protocol: string;
  readonly title: string;
  /** What whoever reads this has before them; null where the source has mistakes, and then nothing can be recorded. */
  readonly seen: (SeenLedger & { readonly text: string }) | null;
  /** The version whose adopted text is stored, with which the text of now is compared; null where there is none. */
  readonly adopted: string | null;
  readonly track: Track | null;
  /** What can be recorded now, and what cannot with the reason. */
  readonly acts: readonly Act[];
  readonly impossible: readonly ImpossibleAct[];
  /** By version, the newest first. */
  readonly record: readonly VersionOnRecord[];
  /** What must be signed that is recorded now, by the settings: kinds of entries and of steps. */
  readonly mustSign: readonly string[];
}

/** Where a version stands in its procedure. */
export interface Track {
  readonly version: string;
  readonly state: VersionState;
  /** Id of its procedure. */
  readonly procedure: string | null;
  /** Day on which its text was fixed, `YYYY-MM-DD`. */
  readonly proposed: string | null;
  /** Whether the text in the source is still its text. */
  readonly isNow: boolean;
  readonly steps: readonly TrackStep[];
  /** First day on which it can be adopted by what is known, and the last by the revision date; null where not known. */
  readonly earliest: string | null;
  readonly target: string | null;
}

/** One step of a version, with the days at the latest and the meetings of its body. */
export interface TrackStep extends ChainLink {
  /** `stuck`: decided, and something is to be done before others may follow. `skipped`: the procedure ended without it. */
  readonly stands: 'done' | 'running' | 'stuck' | 'coming' | 'skipped';
  /** ISO 8601 duration; null when none is recorded. */
  readonly term: string | null;
  /** Of a term that runs: its last day, `YYYY-MM-DD`; null where none runs, or where that is not known. */
  readonly ends: string | null;
  /** Days at the latest, `YYYY-MM-DD`; null where they are not known, or where the step is done. */
  readonly submitBy: string | null;
  readonly decideBy: string | null;
  /** Of today or later, in order. */
  readonly meetings: readonly Meeting[];
  /** On which the body met before today, the last first: on which it may have decided. */
  readonly past: readonly string[];
}

/** A day on which a body meets, and by when it must have the text for that. */
export interface Meeting {
  readonly day: string;
  /** Null where that is not known. */
  readonly submitBy: string | null;
  readonly unknown: Unknown | null;
}

/** What can be recorded. */
export type ActKind = 'propose' | 'submit' | 'decide' | 'met' | 'reply' | 'no-objection' | 'repeal' | 'transcribe';

/** Something that can be recorded now, with what there is to choose from. */
export type Act =
  | {
      readonly does: 'propose';
      /** By which procedures; one where there is no choice. */
      readonly ways: readonly ProposalWay[];
      /** The version under way that gets this text; null where a new one begins. */
      readonly again: string | null;
      /** The text of a version that was adopted on paper is recorded as it was taken over. */
      readonly isPaper: boolean;
    }
  | { readonly does: 'submit'; readonly step: Turn }
  | { readonly does: 'decide'; readonly step: Turn; readonly outcomes: readonly OutcomeChoice[] }
  | { readonly does: 'met'; readonly step: Turn; readonly condition: string }
  /** `isAsked`: the procedure waits for it. */
  | { readonly does: 'reply'; readonly step: Turn; readonly isAsked: boolean }
  | { readonly does: 'no-objection'; readonly step: Turn; readonly until: string }
  /** Those that hold or are to hold, by number. */
  | { readonly does: 'repeal'; readonly versions: readonly string[]; readonly body: string | null }
  | { readonly does: 'transcribe'; readonly version: string };

/** Something that cannot be recorded now, and why. */
export interface ImpossibleAct {
  readonly does: ActKind;
  readonly step: Turn | null;
  readonly why: Diagnostic;
}

/** A procedure by which the text can be proposed. */
export interface ProposalWay {
  /** Id of the procedure. */
  readonly procedure: string;
  readonly bodies: readonly { readonly body: string; readonly kind: StepKind }[];
  /** Bodies that it leaves out, compared with the procedure that has most of them. */
  readonly leftOut: readonly string[];
  /** Somebody must say that the substance stays the same. */
  readonly isEditorial: boolean;
  /** The number that the version gets; null where it cannot go this way, and `why`. */
  readonly version: string | null;
  readonly why: Diagnostic | null;
}

/** What a body can decide on a step, and what comes of it. */
export interface OutcomeChoice {
  readonly outcome: Outcome;
  /** `conditional`: not before its condition is met. `ends`: the proposal is over. */
  readonly effect: 'proceeds' | 'blocks' | 'conditional' | 'ends';
  /** With it the version is adopted. */
  readonly adopts: boolean;
}

/** A value that can be mended, by the name of its field; null where there is none. */
export interface Mendable {
  readonly field: string;
  readonly value: string | null;
  /** What it can be, where that is a choice. */
  readonly choices?: readonly string[];
}

/** What can be mended of a version and of what is recorded of it. */
export interface VersionOnRecord {
  readonly version: string | null;
  /** What can be mended of the version itself. */
  readonly fields: readonly Mendable[];
  /** By the id of an entry what can be mended of it; absent of what cannot be. */
  readonly entries: Readonly<Record<string, readonly Mendable[]>>;
}
