/** What a published file says, read by other means than it was written with. */

export interface Carried {
  /** As the file names them itself; null where its format has no place for it. */
  readonly organisation: string | null;
  readonly version: string | null;
  readonly status: string | null;
  /** In reading order; null where they cannot be read without a library of its own. */
  readonly words: readonly string[] | null;
}

/** Soft hyphens and widths of spaces are typography. */
export function wordsIn(text: string): string[] {
  return text
    .replaceAll(/[\u00ad\u200b\u2060]/g, '')
    .split(/[\s\u00a0\u202f]+/)
    .filter((word) => word !== '');
}
