/** The walk through a page: what each element is to a paper. */
import type { Element, ElementContent, RootContent } from 'hast';
import type { PaperBox } from '../../../model/paper.ts';
import { placeIn } from '../draft.ts';
import { plainOfRuns } from '../runs.ts';
import { besideAs, leftOutAs } from './around.ts';
import { classesOf, has, isBlock, isElement, MARKER, property, readable, WITHOUT_TEXT } from './elements.ts';
import { crossed, ownField, visitField } from './fields.ts';
import { looksIn, marksIn } from './inline.ts';
import { idsOf, isContents, isOwnLink } from './links.ts';
import { googleMarker, markerOf, openList } from './lists.ts';
import { drawingOf, pictureOf } from './pictures.ts';
import { type Around, addText, apart, flush, furnish, settle, sign, type Walk } from './state.ts';
import { type Style, styleOf } from './style.ts';
import { visitTable } from './tables.ts';
import { CONTENTS_LABELS, FRAMES, isLabel, NOTES_LABELS, namesIn } from './vocabulary.ts';
import { isFilling, isWordMarker, markerNamed, roleOf, wordFurniture, wordItem, wordMarker } from './word.ts';

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

/** Around the text, not shown, or what notes and links are known by. */
function isLeftOut(walk: Walk, element: Element, style: Style, around: Around): boolean {
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

function leaveOut(walk: Walk, element: Element, kind: Parameters<typeof furnish>[1], around: Around): void {
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

function lineOf(walk: Walk, element: Element, around: Around): number | null {
  const line = walk.isMarkdown ? property(element, 'dataLine') : '';
  return line === '' ? around.line : Number(line);
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
    walk.marker = wordMarker(element, around.item);
    walk.runs = [];
    return;
  }
  if (walk.marker === null && isFilling(element)) {
    const typed = plainOfRuns(walk.runs).trim();
    if (typed !== '' && typed.length < LONGEST_MARKER) {
      walk.marker = markerNamed(typed, [], around.item);
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

const list: Handler = (walk, element, around, style) => {
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
};

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
  if (typed !== '' && own !== null) walk.marker = { ...own, text: typed, kind: 'number', isTyped: true };
  else walk.marker = (shown === undefined ? undefined : googleMarker(google ?? '', shown, number, walk.google)) ?? own;
  walk.visit(item.children, inside);
  flush(walk, inside);
  settle(walk, inside);
  walk.marker = null;
}

const NO_STYLE: Style = new Map();

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
  ul: list,
  ol: list,
  menu: list,
  dir: list,
  // One that stands outside a list.
  li: (walk, element, around) => {
    flush(walk, around);
    const inside = { ...around, depth: around.depth + 1 };
    walk.marker = { text: '•', kind: 'bullet', isTyped: false, list: null, level: around.depth };
    walk.visit(element.children, inside);
    flush(walk, inside);
    walk.marker = null;
  },
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
  math: (walk, element, around) => addText(walk, readable(element), around),
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
