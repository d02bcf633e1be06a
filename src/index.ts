/**
 * regelwerk as a library: every operation of the tool. Each takes data and returns a value with diagnostics; none prints,
 * asks or ends the process. The command line is the first of its callers.
 */
import type { Diagnostic, Result } from './diagnostic/diagnostic.ts';
import type { NormState, Trace, TracedClause, TracedDocument, TracedNorm } from './governance/trace.ts';
import { onDay } from './host/day.ts';
import type { Host } from './host/index.ts';
import type {
  Act,
  ActKind,
  Agenda,
  ImpossibleAct,
  Meeting,
  Mendable,
  OutcomeChoice,
  ProposalWay,
  Track,
  TrackStep,
  VersionOnRecord,
} from './model/agenda.ts';
import type { Edit, EditConflict, Edited, EditRequest, FileChange, Layer, Resting } from './model/edit.ts';
import type { RedlineFormat } from './model/format.ts';
import type { HolidaysTaken } from './model/holidays-taken.ts';
import type { Account, Imported, ImportMode, ImportRequest } from './model/imported.ts';
import type { Answer, AskedOf, Choice, Moved, Question, Shown, Unjudged } from './model/moved.ts';
import type { Passages, RegisterNorm } from './model/passages.ts';
import type { Picture } from './model/picture.ts';
import type { Placement, UndecidedGroup } from './model/placement.ts';
import type { FoundPassage, FoundPlace, SearchedVersion, SearchResult, SnippetPiece } from './model/search.ts';
import type { SeenLedger } from './model/seen.ts';
import type {
  Author,
  BringInRequest,
  BroughtIn,
  ForgeKind,
  KeepLooseRequest,
  KeepRequest,
  Kept,
  KeptFile,
  LooseClause,
  LooseFile,
  Proposal,
  SendRequest,
  Sent,
  ShareConflict,
  SharedSave,
  Sharing,
} from './model/sharing.ts';
import type { ClauseAt, ClauseRow, Divergence, RowCell, SideBySide, Wording } from './model/side-by-side.ts';
import type { Verification } from './model/verification.ts';
import type { AgendaRequest } from './operations/agenda.ts';
import type { NewOrganisation } from './operations/begin/request.ts';
import type { BuildRequest } from './operations/building/request.ts';
import type { ChangesRequest } from './operations/changes.ts';
import type { Checked, CheckRequest } from './operations/check.ts';
import type { CompareRequest } from './operations/compare/index.ts';
import type { CorrectRequest } from './operations/correct.ts';
import type { CoverRequest } from './operations/cover.ts';
import type { Created, CreateRequest } from './operations/create.ts';
import type { DecideRequest } from './operations/decide.ts';
import type { DiffRequest } from './operations/diff.ts';
import type { EditorRequest, EditorSchemas } from './operations/editor/index.ts';
import type { ExplainRequest } from './operations/explain.ts';
import type { HolidaysRequest } from './operations/holidays/index.ts';
import type { ImpactReport, ImpactRequest } from './operations/impact.ts';
import type { Begun, InitRequest } from './operations/init.ts';
import type { Recorded } from './operations/ledger.ts';
import type { ListRequest } from './operations/list.ts';
import type { LogoFile } from './operations/logos.ts';
import type { MovedRequest } from './operations/moved/index.ts';
import type { NormsRequest } from './operations/norms.ts';
import type { OutlineRequest, UndecidedRequest } from './operations/outline.ts';
import type { PassagesRequest } from './operations/passages.ts';
import type { Pinned, PinRequest, PinScope, StalePin } from './operations/pin.ts';
import type { Preview, PreviewRequest } from './operations/preview.ts';
import type { ProposeRequest } from './operations/propose.ts';
import type { RecordsRequest } from './operations/records.ts';
import type { RepealRequest } from './operations/repeal.ts';
import type { Reviewed, ReviewRequest } from './operations/review.ts';
import type { SearchRequest } from './operations/search/index.ts';
import type { Session } from './operations/session.ts';
import type { EditableFile, SettingsRequest } from './operations/settings.ts';
import type { Shared } from './operations/share/told.ts';
import type { StatusReport, StatusRequest } from './operations/status.ts';
import type { TraceRequest } from './operations/trace.ts';
import type { Upgraded, UpgradeRequest } from './operations/upgrade.ts';
import type { VerifyRequest } from './operations/verify.ts';
import { whileReading } from './operations/while-reading.ts';
import type { Published } from './report/build.ts';
import type { Diff } from './report/diff.ts';
import type { Explained } from './report/explain.ts';
import type { Listed } from './report/list.ts';
import type { RecordOfVersions } from './report/records.ts';

export { type Diagnostic, NO_PLACE, type Place, type Result } from './diagnostic/diagnostic.ts';
export { formatGithub, formatJson, formatText, hasErrors } from './diagnostic/format.ts';
export type { Reach } from './diagnostic/reach.ts';
export { below } from './host/below.ts';
export { EPOCH, wrongEpoch } from './host/epoch.ts';
export type { EntryKind, Host, Stop, Waiting } from './host/index.ts';
export { nodeHost } from './host/node.ts';
export {
  type AskedFormat,
  COVER_FORMATS,
  type CoverFormat,
  FORMATS,
  type Format,
  REDLINE_FORMATS,
  type RedlineFormat,
} from './model/format.ts';
export type { Impact } from './model/impact.ts';
export type { DocumentName, PolicyDocument } from './model/policy-document.ts';
export { SEARCHED_VERSIONS } from './model/search.ts';
export type { Status } from './model/status.ts';
export type {
  Account,
  Act,
  ActKind,
  Agenda,
  AgendaRequest,
  Answer,
  AskedOf,
  Author,
  Begun,
  BringInRequest,
  BroughtIn,
  BuildRequest,
  ChangesRequest,
  Checked,
  CheckRequest,
  Choice,
  ClauseAt,
  ClauseRow,
  CompareRequest,
  CorrectRequest,
  CoverRequest,
  Created,
  CreateRequest,
  DecideRequest,
  Diff,
  DiffRequest,
  Divergence,
  Edit,
  EditableFile,
  EditConflict,
  Edited,
  EditorRequest,
  EditorSchemas,
  EditRequest,
  Explained,
  ExplainRequest,
  FileChange,
  ForgeKind,
  FoundPassage,
  FoundPlace,
  HolidaysRequest,
  HolidaysTaken,
  ImpactReport,
  ImpactRequest,
  Imported,
  ImportMode,
  ImportRequest,
  ImpossibleAct,
  InitRequest,
  KeepLooseRequest,
  KeepRequest,
  Kept,
  KeptFile,
  Layer,
  Listed,
  ListRequest,
  LogoFile,
  LooseClause,
  LooseFile,
  Meeting,
  Mendable,
  Moved,
  MovedRequest,
  NewOrganisation,
  NormState,
  NormsRequest,
  OutcomeChoice,
  OutlineRequest,
  Passages,
  PassagesRequest,
  Picture,
  Pinned,
  PinRequest,
  PinScope,
  Placement,
  Preview,
  PreviewRequest,
  Proposal,
  ProposalWay,
  ProposeRequest,
  Published,
  Question,
  Recorded,
  RecordOfVersions,
  RecordsRequest,
  RegisterNorm,
  RepealRequest,
  Resting,
  Reviewed,
  ReviewRequest,
  RowCell,
  SearchedVersion,
  SearchRequest,
  SearchResult,
  SeenLedger,
  SendRequest,
  Sent,
  SettingsRequest,
  ShareConflict,
  Shared,
  SharedSave,
  Sharing,
  Shown,
  SideBySide,
  SnippetPiece,
  StalePin,
  StatusReport,
  StatusRequest,
  Trace,
  TracedClause,
  TracedDocument,
  TracedNorm,
  TraceRequest,
  Track,
  TrackStep,
  UndecidedGroup,
  UndecidedRequest,
  Unjudged,
  Upgraded,
  UpgradeRequest,
  Verification,
  VerifyRequest,
  VersionOnRecord,
  Wording,
};

/** How to open a policy. */
export interface Options {
  /** The day that every operation takes for today, `YYYY-MM-DD`; by default the day of the host. Ask {@link wrongDay} first. */
  readonly today?: string;
}

/** What is wrong with a value that should be a day, `YYYY-MM-DD`; nothing where it is one. `name` is what it is called. */
export async function wrongDay(name: string, value: string): Promise<readonly Diagnostic[]> {
  return (await import('./operations/request.ts')).wrongDay(name, value);
}

/**
 * A policy that is open. It is read when an operation first needs it and kept; what changed in its files meanwhile is seen
 * by the next operation. A mistake of the user is a diagnostic, and the value is undefined where there is none to give; a
 * mistake of ours throws. Diagnostics with errors beside a value tell that it is not whole: one sound organisation is not
 * stopped by another.
 */
export interface Regelwerk {
  /** Checks every file, text, decision and logo; and whether all that was recorded in a former revision is there still. */
  check(request?: CheckRequest): Promise<Result<Checked>>;
  /** Where every document stands: versions, decisions, revision dates and the plan towards them. Writes nothing. */
  status(request?: StatusRequest): Promise<Result<StatusReport | undefined>>;
  /** The organisations, and the clauses of their documents. */
  list(request?: ListRequest): Promise<Result<Listed | undefined>>;
  /** Text, origin and changes of one clause. */
  explain(request: ExplainRequest): Promise<Result<readonly Explained[] | undefined>>;
  /** For each norm of the registers the clauses that say it, and whether somebody has read them side by side; one trace for each protocol. */
  trace(request?: TraceRequest): Promise<Result<readonly Trace[] | undefined>>;
  /** Records that somebody has read norms beside the text of a document. Without a value nothing was written. */
  review(request: ReviewRequest): Promise<Result<Reviewed | undefined>>;
  /** Makes the documents and publishes them in a folder. */
  build(request?: BuildRequest): Promise<Result<Published | undefined>>;
  /** Records the text as it is now as the version that bodies decide on, or tells what that would write. Without a value nothing was written. */
  propose(request: ProposeRequest): Promise<Result<Recorded | undefined>>;
  /** Records what a body decided, or tells what that would write; the last step stores the adopted text. Without a value nothing was written. */
  decide(request: DecideRequest): Promise<Result<Recorded | undefined>>;
  /** Mends what was recorded by mistake, or tells what that would write; the old value and the reason are kept. Without a value nothing was written. */
  correct(request: CorrectRequest): Promise<Result<Recorded | undefined>>;
  /** Records that an adopted version was repealed, or tells what that would write. Without a value nothing was written. */
  repeal(request: RepealRequest): Promise<Result<Recorded | undefined>>;
  /** A sheet for the meeting that decides on the version under way: what is asked of whom, by when, and what changes. */
  cover(request: CoverRequest): Promise<Result<Preview | undefined>>;
  /** All that is recorded of the versions of an organisation, entry by entry; one for each document. */
  records(request: RecordsRequest): Promise<Result<readonly RecordOfVersions[] | undefined>>;
  /** What can be recorded now of the documents of an organisation, how far each version is, and when its bodies meet; one for each document. */
  agenda(request: AgendaRequest): Promise<Result<readonly Agenda[] | undefined>>;
  /** The amendments whose base moved, or is not recorded yet. */
  stalePins(scope?: PinScope): Promise<Result<readonly StalePin[]>>;
  /** Records the base text beside the amendments of an organisation. */
  pin(request: PinRequest): Promise<Result<readonly Pinned[]>>;
  /** What organisations are to read again, because the base moved under a choice or nobody decided on it yet: each thing once, with all who have the same before them. */
  moved(request?: MovedRequest): Promise<Result<Moved | undefined>>;
  /** Whether files are the published ones, or else have the words of the adopted text that they name. */
  verify(request: VerifyRequest): Promise<Result<readonly Verification[]>>;
  /** The documents of organisations side by side: each clause in each of them, and where they differ in substance; one for each protocol. */
  compare(request?: CompareRequest): Promise<Result<readonly SideBySide[] | undefined>>;
  /** Passages with these words, or other forms of them, in the texts of all organisations and all their versions. */
  search(request: SearchRequest): Promise<Result<SearchResult | undefined>>;
  /** What changed between two texts of a document, clause by clause. */
  diff(request: DiffRequest): Promise<Result<Diff | undefined>>;
  /** The same as the bytes of a document that shows both texts. */
  redline(request: DiffRequest & { readonly format: RedlineFormat }): Promise<Result<Uint8Array | undefined>>;
  /** Whose texts differ from those of another revision, which decisions that voids, and when they can be in force. Tells what is gone of what was recorded then. */
  impact(request: ImpactRequest): Promise<Result<ImpactReport | undefined>>;
  /** What stands in the documents of an organisation, what they leave out, and what is not decided on; one for each. */
  outline(request: OutlineRequest): Promise<Result<readonly Placement[] | undefined>>;
  /** Writes schemas that offer the ids of this policy in an editor. Without a value nothing was written. */
  editor(request?: EditorRequest): Promise<Result<EditorSchemas | undefined>>;
  /** Inherited clauses that organisations neither placed nor omitted, with who is to decide on each. */
  undecided(request?: UndecidedRequest): Promise<Result<readonly UndecidedGroup[] | undefined>>;
  /** A document as somebody who edits it looks at it: its passages, with where each comes from. */
  passages(request: PassagesRequest): Promise<Result<Passages | undefined>>;
  /** The norms that a clause of a protocol can say, with their words: what whoever edits it chooses from. */
  norms(request: NormsRequest): Promise<Result<readonly RegisterNorm[] | undefined>>;
  /** One file of a document as a build would make it, in memory; of a text with mistakes too, as far as it could be made. */
  preview(request: PreviewRequest): Promise<Result<Preview | undefined>>;
  /** What is set of an organisation beside its texts, each file with a schema that a form can be made of. */
  settings(request: SettingsRequest): Promise<Result<readonly EditableFile[] | undefined>>;
  /** Names of the pictures that a house style can name as its logo. */
  logos(): Promise<Result<readonly string[]>>;
  /** One of them as documents show it. */
  logo(name: string): Promise<Result<Picture | undefined>>;
  /** Puts a picture among them, under a name that is safe and not taken: the value. Without a value nothing was written. */
  addLogo(file: LogoFile): Promise<Result<string | undefined>>;
  /** Takes one away that was added, where nobody changed or named it since. Without a value nothing was written. */
  removeLogo(file: LogoFile): Promise<Result<string | undefined>>;
  /** Changes the source in terms of clauses and layers, or tells what that would do. A conflict: somebody changed the same meanwhile. */
  edit(request: EditRequest): Promise<Result<Edited | EditConflict | undefined>>;
  /** Both texts of the passages of a document that a change of files alters, as HTML to stand in another page. */
  changes(request: ChangesRequest): Promise<Result<string | undefined>>;
  /** Puts files back as they were before an edit, where nobody changed them since. Without a value nothing was written. */
  undo(files: readonly FileChange[]): Promise<Result<readonly FileChange[] | undefined>>;
  /** What of the folder is shared with others through its git repository, and what is not yet. */
  sharing(): Promise<Shared<Sharing>>;
  /** Keeps what a save changed, and nothing else, as a commit on a branch of one's own. Without a repository it does nothing. */
  keepInGit(request: KeepRequest): Promise<Shared<Kept | undefined>>;
  /** Keeps files as they stand in the folder, where they are still as somebody saw them. */
  keepLoose(request: KeepLooseRequest): Promise<Shared<Kept | undefined>>;
  /** Sends the branch of one's own, never forced, and tells where a proposal is made of it. */
  send(request: SendRequest): Promise<Shared<Sent | undefined>>;
  /** Asks a remote what others shared; nothing in the folder changes. The value is its name. */
  fetchShared(request?: Pick<BringInRequest, 'remote'>): Promise<Shared<string | undefined>>;
  /** Brings what was fetched into one's own branch, or tells clause by clause what both changed: then nothing changed. */
  bringIn(request?: BringInRequest): Promise<Shared<BroughtIn | undefined>>;
  /** Takes over somebody's own document, or tells what that would write, and accounts for every word of it. Without a value nothing was written. */
  importPaper(request: ImportRequest): Promise<Result<Imported | undefined>>;
  /** Why no repository can begin in a folder; nothing where it can. */
  cannotInit(folder?: string): Promise<readonly Diagnostic[]>;
  /** Makes a policy repository in a folder that has none. Without a value nothing was written. */
  init(request: InitRequest): Promise<Result<Begun | undefined>>;
  /** Makes what an organisation, a protocol, or taking part in one begins with. Without a value nothing was written. */
  create(request: CreateRequest): Promise<Result<Created | undefined>>;
  /**
   * Takes over school holidays from the open data of the government into the calendar of the country. The only operation that
   * asks the network for anything, and only where it is given an address. Without a value nothing was written.
   */
  holidays(request: HolidaysRequest): Promise<Result<HolidaysTaken | undefined>>;
  /** Brings a source that was written for an earlier regelwerk to the form of now; its documents read the same. Without a value nothing was written. */
  upgrade(request?: UpgradeRequest): Promise<Result<Upgraded | undefined>>;
}

/**
 * Opens the policy in `policy/` of a host (a folder: {@link nodeHost}). Nothing is read or loaded yet: each operation loads
 * what it needs when it is asked for.
 */
export function openRegelwerk(host: Host, { today }: Options = {}): Regelwerk {
  const own = today === undefined ? host : onDay(host, today);
  let opened: Promise<Session> | undefined;
  const session = () => {
    opened ??= import('./operations/session.ts').then(({ openSession }) => openSession(own));
    return opened;
  };
  return {
    check: async (request = {}) => (await import('./operations/check.ts')).check(await session(), request),
    status: async (request = {}) => (await import('./operations/status.ts')).status(await session(), request),
    list: async (request = {}) => (await import('./operations/list.ts')).list(await session(), request),
    explain: async (request) => (await import('./operations/explain.ts')).explain(await session(), request),
    trace: async (request = {}) => (await import('./operations/trace.ts')).trace(await session(), request),
    review: async (request) => (await import('./operations/review.ts')).review(await session(), request),
    build: async (request = {}) => (await import('./operations/build.ts')).build(await session(), request),
    propose: async (request) => (await import('./operations/propose.ts')).propose(await session(), request),
    decide: async (request) => (await import('./operations/decide.ts')).decide(await session(), request),
    correct: async (request) => (await import('./operations/correct.ts')).correct(await session(), request),
    repeal: async (request) => (await import('./operations/repeal.ts')).repeal(await session(), request),
    cover: async (request) => (await import('./operations/cover.ts')).cover(await session(), request),
    records: async (request) => (await import('./operations/records.ts')).records(await session(), request),
    agenda: async (request) => (await import('./operations/agenda.ts')).agenda(await session(), request),
    stalePins: async (scope = {}) => (await import('./operations/pin.ts')).stalePins(await session(), scope),
    pin: async (request) => (await import('./operations/pin.ts')).pin(await session(), request),
    moved: async (request = {}) => (await import('./operations/moved/index.ts')).moved(await session(), request),
    verify: async (request) => (await import('./operations/verify.ts')).verify(await session(), request),
    compare: async (request = {}) => (await import('./operations/compare/index.ts')).compare(await session(), request),
    search: async (request) => (await import('./operations/search/index.ts')).search(await session(), request),
    diff: async (request) => (await import('./operations/diff.ts')).diff(await session(), request),
    redline: async (request) => (await import('./operations/diff.ts')).redline(await session(), request),
    impact: async (request) => (await import('./operations/impact.ts')).impact(await session(), request),
    outline: async (request) => (await import('./operations/outline.ts')).outline(await session(), request),
    editor: async (request = {}) => (await import('./operations/editor/index.ts')).editor(await session(), request),
    undecided: async (request = {}) => (await import('./operations/outline.ts')).undecided(await session(), request),
    norms: async (request) => (await import('./operations/norms.ts')).norms(await session(), request),
    passages: async (request) => (await import('./operations/passages.ts')).passages(await session(), request),
    preview: async (request) => (await import('./operations/preview.ts')).preview(await session(), request),
    settings: async (request) => (await import('./operations/settings.ts')).settings(await session(), request),
    logos: async () => (await import('./operations/logos.ts')).logos(await session()),
    logo: async (name) => (await import('./operations/logos.ts')).logo(await session(), name),
    addLogo: async (file) => (await import('./operations/logos.ts')).addLogo(await session(), file),
    removeLogo: async (file) => (await import('./operations/logos.ts')).removeLogo(await session(), file),
    edit: async (request) => (await import('./operations/edit/index.ts')).edit(await session(), request),
    changes: async (request) => (await import('./operations/changes.ts')).changes(await session(), request),
    undo: async (files) => (await import('./operations/edit/undo.ts')).undo(await session(), files),
    sharing: async () => (await import('./operations/share/state.ts')).sharing(await session()),
    keepInGit: async (request) => (await import('./operations/share/keep.ts')).keepInGit(await session(), request),
    keepLoose: async (request) => (await import('./operations/share/loose.ts')).keepLoose(await session(), request),
    send: async (request) => (await import('./operations/share/send.ts')).send(await session(), request),
    fetchShared: async (request = {}) =>
      (await import('./operations/share/bring-in.ts')).fetchShared(await session(), request),
    bringIn: async (request = {}) => (await import('./operations/share/bring-in.ts')).bringIn(await session(), request),
    cannotInit: async (folder) => (await import('./operations/init.ts')).cannotInit(own, folder),
    init: async (request) => (await import('./operations/init.ts')).init(own, request),
    holidays: async (request) => (await import('./operations/holidays/index.ts')).holidays(await session(), request),
    upgrade: async (request = {}) => (await import('./operations/upgrade.ts')).upgrade(await session(), request),
    create: async (request) => (await import('./operations/create.ts')).create(await session(), request),
    importPaper: (request) =>
      whileReading(own, request.file, async (paper) =>
        (await import('./operations/importing/index.ts')).importPaper(await session(), request, paper),
      ),
  };
}
