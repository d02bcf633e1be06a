/** The text of a Word file in reading order, with all in it that is not known to be looks. */
import { type Token, Tokens } from '../reading.ts';
import { drawing } from './drawing.ts';
import { type FieldReader, fieldReader } from './fields.ts';
import { notLooks, printed, type Where } from './looks.ts';
import { childOf, descendantsOf, elementsOf, propertiesOf, textOf, valOf, type XmlNode } from './package.ts';
import type { Source } from './source.ts';

interface Place extends Where {
  readonly fields: FieldReader;
  readonly isNotes?: boolean;
}

/** Nothing is shown of these. */
const SILENT = new Set([
  ...[
    'w:bookmarkStart',
    'w:bookmarkEnd',
    'w:proofErr',
    'w:lastRenderedPageBreak',
    'w:rPr',
    'w:pPr',
    'w:sdtPr',
    'w:sdtEndPr',
  ],
  ...[
    'w:tblPr',
    'w:tblGrid',
    'w:trPr',
    'w:tcPr',
    'w:sectPr',
    'w:footnoteRef',
    'w:separator',
    'w:continuationSeparator',
  ],
]);

export function readBlocks(root: XmlNode | undefined, source: Source): readonly Token[] {
  const tokens = new Tokens();
  blocks(elementsOf(root), tokens, { fields: fieldReader(tokens) }, source);
  return tokens.done();
}

function blocks(nodes: readonly XmlNode[], tokens: Tokens, place: Place, source: Source): void {
  let empty = 0;
  for (const node of nodes) {
    const isGap = node.name === 'w:p' && !descendantsOf(node).some(isShown);
    if (!isGap && empty > MOST_EMPTY) tokens.between('property', `${empty} × w:p`);
    empty = isGap ? empty + 1 : 0;
    block(node, tokens, place, source);
  }
}

/** A line of spaces alone is an empty one. */
function isShown(node: XmlNode): boolean {
  return SHOWN.has(node.name) && (node.name !== 'w:t' || textOf(node).trim() !== '');
}

/** More empty lines than these push the text that comes after out of sight. */
const MOST_EMPTY = 4;
const SHOWN = new Set([
  'w:t',
  'w:drawing',
  'w:fldChar',
  'w:footnoteReference',
  'w:sym',
  'w:pict',
  'w:object',
  'w:sectPr',
]);
/** In one paragraph. */
const MOST_BREAKS = 12;

function block(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  if (node.name === 'w:p') paragraph(node, tokens, place, source);
  else if (node.name === 'w:tbl') table(node, tokens, place, source);
  else if (node.name === 'w:sdt') control(node, tokens, place, source, blocks);
  else if (node.name === 'w:sectPr') tellAll(notLooks('section', node), tokens);
  else if (!SILENT.has(node.name)) {
    tokens.between('element', node.name);
    blocks(elementsOf(node), tokens, place, source);
  }
}

function tellAll(properties: readonly string[], tokens: Tokens, isWithin = false): void {
  for (const property of properties) {
    if (isWithin) tokens.within('property', property);
    else tokens.between('property', property);
  }
}

function table(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  tokens.between('structure', '<table>');
  for (const property of notLooks('table', propertiesOf(node, 'w:tblPr'))) {
    // LibreOffice drops what a table is called.
    if (/^w:tbl(?:Caption|Description) /.test(property)) tokens.optional('attribute', property);
    else tokens.between('property', property);
  }
  const grid = propertiesOf(node, 'w:tblGrid');
  tellAll(notLooks('grid', grid), tokens);
  const width = elementsOf(grid).reduce((sum, { attributes }) => sum + Number(attributes['w:w'] ?? 0), 0);
  if (place.isInTable !== true && width > source.width + BEYOND) tokens.between('property', `w:tblGrid ${width}`);
  for (const row of elementsOf(node)) {
    if (row.name === 'w:tr') tableRow(row, tokens, place, source);
    else if (!SILENT.has(row.name)) tokens.between('element', row.name);
  }
  tokens.between('structure', '</table>');
}

/** Of a table, in twentieths of a point: its lines and margins may stand out of the text. */
const BEYOND = 600;

function tableRow(row: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  tokens.between('structure', '<tr>');
  tellAll(notLooks('row', propertiesOf(row, 'w:trPr')), tokens);
  for (const cell of elementsOf(row)) {
    if (SILENT.has(cell.name)) continue;
    const isCell = cell.name === 'w:tc';
    tokens.between(isCell ? 'structure' : 'element', isCell ? '<td>' : cell.name);
    tellAll(notLooks('cell', propertiesOf(cell, 'w:tcPr')), tokens);
    blocks(elementsOf(cell), tokens, { ...place, isInTable: true }, source);
  }
}

type Walk = (nodes: readonly XmlNode[], tokens: Tokens, place: Place, source: Source) => void;

/** A control around what it holds. That of a table of contents is how Word marks one. */
function control(node: XmlNode, tokens: Tokens, place: Place, source: Source, walk: Walk): void {
  const properties = elementsOf(propertiesOf(node, 'w:sdtPr'));
  const gallery = properties.find(({ name }) => name === 'w:docPartObj');
  const isContents = valOf(childOf(gallery, 'w:docPartGallery')) === 'Table of Contents';
  for (const property of properties) {
    if (property.name === 'w:id' || (isContents && property === gallery)) continue;
    tokens.within('field', [property, ...descendantsOf(property)].map(printed).join(' '));
  }
  walk(
    elementsOf(childOf(node, 'w:sdtContent')),
    tokens,
    { ...place, ...(isContents ? { isInContents: true } : {}) },
    source,
  );
}

function paragraph(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const properties = propertiesOf(node, 'w:pPr');
  const style = valOf(childOf(properties, 'w:pStyle'));
  const label = labelOf(properties, style, source);
  const own = new Tokens();
  const fields = place.fields.into(own, place.isInContents);
  runs(elementsOf(node), own, { ...place, fields }, source);
  const content = own.done();
  const isEmpty = content.length === 0;
  // Nobody sees these, and they are no space between words: somebody put them there to move what follows.
  const isHeldOpen = isEmpty && /[\u00a0\u202f]/.test(lettersIn(node));
  const judged = [
    ...notLooks('paragraph', properties, { ...place, isEmpty }),
    ...notLooks('run', propertiesOf(properties, 'w:rPr'), place),
    ...notLooks('section', propertiesOf(properties, 'w:sectPr')),
    ...source.styles.ofNotes(style).filter(() => place.isNotes !== true),
  ].filter((property) => !/^w:(?:rPr|sectPr)\b/.test(property));
  if (isHeldOpen) tokens.between('character', 'U+00A0');
  if (isEmpty && judged.length === 0 && label === null) return;
  const isInContents = place.isInContents || place.fields.isInContents();
  tokens.between(
    'structure',
    `<${(isInContents ? null : source.styles.headingOf(style)) ?? (isInContents ? 'toc' : 'p')}>`,
  );
  if (label !== null) tokens.between('number', label);
  tellAll(judged, tokens);
  tellAll(oddBreaksIn(node), tokens);
  tokens.add(isInContents ? withoutPage(content) : content);
  tokens.between('structure', '</p>');
}

function lettersIn(paragraph: XmlNode): string {
  return descendantsOf(paragraph)
    .filter(({ name }) => name === 'w:t')
    .map(textOf)
    .join('');
}

/** A page may begin with a paragraph or after one, which programs say by a break at an end of its letters; else it parts what belongs together. */
function oddBreaksIn(paragraph: XmlNode): string[] {
  const inner = descendantsOf(paragraph);
  const breaks = inner.filter(({ name }) => name === 'w:br' || name === 'w:cr');
  const odd = breaks.filter(({ attributes }) => !['textWrapping', undefined].includes(attributes['w:type']));
  const isText = (own: XmlNode) => own.name === 'w:t' && textOf(own) !== '';
  const [first, last] = [inner.findIndex(isText), inner.findLastIndex(isText)];
  const isAtEnd = (own: XmlNode) => first === -1 || inner.indexOf(own) < first || inner.indexOf(own) > last;
  const isBetween = odd.length === 1 && odd.every((own) => own.attributes['w:type'] === 'page' && isAtEnd(own));
  return [...(isBetween ? [] : odd.map(printed)), ...(breaks.length > MOST_BREAKS ? [`${breaks.length} × w:br`] : [])];
}

/** Before the number of a page in a table of contents; no character that XML can hold. */
const PAGE_TAB = '\u001f';

/** Word and LibreOffice add the numbers of pages, behind a tab. */
function withoutPage(content: readonly Token[]): readonly Token[] {
  return content.flatMap((token): Token[] => {
    if (token.is !== 'words') return [token];
    const [text = '', page = '', ...more] = token.text.split(PAGE_TAB);
    if (more.length > 0) return [{ is: 'words', text: [text, page, ...more].join(' ') }];
    if (!/^ ?\d{0,4} ?$/.test(page)) return [{ is: 'words', text: `${text} ${page}` }];
    return text.trim() === '' ? [] : [{ is: 'words', text: text.trimEnd() }];
  });
}

function labelOf(
  properties: XmlNode | undefined,
  style: string | undefined,
  { styles, labels }: Source,
): string | null {
  const own = childOf(properties, 'w:numPr');
  const inherited = styles.numberingOf(style);
  const list = valOf(childOf(own, 'w:numId')) ?? valOf(childOf(inherited, 'w:numId'));
  if (list === undefined || list === '0') return null;
  return labels.next(list, Number(valOf(childOf(own, 'w:ilvl')) ?? valOf(childOf(inherited, 'w:ilvl')) ?? '0'));
}

function runs(nodes: readonly XmlNode[], tokens: Tokens, place: Place, source: Source): void {
  for (const node of nodes) {
    if (node.name === 'w:r') run(node, tokens, place, source);
    else if (node.name === 'w:hyperlink') link(node, tokens, place, source);
    else if (node.name === 'w:sdt') control(node, tokens, place, source, runs);
    else if (node.name === 'w:fldSimple') {
      place.fields.simple(node.attributes['w:instr'] ?? '', () => runs(elementsOf(node), tokens, place, source));
    } else if (!SILENT.has(node.name)) {
      tokens.within('element', printed(node));
      runs(elementsOf(node), tokens, place, source);
    }
  }
}

/** As LibreOffice writes it, with a slash behind a host; saved in another folder, the way to what stood beside it is another. */
function addressOf(target: string): string {
  if (!/^https?:/i.test(target)) return target.replace(/^(?:\.\.\/)+/, '');
  return URL.canParse(target) ? new URL(target).href : target;
}

function link(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const { 'r:id': id, 'w:anchor': anchor, 'w:history': _, 'w:tgtFrame': __, ...more } = node.attributes;
  const known = (place.isNotes ? source.noteRelationships : source.relationships).get(id ?? '');
  const outside = id === undefined ? '' : addressOf(known?.target ?? '?');
  const inside = anchor === undefined ? '' : `#${source.bookmarks.get(anchor) ?? '?'}`;
  tokens.within('link', outside + inside);
  for (const [name, value] of Object.entries(more)) tokens.within('attribute', `${name}="${value}"`);
  runs(elementsOf(node), tokens, place, source);
  tokens.within('link', '');
}

/** What stands for letters. */
const LETTERS: Readonly<Record<string, string>> = {
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

function run(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const isNote = elementsOf(node).some(({ name }) => name === 'w:footnoteReference' || name === 'w:footnoteRef');
  const isInContents = place.isInContents || place.fields.isInContents();
  const properties = propertiesOf(node, 'w:rPr');
  const marked = [
    ...notLooks('run', properties, { ...place, isNote, isInContents }),
    ...source.styles.ofNotes(valOf(childOf(properties, 'w:rStyle'))).filter(() => !isNote),
  ];
  tellAll(marked, tokens, true);
  for (const child of elementsOf(node)) piece(child, tokens, { ...place, isInContents }, source);
  // What is set otherwise ends here.
  if (marked.length > 0) tokens.within('structure', '/');
}

function piece(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const { name } = node;
  const letters = LETTERS[name];
  if (letters !== undefined) tokens.text(letters);
  // Without this Word drops the spaces at both ends.
  else if (name === 'w:t')
    place.fields.text(node.attributes['xml:space'] === 'preserve' ? textOf(node) : trimmed(textOf(node)));
  else if (name === 'w:tab') tab(tokens, place);
  else if (name === 'w:fldChar') place.fields.mark(node);
  else if (name === 'w:instrText') place.fields.instruction(textOf(node));
  else if (name === 'w:footnoteReference') note(node, tokens, place, source);
  else if (name === 'w:drawing') drawing(node, tokens, source);
  else if (!SILENT.has(name)) tokens.within('element', printed(node));
}

/** Without what XML calls white space at either end; any other stays. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && WHITE.has(text[start] ?? '')) start += 1;
  while (end > start && WHITE.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

const WHITE = new Set([' ', '\t', '\r', '\n']);

function tab(tokens: Tokens, { isInContents = false, fields }: Place): void {
  fields.text(isInContents ? PAGE_TAB : ' ');
  if (!isInContents) tokens.within('structure', '→');
}

/** A note is read where it is referred to, so that two that were exchanged are found. */
function note({ attributes }: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const { 'w:id': id, ...more } = attributes;
  for (const name of Object.keys(more)) tokens.within('attribute', name);
  const type = source.notes.get(id ?? '')?.attributes['w:type'] ?? 'normal';
  if (type !== 'normal') tokens.within('attribute', `w:type="${type}"`);
  tokens.within('structure', '[');
  const own = new Tokens();
  blocks(elementsOf(source.notes.get(id ?? '')), own, { ...place, isNotes: true, fields: fieldReader(own) }, source);
  tokens.add(own.done());
  tokens.within('structure', ']');
}
