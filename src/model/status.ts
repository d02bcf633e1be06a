/** The status of an organisation's protocol on each axis. Derived, never stored. */
import type { Belonging, Ended } from './organisation.ts';
import type { Decision, Step, Version } from './source.ts';

/**
 * `concept`: nothing is before a body yet. `voorgenomen`: it was talked about. `in_medezeggenschap`: from the submission to the
 * first council until the last of them has let it through. `gereed_voor_vaststelling`: only the adoption is left. `vastgesteld`:
 * adopted, for a later day. `in_werking`: adopted and in force. `vervangen`: a later version is in force. `ingetrokken`: taken
 * back, or repealed, by decision. `vervallen`: the proposal lapsed, or its term ended.
 */
export type VersionState =
  | 'concept'
  | 'voorgenomen'
  | 'in_medezeggenschap'
  | 'gereed_voor_vaststelling'
  | 'vastgesteld'
  | 'in_werking'
  | 'vervangen'
  | 'ingetrokken'
  | 'vervallen';
/** `opgeheven`: the organisation has ended, and nobody revises it any more. */
export type RevisionState = 'geen_datum' | 'op_tijd' | 'nadert' | 'verlopen' | 'opgeheven';
/** The text as it is now, against that of the version; `overgenomen`: the same as what was taken over from paper. */
export type TextState = 'gelijk' | 'overgenomen' | 'gewijzigd' | 'niet_vastgelegd' | 'met_fouten';
export type RecordState = 'geregistreerd' | 'niet_geregistreerd';

/** What a body is asked. */
export type StepKind = Step['kind'];
/** What it decided. */
export type Outcome = NonNullable<Decision['outcome']>;

/** One step of the procedure, with its decision once it is taken. */
export interface ChainLink {
  readonly step: string;
  readonly body: string;
  /** Id of the organisation whose body it is, where that is another one. */
  readonly of: string | null;
  /** The name of that organisation; absent where it is not known, and where there is none. */
  readonly ofName?: string;
  /** Null where a paper does not tell. */
  readonly kind: StepKind | null;
  /** Of a ruling: the step that the dispute is about. */
  readonly on: string | null;
  /** Day on which the text was put before the body. */
  readonly submitted: string | null;
  readonly date: string | null;
  /** Null while undecided, and where the paper of a migrated version gives none. */
  readonly outcome: Outcome | null;
  /** Of the minutes. */
  readonly reference: string | null;
  /** Under which the body consents, and the day on which it was met. */
  readonly condition: string | null;
  readonly met: string | null;
  /** The board must tell, with reasons, what it does with a negative advice; the day on which it did, and its reasons. */
  readonly asksReply: boolean;
  readonly replied: string | null;
  readonly reply: string | null;
  /** The last day of the waiting time after that reply. */
  readonly waitsUntil: string | null;
  /** The text was changed since, and this body must see it again. */
  readonly lapsed: boolean;
}

/** What is not known, so that nothing can be planned. */
export interface Unknown {
  /** `regio_onbekend`: whose holidays count. The others: no school holidays are known after, or before, `date`. */
  readonly reason: 'regio_onbekend' | 'geen_vakanties_na' | 'geen_vakanties_voor';
  /** `YYYY-MM-DD`; null when no holiday is known at all. */
  readonly date: string | null;
}

/** Why no day can be said of a way that is still to be gone. */
export interface WayUnknown {
  /** Besides what a plan may not know: no step has a term or known meetings; no procedure, or which of them. */
  readonly reason: Unknown['reason'] | 'geen_termijn' | 'geen_procedure' | 'keuze_procedure';
  /** As that of a plan: `YYYY-MM-DD`; null when no day belongs to the reason. */
  readonly date: string | null;
}

/** Which days of a term count: see governance/term.ts. */
export type CountedDays = NonNullable<Step['days']>;

/** A step that is still to be taken, and by when at the latest. Days are `YYYY-MM-DD`; null when not known. */
export interface PlannedStep {
  readonly step: string;
  readonly body: string;
  /** As of a step of the chain; absent where it is a body of the organisation itself. */
  readonly of?: string;
  readonly ofName?: string;
  readonly kind: StepKind;
  /** ISO 8601 duration; null when none is recorded, and then the step takes no time. */
  readonly term: string | null;
  /** Of the term; null without one. */
  readonly days: CountedDays | null;
  readonly submitBy: string | null;
  readonly decideBy: string | null;
  /** `decideBy` is a day on which the body is known to meet. */
  readonly atMeeting: boolean;
}

/** A body that can decide now. */
export type Turn = Pick<ChainLink, 'step' | 'body' | 'of' | 'ofName' | 'kind'>;

/** A term that runs: a body has the text, and did not decide yet. */
export interface RunningTerm extends Turn {
  /** Day on which the text was put before the body, `YYYY-MM-DD`. */
  readonly submitted: string;
  /** ISO 8601 duration; null when none is recorded. */
  readonly term: string | null;
  readonly days: CountedDays | null;
  /** The last day of the term, `YYYY-MM-DD`; null without a term, or when that is not known. Silence after it is no consent. */
  readonly ends: string | null;
  /** Why that is not known though there is a term. */
  readonly unknown: Unknown | null;
}

/** The way to the next adoption, reckoned forwards from today. */
export interface Outlook {
  /** The day from which it is reckoned, `YYYY-MM-DD`. */
  readonly from: string;
  /**
   * First day on which all can be decided, `YYYY-MM-DD`; with nothing before a body yet: when it is submitted that day. Null also
   * where nothing binding is left.
   */
  readonly earliest: string | null;
  /** Why it is not known. */
  readonly unknown: WayUnknown | null;
  /** It is after the day of adoption at the latest; false too where one of them is not known. */
  readonly isLate: boolean;
  /** The first step that cannot be in time. */
  readonly late: LateStep | null;
}

export interface LateStep extends Turn {
  /** The last day has passed; its term ends too late; or its first meeting after that is too late. */
  readonly reason: 'verstreken' | 'termijn' | 'vergadering';
  /** The first day on which it can decide, and the last on which it must: `YYYY-MM-DD`. */
  readonly decide: string;
  readonly decideBy: string;
}

/** The way to the next adoption, reckoned backwards. It knows no today: a day that has passed stands here as well. */
export interface Plan {
  /** The version that is under way; null when none is, and the steps are those of the next revision. */
  readonly version: string | null;
  /** All steps of the version under way, with what was decided on it; empty when none is. */
  readonly chain: readonly ChainLink[];
  /** Day of adoption at the latest: the last day of the revision date; null without one. */
  readonly target: string | null;
  /** The body that comes next: the first of `turn`. */
  readonly body: string;
  /** All bodies that come next, beside each other; at least one. */
  readonly turn: readonly Turn[];
  /** Day on which the text must be before the first of them at the latest, also when it is already: see `chain`. */
  readonly start: string | null;
  readonly unknown: Unknown | null;
  /** Steps that are not taken yet, in order; at least one. */
  readonly steps: readonly PlannedStep[];
  /** Of the version under way, in order of the steps. */
  readonly running: readonly RunningTerm[];
}

/** By which an adopted version ended. Days are `YYYY-MM-DD`. */
export interface Repealed {
  readonly date: string;
  /** First day on which the text holds no more. */
  readonly from: string;
  readonly body: string | null;
  readonly reason: string | null;
}

/** A later version that is adopted, and the day from which it is in force. */
export interface Coming {
  readonly version: string | null;
  readonly from: string;
  /** What was decided on it. */
  readonly chain: readonly ChainLink[];
}

/** What is recorded, as a calendar counts it: it grows with each decision, whatever day it is. */
export interface LedgerExtent {
  /** Versions, decisions (lapsed ones too), repeals and corrections. */
  readonly entries: number;
  /** The last day that is recorded, `YYYY-MM-DD`. */
  readonly last: string | null;
}

/** Where a version of an organisation's protocol stands on each axis, on a day. Derived, never stored. */
export interface Status {
  readonly organisation: string;
  /** Of the organisation. */
  readonly name: string;
  readonly protocol: string;
  /** Of the document. */
  readonly title: string;
  readonly version: string | null;
  readonly edition: string | null;
  readonly date: string | null;
  /** From what each of these was inferred that no paper says, and that it is a document at all; absent where nothing was. */
  readonly inferred?: Inferred;
  /** Null where no version is recorded: a paper in force is no concept, and nothing is made up. */
  readonly versionState: VersionState | null;
  /** First and last day in force, where they are recorded; without the first it is the day of the adoption. */
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly repeal: Repealed | null;
  /** Adopted for a later day, and then in the place of this one. */
  readonly coming: Coming | null;
  /** What a paper says of the whole document. */
  readonly paperStatus: 'concept' | 'vastgesteld' | null;
  /** The version that this one corrects without changing its substance. */
  readonly corrects: string | null;
  /** As it is recorded with the version. */
  readonly revisionDue: string | null;
  /**
   * Day or month before which there is something to revise: of what is adopted for a later day, where there is such a text,
   * for that is the revision of this one; null also where the version is repealed or has ended.
   */
  readonly nextRevision: string | null;
  readonly revisionState: RevisionState;
  /** First day on which the revision is near, and first on which it has passed; null without a date. */
  readonly nearFrom: string | null;
  readonly passedFrom: string | null;
  /** Days until the revision date; negative when it has passed; null without a date. */
  readonly revisionDays: number | null;
  readonly recordState: RecordState;
  /** Taken over from paper: the decisions are the paper's. */
  readonly migrated: boolean;
  readonly chain: readonly ChainLink[];
  /** The step that comes next, or that holds the procedure up. */
  readonly current: ChainLink | null;
  /** All steps on which something can be recorded now. */
  readonly turn: readonly ChainLink[];
  readonly textState: TextState;
  /** How many clauses that text changes, adds or takes away; null where the text of the version is not stored. */
  readonly changedClauses: number | null;
  /** Ids of inherited clauses that are neither placed nor omitted; absent where there are none. */
  readonly undecided?: readonly string[];
  /** A later version that is under way; this one stays in force until that one is adopted. */
  readonly next: string | null;
  /** The way to the next adoption; null when no procedure is recorded. */
  readonly plan: Plan | null;
  /** Whether that can be in time; null where there is no plan. */
  readonly outlook: Outlook | null;
  /** How long before the revision date to warn, as ISO 8601 durations. */
  readonly reminders: readonly string[];
  readonly ledger: LedgerExtent;
  /** The boards that the organisation is under, one after another; absent where it has no days for that. */
  readonly parents?: readonly Belonging[];
  /** That the organisation ends, or has ended; absent where it goes on. */
  readonly ended?: Ended;
}

/** By what was inferred: from what. */
export type Inferred = Readonly<NonNullable<Version['inferred']>>;

/** What a version is known by, as far as that is recorded and not inferred. */
export interface KnownBy {
  readonly version: string | null;
  readonly date: string | null;
  readonly edition: string | null;
  /** What stands on its cover without a word that says that it is an edition. */
  readonly mark: string | null;
}

/** What is only inferred is no fact: a document does not tell it. */
export function knownBy({
  version,
  date,
  edition,
  inferred = {},
}: Pick<Status, 'version' | 'date' | 'edition' | 'inferred'>): KnownBy {
  return {
    version: inferred.version === undefined ? version : null,
    date: inferred.date === undefined ? date : null,
    edition: inferred.edition === undefined ? edition : null,
    mark: inferred.edition === undefined ? null : edition,
  };
}

/** A proposal that was taken back, or that lapsed: its text was never adopted. */
export function isDropped({
  versionState,
  repeal,
  inForceUntil,
}: Pick<Status, 'versionState' | 'repeal' | 'inForceUntil'>): boolean {
  return (versionState === 'ingetrokken' && repeal === null) || (versionState === 'vervallen' && inForceUntil === null);
}

/** Bodies still decide on it. */
export function isUnderWay(state: VersionState | null): boolean {
  return (
    state === 'concept' ||
    state === 'voorgenomen' ||
    state === 'in_medezeggenschap' ||
    state === 'gereed_voor_vaststelling'
  );
}

/** It does not hold, and will not: a proposal that was dropped, or a text that was repealed or has ended. */
export function isGone({ versionState }: Pick<Status, 'versionState'>): boolean {
  return versionState === 'ingetrokken' || versionState === 'vervallen';
}
