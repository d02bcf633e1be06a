/** The loaded source: every file typed, every text parsed, every value with its place. */
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Names } from './names.ts';
import type { Belonging, Ended } from './organisation.ts';
import type { StoredPicture } from './picture.ts';
import type {
  ApprovalsFile,
  CalendarFile,
  Content,
  ContradictionsFile,
  NormsFile,
  OrganisationFile,
  OverrideFile,
  PinnedFile,
  PinsFile,
  ProtocolFile,
  ReadingsFile,
  SameFile,
  SchoolHolidaysFile,
  SettingsFile,
  SnapshotFile,
} from './source.ts';
import type { Parameter, ParsedText } from './text.ts';

/** Steps from the root of a file to a value: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/** A source file: its data, and the place of any value in it. */
export interface SourceFile<T> {
  readonly file: string;
  readonly data: T;
  place(path: Path, what?: 'key' | 'value'): Place;
  /** Where the nth occurrence (from 0) of a fragment stands inside a text. */
  placeWithin(path: Path, fragment: string, nth: number): Place;
  /** The last line of a value, from 1; left out of what is not read from a file of lines. */
  lastLine?(path: Path): number;
}

/** As it is on the day on which it was read. */
export interface Organisation extends Omit<OrganisationFile, 'parent' | 'ended'> {
  readonly id: string;
  /** Id of whom it is under that day. */
  readonly parent?: string;
  /** All periods, where its file has dates for them; else left out. */
  readonly parents?: readonly Belonging[];
  readonly ended?: Ended;
  readonly source: SourceFile<OrganisationFile>;
}

export type Line = readonly ({ type: 'text'; value: string } | Parameter)[];

/** Texts and lines by their source, each parsed once however many organisations use it. */
export interface Texts {
  text(source: string): ParsedText;
  line(source: string): Line;
}

/** A file in adopted/. */
export interface Adopted {
  readonly file: string;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Undefined when it is not such a file (any more). */
  readonly data: SnapshotFile | undefined;
  /** Written, but not in place yet: it counts only where the approvals name it. */
  readonly isStaged: boolean;
}

/** What was decided on a protocol, and the texts that were adopted: apart from the text as it is in the source now. */
export interface Ledger {
  /** Of the protocol. */
  readonly id: string;
  readonly approvals: ReadonlyMap<string, SourceFile<ApprovalsFile>>;
  /** Adopted texts by organisation, then version. */
  readonly adopted: ReadonlyMap<string, ReadonlyMap<string, Adopted>>;
  /** Organisations whose approvals could not be read: which versions are adopted is unknown. */
  readonly unreadableApprovals: ReadonlySet<string>;
}

export interface ProtocolSource extends Ledger {
  readonly base: SourceFile<ProtocolFile>;
  readonly overrides: ReadonlyMap<string, SourceFile<OverrideFile>>;
  readonly registers: ReadonlyMap<string, SourceFile<NormsFile>>;
  /** Which norms of more registers say the same; undefined where there is no such file. */
  readonly same: SourceFile<SameFile> | undefined;
  /** Where norms of more registers contradict each other; undefined where there is no such file. */
  readonly contradictions: SourceFile<ContradictionsFile> | undefined;
  /** Which norms somebody has read in the document of each organisation, by organisation. */
  readonly readings: ReadonlyMap<string, SourceFile<ReadingsFile>>;
  /** What the choices of each organisation rest on, by organisation. */
  readonly pins: ReadonlyMap<string, SourceFile<PinsFile>>;
  /** The texts that pins name; undefined where nobody recorded any. */
  readonly pinned: SourceFile<PinnedFile> | undefined;
  readonly texts: Texts;
  /** The pictures that its clauses name, by file name. One that could not be read is not there. */
  readonly figures: ReadonlyMap<string, StoredPicture>;
  /** Organisations whose files could not be read: what they would say is unknown, so nothing is concluded about them. */
  readonly unreadable: ReadonlySet<string>;
  /** Norms registers that could not be read: which norms they hold is unknown. */
  readonly unreadableRegisters: ReadonlySet<string>;
  /** Those through which it is read; none as it is loaded. See `resolve/naming/`. */
  readonly names?: Names;
  /** What stands in files of it that were not read; left out where all of them were. */
  readonly beyond?: BeyondProtocol;
  /** Whether the overrides could be read that were to be read; left out where these are all. */
  readonly isLayered?: boolean;
}

/**
 * Of a protocol that was read for some families of organisations alone: what is to be known of all its files, so that nothing
 * that was not read passes for unknown. See `source/families/`.
 */
export interface BeyondProtocol {
  /** All registers that can be read, and those that cannot. */
  readonly registers: ReadonlySet<string>;
  readonly unreadableRegisters: ReadonlySet<string>;
  /** All norms of all registers, as clauses name them. */
  readonly norms: ReadonlySet<string>;
  /** By organisation, in order, the ids of the clauses that its override adds. Files are read when it is asked. */
  added(): ReadonlyMap<string, readonly string[]>;
}

/** The same of what stands beside the protocols. */
export interface Beyond {
  /** Ids of all organisations, those too whose file cannot be read. */
  readonly known: ReadonlySet<string>;
  /** Names of those that can be read. */
  readonly names: ReadonlyMap<string, string>;
  ofProtocol(id: string): BeyondProtocol;
}

/** What stands in calendars/. */
export interface Calendars {
  /** The school holidays of the whole country; undefined when there is no such file. */
  readonly national: SourceFile<SchoolHolidaysFile> | undefined;
  /** By organisation. */
  readonly own: ReadonlyMap<string, SourceFile<CalendarFile>>;
}

/** The source as it was read: every organisation, protocol and calendar in `policy/`. */
export interface Policy {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly protocols: readonly ProtocolSource[];
  /** Protocols whose base could not be read: of these no text can be made but those that were adopted. */
  readonly baseless: readonly Ledger[];
  readonly calendars: Calendars;
  /** What holds for all of them; undefined when there is no such file. */
  readonly settings: SourceFile<SettingsFile> | undefined;
  /** What stands in files that were not read; left out where all of them were. */
  readonly beyond?: Beyond;
}

/** The content fields of a clause or amendment, and no other. */
export function contentOf(source: Content): Content {
  const fields = [...CONTENT_FIELDS, 'form', 'choose', 'figure'] as const;
  return Object.fromEntries(fields.flatMap((field) => (source[field] === undefined ? [] : [[field, source[field]]])));
}

/** Those that are texts; `form`, `choose` and `figure` hold more. */
export const CONTENT_FIELDS = ['term', 'text', 'do', 'dont', 'role', 'cells'] as const;

/** Those of them that are one line, without markup. */
export const LINE_FIELDS = ['role', 'term'] as const;
