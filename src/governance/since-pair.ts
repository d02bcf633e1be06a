/** A version then and now, and what a new proposal or a correction made of it in between. */
import type { Param } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ApprovalsFile, Correction, Version } from '../model/source.ts';
import { isCorrectable } from './correctable.ts';
import { entriesIn, type Owner } from './entries.ts';
import { hasEnded, progressOf } from './procedure.ts';
import { stepsOf } from './route.ts';
import { nameOfVersion } from './versions.ts';

/** The approvals of an organisation. */
export interface ApprovalsPair {
  readonly former: ApprovalsFile;
  readonly now: ApprovalsFile;
  /** Of now. */
  readonly source: SourceFile<unknown>;
  readonly owner: Owner;
  /** Name of the former revision. */
  readonly ref: string;
}

export interface VersionPair {
  readonly former: Version;
  readonly now: Version;
  /** Of the version in the approvals of now. */
  readonly index: number;
  readonly approvals: ApprovalsPair;
}

/** By which a message names a version. */
export function versionNamed(version: Version): Param {
  const name = nameOfVersion(version);
  const [nl, en] = typeof name === 'string' ? [name, name] : [name.nl, name.en];
  return { nl: `versie ${nl}`, en: `version ${en}` };
}

/** Corrections since then, of what can be corrected. */
export function newCorrections({ former, now }: VersionPair): Correction[] {
  return (now.corrections ?? []).slice(former.corrections?.length ?? 0).filter(isCorrectable);
}

/** Whether another text was put to the bodies since, or the same one another time. */
export function isProposedAnew({ former, now, approvals }: VersionPair): boolean {
  if (former.snapshot !== undefined || former.migrated === true || now.fingerprint === undefined) return false;
  if (hasEnded(progressOf(former, stepsOf(former, approvals.former), null).state)) return false;
  return former.fingerprint !== now.fingerprint || former.proposed !== now.proposed;
}

/**
 * Whether something recorded then stands as it stood. After a new proposal it does not: what stays says which text it was
 * about, and the rest has lapsed.
 */
export function hasStanding({ former, now, approvals: { owner } }: VersionPair): boolean {
  const standing = (version: Version) =>
    entriesIn(version, owner)
      .filter(({ path, content }) => path[0] === 'decisions' && !('text' in content))
      .map(({ id }) => id);
  const before = new Set(standing(former));
  return standing(now).some((id) => before.has(id));
}
