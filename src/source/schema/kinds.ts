/** The kinds of source files, each with the type that its schema lays down. */
import type {
  ApprovalsFile,
  CalendarFile,
  NormsFile,
  OrganisationFile,
  OverrideFile,
  PinnedFile,
  PinsFile,
  ProtocolFile,
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
  snapshot: SnapshotFile;
  holidays: SchoolHolidaysFile;
  calendar: CalendarFile;
  pins: PinsFile;
  pinned: PinnedFile;
}
export type FileKind = keyof Kinds;
