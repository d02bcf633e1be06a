import { createHash } from 'node:crypto';

/** Of the bytes of a file, in lower-case hexadecimal (FIPS 180-4). */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
