/** Paragraphs, with what is pending for the next one. */
import { unsettled } from './ends.ts';
import { bookmarked } from './inline.ts';
import type { Label, Sides, State } from './state.ts';
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
  const waits = { label: withSides(label, null, state), apart: withSides(apart, false, state) };
  state.pending = { anchors: [], newPage: false, ...waits };
  state.paragraphCount += 1;
  const names = anchors.map((anchor) => state.bookmarks.get(anchor) ?? '');
  const own: ParagraphLook = { ...look, newPage: newPage || look.newPage === true };
  const isApart = apart.before || apart.after;
  // What only one text has, is as it is in that one.
  const [before, after] = [
    state.change === 'insert' ? label.after : label.before,
    state.change === 'delete' ? label.before : label.after,
  ];
  return unsettled(
    {
      properties: propertiesOf(own, after, isApart),
      former: propertiesOf(own, before, isApart),
      content: bookmarked(names, content, state),
      change: state.change,
      count: state.paragraphCount,
    },
    state,
  );
}

function propertiesOf(look: ParagraphLook, label: Label | null, isApart: boolean): string {
  const style = label?.style ?? look.style;
  // Headings have room of their own, and the top of a page needs none.
  const isSpaced = look.newPage === true || /Heading/.test(style ?? '');
  return [
    style === null ? '' : value('pStyle', style),
    look.keepNext === true ? '<w:keepNext/>' : '',
    look.newPage === true ? '<w:pageBreakBefore/>' : '',
    label === null ? '' : numbering(label),
    isApart && !isSpaced ? element('w:spacing', { 'w:before': room }) : '',
    label === null ? indents(look) : '',
    look.align === 'right' || look.align === 'center' ? value('jc', look.align) : '',
  ].join('');
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

/** The next paragraph is the first of a list item. */
export function labelNext({ before, after }: Sides<Label>, state: State): void {
  const { label } = state.pending;
  state.pending.label = {
    before: state.change === 'insert' ? label.before : before,
    after: state.change === 'delete' ? label.after : after,
  };
}

/** With this value in the texts that have what is being written. */
function withSides<T>({ before, after }: Sides<T>, value: T, { change }: State): Sides<T> {
  return { before: change === 'insert' ? before : value, after: change === 'delete' ? after : value };
}

/** For blocks that cannot bear it themselves: what waits for a paragraph gets one, in those texts in which it waits. */
export function flushPending(state: State): string {
  const { anchors, label, newPage, apart } = state.pending;
  if (newPage || anchors.length > 0) return emptyParagraph(state);
  return emptyWhere(
    { before: apart.before || label.before !== null, after: apart.after || label.after !== null },
    state,
  );
}

/** The same of a label alone. */
export function flushLabel(state: State): string {
  const { before, after } = state.pending.label;
  return emptyWhere({ before: before !== null, after: after !== null }, state);
}

function emptyWhere(waits: Sides<boolean>, state: State): string {
  const { change: outer } = state;
  const isBefore = waits.before && outer !== 'insert';
  const isAfter = waits.after && outer !== 'delete';
  if (!isBefore && !isAfter) return '';
  state.change = isBefore && isAfter ? undefined : isAfter ? 'insert' : 'delete';
  const written = emptyParagraph(state);
  state.change = outer;
  return written;
}
