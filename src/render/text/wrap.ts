/** Lines of running text. A width is in characters; a word wider than the line stands on a line of its own, whole. */

/** A line feed in the text stays one. A no-break space does not break. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t]+/)) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || lengthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** In characters as a reader counts them: a letter with its accents is one, and so is an emoji. */
export function lengthOf(text: string): number {
  return /^[\x20-\u02ff]*$/.test(text) ? text.length : [...graphemes.segment(text)].length;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The first line after `label`, the others under it. */
export function hang(label: string, lines: readonly string[]): string[] {
  const indent = ' '.repeat(lengthOf(label));
  if (lines.length === 0) return [label.trimEnd()];
  return lines.map((line, index) => (line === '' ? '' : `${index === 0 ? label : indent}${line}`));
}
