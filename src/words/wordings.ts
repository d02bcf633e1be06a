/** How the wordings of one clause are called where documents stand side by side. */

/** A letter; beyond the alphabet a number. */
export function letterOf(wording: number): string {
  return wording < 26 ? String.fromCharCode(65 + wording) : String(wording + 1);
}
