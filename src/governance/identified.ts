/** Which of the recorded fingerprints are of a text. */
import { isFingerprintOf, readSame } from '../compare/fingerprint.ts';
import type { Adopted } from '../model/policy.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import { fromSnapshot, isSoundSnapshot } from './snapshot.ts';

/** Whether a recorded fingerprint is of the text as it is now. */
export type IsNow = (fingerprint: string) => boolean;

/**
 * By the rule that the fingerprint names. `adopted` are the texts that are stored: what reads the same as one of them is
 * that one, also where the rule of its time would tell them apart.
 */
export function identified(text: ReadableProtocol, adopted: ReadonlyMap<string, Adopted> = new Map()): IsNow {
  return (fingerprint) =>
    isFingerprintOf(fingerprint, text) ||
    [...adopted.values()].some(
      ({ data }) => data?.fingerprint === fingerprint && isSoundSnapshot(data) && readSame(fromSnapshot(data), text),
    );
}
