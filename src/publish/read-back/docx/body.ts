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
  type Package,
  type Relationship,
  textOf,
  valueOf,
  type XmlNode,
} from './package.ts';
import type { Styles } from './styles.ts';

export interface Source {
  readonly parts: Package;
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
  if (node.name === 'w:p') return paragraph(node, tokens, place, source);
  if (node.name === 'w:tbl') return table(node, tokens, place, source);
  if (node.name === 'w:sdt') return control(node, tokens, place, source, blocks);
  if (node.name === 'w:sectPr') return tellAll(notLooks('section', node), tokens);
  if (SILENT.has(node.name)) return undefined;
  tokens.between('element', node.name);
  return blocks(elementsOf(node), tokens, place, source);
}

function tellAll(properties: readonly string[], tokens: Tokens, isWithin = false): void {
  for (const property of properties) {
    if (isWithin) tokens.within('property', property);
    else tokens.between('property', property);
  }
}

function table(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const properties = childOf(node, 'w:tblPr');
  tokens.between('structure', '<table>');
  const own = notLooks('table', properties);
  for (const property of own) {
    // LibreOffice drops what a table is called.
    if (/^w:tbl(?:Caption|Description) /.test(property)) tokens.optional('attribute', property);
    else tokens.between('property', property);
  }
  for (const row of elementsOf(node)) {
    if (row.name !== 'w:tr') {
      if (!SILENT.has(row.name)) tokens.between('element', row.name);
      continue;
    }
    tokens.between('structure', '<tr>');
    tellAll(notLooks('row', childOf(row, 'w:trPr')), tokens);
    for (const cell of elementsOf(row)) {
      if (SILENT.has(cell.name)) continue;
      tokens.between(cell.name === 'w:tc' ? 'structure' : 'element', cell.name === 'w:tc' ? '<td>' : cell.name);
      tellAll(notLooks('cell', childOf(cell, 'w:tcPr')), tokens);
      blocks(elementsOf(cell), tokens, { ...place, isInTable: true }, source);
    }
  }
  tokens.between('structure', '</table>');
}

type Walk = (nodes: readonly XmlNode[], tokens: Tokens, place: Place, source: Source) => void;

/** A control around what it holds. That of a table of contents is how Word marks one. */
function control(node: XmlNode, tokens: Tokens, place: Place, source: Source, walk: Walk): void {
  const properties = elementsOf(childOf(node, 'w:sdtPr'));
  const gallery = properties.find(({ name }) => name === 'w:docPartObj');
  const isContents = valueOf(childOf(gallery, 'w:docPartGallery')) === 'Table of Contents';
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
  const style = valueOf(childOf(properties, 'w:pStyle'));
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
  const list = valueOf(childOf(own, 'w:numId')) ?? valueOf(childOf(inherited, 'w:numId'));
  if (list === undefined || list === '0') return null;
  return labels.next(list, Number(valueOf(childOf(own, 'w:ilvl')) ?? valueOf(childOf(inherited, 'w:ilvl')) ?? '0'));
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

function run(node: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const isNote = elementsOf(node).some(({ name }) => name === 'w:footnoteReference' || name === 'w:footnoteRef');
  const isInContents = place.isInContents || place.fields.isInContents();
  const marked = notLooks('run', childOf(node, 'w:rPr'), { ...place, isNote, isInContents });
  tellAll(marked, tokens, true);
  for (const child of elementsOf(node)) {
    const { name, attributes } = child;
    if (name === 'w:t') {
      const text = textOf(child);
      place.fields.text(attributes['xml:space'] === 'preserve' ? text : text.trim());
    } else if (name === 'w:tab') place.fields.text(isInContents ? PAGE_TAB : ' ');
    else if (name === 'w:br' || name === 'w:cr') tokens.text(' ');
    else if (name === 'w:noBreakHyphen') tokens.text('\u2011');
    else if (name === 'w:softHyphen') tokens.text('\u00ad');
    else if (name === 'w:fldChar') place.fields.mark(child);
    else if (name === 'w:instrText') place.fields.instruction(textOf(child));
    else if (name === 'w:footnoteReference') note(child, tokens, place, source);
    else if (name === 'w:drawing') drawing(child, tokens, source);
    else if (!SILENT.has(name)) tokens.within('element', printed(child));
  }
  // What is set otherwise ends here.
  if (marked.length > 0) tokens.within('structure', '/');
}

/** A note is read where it is referred to, so that two that were exchanged are found. */
function note({ attributes }: XmlNode, tokens: Tokens, place: Place, source: Source): void {
  const { 'w:id': id, ...more } = attributes;
  for (const name of Object.keys(more)) tokens.within('attribute', name);
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

function drawing(node: XmlNode, tokens: Tokens, source: Source): void {
  const all = descendantsOf(node);
  const properties = all.find(({ name }) => name === 'wp:docPr');
  const { descr = '', name = '' } = properties?.attributes ?? {};
  for (const own of all) if (!DRAWN.has(own.name)) tokens.within('element', printed(own));
  for (const { attributes } of all)
    for (const key of ['hidden', 'title', 'rot', 'flipH', 'flipV', 'r:link'])
      if (attributes[key] !== undefined && !['0', ''].includes(attributes[key]))
        tokens.within('attribute', `${key}="${attributes[key]}"`);
  const pictureOf = (element: string) => {
    const id = all.find((own) => own.name === element)?.attributes['r:embed'] ?? '';
    const bytes = source.parts.bytes(`word/${source.relationships.get(id)?.target ?? ''}`);
    return bytes === undefined ? null : hash('sha256', bytes, 'hex').slice(0, 16);
  };
  const [width = 0, height = 0] = ['cx', 'cy'].map((key) =>
    Number(all.find((own) => own.name === 'wp:extent')?.attributes[key]),
  );
  const picture = pictureOf('a:blip');
  if (name === 'Logo' && source.found.logo === null && width <= LOGO && height <= LOGO) {
    source.found.logo = picture ?? '';
    for (const word of foreignIn(descr, source.organisation)) tokens.within('attribute', `descr="${word}"`);
    return;
  }
  tokens.within('picture', `${picture} ${descr}`);
  if (width < 360_000 || height < 100_000) tokens.within('property', `wp:extent ${width}×${height}`);
}
