/** Paragraphs, with what is pending for the next one. */
import { bookmarked } from './inline.ts';
import type { Label, State } from './state.ts';
import { changeMark } from './tracking.ts';
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

/** One paragraph; takes the label, bookmarks, page break and room that wait for it. */
export function paragraph(content: string, look: ParagraphLook, state: State): string {
  const { anchors, label, newPage, apart, end = state.change } = state.pending;
  state.pending = { anchors: [], label: null, newPage: false, apart: false };
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
    apart && !spaced ? element('w:spacing', { 'w:before': room }) : '',
    label === null ? indents(look) : '',
    look.align === 'right' || look.align === 'center' ? value('jc', look.align) : '',
    end === undefined || end === 'stays' ? '' : element('w:rPr', {}, changeMark(end, state)),
  ].join('');
  return element(
    'w:p',
    {},
    (properties === '' ? '' : element('w:pPr', {}, properties)) + bookmarked(names, content, state),
  );
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

/** For blocks that cannot bear it themselves: what waits for a paragraph gets one. */
export function flushPending(state: State): string {
  const { anchors, label, newPage, apart } = state.pending;
  return label !== null || newPage || apart || anchors.length > 0 ? emptyParagraph(state) : '';
}
