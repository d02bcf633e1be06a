/** Ids are names of files, so they must be safe as such on every system. */
import { DEVICE } from '../encode/address.ts';

/** `^[a-z0-9]+(-[a-z0-9]+)*$`, as in schemas/common.schema.json. */
export function isIdentifier(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;
}

export function isReserved(id: string): boolean {
  return DEVICE.test(id);
}

/** The id itself, or with the first number behind it that is free. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
