/** Blank lines between the items of a list, or the keys of a map: as their author has them. */
import type { Lines } from './lines.ts';

/** Whether there is one between each two of them; undefined where there are no two. */
export function isSpaced(text: string, spans: readonly Lines[]): boolean | undefined {
  if (spans.length < 2) return undefined;
  return spans.slice(1).every(({ start }, index) => {
    const between = text.slice(spans[index]?.end ?? start, start);
    return between !== '' && between.trim() === '';
  });
}

/** What goes with the blank lines that would be left beside others, or at an end. */
export function withBlanks(text: string, { start, end }: Lines): Lines {
  const isAfter = end >= text.length || text[end] === '\n';
  if (!isAfter) return { start, end };
  const first = firstBlankBefore(text, start);
  if (first < start) return { start: first, end };
  const after = /^(?: *\n)+/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + after };
}

/** Where the blank lines begin that end at an offset; that offset where there are none. */
function firstBlankBefore(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === '\n') {
    const start = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    if (!/^ *$/.test(text.slice(start, at - 1))) break;
    at = start;
  }
  return at;
}
