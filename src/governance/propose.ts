/** Freezes the text as it is now as a version that bodies can decide on. A function of what is recorded; writes nothing. */

import { changedWords } from '../compare/changed-words.ts';
import { fingerprintOf } from '../compare/fingerprint.ts';
import { type Diagnostic, diagnostic, type Param, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { isDate } from '../model/date.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Procedure, SnapshotFile, Version } from '../model/source.ts';
import { isUnlikely } from './admit.ts';
import { compareDates } from './dates.ts';
import { type Owner, withId } from './entries.ts';
import type { IsNow } from './identified.ts';
import { adoptedVersion } from './in-force.ts';
import { hasEnded, onlyProcedure, progressOf } from './procedure.ts';
import { isEditorial, isRequired, procedureNamed, routeOf, stepsIn, stepsOf, wordLimitOf } from './route.ts';
import { toSnapshot } from './snapshot.ts';
import { fingerprintOfVersion } from './stored.ts';
import { compareVersions, nextVersion } from './versions.ts';

/** What the approvals become, and the text where there is one to store. */
export interface LedgerChange {
  /** The version that it is about. */
  readonly version: Version;
  readonly approvals: ApprovalsFile;
  readonly store: TextToStore | null;
}

/** A text that is stored for good, in a file that the approvals name by its hash. */
export interface TextToStore {
  /** Of the file, without its extension. */
  readonly name: string;
  readonly snapshot: SnapshotFile;
  /** The approvals that name it; `sha256` in hexadecimal. */
  named(sha256: string): ApprovalsFile;
}

/** The text of the last version as it is adopted. */
export function storing(approvals: ApprovalsFile, version: Version, snapshot: SnapshotFile): TextToStore {
  return {
    name: version.version ?? '',
    snapshot,
    named: (sha256) => withLast(approvals, { ...version, snapshot: sha256 }),
  };
}

/** The approvals, and the text in the source. */
export interface TextToDecide {
  readonly source: SourceFile<ApprovalsFile>;
  readonly text: ReadableProtocol;
  /** The text that was adopted last; null where none is stored. */
  readonly adopted: ReadableProtocol | null;
  /** Knows that text. */
  readonly isNow: IsNow;
  /** What that text leaves out, for nobody decided on it; only where there is any. */
  readonly undecided?: Undecided;
}

/** Inherited clauses that are neither placed nor omitted, and where that would be done. */
export interface Undecided {
  readonly clauses: readonly string[];
  readonly places: readonly Place[];
}

export interface Proposal {
  /** May be left out where the organisation has one. */
  readonly procedure?: string | undefined;
  /** By default the next number. */
  readonly version?: string | undefined;
  /** The day on which the text was fixed, `YYYY-MM-DD`; by default today. */
  readonly date?: string | undefined;
  /** Of an editorial procedure: somebody looked at what changes, and its substance stays as it is. */
  readonly isConfirmed?: boolean | undefined;
}

/** The approvals must have passed their check. `today` as `YYYY-MM-DD`. */
export function propose(
  { source, text, adopted, isNow, undecided }: TextToDecide,
  proposal: Proposal,
  today: string,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const versions = approvals.versions ?? [];
  const fingerprint = fingerprintOf(text);
  const open = openVersion(approvals);
  const same = [open, adoptedVersion(approvals)].find((version) => {
    const own = version === undefined ? undefined : fingerprintOfVersion(version);
    return own !== undefined && isNow(own);
  });
  if (same !== undefined) {
    const place = source.place(['versions', versions.indexOf(same)]);
    const params = { version: same.version ?? '', organisation: text.organisation.id };
    return failed(diagnostic('propose-unchanged', place, params));
  }
  if (undecided !== undefined) {
    const related = undecided.places.map((place) => ({ place, note: 'outline' as const }));
    const params = { organisation: text.organisation.id, clauses: undecided.clauses.join(', ') };
    return failed(diagnostic('propose-undecided', source.place([]), params, related));
  }
  const { date = today } = proposal;
  const wrong = checkDay(date, today, source.place([]));
  if (wrong !== undefined) return failed(wrong);
  const proposed: Proposed = { text, fingerprint, date, adopted };
  if (open === undefined) return fresh(source, proposed, proposal);
  const place = source.place(['versions', versions.length - 1]);
  const isOther =
    (proposal.version ?? open.version) !== open.version || (proposal.procedure ?? open.procedure) !== open.procedure;
  if (isOther) return failed(diagnostic('propose-fixed', place, { version: open.version ?? '' }));
  if (open.migrated === true) return ok(migrate(approvals, open, proposed));
  const unconfirmed = checkEditorial(procedureNamed(approvals, open.procedure), proposed, proposal, place);
  return unconfirmed === undefined ? ok(again(approvals, open, proposed, isNow)) : failed(unconfirmed);
}

interface Proposed {
  readonly text: ReadableProtocol;
  readonly fingerprint: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly adopted: ReadableProtocol | null;
}

function checkDay(date: string, today: string, place: Place): Diagnostic | undefined {
  if (!isDate(date)) return diagnostic('date-invalid', place, { value: date });
  if (compareDates(date, today) > 0) return diagnostic('propose-future', place, { date, today });
  return isUnlikely(date, today) ? diagnostic('propose-year', place, { date }) : undefined;
}

/** A correction that leaves the substance as it is, is of a text that was adopted; somebody says that it does so. */
function checkEditorial(
  procedure: Procedure | undefined,
  { text, adopted }: Proposed,
  { isConfirmed = false }: Proposal,
  place: Place,
): Diagnostic | undefined {
  if (!isEditorial(procedure)) return undefined;
  if (adopted === null) return diagnostic('editorial-first', place, {});
  const count = changedWords(adopted, text);
  const limit = wordLimitOf(procedure);
  if (limit !== null && count > limit)
    return diagnostic('editorial-words', place, { count: String(count), limit: String(limit) });
  return isConfirmed ? undefined : diagnostic('editorial-unconfirmed', place, { count: String(count) });
}

/**
 * The version that this text is to be of: the last one, where its procedure is not over or its paper text is not recorded
 * yet. Of a paper whose procedure was not over the tool knows too little to go on with it.
 */
export function openVersion(approvals: ApprovalsFile): Version | undefined {
  const last = approvals.versions?.at(-1);
  const steps = stepsOf(last, approvals);
  if (last === undefined || (steps.length === 0 && last.migrated !== true)) return undefined;
  const { state } = progressOf(last, steps, null);
  const isOpen = last.migrated === true ? state === 'vastgesteld' && last.fingerprint === undefined : !hasEnded(state);
  return isOpen ? last : undefined;
}

const ok = (value: LedgerChange): Result<LedgerChange> => ({ value, diagnostics: [] });
const failed = (item: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [item] });

/** A version that was adopted on paper: its text is recorded as entered, and stays. */
function migrate(approvals: ApprovalsFile, last: Version, { text, fingerprint }: Proposed): LedgerChange {
  const version = { ...last, fingerprint };
  const snapshot = toSnapshot(text, version, stepsOf(last, approvals), approvals.control);
  return { version, approvals: withLast(approvals, version), store: storing(approvals, version, snapshot) };
}

/** The same version with another text: what bodies decided on the former text is kept as lapsed. */
function again(
  approvals: ApprovalsFile,
  last: Version,
  { text, fingerprint, date }: Proposed,
  isNow: IsNow,
): LedgerChange {
  const { decisions = [], lapsed = [], fingerprint: former = '', proposed: formerDate, ...rest } = last;
  const context = { ...ownerOf(text), version: last.version ?? '', text: former };
  const { chain } = progressOf(last, stepsOf(last, approvals), isNow);
  const gone = new Set(chain.filter((link) => link.lapsed).map(({ step }) => step));
  // What was recorded bears its id, and says which text it was about, before it comes to stand beside another.
  const own = decisions.map((decision) =>
    decision.id === undefined ? withId('decision', decision, context) : decision,
  );
  const kept = own
    .filter(({ step }) => step === undefined || !gone.has(step))
    .map((decision) => (decision.text === undefined && former !== '' ? { ...decision, text: former } : decision));
  const dropped = own.filter(({ step }) => step !== undefined && gone.has(step));
  const lapsedNow = {
    fingerprint: former,
    ...(formerDate === undefined ? {} : { proposed: formerDate }),
    decisions: dropped,
  };
  const version: Version = {
    ...rest,
    route: rest.route ?? routeOf(procedureNamed(approvals, last.procedure)),
    fingerprint,
    proposed: date,
    ...(kept.length === 0 ? {} : { decisions: kept }),
    ...withLapsed(lapsed, lapsedNow),
  };
  return { version, approvals: withLast(approvals, version), store: null };
}

/** What was decided before is never lost: it is kept with the text that it was decided on. */
function withLapsed(
  lapsed: NonNullable<Version['lapsed']>,
  group: NonNullable<Version['lapsed']>[number],
): Pick<Version, 'lapsed'> {
  const all = group.decisions.length === 0 ? lapsed : [...lapsed, group];
  return all.length === 0 ? {} : { lapsed: all };
}

function fresh(
  source: SourceFile<ApprovalsFile>,
  proposed: Proposed,
  proposal: Proposal,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const { procedures = {}, versions = [] } = approvals;
  const known = Object.keys(procedures);
  const id = proposal.procedure ?? onlyProcedure(approvals);
  const start = source.place([]);
  if (known.length === 0) return failed(diagnostic('procedure-none', start, {}));
  if (id === undefined) return failed(diagnostic('procedure-choice', start, { known: choicesIn(approvals) }));
  const procedure = procedureNamed(approvals, id);
  if (procedure === undefined) {
    const place = source.place(['procedures'], 'key');
    return failed(diagnostic('procedure-unknown', place, { id, suggestion: suggestion(id, known) }));
  }
  const unconfirmed = checkEditorial(procedure, proposed, proposal, start);
  if (unconfirmed !== undefined) return failed(unconfirmed);
  const previous = versions.flatMap(({ version }) => version ?? []).at(-1);
  const number = proposal.version ?? nextVersion(previous, isEditorial(procedure));
  if (previous !== undefined && compareVersions(number, previous) <= 0) {
    const place = source.place(['versions', versions.length - 1]);
    return failed(diagnostic('version-order', place, { version: number, previous }));
  }
  const corrects = isEditorial(procedure) ? adoptedVersion(approvals)?.version : undefined;
  const version: Version = {
    version: number,
    procedure: id,
    route: routeOf(procedure),
    ...(corrects === undefined ? {} : { corrects }),
    fingerprint: proposed.fingerprint,
    proposed: proposed.date,
  };
  return ok({ version, approvals: { ...approvals, versions: [...versions, version] }, store: null });
}

/** `inhoudelijk; redactioneel (zonder GMR, DMR)`: what each procedure leaves out of the fullest. */
function choicesIn(approvals: ApprovalsFile): Param {
  const print = (without: string) =>
    Object.keys(approvals.procedures ?? {})
      .map((id) => {
        const bodies = leftOutBy(approvals, id);
        return bodies.length === 0 ? id : `${id} (${without} ${bodies.join(', ')})`;
      })
      .join('; ');
  return { nl: print('zonder'), en: print('without') };
}

/** The bodies that a version is not put before, compared with the procedure that has most of them. */
export function leftOutBy(approvals: ApprovalsFile, procedure: string | undefined): string[] {
  const bodiesOf = (id: string | undefined) =>
    stepsIn(procedureNamed(approvals, id))
      .filter(isRequired)
      .map(({ body }) => body);
  const all = Object.keys(approvals.procedures ?? {}).map(bodiesOf);
  const fullest = all.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const own = new Set(bodiesOf(procedure));
  return [...new Set(fullest)].filter((body) => !own.has(body));
}

/** Whose entries they are. */
export function ownerOf({ protocol, organisation }: ReadableProtocol): Owner {
  return { protocol, organisation: organisation.id };
}

export function withLast(approvals: ApprovalsFile, version: Version): ApprovalsFile {
  return { ...approvals, versions: [...(approvals.versions ?? []).slice(0, -1), version] };
}
