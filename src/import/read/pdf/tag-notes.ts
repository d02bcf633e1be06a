/** Notes by their tags. */
import { lettersIn } from '../../paper.ts';
import { type DraftNote, draftParagraph } from './draft.ts';
import { noteNumber, startNumber } from './notes.ts';
import type { Run, Tag } from './raw.ts';
import { linesInOrder, readMark, runsUnder, type Walk } from './tag-walk.ts';

/** Adds a note to those that were found; one without a number goes on with the one before it. */
export function addNote(tag: Tag, walk: Walk): void {
  const label = tag.children.find(({ role }) => role === 'Lbl');
  const all = readUnder(tag, walk);
  const { number, rest } = numbered(all, label === undefined ? [] : runsUnder(label, walk.marks));
  const blocks = rest.length === 0 ? [] : [draftParagraph(linesInOrder(rest))];
  const before = walk.notes.at(-1);
  if (number === '' && before !== undefined) {
    const lines = [...before.note.blocks, ...blocks].flatMap((block) => block.lines);
    walk.notes[walk.notes.length - 1] = { ...before, note: { ...before.note, blocks: [draftParagraph(lines)] } };
    return;
  }
  const note: DraftNote = { number, page: walk.page.number, blocks };
  walk.notes.push({ note, letters: lettersOf(all) - lettersOf(rest) });
}

/** Its number, by its label or as its first sign, and the letters after it. */
function numbered(
  all: readonly Run[],
  label: readonly Run[],
): { readonly number: string; readonly rest: readonly Run[] } {
  const labelled = noteNumber(label.map(({ text }) => text).join(''));
  if (labelled !== undefined) return { number: labelled, rest: all.filter((run) => !label.includes(run)) };
  const [first, ...others] = all;
  const own = noteNumber(first?.text ?? '');
  if (own !== undefined) return { number: own, rest: others };
  const start = startNumber(first?.text ?? '');
  if (first === undefined || start === undefined) return { number: '', rest: all };
  return { number: start.number, rest: [{ ...first, text: start.rest }, ...others] };
}

const lettersOf = (runs: readonly Run[]) => runs.reduce((total, { text }) => total + lettersIn(text), 0);

function readUnder(tag: Tag, walk: Walk): Run[] {
  return [...readMark(tag, walk), ...tag.children.flatMap((child) => readUnder(child, walk))];
}
