/** A table of contents in a text: words, dots and the number of a page. */
import { CONTENTS_LABELS, isLabel } from '../html/vocabulary.ts';
import { isBlank, type Line } from './lines.ts';

/** `Inleiding ........ 3`, `Inleiding . . . . 3`, `Inleiding……3`; linear, from the end. */
function hasLeader(text: string): boolean {
  const number = /\d{1,4}$/.exec(text.trimEnd());
  if (number === null) return false;
  const before = text.slice(0, number.index).trimEnd();
  let dots = 0;
  for (let at = before.length - 1; at >= 0 && /[.…·_\s]/.test(before[at] ?? ''); at -= 1) {
    if (before[at] === '…') dots += 3;
    else if (before[at]?.trim() !== '') dots += 1;
  }
  return dots > 3;
}

/** `1. Inleiding      3` under a label of contents. */
function endsInPage(text: string): boolean {
  const own = text.trimEnd();
  const number = /\d{1,3}$/.exec(own);
  const before = own.slice(0, number?.index ?? 0);
  return before.endsWith('\t') || before.endsWith('  ');
}

/** How far apart entries may be. */
const NEAR = 3;

/** Lines of contents, the label above them too. */
export function contentsIn(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const filled = lines.filter((line) => !isBlank(line));
  for (let at = 0; at < filled.length; at += 1) {
    const isLabelled = at > 0 && isLabel(filled[at - 1]?.text ?? '', CONTENTS_LABELS);
    const isEntry = (line: Line | undefined) =>
      line !== undefined && (hasLeader(line.text) || (isLabelled && endsInPage(line.text)));
    if (!isEntry(filled[at])) continue;
    const start = at;
    let last = at;
    for (let next = at + 1; next < filled.length && next - last <= NEAR; next += 1)
      if (isEntry(filled[next])) last = next;
    if (last - start < 1) continue;
    for (const line of filled.slice(isLabelled ? start - 1 : start, last + 1)) found.add(line);
    at = last;
  }
  return found;
}
