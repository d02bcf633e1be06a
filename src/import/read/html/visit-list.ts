/** Lists of a page and their items. */
import type { Element } from 'hast';
import { classesOf, isElement, MARKER, property } from './elements.ts';
import { looksIn, marksIn } from './inline.ts';
import { isLeftOut, leaveOut } from './left-out.ts';
import { idsOf, isContents } from './links.ts';
import { googleMarker, markerOf, openList } from './lists.ts';
import { type Around, flush, lineOf, mark, settle, type Walk } from './state.ts';
import { type Style, styleOf } from './style.ts';

export function visitList(walk: Walk, element: Element, around: Around, style: Style): void {
  flush(walk, around);
  settle(walk, around);
  const { letters, linked } = walk.sizes.get(element) ?? { letters: 0, linked: 0 };
  if (!walk.isOwn && around.depth === 0 && isContents(element, walk.targets, letters - linked)) {
    leaveOut(walk, element, 'contents', around);
    return;
  }
  walk.lists += 1;
  const outer = around.list;
  const name = outer === null ? `lijst ${walk.lists}` : outer.name;
  const open = openList(element, style, name, outer === null ? 0 : outer.level + 1);
  const google = classesOf(element).find((own) => /^lst-kix_\w+-\d$/.test(own));
  const depth = google === undefined ? around.depth + 1 : Number(google.slice(-1)) + 1;
  for (const child of element.children) {
    if (isElement(child) && child.tagName === 'li') visitItem(walk, child, { ...around, list: open, depth }, google);
    else walk.visit([child], { ...around, list: open, depth });
  }
  flush(walk, { ...around, depth });
}

function visitItem(walk: Walk, item: Element, around: Around, google: string | undefined): void {
  const style = styleOf(item, walk.sheet);
  flush(walk, around);
  if (isLeftOut(walk, item, style, around) || around.list === null) return;
  const inside: Around = {
    ...around,
    ...looksIn(item, NO_STYLE, around),
    marks: marksIn(item, style, around, walk.language),
    line: lineOf(walk, item, around),
  };
  walk.anchors.push(...idsOf(item));
  const number = around.list.next;
  const own = markerOf(around.list, item, style);
  const typed = walk.isMarkdown ? property(item, MARKER) : '';
  const shown = google === undefined ? undefined : walk.sheet.before.get(google);
  const drawn = shown === undefined ? undefined : googleMarker(google ?? '', shown, number, walk.google);
  const isTyped = typed !== '' && own !== null;
  mark(walk, isTyped ? { ...own, text: typed, kind: 'number', isTyped } : (drawn ?? own), around);
  walk.visit(item.children, inside);
  flush(walk, inside);
  settle(walk, inside);
  mark(walk, null, inside);
}

const NO_STYLE: Style = new Map();

/** One that stands outside a list. */
export function visitLoneItem(walk: Walk, element: Element, around: Around): void {
  flush(walk, around);
  const inside = { ...around, depth: around.depth + 1 };
  mark(walk, { text: '•', kind: 'bullet', isTyped: false, list: null, level: around.depth }, around);
  walk.visit(element.children, inside);
  flush(walk, inside);
  mark(walk, null, inside);
}
