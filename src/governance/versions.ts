/** Version numbers: `1.0` by content, `1.0.1` for a correction of its wording. */
import type { Param } from '../diagnostic/diagnostic.ts';
import type { Version } from '../model/source.ts';

/** By number, not by letter: 1.10 follows 1.9. Negative when `a` comes first. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(/[.+]/).map(Number);
  const right = b.split(/[.+]/).map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The number after `last`: the third figure counts the corrections that leave the substance as it is. */
export function nextVersion(last: string | undefined, isCorrection: boolean): string {
  if (last === undefined) return '1.0';
  const [major = 1, minor = 0, correction = 0] = last.split('.').map(Number);
  return isCorrection ? `${major}.${minor}.${correction + 1}` : `${major}.${minor + 1}`;
}

/** By which a message names a version: a paper may have an edition instead of a number, or neither. */
export function nameOfVersion({ version, edition }: Version): Param {
  return version ?? edition ?? { nl: 'zonder nummer', en: 'without a number' };
}
