/** What the dashboard shows of one document: its status in force, the text under way beside it, and the files. */
import {
  type Board,
  byUrgency,
  comingStatusOf,
  conceptStatusOf,
  latestStatusOf,
  type ProtocolRecord,
  statusOf,
} from '../../governance/status.ts';
import type { AddressedFile } from '../../model/edition.ts';
import { groupBy } from '../../model/group.ts';
import { keyOf } from '../../model/policy-document.ts';
import { type ChainLink, isGone, isUnderWay, type Status, type Turn } from '../../model/status.ts';
import { type Asked, askedIn } from '../status-asked.ts';
import { isSubmitted as hasText, isAnswered, isNext } from '../status-record.ts';

export interface Entry {
  /** Of the version in force; where none is adopted, of the last one. */
  readonly status: Status;
  /** Of the version that is adopted for a later day; null where there is none. */
  readonly coming: Status | null;
  /** Of the text under way beside an adopted version; null when there is none, or when it is `status` itself. */
  readonly concept: Status | null;
  /** There are steps to go, and nothing was ever put before a body. */
  readonly isUntried: boolean;
  /** What the page can link to. */
  readonly files: readonly AddressedFile[];
  /** What others ask of bodies of the organisation. */
  readonly asked: readonly Asked[];
  /** Of the organisation; null where it is not known. */
  readonly board: Board | null;
}

/** The same with their files, of which `files` has those of all documents. */
export function withFiles(entries: readonly Entry[], files: readonly AddressedFile[]): Entry[] {
  const own = groupBy(files, ({ edition }) => [keyOf(edition)]);
  return entries.map((entry) => ({ ...entry, files: own.get(keyOf(entry.status)) ?? [] }));
}

/** The most urgent first, without files. `today` as `YYYY-MM-DD`. */
export function entriesOf(records: readonly ProtocolRecord[], today: string): Entry[] {
  const statuses = records.map((record) => statusOf(record, today));
  const asked = groupBy(askedIn(statuses), (item) => [keyOf(item)]);
  return records
    .map((record, index): Entry => {
      const status = statuses[index] ?? statusOf(record, today);
      const key = keyOf(record);
      const beside = { coming: comingStatusOf(record, today), concept: conceptBeside(record, status, today) };
      return {
        status,
        ...beside,
        isUntried: isUntried(record),
        files: [],
        asked: asked.get(key) ?? [],
        board: record.board ?? null,
      };
    })
    .sort((a, b) => byUrgency(a.status, b.status));
}

/** Entries of some documents at a time, as those of all: `compare` tells where documents stand among these. */
export function together(
  parts: readonly (readonly Entry[])[],
  compare: (one: Status, other: Status) => number,
): readonly Entry[] {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const entries = parts.flat().sort((a, b) => compare(a.status, b.status));
  // Whoever asks may be of another part.
  const asked = groupBy(askedIn(entries.map(({ status }) => status)), (item) => [keyOf(item)]);
  return entries
    .map((entry) => ({ ...entry, asked: asked.get(keyOf(entry.status)) ?? [] }))
    .sort((a, b) => byUrgency(a.status, b.status));
}

function isUntried({ approvals }: ProtocolRecord): boolean {
  const { procedures = {}, versions = [] } = approvals ?? {};
  return Object.keys(procedures).length > 0 && versions.every(({ version }) => version === undefined);
}

function conceptBeside(record: ProtocolRecord, status: Status, today: string): Status | null {
  if (status.versionState === null || isUnderWay(status.versionState)) return null;
  const latest = latestStatusOf(record, today);
  // What was withdrawn is no longer under way, though it is later.
  if (status.next !== null && !isGone(latest)) return latest;
  return status.textState === 'gewijzigd' ? conceptStatusOf(record, today) : null;
}

/** Bodies that come next, of which all the same is to be told, and by when at the latest. */
export interface NextStep {
  /** At least one. */
  readonly bodies: readonly Turn[];
  readonly kind: Turn['kind'];
  /** As it is recorded, of the first of them; null when no version is under way. */
  readonly current: ChainLink | null;
  /** Day at the latest, `YYYY-MM-DD`: to submit, or for the body to decide once it has the text. Null when not known. */
  readonly by: string | null;
  readonly isSubmitted: boolean;
}

/** None when no procedure is recorded, or nothing is to come. */
export function nextStepsOf({ status: { plan } }: Entry): NextStep[] {
  if (plan === null) return [];
  const single = plan.turn
    .filter((turn) => isNext(turn, plan.chain))
    .map((turn): NextStep => {
      const current = plan.chain.find(({ step }) => step === turn.step) ?? null;
      const planned = plan.steps.find(({ step }) => step === turn.step);
      const isSubmitted = hasText({ plan }, turn.step);
      const by = (isSubmitted ? planned?.decideBy : planned?.submitBy) ?? null;
      return { bodies: [turn], kind: turn.kind, current, by, isSubmitted };
    });
  return [...groupBy(single, (step) => [toldOf(step)]).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, bodies: group.flatMap(({ bodies }) => bodies) }];
  });
}

/** What must be done by then: the text goes to the body, the body decides, or what it asked is done. */
export function verbOf({ current, isSubmitted }: NextStep): 'voorleggen' | 'besluit' | 'afronden' {
  if (!isSubmitted) return 'voorleggen';
  return current !== null && isAnswered(current) ? 'afronden' : 'besluit';
}

/** What is told of a step beside its body. */
function toldOf({ kind, by, current }: NextStep): string {
  const { submitted, date, outcome, lapsed, met, replied } = current ?? {};
  return JSON.stringify([kind, by, submitted, date, outcome, lapsed, met, replied]);
}
