/**
 * Which schema holds for which files of the source: the one table that editor settings, the entry for SchemaStore and
 * `regelwerk editor` are made of. Decision 0053.
 */
import type {
  ApprovalsFile,
  CalendarFile,
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

/** The kinds of source files, each with the type that its schema lays down. */
export interface Kinds {
  settings: SettingsFile;
  organisation: OrganisationFile;
  protocol: ProtocolFile;
  override: OverrideFile;
  approvals: ApprovalsFile;
  norms: NormsFile;
  same: SameFile;
  contradictions: ContradictionsFile;
  readings: ReadingsFile;
  snapshot: SnapshotFile;
  holidays: SchoolHolidaysFile;
  calendar: CalendarFile;
  pins: PinsFile;
  pinned: PinnedFile;
}
export type FileKind = keyof Kinds;

/** Rises when a file that fitted its schema does not fit any more: it is a part of every `$id`. */
export const SCHEMA_VERSION = 1;

/** Where schemas stand in the package, and are read by the editor of whoever installed it. */
export const SCHEMA_FOLDER = 'schemas';

/** Where `regelwerk editor` puts those that know the ids of a policy. */
export const EDITOR_FOLDER = '.regelwerk';

/** What the other schemas refer to; no file is of it. */
export const COMMON_SCHEMA = 'common.schema.json';

/** The files of each kind, as globs from the folder that holds policy/; those after `!` are not. */
export const SCHEMA_FILES: Readonly<Record<FileKind, readonly string[]>> = {
  settings: ['policy/settings.yaml'],
  organisation: ['policy/organisations/*.yaml'],
  protocol: ['policy/protocols/*/protocol.yaml'],
  override: ['policy/protocols/*/overrides/*.yaml'],
  approvals: ['policy/protocols/*/approvals/*.yaml'],
  norms: [
    'policy/protocols/*/norms/*.yaml',
    '!policy/protocols/*/norms/same.yaml',
    '!policy/protocols/*/norms/contradictions.yaml',
  ],
  same: ['policy/protocols/*/norms/same.yaml'],
  contradictions: ['policy/protocols/*/norms/contradictions.yaml'],
  readings: ['policy/protocols/*/readings/*.yaml'],
  snapshot: ['policy/protocols/*/adopted/*/*.json'],
  holidays: ['policy/calendars/schoolvakanties.yaml'],
  calendar: ['policy/calendars/*.yaml', '!policy/calendars/schoolvakanties.yaml'],
  pins: ['policy/protocols/*/pins/*.yaml'],
  pinned: ['policy/protocols/*/pinned.yaml'],
};

/** The name of the file that holds the schema of a kind. */
export function schemaName(kind: FileKind): string {
  return `${kind}.schema.json`;
}

/** What a schema is called wherever it stands: no address. `.invalid` is nobody's (RFC 2606), so nothing is ever fetched from there. */
export function schemaId(kind: FileKind): string {
  return `https://regelwerk.invalid/${SCHEMA_FOLDER}/${SCHEMA_VERSION}/${schemaName(kind)}`;
}

/**
 * `yaml.schemas` for an editor: of each schema in `folder` the files that it holds for. Adopted texts, which are JSON and
 * nobody edits, are left out.
 */
export function editorSettings(folder: string): Record<string, string | readonly string[]> {
  const kinds = Object.entries(SCHEMA_FILES) as [FileKind, readonly string[]][];
  return Object.fromEntries(
    kinds
      .filter(([kind]) => kind !== 'snapshot')
      .map(([kind, [first = '', ...others]]) => [
        `./${folder}/${schemaName(kind)}`,
        others.length === 0 ? first : [first, ...others],
      ]),
  );
}
