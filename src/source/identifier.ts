/** Ids are names of files, so they must be safe as such on every system. */

/** `^[a-z0-9]+(-[a-z0-9]+)*$`, as in schemas/common.schema.json. */
export function isIdentifier(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;
}

/** Device names of Windows (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
export function isReserved(id: string): boolean {
  return /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(id);
}
