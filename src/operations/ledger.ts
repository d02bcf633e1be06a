/** What `propose`, `decide`, `correct` and `repeal` share: one organisation's approvals, and the adopted texts that they name. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { checkApprovals } from '../governance/check.ts';
import { entriesIn } from '../governance/entries.ts';
import { versionStateOf } from '../governance/in-force.ts';
import { progressOf } from '../governance/procedure.ts';
import { type LedgerChange, leftOutBy, ownerOf, type TextToStore } from '../governance/propose.ts';
import { stepsOf } from '../governance/route.ts';
import { movedSince } from '../governance/seen.ts';
import { storedTexts } from '../governance/stored.ts';
import type { Host } from '../host/index.ts';
import type { FileChange } from '../model/edit.ts';
import type { Policy, SourceFile } from '../model/policy.ts';
import type { SeenLedger } from '../model/seen.ts';
import type { ApprovalsFile, SnapshotFile } from '../model/source.ts';
import type { Turn, VersionState } from '../model/status.ts';
import type { RecordedEntry } from '../report/records.ts';
import { sha256 } from '../source/sha256.ts';
import { diagnosticsOn } from './choose.ts';
import { findLedger, type LedgerToChange } from './ledger-to-change.ts';
import { recordedEntries } from './records.ts';
import type { Session, Source } from './session.ts';
import { type SigningRequest, signNew } from './signatures.ts';
import { type SourceChange, textWith, type Write, writeSource } from './write-source.ts';

export interface LedgerRequest {
  /** Id of the organisation. */
  readonly organisation: string;
  /** Id of the protocol; may be left out where the organisation has one. */
  readonly protocol?: string | undefined;
  /** Only what it would record: nothing is written. */
  readonly dryRun?: boolean | undefined;
  /** What its author had before them: where that is another by now, nothing is written. */
  readonly seen?: SeenLedger | undefined;
}

/** What the approvals hold now of the version that they were changed for. */
export interface Recorded {
  /** The approvals, from the project folder. */
  readonly file: string;
  readonly organisation: string;
  readonly protocol: string;
  readonly version: string;
  /** Of the text that the version is of: `regelwerk-2:` and 64 hexadecimal digits, or of rule 1 the digits alone. */
  readonly fingerprint: string;
  /** Whether the text was stored as adopted. */
  readonly isAdopted: boolean;
  /** `YYYY-MM` or `YYYY-MM-DD`; undefined where there is no such date. */
  readonly revisionDue: string | undefined;
  /** First day in force, where that is a later day than that of the adoption. */
  readonly inForceFrom: string | undefined;
  /** Bodies that its procedure leaves out, compared with the one that has most of them. */
  readonly leftOut: readonly string[];
  readonly isWritten: boolean;
  /** What changes in the files: the approvals, and an adopted text that comes. */
  readonly files: readonly FileChange[];
  /** What is recorded by it, as records tell it. */
  readonly entries: readonly RecordedEntry[];
  /** Where the version stands after it on the day of the host, and which bodies are next. */
  readonly state: VersionState;
  readonly turn: readonly Turn[];
}

/** Writes what `think` makes of the approvals, with the adopted text that belongs to them; or tells what that would be. */
export function changeLedger(
  session: Session,
  request: LedgerRequest & SigningRequest,
  think: (ledger: LedgerToChange) => Result<LedgerChange | undefined>,
): Result<Recorded | undefined> {
  if (request.dryRun === true) return change(session, session.read(), request, think, undefined);
  return writeSource(session, (source, write) => change(session, source, request, think, write));
}

/** Without `write` nothing is written. */
function change(
  { host }: Session,
  source: Source,
  request: LedgerRequest & SigningRequest,
  think: (ledger: LedgerToChange) => Result<LedgerChange | undefined>,
  write: Write | undefined,
): Result<Recorded | undefined> {
  // That a text was changed, or is not recorded, is what brings people here.
  const told = diagnosticsOn(source, request.organisation, request.protocol).filter(
    ({ code }) => code !== 'text-changed' && code !== 'text-unrecorded',
  );
  const fail = (diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics: [...told, ...diagnostics] });
  if (hasErrors(told)) return fail([]);
  if (write !== undefined) finishAdoptions(host, source.policy);
  const { value: ledger, diagnostics } = findLedger(source, request);
  if (ledger === undefined) return fail(diagnostics);
  const moved = request.seen === undefined ? [] : movedSince(request.seen, ledger);
  if (moved.length > 0) return fail(moved);
  const thought = think(ledger);
  if (thought.value === undefined || hasErrors(thought.diagnostics)) return fail(thought.diagnostics);
  // What a command makes of the approvals is held to what they are held to when they are read.
  const owner = ownerOf(ledger.text);
  const unsound = checkApprovals({ ...ledger.source, data: thought.value.approvals }, owner);
  if (hasErrors(unsound)) return fail(unsound);
  const unsigned = toWrite(ledger.source, thought.value);
  const toSign = { before: ledger.source, after: unsigned.data, owner };
  const signed = signNew(host, source.policy, request, toSign);
  if (signed.value === undefined) return fail(signed.diagnostics);
  const whole = { ...unsigned, data: signed.value };
  const files = filesOf(host, whole);
  if (files.value === undefined) return fail(files.diagnostics);
  const refused = write?.(whole) ?? [];
  if (hasErrors(refused)) return fail(refused);
  const recorded = recordedOf(ledger, thought.value, whole.data, host.today());
  const value = { ...recorded, isWritten: write !== undefined, files: files.value };
  return { value, diagnostics: [...told, ...thought.diagnostics] };
}

/** What becomes of the files; an adopted text comes first, for the approvals name it. */
function filesOf(host: Host, { beside, ...approvals }: ApprovalsChange): Result<readonly FileChange[] | undefined> {
  const changed = textWith(host, approvals);
  if (changed.value === undefined) return { value: undefined, diagnostics: changed.diagnostics };
  if (beside === undefined) return { value: [changed.value], diagnostics: [] };
  const { file, bytes } = beside;
  const decode = (of: Uint8Array) => new TextDecoder().decode(of);
  const before = host.kind(file) === 'file' ? decode(host.read(file)) : null;
  return { value: [{ file, before, after: decode(bytes) }, changed.value], diagnostics: [] };
}

/** Puts adopted texts in place that the approvals name already, and removes those of an adoption that was cut off before. */
function finishAdoptions(host: Host, policy: Policy): void {
  for (const { adopted, approvals } of policy.protocols) {
    for (const [organisation, versions] of adopted) {
      for (const [number, { file, sha256: own, isStaged }] of versions) {
        if (!isStaged) continue;
        const recorded = approvals.get(organisation)?.data.versions?.flatMap(storedTexts) ?? [];
        if (recorded.some(({ name, sha256: named }) => name === number && named === own))
          host.move(file, file.replace(/(?<![^/])[^/]+$/, `${number}.json`));
        else host.remove(file);
      }
    }
  }
}

type ApprovalsChange = SourceChange & { readonly data: ApprovalsFile };

/** The approvals name an adopted text by its hash. */
function toWrite(source: SourceFile<ApprovalsFile>, { approvals, store }: LedgerChange): ApprovalsChange {
  if (store === null) return { kind: 'approvals', source, data: approvals };
  const bytes = new TextEncoder().encode(formatSnapshot(store.snapshot));
  return {
    kind: 'approvals',
    source,
    data: store.named(sha256(bytes)),
    beside: { file: fileOf(source, store), bytes },
  };
}

/** `adopted/koe/1.0.json` beside `approvals/koe.yaml`. */
function fileOf({ file }: SourceFile<ApprovalsFile>, { name }: TextToStore): string {
  return `${file.replace(/approvals\/([^/]*)\.\w+$/, 'adopted/$1')}/${name}.json`;
}

/** One line for each clause and part, so that version control shows what differs. */
function formatSnapshot(snapshot: SnapshotFile): string {
  return `${JSON.stringify(snapshot, null, 1)}\n`;
}

type OfRecord = Omit<Recorded, 'isWritten' | 'files'>;

function recordedOf(ledger: LedgerToChange, thought: LedgerChange, after: ApprovalsFile, today: string): OfRecord {
  const { source, text } = ledger;
  const { version, store } = thought;
  const owner = ownerOf(text);
  const known = new Set((source.data.versions ?? []).flatMap((own) => entriesIn(own, owner)).map(({ id }) => id));
  const changed = after.versions?.find((own) => own.version === version.version) ?? version;
  const { turn } = progressOf(changed, stepsOf(changed, after), null);
  return {
    file: source.file,
    organisation: text.organisation.id,
    protocol: text.protocol,
    version: version.version ?? '',
    fingerprint: version.fingerprint ?? '',
    isAdopted: store !== null,
    revisionDue: version.revision_due,
    inForceFrom: version.in_force_from,
    leftOut: leftOutBy(source.data, version.procedure),
    entries: recordedEntries(changed, after, owner).filter(({ id }) => !known.has(id)),
    state: versionStateOf(changed, after, null, today),
    turn,
  };
}
