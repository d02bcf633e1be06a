/** Paragraphs, with what is pending for the next one. */
import { unsettled } from './ends.ts';
import { bookmarked } from './inline.ts';
import type { Apart, Label, State } from './state.ts';
import { element, value } from './xml.ts';

export interface ParagraphLook {
  style: string | null;
  keepNext?: boolean;
  newPage?: boolean;
  indent?: number;
  /** How far it ends before the right edge, and how far its first line begins before the others. */
  right?: number;
  hanging?: number;
  align?: 'left' | 'right' | 'center' | null;
}

/** Room between a table and the paragraph after it, in twentieths of a point. */
const room = 200;

/**
 * One paragraph; takes the label, bookmarks, page break and room that wait for it. How it ends depends on what follows:
 * `settled` writes it.
 */
export function paragraph(content: string, look: ParagraphLook, state: State): string {
  const { anchors, label, newPage, apart } = state.pending;
  state.pending = { anchors: [], label: null, newPage: false, apart: withSides(apart, false, state) };
  state.paragraphCount += 1;
  const names = anchors.map((anchor) => state.bookmarks.get(anchor) ?? '');
  const style = label?.style ?? look.style;
  // Headings have room of their own, and the top of a page needs none.
  const spaced = newPage || /Heading/.test(style ?? '');
  const properties = [
    style === null ? '' : value('pStyle', style),
    look.keepNext === true ? '<w:keepNext/>' : '',
    newPage || look.newPage === true ? '<w:pageBreakBefore/>' : '',
    label === null ? '' : numbering(label),
    (apart.before || apart.after) && !spaced ? element('w:spacing', { 'w:before': room }) : '',
    label === null ? indents(look) : '',
    look.align === 'right' || look.align === 'center' ? value('jc', look.align) : '',
  ].join('');
  const own = { properties, content: bookmarked(names, content, state), change: state.change };
  return unsettled({ ...own, count: state.paragraphCount }, state);
}

function indents({ indent, right, hanging }: ParagraphLook): string {
  const sides = Object.entries({ left: indent, right, hanging }).flatMap(([side, length]) =>
    length === undefined ? [] : [[`w:${side}`, length] as const],
  );
  return sides.length === 0 ? '' : element('w:ind', Object.fromEntries(sides));
}

function numbering({ level, list }: Label): string {
  return list === null ? '' : element('w:numPr', {}, value('ilvl', level) + value('numId', list));
}

/** An empty paragraph, where Word wants one or a label would otherwise be lost. */
export function emptyParagraph(state: State): string {
  return paragraph('', { style: null }, state);
}

/** What follows has room before it, and is another table only after a paragraph. */
export function keepApart(state: State): void {
  state.pending.apart = withSides(state.pending.apart, true, state);
}

/** With this value in the texts that have what is being written. */
function withSides({ before, after }: Apart, value: boolean, { change }: State): Apart {
  return { before: change === 'insert' ? before : value, after: change === 'delete' ? after : value };
}

/** For blocks that cannot bear it themselves: what waits for a paragraph gets one, in those texts in which it waits. */
export function flushPending(state: State): string {
  const { anchors, label, newPage, apart } = state.pending;
  if (label !== null || newPage || anchors.length > 0) return emptyParagraph(state);
  const isBefore = apart.before && state.change !== 'insert';
  const isAfter = apart.after && state.change !== 'delete';
  if (!isBefore && !isAfter) return '';
  const change = isBefore && isAfter ? undefined : isAfter ? 'insert' : 'delete';
  const { change: outer } = state;
  state.change = change;
  const written = emptyParagraph(state);
  state.change = outer;
  return written;
}
