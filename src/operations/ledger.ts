/** What `propose`, `decide`, `correct` and `repeal` share: one organisation's approvals, and the adopted texts that they name. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { checkApprovals } from '../governance/check.ts';
import { identified } from '../governance/identified.ts';
import { type LedgerChange, leftOutBy, ownerOf, type TextToDecide, type TextToStore } from '../governance/propose.ts';
import { adoptedText } from '../governance/records.ts';
import { fromSnapshot, isSoundSnapshot } from '../governance/snapshot.ts';
import { storedTexts } from '../governance/stored.ts';
import type { Host } from '../host/index.ts';
import type { Adopted, Policy, SourceFile } from '../model/policy.ts';
import { soundText } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile } from '../model/source.ts';
import { POLICY } from '../source/index.ts';
import { sha256 } from '../source/sha256.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import type { Session, Source } from './session.ts';
import { type SigningRequest, signNew } from './signatures.ts';
import { type SourceChange, writeSource } from './write-source.ts';

export interface LedgerRequest {
  /** Id of the organisation. */
  readonly organisation: string;
  /** Id of the protocol; may be left out where the organisation has one. */
  readonly protocol?: string | undefined;
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
}

export interface LedgerToChange extends TextToDecide {
  readonly text: ResolvedProtocol;
  /** The texts that are stored, by the names of their files. */
  readonly stored: ReadonlyMap<string, Adopted>;
}

/** Writes what `think` makes of the approvals, with the adopted text that belongs to them. */
export function changeLedger(
  session: Session,
  request: LedgerRequest & SigningRequest,
  think: (ledger: LedgerToChange) => Result<LedgerChange | undefined>,
): Result<Recorded | undefined> {
  return writeSource(session, (source, write) => {
    // That a text was changed, or is not recorded, is what brings people here.
    const told = diagnosticsOn(source, request.organisation, request.protocol).filter(
      ({ code }) => code !== 'text-changed' && code !== 'text-unrecorded',
    );
    const fail = (diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics: [...told, ...diagnostics] });
    if (hasErrors(told)) return fail([]);
    finishAdoptions(session.host, source.policy);
    const { value: ledger, diagnostics } = findLedger(source, request);
    if (ledger === undefined) return fail(diagnostics);
    const thought = think(ledger);
    if (thought.value === undefined || hasErrors(thought.diagnostics)) return fail(thought.diagnostics);
    // What a command makes of the approvals is held to what they are held to when they are read.
    const owner = ownerOf(ledger.text);
    const unsound = checkApprovals({ ...ledger.source, data: thought.value.approvals }, owner);
    if (hasErrors(unsound)) return fail(unsound);
    const change = toWrite(ledger.source, thought.value);
    const toSign = { before: ledger.source, after: change.data, owner };
    const signed = signNew(session.host, source.policy, request, toSign);
    if (signed.value === undefined) return fail(signed.diagnostics);
    const refused = write({ ...change, data: signed.value });
    if (hasErrors(refused)) return fail(refused);
    return { value: recordedOf(ledger, thought.value), diagnostics: [...told, ...thought.diagnostics] };
  });
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

function findLedger(source: Source, request: LedgerRequest): Result<LedgerToChange | undefined> {
  const { organisation } = request;
  const { value: document, diagnostics } = chooseDocument(source, organisation, request.protocol);
  if (document === undefined) return { value: undefined, diagnostics };
  const text = soundText(document);
  if (text === null) return { value: undefined, diagnostics: document.mistakes };
  const approvals = document.ledger.approvals.get(organisation);
  const isNow = identified(text, document.ledger.adopted.get(organisation));
  const adopted = adoptedText(document.ledger, organisation);
  if (approvals !== undefined) {
    const former = adopted !== undefined && isSoundSnapshot(adopted) ? fromSnapshot(adopted) : null;
    const stored = document.ledger.adopted.get(organisation) ?? new Map<string, Adopted>();
    const value = { source: approvals, text, adopted: former, stored, isNow, ...undecidedIn(source, text) };
    return { value, diagnostics: [] };
  }
  const params = { organisation, file: `${POLICY}/protocols/${document.ledger.id}/approvals/${organisation}.yaml` };
  return { value: undefined, diagnostics: [diagnostic('approvals-missing', NO_PLACE, params)] };
}

function undecidedIn(
  source: Source,
  { protocol, organisation, undecided }: ResolvedProtocol,
): Pick<TextToDecide, 'undecided'> {
  if (undecided.length === 0) return {};
  const told = diagnosticsOn(source, organisation.id, protocol).filter(({ code }) => code === 'outline-undecided');
  const places = told.flatMap(({ place }) => (place === NO_PLACE ? [] : [place]));
  return { undecided: { clauses: undecided, places } };
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

function recordedOf({ source, text }: LedgerToChange, { version, store }: LedgerChange): Recorded {
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
  };
}
