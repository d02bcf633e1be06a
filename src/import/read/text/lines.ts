/** The lines of a text file, each with where it stands. */

export interface Line {
  /** Without white space at its end. */
  readonly text: string;
  /** From 1, in the file. */
  readonly number: number;
  /** From 1; null of a file without form feeds. */
  readonly page: number | null;
  /** Columns of white space before it. */
  readonly indent: number;
  /** What stood between this line and the one before it was around the text, so that a sentence may run on. */
  readonly isAfterBreak: boolean;
  /** A row of the same table as the line before; what was between them. */
  readonly row?: 'next' | 'spaced' | 'page';
}

const TAB = 4;

/** Lines end as on any system; a form feed begins a page. */
export function linesOf(text: string): Line[] {
  const hasPages = text.trimEnd().includes('\f');
  const lines: Line[] = [];
  let page = 1;
  for (const [index, whole] of text.split(/\r\n|[\r\n\v\u0085\u2028\u2029]/).entries()) {
    for (const [at, part] of whole.split('\f').entries()) {
      if (at > 0) page += 1;
      const own = part.trimEnd();
      lines.push({
        text: own,
        number: index + 1,
        page: hasPages ? page : null,
        indent: indentOf(own),
        isAfterBreak: at > 0,
      });
    }
  }
  return lines;
}

export function indentOf(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === '\t') columns += TAB;
    else if (sign.trim() === '') columns += 1;
    else break;
  }
  return columns;
}

export function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

/** Such as `-----`, `=====`, `* * *`: drawn, and no words. */
export function isDrawn(text: string): boolean {
  const signs = text.replaceAll(/\s/g, '');
  return signs.length > 2 && !/[^-=_*~+|#─━═│┌┐└┘├┤┬┴┼]/.test(signs);
}

/** A line of a text that was never wrapped is a paragraph. */
const NEVER_WRAPPED = 160;
/** Lines shorter than these say nothing of how wide the text is. */
const TELLING = 30;

/** How wide the text was when its lines were broken, in characters; null where they never were. */
export function widthOf(lines: readonly Line[]): number | null {
  const lengths = lines
    .map(({ text }) => text.trim().length)
    .filter((length) => length > TELLING)
    .toSorted((one, other) => one - other);
  if (lengths.length === 0) return null;
  const long = lengths.filter((length) => length > NEVER_WRAPPED).length;
  if (long * 4 > lengths.length) return null;
  const usual = lengths.filter((length) => length <= NEVER_WRAPPED);
  return usual[Math.floor((usual.length - 1) * 0.95)] ?? null;
}
