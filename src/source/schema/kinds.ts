/** The kinds of source files, each with the type that its schema lays down. */
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
} from '../../model/source.ts';

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
