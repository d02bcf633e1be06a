/**
 * A picture in SVG, read only to judge it: what is shown is the author's own. What may move, fetch, run or look
 * different on another computer is told, at its place in the file. Shapes, colours and letters are all that is left.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Diagnostic, diagnostic, figure, type Param, type Result } from '../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import { glyphWords, unsetIn } from '../glyphs/index.ts';
import { lineAndColumn } from '../text.ts';
import { faultsOfAttribute, faultsOfElement, faultsOfStyle, isDrawing, SVG, type SvgFault } from './svg-rules.ts';
import { type Size, sizeOf } from './svg-size.ts';
import { type Drawing, drawingOf, tooMuch } from './svg-weight.ts';
import { xmlDetail } from './svg-words.ts';

const MAX_DEPTH = LIMITS.svgDepth.at;
const MAX_ELEMENTS = LIMITS.svgElements.at;
const MAX_LETTERS = LIMITS.svgLetters.at;

/** After so many different faults the author knows enough. */
const MAX_FAULTS = 50;

/** Reading on makes no sense: what follows is not what it seems. */
class Stop extends Error {}

interface Open {
  readonly offset: number;
  readonly drawing: Drawing;
  readonly codes: ReadonlySet<string>;
  readonly isText: boolean;
}

interface Reading {
  readonly text: string;
  readonly parser: SaxesParser<{ xmlns: true }>;
  readonly open: Open[];
  readonly tell: (fault: SvgFault, offset: number) => void;
  /** Where each attribute of the element that is being read ends. */
  ends: Map<string, number>;
  root: { drawing: Drawing; tag: SaxesTagNS; offset: number } | undefined;
  elements: number;
  letters: number;
  style: { css: string; offset: number } | undefined;
}

/** The size of a sound SVG, in pixels; undefined with the reasons why it is not. */
export function readSvg(file: string, text: string): Result<Size | undefined> {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const reading: Reading = {
    text,
    parser: new SaxesParser({ xmlns: true }),
    open: [],
    // The same thing over and over, such as letters, is one fault: told at its first place.
    tell(fault, offset) {
      const item = fault({ file, line: 1, column: 1 });
      const key = JSON.stringify([item.code, item.params]);
      if (told.has(key)) return;
      told.add(key);
      diagnostics.push({ ...item, place: { file, ...lineAndColumn(text, offset) } });
      if (diagnostics.length >= MAX_FAULTS) throw new Stop();
    },
    ends: new Map(),
    root: undefined,
    elements: 0,
    letters: 0,
    style: undefined,
  };
  listen(reading);
  try {
    reading.parser.write(text).close();
    const size = judgeWhole(reading);
    return { value: diagnostics.length === 0 ? size : undefined, diagnostics };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { value: undefined, diagnostics };
  }
}

function listen(reading: Reading): void {
  const { parser, text, tell } = reading;
  parser.on('error', ({ message }) => {
    const { detail, at } = xmlDetail(message.replace(/^\d+:\d+: /, ''));
    const here = Math.max(0, parser.position - 1);
    const unclosed = reading.open.at(-1)?.offset ?? here;
    tell(xmlFault(detail), { here, tag: Math.max(0, text.lastIndexOf('<', here)), unclosed }[at]);
    throw new Stop();
  });
  parser.on('doctype', (doctype) => {
    tell((place) => diagnostic('picture-doctype', place, {}), text.lastIndexOf('<!DOCTYPE', parser.position));
    // Entities that are declared in it would all be told as unknown.
    if (doctype.includes('[')) throw new Stop();
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml-stylesheet') return;
    const fault: SvgFault = (place) => diagnostic('picture-reference', place, { reference: `<?${target}?>` });
    tell(fault, text.lastIndexOf('<?', parser.position));
  });
  parser.on('attribute', ({ name }) => void reading.ends.set(name, parser.position));
  parser.on('opentag', (tag) => openElement(reading, tag));
  parser.on('closetag', (tag) => {
    reading.open.pop();
    if (tag.local !== 'style' || reading.style === undefined) return;
    const { css, offset } = reading.style;
    for (const fault of faultsOfStyle(css)) tell(fault, offset);
    reading.style = undefined;
  });
  const more = (part: string) => {
    if (reading.style !== undefined) reading.style.css += part;
    else judgeLetters(reading, part);
  };
  parser.on('text', more);
  parser.on('cdata', more);
}

/** What stands in a text is drawn in the font of the house style alone: of more fonts in one text letters may get lost. */
function judgeLetters(reading: Reading, part: string): void {
  const { open, tell } = reading;
  const inside = open.find(({ isText }) => isText);
  const { offset } = open.at(-1) ?? { offset: 0 };
  if (inside === undefined) return;
  reading.letters += part.trim().length;
  if (reading.letters > MAX_LETTERS) stopAt(reading, inside.offset, lettersFault);
  for (const char of unsetIn(part)) tell((place) => diagnostic('picture-glyph', place, glyphWords(char)), offset);
}

function openElement(reading: Reading, tag: SaxesTagNS): void {
  const { open, ends, text, tell } = reading;
  const attributes = Object.values(tag.attributes);
  // No value of an attribute may hold a `<`, so the last one before the first of them is where the tag starts.
  const end = ends.get(attributes[0]?.name ?? '') ?? reading.parser.position;
  const offset = text.lastIndexOf('<', end - 1);
  const parent = open.at(-1);
  const drawing = drawingOf(attributes);
  reading.ends = new Map();
  reading.elements += 1;
  if (reading.root === undefined) {
    reading.root = { drawing, tag, offset };
    if (tag.uri !== SVG || tag.local !== 'svg') stopAt(reading, offset, rootFault(tag));
  }
  if (open.length >= MAX_DEPTH) stopAt(reading, offset, depthFault);
  if (reading.elements > MAX_ELEMENTS) stopAt(reading, offset, elementsFault);
  parent?.drawing.children.push(drawing);
  const codes = new Set(parent?.codes);
  for (const [code, fault] of faultsOfElement(tag)) {
    // Letters within letters are no second fault.
    if (!codes.has(code)) tell(fault, offset);
    codes.add(code);
  }
  for (const attribute of attributes) {
    for (const fault of faultsOfAttribute(tag, attribute))
      tell(fault, attributeStart(text, ends.get(attribute.name) ?? offset));
  }
  if (isDrawing(tag) && tag.local === 'style') reading.style = { css: '', offset };
  open.push({ offset, drawing, codes, isText: isDrawing(tag) && tag.local === 'text' });
}

/** What can be said only of the picture as a whole: its size, and how much its references make of it. */
function judgeWhole({ root, tell }: Reading): Size | undefined {
  if (root === undefined) return undefined;
  const { drawing, tag, offset } = root;
  const excess = tooMuch(drawing, { depth: MAX_DEPTH, elements: MAX_ELEMENTS });
  if (excess === 'depth') tell(depthFault, offset);
  if (excess === 'elements') tell(elementsFault, offset);
  const size = sizeOf(tag.attributes);
  if (size === undefined) tell((place) => diagnostic('picture-size', place, {}), offset);
  return size;
}

function stopAt({ tell }: Reading, offset: number, fault: SvgFault): never {
  tell(fault, offset);
  throw new Stop();
}

const xmlFault =
  (detail: Param): SvgFault =>
  (place) =>
    diagnostic('picture-xml', place, { detail });
const depthFault: SvgFault = (place) => diagnostic('picture-depth', place, { limit: String(MAX_DEPTH) });
const elementsFault: SvgFault = (place) => diagnostic('picture-elements', place, { limit: figure(MAX_ELEMENTS) });
const lettersFault: SvgFault = (place) => diagnostic('picture-letters', place, { limit: figure(MAX_LETTERS) });

function rootFault({ name, uri }: SaxesTagNS): SvgFault {
  const found = uri === '' && name === 'svg' ? { nl: '<svg> zonder xmlns', en: '<svg> without xmlns' } : `<${name}>`;
  return (place) => diagnostic('picture-root', place, { found });
}

/** From the end of its value, which holds no quote of the kind that it stands in. */
function attributeStart(text: string, end: number): number {
  const opening = text.lastIndexOf(text.charAt(end - 1), end - 2);
  const equals = text.lastIndexOf('=', opening);
  let start = equals;
  while (/\s/.test(text.charAt(start - 1))) start -= 1;
  while (start > 0 && !/[\s"'<]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}
