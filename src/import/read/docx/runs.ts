/** The running text of a paragraph, run by run (ECMA-376 Part 1, §17.3.2, §17.3.3). */
import type { Furniture } from '../../../model/paper.ts';
import type { Edit } from '../../../model/tree.ts';
import { type Control, controlOf, isContentsControl, joinControls, oldControlOf } from './controls.ts';
import {
  beginField,
  beginResult,
  formDataOf,
  isFilledIn,
  linkNow,
  onFieldChar,
  onInstruction,
  wordsNow,
} from './fields.ts';
import type { Piece } from './pieces.ts';
import { isProperties, symbolIn } from './plain.ts';
import type { Around, Reader } from './reader.ts';
import type { RunLook } from './run-look.ts';
import { shownText } from './symbols.ts';
import { type Tracked, trackedBy } from './tracked.ts';
import { childOf, shownChildren, type XmlNode } from './xml.ts';

/** What a paragraph comes to. */
export interface Gathered {
  readonly pieces: Piece[];
  /** What is drawn in it, and whether it stands before all text. */
  readonly drawn: { readonly node: XmlNode; readonly isBefore: boolean }[];
  readonly apart: Partial<Record<Furniture['kind'], string>>;
  readonly anchors: string[];
  control: Control | null;
  /** A page ends before its first word, or after a word. */
  breaksBefore: boolean;
  breaksAfter: boolean;
  hasRightToLeft: boolean;
  /** Comments, by where in its text they begin and end. */
  readonly remarks: { readonly id: string; readonly at: number; readonly isEnd: boolean }[];
  length: number;
}

export interface Within {
  readonly reader: Reader;
  readonly around: Around;
  readonly into: Gathered;
  /** Id of the paragraph's style. */
  readonly style: string | undefined;
  readonly change: Tracked | null;
  readonly link: string | null;
  readonly look: RunLook | null;
}

export function newGathered(): Gathered {
  return {
    pieces: [],
    drawn: [],
    apart: {},
    anchors: [],
    control: null,
    breaksBefore: false,
    breaksAfter: false,
    hasRightToLeft: false,
    remarks: [],
    length: 0,
  };
}

/** Of an element that nobody knows, what stands in it is read. */
export function gather(nodes: readonly XmlNode[], within: Within): void {
  for (const node of nodes) {
    if (isProperties(node.name)) continue;
    const handler = Object.hasOwn(HANDLERS, node.name) ? HANDLERS[node.name] : undefined;
    if (handler === undefined) gather(shownChildren(node), within);
    else handler(node, within);
  }
}

type Handler = (node: XmlNode, within: Within) => void;

const changed =
  (change: Edit): Handler =>
  (node, within) =>
    gather(node.children, { ...within, change: trackedBy(node, change) });

/** Text that is taken out is so, wherever it stands. */
function goneIn({ change }: Within): Tracked {
  return change?.edit === 'delete' ? change : { edit: 'delete', author: null, date: null };
}

const shown =
  (text: string): Handler =>
  (_, within) =>
    add(within, text);

const drawing: Handler = (node, { into }) => {
  into.drawn.push({ node, isBefore: into.length === 0 });
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  'w:r': (node, within) => {
    const look = within.reader.lookOf(childOf(node, 'w:rPr'), within.style, within.around.cell);
    gather(node.children, { ...within, look });
  },
  'w:t': (node, within) => add(within, typedIn(node, within)),
  'm:t': (node, within) => add(within, typedIn(node, within)),
  'w:delText': (node, within) => add({ ...within, change: goneIn(within) }, typedIn(node, within)),
  'w:instrText': (node, { reader }) => onInstruction(reader.fields, node.text),
  'w:delInstrText': (node, { reader }) => onInstruction(reader.fields, node.text),
  'w:fldChar': (node, { reader, into }) => {
    const data = formDataOf(node);
    const control = data === undefined ? undefined : oldControlOf(data);
    if (control !== undefined) into.control = joinControls(into.control, control);
    onFieldChar(reader.fields, node);
  },
  'w:fldSimple': (node, within) => {
    const { fields } = within.reader;
    beginField(fields, node.attributes['w:instr'] ?? '');
    beginResult(fields);
    gather(node.children, within);
    fields.open.pop();
  },
  'w:tab': shown('\t'),
  'w:ptab': shown('\t'),
  'w:noBreakHyphen': shown('\u2011'),
  'w:softHyphen': shown('\u00ad'),
  'w:sym': (node, within) => add(within, symbolIn(node)),
  'w:cr': (_, within) => addPiece(within, 'break', ''),
  'w:br': (node, within) => {
    if (node.attributes['w:type'] === 'page') breakPage(within.into);
    else addPiece(within, 'break', '');
  },
  'w:footnoteReference': (node, within) => refer('footnote', node, within),
  'w:endnoteReference': (node, within) => refer('endnote', node, within),
  'w:hyperlink': (node, within) =>
    gather(node.children, { ...within, link: targetOf(node, within.reader) ?? within.link }),
  'w:ins': changed('insert'),
  'w:moveTo': changed('insert'),
  'w:del': changed('delete'),
  'w:moveFrom': changed('delete'),
  'w:bookmarkStart': (node, { into }) => {
    const name = node.attributes['w:name'] ?? '';
    // Where the author was last.
    if (name !== '' && name !== '_GoBack') into.anchors.push(name);
  },
  'w:commentRangeStart': (node, { into }) => remark(node, into, false),
  'w:commentRangeEnd': (node, { into }) => remark(node, into, true),
  'w:commentReference': (node, { into }) => remark(node, into, true),
  'w:sdt': (node, within) => {
    const control = controlOf(node);
    if (control !== undefined) within.into.control = joinControls(within.into.control, control);
    const isContents = within.around.isContents || isContentsControl(node);
    gather(node.children, { ...within, around: { ...within.around, isContents } });
  },
  'w:rt': (node, within) => {
    const into = newGathered();
    gather(node.children, { ...within, into });
    apart(within.into, 'field', into.pieces.map(({ text }) => text).join(''));
  },
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': drawing,
};

/** White space at the ends counts only where the file says so (XML 1.0, 2.10). */
function typedIn({ text, attributes }: XmlNode, { reader }: Within): string {
  const space = attributes['xml:space'] ?? reader.part.root.attributes['xml:space'];
  return (space === 'preserve' ? text : text.trim()).replaceAll(/[\n\r\t]/g, ' ');
}

function add(within: Within, text: string): void {
  if (text === '') return;
  const { reader, into, look, around } = within;
  const words = wordsNow(reader.fields);
  if (around.isContents) apart(into, 'contents', text);
  else if (words !== 'text') apart(into, words, text);
  else if (look?.isHidden === true) apart(into, 'hidden', text);
  else {
    if (isFilledIn(reader.fields, text) && into.control?.options.length === 0) into.control = null;
    if (look?.isRightToLeft === true && /\S/.test(text)) into.hasRightToLeft = true;
    addPiece(within, 'text', shownText(text, look?.font ?? null));
  }
}

function apart(into: Gathered, kind: Furniture['kind'], text: string): void {
  into.apart[kind] = (into.apart[kind] ?? '') + text;
}

function addPiece({ reader, into, look, link, change, around }: Within, kind: Piece['kind'], text: string): void {
  if (kind === 'break' && (around.isContents || wordsNow(reader.fields) !== 'text' || look?.isHidden === true)) return;
  into.pieces.push({
    kind,
    text,
    isStrong: look?.isBold ?? false,
    isEmphasis: look?.isItalic ?? false,
    isUnderlined: look?.isUnderlined ?? false,
    isStruck: look?.isStruck ?? false,
    isCapitals: look?.isCapitals ?? false,
    size: look?.size ?? null,
    link: link ?? linkNow(reader.fields),
    language: look?.language ?? null,
    change: change ?? around.change,
  });
  if (kind === 'text') into.length += text.length;
}

function breakPage(into: Gathered): void {
  if (into.length > 0) into.breaksAfter = true;
  else into.breaksBefore = true;
}

function refer(kind: 'footnote' | 'endnote', node: XmlNode, within: Within): void {
  const id = `${kind}-${node.attributes['w:id'] ?? ''}`;
  within.reader.notes.add(id);
  addPiece(within, 'note', id);
}

function remark(node: XmlNode, into: Gathered, isEnd: boolean): void {
  into.remarks.push({ id: node.attributes['w:id'] ?? '', at: into.length, isEnd });
}

/** Undefined of a link that leads nowhere. */
function targetOf({ attributes }: XmlNode, { part, bookmarks }: Reader): string | undefined {
  const anchor = attributes['w:anchor'];
  const relation = part.relations.get(attributes['r:id'] ?? '');
  if (relation !== undefined) return anchor === undefined ? relation.target : `${relation.target}#${anchor}`;
  return anchor !== undefined && bookmarks.has(anchor) ? `#${anchor}` : undefined;
}
