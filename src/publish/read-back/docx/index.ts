/** A Word file, whoever saved it last: all its parts, of which what is not known is told by name. */
import { CLAIM_PREFIX, claimsOf } from '../../../model/claims.ts';
import { type Reading, stateNamed, type Token, Tokens } from '../reading.ts';
import { readBlocks } from './body.ts';
import { isTextFont, notLooks, printed } from './looks.ts';
import { labelsOf } from './numbering.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  openPackage,
  textOf,
  valOf,
  type WordPackage,
  type XmlNode,
} from './package.ts';
import type { Source } from './source.ts';
import { stylesOf } from './styles.ts';

/** Throws when it is no Word file. */
export function readDocx(bytes: Uint8Array): Reading {
  const parts = openPackage(bytes);
  const document = parts.xml('word/document.xml');
  if (document === undefined) throw new Error('no word/document.xml');
  const core = parts.xml('docProps/core.xml');
  const own = new Map(
    elementsOf(parts.xml('docProps/custom.xml')).map((node) => [node.attributes['name'], textOf(node)]),
  );
  const claims = claimsOf((name) => own.get(`${CLAIM_PREFIX}.${name}`));
  const said = (name: string) => {
    const node = childOf(core, name);
    return node === undefined || textOf(node) === '' ? null : textOf(node);
  };
  const company = childOf(parts.xml('docProps/app.xml'), 'Company');
  const found: Source['found'] = { logo: null };
  const source: Source = {
    parts,
    styles: stylesOf(parts),
    labels: labelsOf(parts),
    notes: notesIn(parts),
    relationships: parts.relationships('document.xml'),
    noteRelationships: parts.relationships('footnotes.xml'),
    bookmarks: bookmarksIn(document),
    width: widthOf(document),
    organisation: company === undefined ? '' : textOf(company),
    found,
  };
  const tokens = [
    ...aroundText(parts, { core, company }, source),
    ...elementsOf(document).flatMap((node) => {
      if (node.name === 'w:body') return readBlocks(node, source);
      return [{ is: 'mark', kind: 'element', what: printed(node), isWithin: false } as const];
    }),
    ...runningTexts(document, source),
  ];
  return {
    claims,
    organisation: company === undefined ? null : textOf(company),
    version: said('cp:version') ?? claims.version,
    state: stateNamed(said('cp:contentStatus')),
    tokens,
    isPart: false,
    logo: found.logo ?? [],
  };
}

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app|custom)\.xml|docProps\/thumbnail\.\w+|word\/(?:document|styles|numbering|settings|fontTable|footnotes|endnotes|webSettings)\.xml|word\/(?:header|footer)[\w-]*\.xml|word\/theme\/theme\d\.xml|word\/_rels\/[\w-]+\.xml\.rels|word\/media\/[\w.-]+|[\w/]+\/)$/;
const RELATIONSHIPS = new Set(
  'styles numbering settings fontTable footnotes endnotes header footer webSettings theme hyperlink image'.split(' '),
);
const SETTINGS = new Set(
  [
    ...[
      'zoom',
      'defaultTabStop',
      'autoHyphenation',
      'hyphenationZone',
      'characterSpacingControl',
      'footnotePr',
      'endnotePr',
    ],
    ...['compat', 'themeFontLang', 'decimalSymbol', 'listSeparator', 'rsids', 'proofState', 'embedSystemFonts', 'view'],
    ...['hideSpellingErrors', 'hideGrammaticalErrors', 'clrSchemeMapping', 'shapeDefaults', 'hdrShapeDefaults'],
    ...[
      'doNotHyphenateCaps',
      'consecutiveHyphenLimit',
      'evenAndOddHeaders',
      'mirrorMargins',
      'removePersonalInformation',
    ],
  ].map((name) => `w:${name}`),
);
/** What a file says of itself and a reader may be shown. */
const SAID = ['dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category'];

/** All that is beside the text: what is in the package, how it is set, and what all styles do. */
function aroundText(
  parts: WordPackage,
  { core, company }: Readonly<Record<'core' | 'company', XmlNode | undefined>>,
  { styles, labels }: Source,
): readonly Token[] {
  const tokens = new Tokens();
  for (const part of strayIn(parts)) tokens.between('part', part);
  if (company !== undefined) tokens.between('attribute', `Company ${textOf(company)}`);
  for (const name of SAID) {
    const text = textOf(childOf(core, name));
    if (text !== '') tokens.between('attribute', `${name} ${text}`);
  }
  const custom = elementsOf(parts.xml('docProps/custom.xml')).filter(
    ({ attributes }) => attributes['name'] === `${CLAIM_PREFIX}.status`,
  );
  for (const node of [childOf(core, 'cp:contentStatus'), ...custom])
    if (node !== undefined && textOf(node) !== '') tokens.optional('attribute', `${node.name} ${textOf(node)}`);
  for (const setting of settingsIn(parts)) tokens.between('setting', setting);
  for (const property of styles.notLooks) tokens.between('style', property);
  for (const odd of [...labels.odd, ...separatorsIn(parts)]) tokens.between('style', odd);
  for (const { properties, isBullet } of labels.runs)
    for (const property of notLooks('run', properties, { isBullet })) tokens.between('style', property);
  return tokens.done();
}

/** Parts that no text of ours needs, relations to elsewhere, and another document than the one that is read. */
function strayIn(parts: WordPackage): string[] {
  const relations = parts.names
    .filter((name) => name.startsWith('word/_rels/'))
    .flatMap((name) => [...parts.relationships(name.slice('word/_rels/'.length, -'.rels'.length)).values()]);
  const isKnown = (type: string, isExternal: boolean) =>
    RELATIONSHIPS.has(type) && (!isExternal || type === 'hyperlink');
  const main = elementsOf(parts.xml('_rels/.rels')).filter(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  );
  const targets = main.map(({ attributes }) => (attributes['Target'] ?? '').replace(/^\//, ''));
  return [
    ...parts.names.toSorted().filter((name) => !PARTS.test(name)),
    ...relations.flatMap(({ type, target, isExternal }) =>
      isKnown(type, isExternal) && (isExternal || isInPlace(type, target)) ? [] : [`${type} ${target}`],
    ),
    ...twiceIn(elementsOf(parts.xml('word/_rels/document.xml.rels')).map(({ attributes }) => attributes['Id'] ?? '')),
    ...twiceIn(relations.filter(({ type }) => SINGLE.has(type)).map(({ type }) => type)),
    ...twiceIn(elementsOf(parts.xml('word/footnotes.xml')).map(({ attributes }) => attributes['w:id'] ?? '')),
    ...(targets.join() === 'word/document.xml' ? [] : [`officeDocument ${targets.join()}`]),
  ];
}

/** Of these a document has one, under the name of its kind; what is read here is what Word reads. */
const SINGLE = new Set(['styles', 'numbering', 'settings', 'fontTable', 'footnotes', 'endnotes', 'webSettings']);

function isInPlace(type: string, target: string): boolean {
  if (SINGLE.has(type)) return target === `${type}.xml` || target === `/word/${type}.xml`;
  return type === 'hyperlink' || PLACES[type]?.test(target) === true;
}

const PLACES: Readonly<Record<string, RegExp>> = {
  header: /^header[\w-]*\.xml$/,
  footer: /^footer[\w-]*\.xml$/,
  image: /^media\/[\w.-]+$/,
  theme: /^theme\/theme\d\.xml$/,
};

function twiceIn(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Of the widest text: a page less its margins. */
function widthOf(document: XmlNode): number {
  const widths = descendantsOf(document)
    .filter(({ name }) => name === 'w:sectPr')
    .map((section) => {
      const number = (name: string, key: string) => Number(childOf(section, name)?.attributes[key] ?? 0);
      return number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
    });
  return Math.max(0, ...widths);
}

function settingsIn(parts: WordPackage): string[] {
  const settings = elementsOf(parts.xml('word/settings.xml')).filter(
    (node) => !SETTINGS.has(node.name) && !/^(?:m|o|w14|w15)\?:/.test(node.name),
  );
  const isFont = (node: XmlNode) => (valOf(node) ?? '').split(';').every((name) => isTextFont(name.trim()));
  const fonts = elementsOf(parts.xml('word/fontTable.xml'))
    .flatMap(elementsOf)
    .filter((node) => node.name.startsWith('w:embed') || (node.name === 'w:altName' && !isFont(node)));
  const counts = elementsOf(parts.xml('word/settings.xml')).filter(({ name }) => name === 'w:footnotePr');
  const noted = counts.flatMap((node) => notLooks('setting', { name: '', attributes: {}, children: [node] }));
  return [...[...settings, ...fonts].map(printed), ...noted, ...signFontsIn(parts)];
}

/** A font that is not there is replaced by one of its kind: by one of signs, where it says that it is that. */
function signFontsIn(parts: WordPackage): string[] {
  return elementsOf(parts.xml('word/fontTable.xml')).flatMap((font) => {
    const charset = childOf(font, 'w:charset');
    const isOfSigns = ['02', '2'].includes(valOf(charset) ?? '');
    return isOfSigns && isTextFont(font.attributes['w:name'] ?? '') ? [`w:charset ${font.attributes['w:name']}`] : [];
  });
}

/** Lines between text and notes, which hold nothing. */
function separatorsIn(parts: WordPackage): string[] {
  const notes = [...elementsOf(parts.xml('word/footnotes.xml')), ...elementsOf(parts.xml('word/endnotes.xml'))];
  const separators = notes.filter((note) => (note.attributes['w:type'] ?? 'normal') !== 'normal');
  const known = new Set(['w:p', 'w:r', 'w:separator', 'w:continuationSeparator']);
  const oddIn = (node: XmlNode): string[] =>
    elementsOf(node).flatMap((child) => {
      if (child.name === 'w:pPr' || child.name === 'w:rPr') return [];
      return known.has(child.name) ? oddIn(child) : [printed(child)];
    });
  return separators.flatMap(oddIn);
}

function notesIn(parts: WordPackage): Map<string, XmlNode> {
  return new Map(elementsOf(parts.xml('word/footnotes.xml')).map((node) => [node.attributes['w:id'] ?? '', node]));
}

/** A bookmark stands at the paragraph that it is in, or before. */
function bookmarksIn(document: XmlNode): Map<string, string> {
  const marks = new Map<string, string>();
  const waiting: string[] = [];
  for (const node of descendantsOf(document)) {
    if (node.name === 'w:bookmarkStart') waiting.push(node.attributes['w:name'] ?? '');
    if (node.name !== 'w:p') continue;
    const inner = descendantsOf(node);
    const text = inner.flatMap((one) => (one.name === 'w:t' ? [textOf(one)] : [])).join('');
    const own = inner.flatMap((one) => (one.name === 'w:bookmarkStart' ? [one.attributes['w:name'] ?? ''] : []));
    if (text.trim() === '') {
      waiting.push(...own);
      continue;
    }
    for (const name of [...waiting.splice(0), ...own]) if (!marks.has(name)) marks.set(name, text.trim().slice(0, 60));
  }
  return marks;
}

/** What runs along at the top and the bottom of pages, each text once, whichever pages it is on; and of which pages it is not. */
function runningTexts(document: XmlNode, source: Source): readonly Token[] {
  const texts = new Map<string, readonly Token[]>();
  const all = descendantsOf(document);
  const isOn = (node: XmlNode | undefined) => node !== undefined && !['0', 'false', 'off'].includes(valOf(node) ?? '');
  const hasEven = isOn(childOf(source.parts.xml('word/settings.xml'), 'w:evenAndOddHeaders'));
  const [first] = all.filter(({ name }) => name === 'w:sectPr');
  const kinds = ['default', ...(isOn(childOf(first, 'w:titlePg')) ? ['first'] : []), ...(hasEven ? ['even'] : [])];
  for (const name of ['w:headerReference', 'w:footerReference'])
    for (const type of kinds)
      if (!elementsOf(first).some((node) => node.name === name && (node.attributes['w:type'] ?? 'default') === type))
        texts.set(`${name} ${type}`, []);
  for (const node of all) {
    if (node.name !== 'w:headerReference' && node.name !== 'w:footerReference') continue;
    const target = source.relationships.get(node.attributes['r:id'] ?? '')?.target ?? '';
    const relationships = source.parts.relationships(target);
    const tokens = readBlocks(source.parts.xml(`word/${target}`), { ...source, relationships });
    const type = node.attributes['w:type'] ?? 'default';
    texts.set(`${node.name} ${tokens.length === 0 ? type : JSON.stringify(tokens)}`, tokens);
  }
  return [...texts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, tokens]) => [
      {
        is: 'mark',
        kind: 'header',
        what: tokens.length === 0 ? key : key.slice(0, key.indexOf(' ')),
        isWithin: false,
      } as const,
      ...tokens,
    ]);
}
