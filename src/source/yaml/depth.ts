/** How deep a file nests, judged before any parser sees it. */

import { LIMITS } from '../../model/limits.ts';

const MAX_DEPTH = LIMITS.yamlDepth.at;

/**
 * Where a file nests deeper than `MAX_DEPTH`, as an offset. Counts opening brackets and indentation steps, so that a file
 * made to exhaust the stack is never parsed.
 */
export function tooDeep(text: string): number | undefined {
  return isShallow(text) ? undefined : firstTooDeep(text);
}

/** Of nearly every file, and known without taking it apart by lines: less than so many spaces indent fewer times. */
const INDENTED = new RegExp(`^\\s{${MAX_DEPTH}}`, 'm');
const DASHED = /(?:[-?] +)+/g;

function isShallow(text: string): boolean {
  if (INDENTED.test(text)) return false;
  // A dash has at least one space behind it.
  for (const [dashes] of text.matchAll(DASHED)) if (dashes.length >= 2 * MAX_DEPTH) return false;
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open += 1;
    else if (open > 0) open -= 1;
    if (open > MAX_DEPTH) return false;
  }
  return true;
}

function firstTooDeep(text: string): number | undefined {
  let open = 0;
  const indents: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    }
    const dashes = /^\s*((?:[-?] +)*)/.exec(line)?.[1]?.split(/[-?]/).length ?? 1;
    if (indents.length > MAX_DEPTH || dashes > MAX_DEPTH) return offset + indent;
    // What a line opens and closes again is nested as deep while it lasts.
    for (const { 0: bracket, index } of line.matchAll(/[[\]{}]/g)) {
      open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
      if (open > MAX_DEPTH) return offset + index;
    }
    offset += line.length + 1;
  }
  return undefined;
}
