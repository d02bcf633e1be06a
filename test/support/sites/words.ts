/** Words as a page shows them: the point or parenthesis behind a number is the list's own in HTML. */
export function sameWords(text: string): string[] {
  return text
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^(\d+)\)$/, '$1.'));
}

/** The first difference of words, with what stands around it; undefined where all are the same. */
export function firstDifference(expected: readonly string[], found: readonly string[]): string | undefined {
  const at = expected.findIndex((word, index) => word !== found[index]);
  if (at === -1 && expected.length === found.length) return undefined;
  const from = at === -1 ? expected.length : at;
  const near = (words: readonly string[]) => words.slice(Math.max(0, from - 4), from + 8).join(' ');
  return `word ${from + 1}\n  expected: ${near(expected)}\n  found:    ${near(found)}`;
}
