/** Lines of a text that is broken, against those of the last one that was not: which of them a place is on. */

/**
 * The line of the text before that a line of the text now stands for; both count from 1. What begins and ends the same is the
 * same; what stands in between takes the lines that stood there, as far as there are so many.
 */
export function lineBefore(before: readonly string[], now: readonly string[], line: number): number {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  if (line <= start) return line;
  if (line > now.length - end) return line - now.length + before.length;
  // Where lines only came, they belong to what stands before them.
  const last = Math.max(before.length - end, start, 1);
  return Math.min(line, last);
}
