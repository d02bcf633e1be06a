/**
 * Which properties of Word are looks, within bounds in which each letter is still read where it stands. All others count:
 * those that hide, strike or turn letters into others, and those that nobody thought of.
 */
import { contrast } from '../../../model/colour.ts';
import { TEXT_FONTS } from '../../../render/docx/look.ts';
import { elementsOf, valOf, type XmlNode } from './package.ts';

type Judge = (node: XmlNode, where: Where) => boolean;

export interface Where {
  readonly isInContents?: boolean;
  readonly isInTable?: boolean;
  /** Of a run that refers to a note, or is the mark of one. */
  readonly isNote?: boolean;
  /** Of a paragraph without letters. */
  readonly isEmpty?: boolean;
  /** Of the sign before an item of a list that is not numbered. */
  readonly isBullet?: boolean;
}

const always: Judge = () => true;
const isOff: Judge = (node) => ['0', 'false', 'off'].includes(valOf(node) ?? '');
const isOneOf =
  (...values: string[]): Judge =>
  (node) =>
    values.includes(valOf(node) ?? '');
const isBetween =
  (least: number, most: number): Judge =>
  (node) =>
    within(valOf(node), least, most);

function within(value: string | undefined, least: number, most: number): boolean {
  return (
    value !== undefined &&
    /^-?\d+(?:\.\d+)?%?$/.test(value) &&
    Number.parseFloat(value) >= least &&
    Number.parseFloat(value) <= most
  );
}

/** Each of these attributes, where it is there, within its bounds, and no others. */
const measures =
  (bounds: Readonly<Record<string, readonly [least: number, most: number] | readonly string[]>>): Judge =>
  ({ attributes }) =>
    Object.entries(attributes).every(([name, value]) => {
      const bound = bounds[name];
      if (bound === undefined) return false;
      if (bound.length === 0) return true;
      return typeof bound[0] === 'number'
        ? within(value, bound[0], bound[1] as number)
        : (bound as readonly string[]).includes(value);
    });

const each =
  (judge: Judge): Judge =>
  (node, where) =>
    elementsOf(node).every((child) => judge(child, where));

const WHITE = '#ffffff';
const hexOf = (value: string | undefined) =>
  /^[0-9a-f]{6}$/i.test(value ?? '') ? `#${value}`.toLowerCase() : undefined;

/** Read on white, and on every tint that counts as one. */
const isReadable: Judge = ({ attributes }) => {
  const { 'w:val': value, ...more } = attributes;
  const colour = hexOf(value);
  if (Object.keys(more).length > 0) return false;
  return value === 'auto' || (colour !== undefined && contrast(colour, WHITE) >= 4.4);
};
const isTint: Judge = ({ attributes }) => {
  const { 'w:fill': fill, 'w:val': value, 'w:color': _, ...more } = attributes;
  const colour = hexOf(fill);
  const isLight = fill === 'auto' || (colour !== undefined && contrast(colour, WHITE) <= 1.4);
  return ['clear', 'nil', undefined].includes(value) && isLight && Object.keys(more).length === 0;
};

/** Fonts that have a sign for the letters. */
const FONTS = new Set(
  [
    ...TEXT_FONTS,
    'Arial',
    'Arial Unicode MS',
    'Calibri',
    'Cambria',
    'Carlito',
    'Caladea',
    'Georgia',
    'Helvetica',
    'Liberation Sans',
    'Liberation Serif',
    'Segoe UI',
    'Tahoma',
    'Times New Roman',
    'Verdana',
    'Noto Sans',
    'Noto Serif',
    'DejaVu Sans',
    'DejaVu Serif',
  ].map((name) => name.toLowerCase()),
);
export function isTextFont(name: string): boolean {
  return FONTS.has(name.toLowerCase());
}
const SIGNS = new Set(['symbol', 'opensymbol', 'wingdings', 'courier new']);
const hasFonts: Judge = ({ attributes }, { isBullet }) =>
  Object.entries(attributes).every(([name, value]) => {
    if (name === 'w:hint' && value === 'default') return true;
    if (name !== 'w:ascii' && name !== 'w:hAnsi' && name !== 'w:eastAsia' && name !== 'w:cs') return false;
    // No letter of ours is set in these, but programs name one of their own.
    if (name === 'w:eastAsia' || name === 'w:cs') return !/symbol|dings/i.test(value) || isBullet === true;
    return isTextFont(value) || (isBullet === true && SIGNS.has(value.toLowerCase()));
  });

type Judges = Readonly<Record<string, Judge>>;

const run: Judges = {
  'w:rStyle': always,
  'w:rFonts': hasFonts,
  'w:b': always,
  'w:bCs': always,
  'w:i': always,
  'w:iCs': always,
  'w:u': (node) => isReadable({ ...node, attributes: { 'w:val': node.attributes['w:color'] ?? 'auto' } }, {}),
  'w:color': isReadable,
  'w:sz': isBetween(15, 80),
  'w:szCs': isBetween(15, 80),
  'w:lang': always,
  'w:kern': always,
  'w:noProof': always,
  'w:webHidden': (node, { isInContents }) => isInContents === true || isOff(node, {}),
  'w:vertAlign': (node, { isNote }) => isNote === true || valOf(node) === 'baseline',
  'w:position': isBetween(0, 0),
  'w:spacing': isBetween(-4, 20),
  'w:w': isBetween(90, 130),
  'w:shd': isTint,
  'w:highlight': isOneOf('none'),
  ...Object.fromEntries(
    [
      'strike',
      'dstrike',
      'vanish',
      'caps',
      'smallCaps',
      'specVanish',
      'outline',
      'shadow',
      'emboss',
      'imprint',
      'rtl',
    ].map((name) => [`w:${name}`, isOff]),
  ),
};

const TWIPS_OF_A_LINE = 200;
const spacing: Judge = ({ attributes }, { isEmpty }) => {
  const { 'w:line': line, 'w:lineRule': rule, ...rest } = attributes;
  const isHigh = line === undefined || isEmpty === true || rule === 'atLeast' || within(line, TWIPS_OF_A_LINE, 1000);
  const around = {
    'w:before': [0, 4000],
    'w:after': [0, 4000],
    'w:beforeAutospacing': [],
    'w:afterAutospacing': [],
  } as const;
  return isHigh && measures(around)({ name: '', attributes: rest, children: [] }, {});
};
/** Each side, as thick as a line at most: nothing goes across what it is around. */
const borders: Judge = each(
  ({ name, attributes }) =>
    /^w:(?:top|bottom|left|right|start|end|insideH|insideV|between|bar)$/.test(name) &&
    (attributes['w:sz'] === undefined || within(attributes['w:sz'], 0, 48)) &&
    (attributes['w:space'] === undefined || within(attributes['w:space'], 0, 31)),
);
/** In twentieths of a point, or as a part of what is around it. */
const width =
  (least: number, most: number): Judge =>
  ({ attributes: { 'w:type': type = 'dxa', 'w:w': own } }) =>
    type === 'auto' ||
    type === 'nil' ||
    (type === 'pct' ? within(own, 0, own?.endsWith('%') === true ? 100 : 5000) : within(own, least, most));
const indent: Judge = ({ attributes }, { isInTable }) => {
  const most = isInTable ? 1500 : 4000;
  const sides = { 'w:left': [0, most], 'w:start': [0, most], 'w:right': [0, most], 'w:end': [0, most] } as const;
  const start = Number(attributes['w:left'] ?? attributes['w:start'] ?? 0);
  const { 'w:hanging': hanging = '0', 'w:firstLine': first = '0', ...rest } = attributes;
  return (
    within(hanging, 0, Math.max(0, start)) &&
    within(first, 0, 1500) &&
    measures(sides)({ name: '', attributes: rest, children: [] }, {})
  );
};

const paragraph: Judges = {
  ...Object.fromEntries(
    [
      ...[
        'pStyle',
        'keepNext',
        'keepLines',
        'pageBreakBefore',
        'widowControl',
        'suppressLineNumbers',
        'suppressAutoHyphens',
      ],
      ...['contextualSpacing', 'outlineLvl', 'jc', 'numPr', 'snapToGrid', 'overflowPunct', 'autoSpaceDE'],
      ...['autoSpaceDN', 'adjustRightInd', 'textAlignment', 'wordWrap', 'kinsoku', 'cnfStyle'],
    ].map((name) => [`w:${name}`, always]),
  ),
  'w:pBdr': borders,
  'w:tabs': each(measures({ 'w:val': [], 'w:leader': [], 'w:pos': [0, 15_000] })),
  'w:spacing': spacing,
  'w:ind': indent,
  'w:shd': isTint,
  'w:bidi': isOff,
  'w:textDirection': isOneOf('lrTb'),
};

const margins: Judge = each(measures({ 'w:w': [0, 400], 'w:type': ['dxa'] }));
const table: Judges = {
  ...Object.fromEntries(
    ['tblStyle', 'jc', 'tblLayout', 'tblLook', 'tblStyleRowBandSize', 'tblStyleColBandSize'].map((name) => [
      `w:${name}`,
      always,
    ]),
  ),
  'w:tblBorders': borders,
  'w:tblW': width(2000, 20_000),
  'w:tblInd': measures({ 'w:w': [-200, 3000], 'w:type': ['dxa'] }),
  'w:tblCellMar': margins,
  'w:shd': isTint,
};
const row: Judges = {
  'w:tblHeader': always,
  'w:cantSplit': always,
  'w:jc': always,
  'w:cnfStyle': always,
  'w:trHeight': ({ attributes }) => attributes['w:hRule'] !== 'exact',
};
const cell: Judges = {
  'w:tcW': width(500, 20_000),
  'w:tcBorders': borders,
  'w:shd': isTint,
  'w:vAlign': always,
  'w:tcMar': margins,
  'w:hideMark': always,
  'w:cnfStyle': always,
  'w:textDirection': isOneOf('lrTb'),
};
const grid: Judges = { 'w:gridCol': measures({ 'w:w': [500, 20_000] }) };
/** Counted from one in digits, at the foot of the page. */
const NOTES: Readonly<Record<string, string>> = {
  'w:numFmt': 'decimal',
  'w:numStart': '1',
  'w:numRestart': 'continuous',
  'w:pos': 'pageBottom',
};
const notes: Judge = each(
  (child) => child.name === 'w:footnote' || child.name === 'w:endnote' || NOTES[child.name] === valOf(child),
);
const setting: Judges = { 'w:footnotePr': notes };
const section: Judges = {
  'w:headerReference': always,
  'w:footerReference': always,
  'w:pgSz': measures({ 'w:w': [8000, 25_000], 'w:h': [8000, 25_000], 'w:orient': [], 'w:code': [] }),
  'w:pgMar': measures({
    'w:top': [500, 3000],
    'w:bottom': [500, 3000],
    'w:left': [500, 3000],
    'w:right': [500, 3000],
    'w:gutter': [0, 600],
    'w:header': [0, 2000],
    'w:footer': [0, 2000],
  }),
  'w:titlePg': always,
  'w:type': always,
  'w:pgNumType': measures({ 'w:fmt': ['decimal'] }),
  'w:cols': ({ attributes }) => (attributes['w:num'] ?? '1') === '1',
  'w:docGrid': always,
  'w:formProt': always,
  'w:textDirection': isOneOf('lrTb'),
  'w:footnotePr': notes,
  'w:endnotePr': notes,
  'w:bidi': isOff,
};

const kinds = { run, paragraph, table, grid, row, cell, section, setting } as const;
export type LookKind = keyof typeof kinds;

/** The properties that are no looks, as they are to be told. */
export function notLooks(kind: LookKind, properties: XmlNode | undefined, where: Where = {}): string[] {
  const judges: Judges = kinds[kind];
  return elementsOf(properties).flatMap((node) => {
    const judge = Object.hasOwn(judges, node.name) ? judges[node.name] : undefined;
    return judge?.(node, where) === true ? [] : [printed(node)];
  });
}

export function printed({ name, attributes }: XmlNode): string {
  const [only] = Object.values(attributes);
  if (only === undefined) return name;
  const own = Object.entries(attributes).map(([key, value]) => `${key.replace(/^w:/, '')}=${value}`);
  return `${name} ${own.join(' ')}`;
}
