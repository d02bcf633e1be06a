/** The status of an organisation's protocol on each axis. Derived, never stored. */
import type { Decision, Step } from './source.ts';

export type VersionState =
  | 'concept'
  | 'voorgenomen'
  | 'in_medezeggenschap'
  | 'vastgesteld'
  | 'ingetrokken'
  | 'vervallen';
export type RevisionState = 'geen_datum' | 'op_tijd' | 'nadert' | 'verlopen';
/** The text as it is now, against that of the version. */
export type TextState = 'gelijk' | 'gewijzigd' | 'niet_vastgelegd';
export type RecordState = 'geregistreerd' | 'niet_geregistreerd';

/** One step of the procedure, with its decision once it is taken. */
export interface ChainLink {
  readonly step: string;
  readonly body: string;
  readonly kind: Step['kind'];
  /** Day on which the text was put before the body. */
  readonly submitted: string | null;
  readonly date: string | null;
  /** Null while undecided, and where the paper of a migrated version gives none. */
  readonly outcome: NonNullable<Decision['outcome']> | null;
  /** Of the minutes. */
  readonly reference: string | null;
  /** The text was changed since, and this body must see it again. */
  readonly lapsed: boolean;
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
  /** The step that comes next, or that holds the procedure up. */
  readonly current: ChainLink | null;
  readonly textState: TextState;
  /** A later version that is under way; this one stays in force until that one is adopted. */
  readonly next: string | null;
}
