/** The walk through a page: what each element is to a paper. */
import type { Element, ElementContent, RootContent } from 'hast';
import type { PaperBox } from '../../../model/paper.ts';
import { placeIn } from '../draft.ts';
import { plainOfRuns } from '../runs.ts';
import { classesOf, has, isBlock, isElement, property, readable, WITHOUT_TEXT } from './elements.ts';
import { crossed, ownField, visitField } from './fields.ts';
import { looksIn, marksIn } from './inline.ts';
import { isLeftOut } from './left-out.ts';
import { idsOf } from './links.ts';
import { drawingOf, pictureOf } from './pictures.ts';
import { type Around, addText, apart, flush, furnish, lineOf, mark, settle, sign, type Walk } from './state.ts';
import { type Style, styleOf } from './style.ts';
import { visitTable } from './tables.ts';
import { visitList, visitLoneItem } from './visit-list.ts';
import { FRAMES, namesIn } from './vocabulary.ts';
import { isFilling, isWordMarker, markerNamed, roleOf, wordItem, wordMarker } from './word.ts';

export function visitAll(walk: Walk, nodes: readonly (RootContent | ElementContent)[], around: Around): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(walk, node.value, around);
    else if (node.type === 'element') visitElement(walk, node, around);
  }
}

function visitElement(walk: Walk, element: Element, around: Around): void {
  if (WITHOUT_TEXT.has(element.tagName)) return;
  const style = styleOf(element, walk.sheet);
  if (isLeftOut(walk, element, style, around)) return;
  walk.anchors.push(...idsOf(element));
  if (style.get('page-break-before') === 'always' || style.get('break-before') === 'page') walk.startsPage = true;
  const handler = HANDLERS[element.tagName];
  const marks = marksIn(element, style, around, walk.language);
  const inside: Around = { ...around, marks };
  if (handler !== undefined) handler(walk, element, inside, style);
  else if (isBlock(element)) visitBlock(walk, element, inside, style);
  else visitInline(walk, element, inside, style);
}

function visitBlock(walk: Walk, element: Element, around: Around, style: Style): void {
  flush(walk, around);
  const { landmarks } = walk;
  const line = lineOf(walk, element, around);
  const isInText =
    around.isInText || landmarks.roots.has(element) || element === landmarks.title || element.tagName === 'article';
  const level = property(element, 'role') === 'heading' ? Number(property(element, 'ariaLevel') || '2') : Number.NaN;
  const inside: Around = {
    ...around,
    ...looksIn(element, style, around),
    line,
    isInText,
    heading: level >= 1 && level <= 9 ? level : around.heading,
    style: classesOf(element)[0] ?? around.style,
  };
  if (isFrame(walk, element, style, around)) {
    visitBox(walk, element, 'frame', inside);
    return;
  }
  walk.visit(element.children, inside);
  flush(walk, inside);
}

function visitBox(walk: Walk, element: Element, kind: PaperBox['kind'], around: Around): void {
  settle(walk, around);
  const blocks = apart(walk, element.children, { ...around, depth: 0, list: null });
  if (blocks.length > 0) walk.blocks.push({ type: 'box', place: placeIn(around.story, around.line), kind, blocks });
}

/** What a line stands around, or a class calls so: of the text, and not all of it. */
function isFrame(walk: Walk, element: Element, style: Style, around: Around): boolean {
  if (!['div', 'section', 'aside', 'details'].includes(element.tagName) || walk.isOwn || around.story !== 'body')
    return false;
  const size = walk.sizes.get(element)?.letters ?? 0;
  if (size === 0 || size * 2 > walk.landmarks.letters) return false;
  if (element.tagName === 'aside') return true;
  const border = style.get('border') ?? '';
  const isDrawn = border !== '' && !/^(?:none|0)/.test(border);
  return (
    isDrawn || classesOf(element).some((name) => FRAMES.has(name.toLowerCase()) || FRAMES.has(namesIn(name)[0] ?? ''))
  );
}

function visitInline(walk: Walk, element: Element, around: Around, style: Style): void {
  const isAtStart = walk.runs.every((run) => run.type === 'text' && run.value.trim() === '');
  if (isAtStart && isWordMarker(element, style)) {
    mark(walk, wordMarker(element, around.item), around);
    walk.runs = [];
    return;
  }
  if (walk.marker === null && isFilling(element)) {
    const typed = plainOfRuns(walk.runs).trim();
    if (typed !== '' && typed.length < LONGEST_MARKER) {
      mark(walk, markerNamed(typed, [], around.item), around);
      walk.runs = [];
    }
  }
  if (element.tagName === 'sup' && isSupOfNotes(walk, element, around)) return;
  walk.visit(element.children, around);
}

const LONGEST_MARKER = 16;

/** Brackets and commas around the numbers of notes go with them. */
function isSupOfNotes(walk: Walk, sup: Element, around: Around): boolean {
  const links = sup.children.filter((child) => isElement(child) && walk.notes.references.has(child));
  const apartFrom = sup.children.filter((child) => !links.includes(child as Element));
  if (links.length === 0 || apartFrom.some((child) => /[\p{L}\d]/u.test(readable(child)))) return false;
  for (const child of apartFrom) sign(walk, readable(child));
  walk.visit(links, around);
  return true;
}

type Handler = (walk: Walk, element: Element, around: Around, style: Style) => void;

const heading: Handler = (walk, element, around, style) => {
  flush(walk, around);
  const level = Number(element.tagName.slice(1));
  const own = classesOf(element)[0] ?? element.tagName;
  const inside = {
    ...around,
    ...looksIn(element, style, around),
    heading: level,
    style: own,
    line: lineOf(walk, element, around),
  };
  walk.visit(element.children, inside);
  flush(walk, inside);
  settle(walk, inside);
};

const paragraph: Handler = (walk, element, around, style) => {
  flush(walk, around);
  const item = wordItem(element, style) ?? around.item;
  const looks = looksIn(element, style, around);
  const inside: Around = {
    ...around,
    ...looks,
    role: roleOf(element) ?? around.role,
    item,
    depth: around.depth > 0 || item === undefined ? around.depth : (item.level ?? levelAt(looks.indent)) + 1,
    style: classesOf(element)[0] ?? around.style,
    line: lineOf(walk, element, around),
  };
  if (walk.isOwn) walk.field = ownField(element);
  walk.visit(element.children, inside);
  flush(walk, inside);
  settle(walk, inside);
};

/** Word stands each level 36 points further in. */
function levelAt(indent: number | null): number {
  return Math.min(Math.max(Math.round((indent ?? 36) / 36) - 1, 0), 8);
}

const inRole =
  (role: Around['role']): Handler =>
  (walk, element, around) => {
    flush(walk, around);
    const inside: Around = { ...around, role, depth: 0, list: null, line: lineOf(walk, element, around) };
    walk.visit(element.children, inside);
    flush(walk, inside);
  };

const HANDLERS: Readonly<Record<string, Handler | undefined>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  p: paragraph,
  ul: visitList,
  ol: visitList,
  menu: visitList,
  dir: visitList,
  li: visitLoneItem,
  dt: inRole('term'),
  dd: inRole('description'),
  figcaption: inRole('caption'),
  caption: inRole('caption'),
  pre: (walk, element, around) => {
    flush(walk, around);
    const inside: Around = {
      ...around,
      role: 'code',
      isPreformatted: true,
      marks: { ...around.marks, code: false },
      line: lineOf(walk, element, around),
    };
    walk.visit(element.children, inside);
    flush(walk, inside);
  },
  br: (walk, _, around, style) => {
    if (style.get('page-break-before') === 'always') flush(walk, around);
    else walk.runs.push({ type: 'break', marks: around.marks });
  },
  hr: (walk, _, around) => flush(walk, around),
  table: (walk, element, around) => {
    flush(walk, around);
    settle(walk, around);
    visitTable(walk, element, { ...around, line: lineOf(walk, element, around) });
  },
  blockquote: (walk, element, around) => {
    flush(walk, around);
    const kind = classesOf(element).includes('frame') ? 'frame' : 'quote';
    visitBox(walk, element, kind, { ...around, line: lineOf(walk, element, around) });
  },
  img: (walk, element) => {
    const picture = classesOf(element).includes('logo') ? undefined : pictureOf(element);
    if (picture !== undefined) walk.pictures.push(picture);
  },
  svg: (walk, element, around) => {
    const picture = drawingOf(element);
    if (picture !== undefined && !has(element, 'ariaHidden')) walk.pictures.push(picture);
    furnish(walk, 'picture', readable(element, walk.notes.containers), around);
  },
  // Formulas have elements of their own, under names that HTML has too.
  math: (walk, element, around) => addText(walk, readable(element, walk.notes.containers), around),
  input: visitField,
  select: visitField,
  textarea: visitField,
  fieldset: (walk, element, around, style) => {
    const found = crossed(element);
    if (found === undefined) {
      visitBlock(walk, element, around, style);
      return;
    }
    flush(walk, around);
    walk.field = { kind: found.kind, options: found.options };
    walk.visit(found.legend.children, around);
    flush(walk, around);
  },
  span: (walk, element, around, style) => {
    if (classesOf(element).includes('sign') && walk.isOwn) walk.field ??= { kind: 'signature', options: [] };
    else visitInline(walk, element, around, style);
  },
};
