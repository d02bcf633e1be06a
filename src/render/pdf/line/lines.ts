/** From words to lines of text. */

import type { Line, Run } from '../page/flow.ts';
import { chooseBreaks } from './breaks.ts';
import { buildDirected, type Directions, directionsOf } from './direction.ts';
import type { Fragment, Word } from './inline.ts';
import { type Item, paragraphItems } from './items.ts';

/** Breaks words into lines no wider than `width`. */
export function breakLines(words: readonly Word[], width: number): Line[] {
  const lines: Line[] = [];
  let paragraph: Word[] = [];
  for (const word of words) {
    if (word.hard) {
      const last = addLines(lines, paragraph, width);
      // After a hard break too, the words of two lines stay apart for whoever reads the text.
      addSpace(lines.at(-1)?.runs.at(-1), last);
      paragraph = [];
    }
    paragraph.push(word);
  }
  addLines(lines, paragraph, width);
  return lines;
}

/** One line of what is not broken: its spaces are part of it. */
export function setParts(fragments: readonly Fragment[]): Line {
  const items = fragments.map((fragment): Item => {
    const end = fragment.text.length;
    const width = (fragment.face.shape(fragment.text).width * fragment.size) / 1000;
    return { fragment, start: 0, end, width, space: 0, cost: Infinity, hyphen: 0, hard: false };
  });
  const directions = directionsOf([{ fragments: [...fragments], space: false, cost: 0, hard: false }]);
  return directions === null ? buildLine(items) : buildDirected(items, directions);
}

/** Adds the lines of a paragraph and returns its last piece. */
function addLines(lines: Line[], words: readonly Word[], width: number): Item | undefined {
  if (words.length === 0) return undefined;
  const paragraph = paragraphItems(words, width);
  const directions = directionsOf(words);
  let from = 0;
  for (const to of chooseBreaks(paragraph, width)) {
    const items = paragraph.slice(from, to);
    if (directions === null) {
      const line = buildLine(items);
      endLine(line, paragraph[to - 1], paragraph[to]);
      lines.push(line);
    } else {
      const line = buildDirected(items, directions);
      endDirected(line, paragraph[to - 1], paragraph[to], directions);
      lines.push(line);
    }
    from = to;
  }
  return paragraph.at(-1);
}

function buildLine(items: readonly Item[]): Line {
  const line: Line = { runs: [], width: 0, notes: [] };
  for (let i = 0; i < items.length; ) {
    const first = items[i];
    if (first === undefined) break;
    // Pieces of one word are shaped together again, for the kerning between them.
    let last = first;
    for (; i < items.length && items[i]?.fragment === first.fragment; i++) last = items[i] ?? last;
    addPiece(line, first, last.end);
  }
  return line;
}

function addPiece(line: Line, { fragment, start, space }: Item, end: number): void {
  const { face, size, inline } = fragment;
  const shape = face.shape(fragment.text.slice(start, end));
  const width = (shape.width * size) / 1000;
  const before = line.width > 0 ? space : 0;
  const run = line.runs.at(-1);
  const glyphs = (before > 0 ? face.space.glyphs : '') + shape.glyphs;
  if (run !== undefined && sameStyle(run, fragment)) {
    run.glyphs += glyphs;
    run.width += before + width;
  } else if (before > 0 && (inline !== null || (fragment.passage?.change ?? null) !== null)) {
    // Links and changes are underlined or struck, so the space before one is set apart.
    line.runs.push({ ...runOf(fragment, line.width, before, face.space.glyphs), rise: 0, inline: null, passage: null });
    line.runs.push(runOf(fragment, line.width + before, width, shape.glyphs));
  } else {
    line.runs.push(runOf(fragment, line.width, before + width, glyphs));
  }
  line.width += before + width;
  if (inline?.kind === 'note' && !line.notes.includes(inline.id)) line.notes.push(inline.id);
}

/** Adds the hyphen, or the space, that stands between this line and the next of the paragraph. */
function endLine(line: Line, last: Item | undefined, next: Item | undefined): void {
  const run = line.runs.at(-1);
  if (run === undefined || last === undefined || next === undefined) return;
  if (next.hyphen > 0) {
    run.glyphs += last.fragment.face.hyphen.glyphs;
    run.width += next.hyphen;
    line.width += next.hyphen;
  } else if (next.space > 0) {
    addSpace(run, last);
  }
}

/** The same where words are read from right to left: at the end of the line, which for them is on the left. */
function endDirected(line: Line, last: Item | undefined, next: Item | undefined, { base }: Directions): void {
  if (last === undefined || next === undefined || (next.hyphen === 0 && next.space === 0)) return;
  const { fragment } = last;
  const { hyphen, space } = fragment.face;
  const x = base === 1 ? (-space.width * fragment.size) / 1000 : line.width;
  line.runs.push(runOf(fragment, x, next.hyphen, next.hyphen > 0 ? hyphen.glyphs : space.glyphs));
  line.width += next.hyphen;
}

/** Unseen, so it does not count in the width. */
function addSpace(run: Run | undefined, item: Item | undefined): void {
  if (run !== undefined && item !== undefined) run.glyphs += item.fragment.face.space.glyphs;
}

function sameStyle(run: Run, { face, size, rise, color, inline, passage }: Fragment): boolean {
  return (
    run.face === face &&
    run.size === size &&
    run.rise === rise &&
    run.color === color &&
    run.inline === inline &&
    run.passage === passage
  );
}

function runOf(fragment: Fragment, x: number, width: number, glyphs: string): Run {
  const { face, size, rise, color, inline, passage } = fragment;
  return { x, width, face, size, rise, color, glyphs, inline, passage };
}
