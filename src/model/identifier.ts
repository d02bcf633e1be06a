/** Ids are names of files, so they must be safe as such on every system. */
import { DEVICE } from '../encode/address.ts';

/** `^[a-z0-9]+(-[a-z0-9]+)*$`, as in schemas/common.schema.json. */
export function isIdentifier(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;
}

export function isReserved(id: string): boolean {
  return DEVICE.test(id);
}
