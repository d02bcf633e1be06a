/** The small parts of the package: settings, properties, running header and footer. */
import type { PhrasingContent } from 'mdast';
import { xmlText } from '../../encode/xml.ts';
import { CLAIM_PREFIX, claimsIn } from '../../model/claims.ts';
import { type DocumentMeta, type DocumentTree, partOf } from '../../model/tree.ts';
import { fileTitle } from '../file-title.ts';
import { plainText, plainTexts } from '../plain-text.ts';
import { field, ownRun, run, textContent, textRuns } from './inline.ts';
import { textWidth } from './styles.ts';
import { element, namespaces, part, value } from './xml.ts';

/** Of pages on their side with `width`, that of their text. */
export function headerPart({ children, data: { meta } }: DocumentTree, width?: number): string {
  const { title, organisation } = meta;
  // The title above the text knows its languages, the one for machines does not; that of a redline says more than it.
  const heading = children.find((node) => partOf(node) === 'title');
  const isSame = heading?.type === 'heading' && plainText(heading.children) === title;
  const own: PhrasingContent[] = isSame ? heading.children : [{ type: 'text', value: title }];
  const titled = plainTexts(own).map(({ value, data }) => textRuns(value, { lang: data?.lang }));
  const text = titled.join('') + run('<w:tab/>') + textRuns(organisation.name);
  return part(element('w:hdr', namespaces, runningLine('Header', text, width)));
}

export function footerPart({ versionLabel, concept, language }: DocumentMeta, width?: number): string {
  const number = (code: string) => field(code, run(textContent('1')));
  const text =
    ownRun(versionLabel, language, concept === true ? '<w:b/>' : '') +
    run('<w:tab/>') +
    ownRun('pagina ', language) +
    number('PAGE') +
    ownRun(' van ', language) +
    number('NUMPAGES');
  return part(element('w:ftr', namespaces, runningLine('Footer', text, width)));
}

/** What stands at the right goes by a tab of the style, unless the page is wider. */
function runningLine(style: string, content: string, width?: number): string {
  const tab = (kind: string, at: number) => element('w:tab', { 'w:val': kind, 'w:pos': at });
  const tabs = width === undefined ? '' : element('w:tabs', {}, tab('clear', textWidth) + tab('right', width));
  return element('w:p', {}, element('w:pPr', {}, value('pStyle', style) + tabs) + content);
}

export function settingsPart(language: string): string {
  const separators = [-1, 0].map((id) => element('w:footnote', { 'w:id': id })).join('');
  // The layout of Word 2013 and later; without it Word opens the file in compatibility mode.
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return part(
    element(
      'w:settings',
      namespaces,
      element('w:zoom', { 'w:percent': 100 }) +
        value('defaultTabStop', 709) +
        value('characterSpacingControl', 'doNotCompress') +
        element('w:footnotePr', {}, separators) +
        element('w:compat', {}, compatibility) +
        value('themeFontLang', language) +
        value('decimalSymbol', ',') +
        value('listSeparator', ';'),
    ),
  );
}

const propertySpaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** With the day of the version, where one is recorded. */
export function corePart(meta: DocumentMeta, language: string): string {
  const day = meta.date?.length === 7 ? `${meta.date}-01` : meta.date;
  const creator = meta.author ?? meta.organisation.name;
  const text = (name: string, content: string | null) => (content === null ? '' : element(name, {}, xmlText(content)));
  const date = (name: string) =>
    day === null ? '' : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`);
  const properties =
    text('dc:title', fileTitle(meta)) +
    text('dc:subject', meta.versionLabel) +
    text('dc:creator', creator) +
    text('dc:description', meta.description) +
    text('cp:lastModifiedBy', creator) +
    date('dcterms:created') +
    date('dcterms:modified') +
    text('cp:contentStatus', meta.status) +
    text('dc:language', language) +
    text('cp:version', meta.version);
  return part(element('cp:coreProperties', propertySpaces, properties));
}

const customSpaces = {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
} as const;

/** Every property of its own has this, and a number from 2 (ECMA-376, part 1, 22.3). */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** What the file says of the text that it carries. */
export function customPart(meta: DocumentMeta): string {
  const properties = claimsIn(meta).map(([name, value], index) =>
    element(
      'property',
      { fmtid: CUSTOM, pid: index + 2, name: `${CLAIM_PREFIX}.${name}` },
      element('vt:lpwstr', {}, xmlText(value)),
    ),
  );
  return part(element('Properties', customSpaces, properties.join('')));
}

export function appPart({ organisation }: DocumentMeta): string {
  const space = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  const content = element('Application', {}, 'regelwerk') + element('Company', {}, xmlText(organisation.name));
  return part(element('Properties', { xmlns: space }, content));
}
