import type { Host } from './index.ts';

/** Whether a file is there, with just these bytes. */
export function hasBytes(host: Host, path: string, bytes: Uint8Array): boolean {
  return host.size(path) === bytes.length && Buffer.compare(host.read(path), bytes) === 0;
}
