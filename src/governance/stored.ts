/** The texts of a version that are stored for good: as it was adopted, and as it was mended after it came from paper. */
import type { Path } from '../model/policy.ts';
import type { Version } from '../model/source.ts';

export interface StoredText {
  /** Of the file, without its extension: `1.0`, and of what was mended `1.0+1`. */
  readonly name: string;
  readonly sha256: string;
  readonly fingerprint: string;
  /** Of what names it, from the version. */
  readonly path: Path;
}

/** In the order in which they came. */
export function storedTexts({ version = '', snapshot, fingerprint = '', transcriptions = [] }: Version): StoredText[] {
  if (snapshot === undefined) return [];
  return [
    { name: version, sha256: snapshot, fingerprint, path: ['snapshot'] },
    ...transcriptions.map((own, index) => ({
      name: mendedName(version, index + 1),
      sha256: own.snapshot,
      fingerprint: own.fingerprint,
      path: ['transcriptions', index, 'snapshot'],
    })),
  ];
}

/** The fingerprint of the text of a version as it stands. */
export function fingerprintOfVersion(version: Version): string | undefined {
  return version.transcriptions?.at(-1)?.fingerprint ?? version.fingerprint;
}

/** The name of the text of a version as it stands. */
export function storedName({ version = '', transcriptions = [] }: Version): string {
  return transcriptions.length === 0 ? version : mendedName(version, transcriptions.length);
}

/** Of what was taken over from paper, after it was mended so many times. */
export function mendedName(version: string, times: number): string {
  return `${version}+${times}`;
}
