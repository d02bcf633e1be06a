/** The status of an organisation's protocol on each axis. Derived, never stored. */
import type { Decision, Step } from './source.ts';

export type VersionState = 'concept' | 'voorgenomen' | 'in_medezeggenschap' | 'vastgesteld' | 'ingetrokken';
export type RevisionState = 'geen_datum' | 'op_tijd' | 'nadert' | 'verlopen';
export type RecordState = 'geregistreerd' | 'niet_geregistreerd';

/** One step of the procedure, with its decision once it is taken. */
export interface ChainLink {
  readonly step: string;
  readonly body: string;
  readonly kind: Step['kind'];
  readonly date: string | null;
  /** Null while undecided, and where the paper of a migrated version gives none. */
  readonly outcome: Decision['outcome'] | null;
}

export interface Status {
  readonly organisation: string;
  readonly protocol: string;
  readonly version: string | null;
  readonly edition: string | null;
  readonly date: string | null;
  /** Null where no version is recorded: a paper in force is no concept, and nothing is made up. */
  readonly versionState: VersionState | null;
  readonly revisionDue: string | null;
  readonly revisionState: RevisionState;
  /** Days until the revision date; negative when it has passed; null without a date. */
  readonly revisionDays: number | null;
  readonly recordState: RecordState;
  /** Taken over from paper: the decisions are the paper's. */
  readonly migrated: boolean;
  readonly chain: readonly ChainLink[];
  /** A later version that is under way; this one stays in force until that one is adopted. */
  readonly next: string | null;
}
