import { createHash } from 'node:crypto';

/** Of the bytes of a file, in lower-case hexadecimal (FIPS 180-4). */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether it is such a digest: of data that anybody may have changed. */
export function isSha256(data: unknown): data is string {
  return typeof data === 'string' && /^[0-9a-f]{64}$/.test(data);
}
