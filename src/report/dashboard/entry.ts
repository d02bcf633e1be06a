/** What the dashboard shows of one document: its status in force, the text under way beside it, and the files. */
import {
  byUrgency,
  conceptStatusOf,
  isUnderWay,
  latestStatusOf,
  type ProtocolRecord,
  statusOf,
} from '../../governance/status.ts';
import type { AddressedFile } from '../../model/edition.ts';
import { groupBy } from '../../model/group.ts';
import { keyOf } from '../../model/policy-document.ts';
import type { ChainLink, Plan, PlannedStep, Status } from '../../model/status.ts';

export interface Entry {
  /** Of the version in force; where none is adopted, of the last one. */
  readonly status: Status;
  /** Of the text under way beside an adopted version; null when there is none, or when it is `status` itself. */
  readonly concept: Status | null;
  /** What the page can link to. */
  readonly files: readonly AddressedFile[];
}

/** The most urgent first. `today` as `YYYY-MM-DD`; `files` are those of all documents. */
export function entriesOf(records: readonly ProtocolRecord[], today: string, files: readonly AddressedFile[]): Entry[] {
  const own = groupBy(files, ({ edition }) => [keyOf(edition)]);
  return records
    .map((record): Entry => {
      const status = statusOf(record, today);
      return { status, concept: conceptBeside(record, status, today), files: own.get(keyOf(record)) ?? [] };
    })
    .sort((a, b) => byUrgency(a.status, b.status));
}

function conceptBeside(record: ProtocolRecord, status: Status, today: string): Status | null {
  if (status.versionState === null || isUnderWay(status.versionState)) return null;
  const latest = latestStatusOf(record, today);
  // What was withdrawn is no longer under way, though it is later.
  if (status.next !== null && latest.versionState !== 'ingetrokken') return latest;
  return status.textState === 'gewijzigd' ? conceptStatusOf(record, today) : null;
}

/** Who comes next, and by when at the latest. */
export interface NextStep {
  readonly link: PlannedStep;
  /** The step as it is recorded; null when no version is under way. */
  readonly current: ChainLink | null;
  /** Day at the latest, `YYYY-MM-DD`: to submit, or for the body to decide once it has the text. Null when not known. */
  readonly by: string | null;
  readonly isSubmitted: boolean;
  readonly plan: Plan;
}

/** Null when no procedure is recorded, or nothing is to come. */
export function nextStepOf({ status: { plan } }: Entry): NextStep | null {
  const [link] = plan?.steps ?? [];
  if (plan === null || link === undefined) return null;
  const current = plan.chain.find(({ step }) => step === link.step) ?? null;
  const isSubmitted = current !== null && !current.lapsed && current.submitted !== null && current.date === null;
  return { link, current, by: isSubmitted ? link.decideBy : plan.start, isSubmitted, plan };
}
