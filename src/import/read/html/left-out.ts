/** What of a page is no text: what stands around it, is not shown, or is what notes and links are known by. */
import type { Element } from 'hast';
import { besideAs, leftOutAs } from './around.ts';
import { isBlock, readable } from './elements.ts';
import { idsOf, isOwnLink } from './links.ts';
import { type Around, flush, furnish, sign, type Walk } from './state.ts';
import type { Style } from './style.ts';
import { CONTENTS_LABELS, isLabel, NOTES_LABELS } from './vocabulary.ts';
import { wordFurniture } from './word.ts';

/** Around the text, not shown, or what notes and links are known by. */
export function isLeftOut(walk: Walk, element: Element, style: Style, around: Around): boolean {
  const { landmarks, notes } = walk;
  if (notes.containers.has(element) && around.story !== 'footnote') {
    flush(walk, around);
    labelToFurniture(walk, NOTES_LABELS, around);
    return true;
  }
  const reference = notes.references.get(element);
  if (reference !== undefined) {
    sign(walk, readable(element));
    walk.anchors.push(...idsOf(element));
    walk.runs.push({ type: 'note', id: reference.id, marks: { ...around.marks, href: null } });
    return true;
  }
  if (notes.backs.has(element) || isOwnLink(element)) {
    sign(walk, readable(element));
    walk.anchors.push(...idsOf(element));
    return true;
  }
  if (landmarks.ancestors.has(element) || landmarks.roots.has(element) || element === landmarks.title) return false;
  const isOutside = landmarks.roots.size > 0 && !around.isInText;
  const isBeside = landmarks.most?.has(element) === false;
  const kind =
    (isOutside ? outsideAs(element) : undefined) ??
    (isBeside ? besideAs(element, walk.sizes.get(element) ?? NOTHING) : undefined) ??
    wordFurniture(element) ??
    leftOutAs(element, standing(walk, element, style, around));
  if (kind === undefined) return false;
  leaveOut(walk, element, kind, around);
  return true;
}

const NOTHING = { letters: 0, linked: 0 };

export function leaveOut(walk: Walk, element: Element, kind: Parameters<typeof furnish>[1], around: Around): void {
  if (isBlock(element)) flush(walk, around);
  if (kind === 'contents') labelToFurniture(walk, CONTENTS_LABELS, around);
  // Notes in it are notes still: the footer of a page is where some stand.
  furnish(walk, kind, readable(element, walk.notes.containers), around);
}

function outsideAs({ tagName }: Element): 'header' | 'footer' | 'navigation' {
  return tagName === 'header' || tagName === 'footer' ? tagName : 'navigation';
}

function standing(walk: Walk, element: Element, style: Style, around: Around) {
  const { sizes, landmarks, isOwn } = walk;
  const size = sizes.get(element) ?? { letters: 0, linked: 0 };
  const isInText =
    landmarks.roots.size === 0 ? size.letters * 2 > landmarks.letters || around.isInText : around.isInText;
  return { isInText, isOwn, size, all: landmarks.letters, style, inHeading: around.heading !== null };
}

/** The heading above contents or notes is one of theirs. */
function labelToFurniture(walk: Walk, labels: ReadonlySet<string>, around: Around): void {
  const last = walk.blocks.at(-1);
  if (last?.type !== 'paragraph' || last.marker?.isTyped === true) return;
  const text = last.content.map((node) => ('value' in node ? node.value : '')).join('');
  if (!isLabel(text, labels)) return;
  walk.blocks.pop();
  walk.anchors.push(...last.anchors);
  furnish(walk, 'contents', text, around);
}
