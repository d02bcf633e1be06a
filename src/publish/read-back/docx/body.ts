/** The text of a Word file in reading order, with all in it that is not known to be looks. */
import { hash } from 'node:crypto';
import { foreignIn } from '../html.ts';
import { type Token, Tokens } from '../reading.ts';
import { type FieldReader, fieldReader } from './fields.ts';
import { notLooks, printed, type Where } from './looks.ts';
import type { Labels } from './numbering.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  type Relationship,
  textOf,
  valOf,
  type WordPackage,
  type XmlNode,
} from './package.ts';
import type { Styles } from './styles.ts';

export interface Source {
  readonly parts: WordPackage;
  readonly styles: Styles;
  readonly labels: Labels;
  readonly notes: ReadonlyMap<string, XmlNode>;
  /** Of the part that is read. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly noteRelationships: ReadonlyMap<string, Relationship>;
  /** The words at each bookmark. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly organisation: string;
  /** What is found of the logo. */
  readonly found: { logo: string | null };
}

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
  for (const node of nodes) block(node, tokens, place, source);
}

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
  for (const property of notLooks('table', childOf(node, 'w:tblPr'))) {
    // LibreOffice drops what a table is called.
    if (/^w:tbl(?:Caption|Description) /.test(property)) tokens.optional('attribute', property);
    else tokens.between('property', property);
  }
  tellAll(notLooks('grid', childOf(node, 'w:tblGrid')), tokens);
  for (const row of elementsOf(node)) {
    if (row.name === 'w:tr') tableRow(row, tokens, place, source);
    else if (!SILENT.has(row.name)) tokens.between('element', row.name);
  }
  tokens.between('structure', '</table>');
}

function tableRow(row: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  tokens.between('structure', '<tr>');
  tellAll(notLooks('row', childOf(row, 'w:trPr')), tokens);
  for (const cell of elementsOf(row)) {
    if (SILENT.has(cell.name)) continue;
    const isCell = cell.name === 'w:tc';
    tokens.between(isCell ? 'structure' : 'element', isCell ? '<td>' : cell.name);
    tellAll(notLooks('cell', childOf(cell, 'w:tcPr')), tokens);
    blocks(elementsOf(cell), tokens, { ...place, isInTable: true }, source);
  }
}

type Walk = (nodes: readonly XmlNode[], tokens: Tokens, place: Place, source: Source) => void;

/** A control around what it holds. That of a table of contents is how Word marks one. */
function control(node: XmlNode, tokens: Tokens, place: Place, source: Source, walk: Walk): void {
  const properties = elementsOf(childOf(node, 'w:sdtPr'));
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
  const properties = childOf(node, 'w:pPr');
  const style = valOf(childOf(properties, 'w:pStyle'));
  const label = labelOf(properties, style, source);
  const own = new Tokens();
  const fields = place.fields.into(own);
  runs(elementsOf(node), own, { ...place, fields }, source);
  const content = own.done();
  const isEmpty = content.length === 0;
  const judged = [
    ...notLooks('paragraph', properties, { ...place, isEmpty }),
    ...notLooks('run', childOf(childOf(properties, 'w:pPr') ?? properties, 'w:rPr'), place),
    ...notLooks('section', childOf(properties, 'w:sectPr')),
  ].filter((property) => !/^w:(?:rPr|sectPr)\b/.test(property));
  if (isEmpty && judged.length === 0 && label === null) return;
  const isInContents = place.isInContents || place.fields.isInContents();
  tokens.between(
    'structure',
    `<${(isInContents ? null : source.styles.headingOf(style)) ?? (isInContents ? 'toc' : 'p')}>`,
  );
  if (label !== null) tokens.between('number', label);
  tellAll(judged, tokens);
  tokens.add(isInContents ? withoutPage(content) : content);
  tokens.between('structure', '</p>');
}

/** Before the number of a page in a table of contents; no character that XML can hold. */
const PAGE_TAB = '\u001f';

/** Word and LibreOffice add the numbers of pages, behind a tab. */
function withoutPage(content: readonly Token[]): readonly Token[] {
  return content.flatMap((token): Token[] => {
    if (token.is !== 'words') return [token];
    const [text = '', page = ''] = token.text.split(PAGE_TAB);
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
  const marked = notLooks('run', childOf(node, 'w:rPr'), { ...place, isNote, isInContents });
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
    place.fields.text(node.attributes['xml:space'] === 'preserve' ? textOf(node) : textOf(node).trim());
  else if (name === 'w:tab') place.fields.text(place.isInContents ? PAGE_TAB : ' ');
  else if (name === 'w:fldChar') place.fields.mark(node);
  else if (name === 'w:instrText') place.fields.instruction(textOf(node));
  else if (name === 'w:footnoteReference') note(node, tokens, place, source);
  else if (name === 'w:drawing') drawing(node, tokens, source);
  else if (!SILENT.has(name)) tokens.within('element', printed(node));
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

const DRAWN = new Set([
  ...[
    'wp:inline',
    'wp:extent',
    'wp:effectExtent',
    'wp:docPr',
    'wp:cNvGraphicFramePr',
    'a:graphicFrameLocks',
    'a:graphic',
  ],
  ...['a:graphicData', 'pic:pic', 'pic:nvPicPr', 'pic:cNvPr', 'pic:cNvPicPr', 'a:picLocks', 'pic:blipFill', 'a:blip'],
  ...[
    'a:stretch',
    'a:fillRect',
    'pic:spPr',
    'a:xfrm',
    'a:off',
    'a:ext',
    'a:prstGeom',
    'a:avLst',
    'a:extLst',
    'asvg:svgBlip',
  ],
  ...['a:noFill', 'a:ln'],
]);
/** Of a logo, in English Metric Units: some more than it takes. */
const LOGO = 2_400_000;
/** Of a figure: 10 by 3 millimetres. */
const LEAST = { width: 360_000, height: 100_000 };

function drawing(node: XmlNode, tokens: Tokens, source: Source): void {
  const all = descendantsOf(node);
  const { descr = '', name = '' } = all.find((own) => own.name === 'wp:docPr')?.attributes ?? {};
  for (const own of all) if (!DRAWN.has(own.name)) tokens.within('element', printed(own));
  for (const odd of all.flatMap(oddIn)) tokens.within('attribute', odd);
  const extent = all.find((own) => own.name === 'wp:extent')?.attributes ?? {};
  const [width, height] = [Number(extent['cx']), Number(extent['cy'])];
  const picture = pictureIn(all, source);
  if (name === 'Logo' && source.found.logo === null && width <= LOGO && height <= LOGO) {
    source.found.logo = picture ?? '';
    for (const word of foreignIn(descr, source.organisation)) tokens.within('attribute', `descr="${word}"`);
    return;
  }
  tokens.within('picture', `${picture} ${descr}`);
  if (!(width >= LEAST.width && height >= LEAST.height)) tokens.within('property', `wp:extent ${width}×${height}`);
}

/** What hides, turns or mirrors a picture, or fetches it from elsewhere. */
function oddIn({ attributes }: XmlNode): string[] {
  return ['hidden', 'title', 'rot', 'flipH', 'flipV', 'r:link'].flatMap((key) => {
    const value = attributes[key] ?? '0';
    return value === '0' || value === '' ? [] : [`${key}="${value}"`];
  });
}

function pictureIn(drawn: readonly XmlNode[], { parts, relationships }: Source): string | null {
  const id = drawn.find((own) => own.name === 'a:blip')?.attributes['r:embed'] ?? '';
  const bytes = parts.bytes(`word/${relationships.get(id)?.target ?? ''}`);
  return bytes === undefined ? null : hash('sha256', bytes, 'hex').slice(0, 16);
}
