/** styles.xml: Word's own styles under their own names, so that pasted text takes the looks of the document it comes into. */
import { TINT } from '../../model/house-style.ts';
import { HANGING } from './forms.ts';
import { bulletNumbering, step, styledLevels } from './lists.ts';
import { type Look, rule, wordColour } from './look.ts';
import type { State } from './state.ts';
import { element, namespaces, part, value } from './xml.ts';

const muted = '5A6572';
const tint = wordColour(TINT);

interface Style {
  id: string;
  name: string;
  type?: 'paragraph' | 'character' | 'table';
  basedOn?: string | null;
  next?: string;
  /** Properties of paragraphs, of runs, and what only tables have. */
  paragraph?: string;
  run?: string;
  rest?: string;
  /** Shown among the styles to choose from. */
  shown?: boolean;
}

const spacing = (before: number, after: number, line?: number): string =>
  element('w:spacing', {
    'w:before': before,
    'w:after': after,
    ...(line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'auto' }),
  });
const size = (halfPoints: number): string => value('sz', halfPoints) + value('szCs', halfPoints);
const bold = '<w:b/><w:bCs/>';
const tab = (kind: string, at: number): string =>
  element('w:tabs', {}, element('w:tab', { 'w:val': kind, 'w:pos': at }));

/** All in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 } as const;
/** 25 mm. */
export const margin = 1417;
/** Width of the text, upright and on its side. */
export const textWidth = A4.width - 2 * margin;
export const wideWidth = A4.height - 2 * margin;

function headings(accent: string): Style[] {
  const sizes = [30, 25, 23, 22, 22, 22];
  return sizes.map((points, i) => ({
    id: `Heading${i + 1}`,
    name: `heading ${i + 1}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(i === 0 ? 360 : 240, i === 0 ? 120 : 80)}${value('outlineLvl', i)}`,
    run: `${bold}${i > 3 ? '<w:i/><w:iCs/>' : ''}${value('color', accent)}${size(points)}`,
    shown: true,
  }));
}

function lists(): Style[] {
  return Array.from({ length: styledLevels }, (_, i): Style[] => {
    const suffix = i === 0 ? '' : ` ${i + 1}`;
    const indent = (hanging: object) => element('w:ind', { 'w:left': step * (i + 1), ...hanging });
    const own = (name: string, paragraph: string): Style => {
      return { id: (name + suffix).replaceAll(' ', ''), name: name + suffix, paragraph, shown: i === 0 };
    };
    const numbering = element('w:numPr', {}, (i === 0 ? '' : value('ilvl', i)) + value('numId', bulletNumbering));
    const after = spacing(0, 80);
    return [
      own('List Bullet', numbering + after + indent({ 'w:hanging': step })),
      own('List Number', after + indent({ 'w:hanging': step })),
      own('List Continue', after + indent({})),
    ];
  }).flat();
}

function contents(): Style[] {
  return [0, 1, 2].map((i) => ({
    id: `TOC${i + 1}`,
    name: `toc ${i + 1}`,
    next: 'Normal',
    paragraph: `${tab('right', textWidth).replace('w:val="right"', 'w:val="right" w:leader="dot"')}${spacing(i === 0 ? 100 : 0, 40)}${element('w:ind', { 'w:left': i * step, 'w:right': 567 })}`,
    run: '',
  }));
}

const running = tab('right', textWidth) + spacing(0, 0);
const border = (name: string): string =>
  element(`w:${name}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': rule });
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
const margins = [
  ['top', 60],
  ['left', 108],
  ['bottom', 60],
  ['right', 108],
].map(([name, width]) => element(`w:${name}`, { 'w:w': width ?? 0, 'w:type': 'dxa' }));
const emphasised = (type: string, shade: string): string =>
  element(
    'w:tblStylePr',
    { 'w:type': type },
    element('w:rPr', {}, bold) +
      (shade === ''
        ? ''
        : element('w:tcPr', {}, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }))),
  );

/** Above the title. */
const bar = (color: string): string =>
  element('w:pBdr', {}, element('w:top', { 'w:val': 'single', 'w:sz': 36, 'w:space': 14, 'w:color': color }));

const all = ({ accent, decoration }: Look): readonly Style[] => [
  { id: 'Normal', name: 'Normal', basedOn: null, shown: true },
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    paragraph: `<w:keepNext/>${bar(decoration)}${spacing(2400, 120, 240)}`,
    run: `${bold}${value('color', accent)}${size(56)}`,
    shown: true,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    // The lines below the title stand together.
    paragraph: `${spacing(0, 720)}<w:contextualSpacing/>`,
    run: `${value('color', muted)}${size(30)}`,
    shown: true,
  },
  ...headings(accent),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(0, 200)}`,
    run: `${bold}${value('color', accent)}${size(30)}`,
  },
  ...contents(),
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: `${element('w:ind', { 'w:left': step * 2 })}<w:contextualSpacing/>`,
  },
  ...lists(),
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: element('w:ind', { 'w:left': step, 'w:right': step }),
    run: '<w:i/><w:iCs/>',
    shown: true,
  },
  { id: 'FootnoteText', name: 'footnote text', paragraph: spacing(0, 40, 240), run: size(18) },
  { id: 'Header', name: 'header', paragraph: running, run: value('color', muted) + size(18) },
  { id: 'Footer', name: 'footer', paragraph: running, run: value('color', muted) + size(18) },
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character', basedOn: null },
  { id: 'FootnoteReference', name: 'footnote reference', type: 'character', run: value('vertAlign', 'superscript') },
  { id: 'Hyperlink', name: 'Hyperlink', type: 'character', run: value('color', accent) + value('u', 'single') },
  {
    id: 'TableNormal',
    name: 'Normal Table',
    type: 'table',
    basedOn: null,
    rest: element(
      'w:tblPr',
      {},
      element(
        'w:tblCellMar',
        {},
        ['left', 'right'].map((name) => element(`w:${name}`, { 'w:w': 108, 'w:type': 'dxa' })).join(''),
      ),
    ),
  },
  {
    id: 'TableGrid',
    name: 'Table Grid',
    type: 'table',
    paragraph: spacing(0, 0, 252),
    rest:
      element('w:tblPr', {}, element('w:tblBorders', {}, sides) + element('w:tblCellMar', {}, margins.join(''))) +
      emphasised('firstRow', tint) +
      emphasised('firstCol', ''),
  },
];

/** Those of what most documents have not. */
const captions: Style = {
  id: 'Caption',
  name: 'caption',
  next: 'Normal',
  paragraph: spacing(0, 240),
  run: value('color', muted) + size(19),
  shown: true,
};

/** A line under a paragraph, and between two of a kind. */
const lines = ['bottom', 'between'].map((side) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': muted }),
);
const line = element('w:pBdr', {}, lines.join(''));

const forms: readonly Style[] = [
  { id: 'FormLabel', name: 'Form Label', next: 'FormLine', paragraph: `<w:keepNext/>${spacing(200, 0)}`, run: bold },
  { id: 'FormLine', name: 'Form Line', paragraph: `${line}${spacing(160, 60)}` },
  { id: 'FormSignature', name: 'Form Signature', paragraph: `${line}${spacing(800, 60)}` },
  {
    id: 'FormOption',
    name: 'Form Option',
    paragraph: `${spacing(40, 0)}${element('w:ind', { 'w:left': HANGING, 'w:hanging': HANGING })}`,
  },
];

const parents = { paragraph: 'Normal', character: 'DefaultParagraphFont', table: 'TableNormal' } as const;

function styleXml({ id, name, type = 'paragraph', basedOn = parents[type], next, ...rest }: Style): string {
  const wrapped = (tag: string, content = '') => (content === '' ? '' : element(tag, {}, content));
  return element(
    'w:style',
    { 'w:type': type, ...(basedOn === null ? { 'w:default': 1 } : {}), 'w:styleId': id },
    value('name', name) +
      (basedOn === null ? '' : value('basedOn', basedOn)) +
      (next === undefined ? '' : value('next', next)) +
      (rest.shown === true ? '<w:qFormat/>' : '') +
      wrapped('w:pPr', rest.paragraph) +
      wrapped('w:rPr', rest.run) +
      (rest.rest ?? ''),
  );
}

/** Of a document that is written, for it has the styles that the document needs. */
export function stylesPart({ language, look, extras }: Pick<State, 'language' | 'look' | 'extras'>): string {
  const font = look.font.name;
  const fonts = element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font });
  const lang = element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' });
  const defaults =
    element('w:rPrDefault', {}, element('w:rPr', {}, fonts + size(22) + lang)) +
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 120, 269)));
  const styles = [...all(look), ...(extras.has('figure') ? [captions] : []), ...(extras.has('form') ? forms : [])]
    .map(styleXml)
    .join('');
  return part(element('w:styles', namespaces, element('w:docDefaults', {}, defaults) + styles));
}
