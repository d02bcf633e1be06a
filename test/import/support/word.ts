/** Word files from XML, as Word writes them: small ones for tests, and those of the samples. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect } from 'vitest';
import { lettersOf, plainOf } from '../../../src/import/paper.ts';
import { readDocx } from '../../../src/import/read/docx/index.ts';
import type { Paper, PaperBlock, PaperParagraph } from '../../../src/model/paper.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

export interface WordParts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:styles`, `w:numbering` and so on. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Elements of the two files with properties. */
  readonly core?: string;
  readonly app?: string;
  /** Further relations of the document: id, type, target; external where it has `://`. */
  readonly relations?: readonly (readonly [string, string, string])[];
  /** Further parts by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function root(name: string, inside: string): string {
  return `${DECLARED}<${name} ${SPACES}>${inside}</${name}>`;
}

/** The parts of a package by name. */
export function partsOf(parts: WordParts): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    'word/document.xml': root('w:document', `<w:body>${parts.body}</w:body>`),
  };
  const relations: [string, string, string][] = (parts.relations ?? []).map(([id, type, target]) => [id, type, target]);
  const add = (type: string, name: string, element: string, inside: string | undefined) => {
    if (inside === undefined) return;
    files[`word/${name}.xml`] = root(element, inside);
    relations.push([`rId-${name}`, type, `${name}.xml`]);
  };
  add('styles', 'styles', 'w:styles', parts.styles);
  add('numbering', 'numbering', 'w:numbering', parts.numbering);
  add('footnotes', 'footnotes', 'w:footnotes', parts.footnotes);
  add('endnotes', 'endnotes', 'w:endnotes', parts.endnotes);
  add('comments', 'comments', 'w:comments', parts.comments);
  for (const [at, header] of (parts.headers ?? []).entries()) add('header', `header${at + 1}`, 'w:hdr', header);
  for (const [at, footer] of (parts.footers ?? []).entries()) add('footer', `footer${at + 1}`, 'w:ftr', footer);
  files['word/_rels/document.xml.rels'] = relationsPart(relations);
  files['_rels/.rels'] = relationsPart([
    ['rId1', 'officeDocument', 'word/document.xml'],
    ['rId2', 'extended-properties', 'docProps/app.xml'],
    ['rId3', 'core-properties', 'docProps/core.xml'],
  ]);
  const types = Object.keys(files)
    .filter((name) => name.startsWith('word/') && name.endsWith('.xml'))
    .map((name) => `<Override PartName="/${name}" ContentType="${typeOf(name)}"/>`);
  files['[Content_Types].xml'] =
    `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`;
  files['docProps/app.xml'] =
    `${DECLARED}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${parts.app ?? '<Application>Microsoft Office Word</Application>'}</Properties>`;
  files['docProps/core.xml'] =
    `${DECLARED}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core ?? ''}</cp:coreProperties>`;
  return { ...files, ...parts.more };
}

function typeOf(name: string): string {
  const kind = name.slice(5, -4).replaceAll(/\d/g, '');
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind === 'document' ? 'document.main' : kind}+xml`;
}

function relationsPart(relations: readonly (readonly [string, string, string])[]): string {
  const items = relations.map(([id, type, target]) => {
    const external = target.includes('://') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external}/>`;
  });
  return `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** The same bytes each time. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const mtime = new Date(2000, 0, 1, 12);
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime, os: 0 }];
  return zipSync(entries, { level: 9 });
}

export function word(parts: WordParts | string): Uint8Array {
  return zipped(partsOf(typeof parts === 'string' ? { body: parts } : parts));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A run; `properties`: XML of `w:rPr`. */
export function r(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of a text, or of runs where it begins with `<`; `properties`: XML of `w:pPr`. */
export function p(content: string, properties = ''): string {
  const inside = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

/** In a style; in a numbering at a level. */
export function styled(style: string, content: string): string {
  return p(content, `<w:pStyle w:val="${style}"/>`);
}
export function item(numId: number, level: number, content: string): string {
  return p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A level of a numbering: `[format, text, more XML]`. */
export type LevelSpec = readonly [string, string, string?];
export function abstractNum(id: number, levels: readonly LevelSpec[], more = ''): string {
  const made = levels.map(([format, text, inside = ''], at) => {
    const start = inside.includes('<w:start ') ? '' : '<w:start w:val="1"/>';
    return `<w:lvl w:ilvl="${at}">${start}<w:numFmt w:val="${format}"/>${inside}<w:lvlText w:val="${escaped(text)}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${more}${made.join('')}</w:abstractNum>`;
}
export function num(id: number, abstract: number, inside = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inside}</w:num>`;
}

/** Reads it; fails the test where it cannot be read, or where a letter is lost. */
export async function paperOf(parts: WordParts | string | Uint8Array): Promise<Paper> {
  const bytes = parts instanceof Uint8Array ? parts : word(parts);
  const { value, diagnostics } = await readDocx(bytes, 'document.docx');
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('nothing read');
  expect(lettersOf(value)).toBe(value.letters);
  return value;
}

/** `2.1 Tekst`, a line for each paragraph. */
export function lines(paragraphs: readonly PaperParagraph[]): string[] {
  return paragraphs.map(({ marker, content }) => [marker?.text ?? '', plainOf(content)].filter(Boolean).join(' '));
}

export function onlyParagraph({ blocks }: { readonly blocks: readonly PaperBlock[] }): PaperParagraph {
  const [first] = blocks;
  if (first?.type !== 'paragraph') throw new Error('no paragraph');
  return first;
}
