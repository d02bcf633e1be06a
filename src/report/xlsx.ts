/**
 * A workbook of plain tables (ECMA-376, SpreadsheetML): a header that stays in view and comes back on each page of paper,
 * filters, widths, and days that are real days. The same rows give the same bytes. Text is text, never a formula.
 */
import { sheetName, sheetText, xmlText } from '../encode/xml.ts';
import { daysBetween } from '../governance/dates.ts';
import { relationshipsPart, zip } from '../render/docx/package.ts';
import { element, part } from '../render/docx/xml.ts';
import type { Cell } from './status-columns.ts';
import { STYLE, STYLES } from './xlsx-styles.ts';

export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  /** Headers differ, for a table knows its columns by them; `width`: the widest that a column may be, in characters. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const ids = sheets.map((_, index) => index + 1);
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes(ids)],
      ['_rels/.rels', relationshipsPart([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])],
      ['xl/workbook.xml', workbookPart(sheets)],
      [
        'xl/_rels/workbook.xml.rels',
        relationshipsPart([
          ...ids.map((id) => ({ id: `rId${id}`, type: 'worksheet', target: `worksheets/sheet${id}.xml` })),
          { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
        ]),
      ],
      ['xl/styles.xml', STYLES],
      ...sheets.flatMap((sheet, index): [string, string][] => {
        const id = index + 1;
        const table = relationshipsPart([{ id: 'rId1', type: 'table', target: `../tables/table${id}.xml` }]);
        return [
          [`xl/worksheets/sheet${id}.xml`, sheetPart(sheet)],
          [`xl/worksheets/_rels/sheet${id}.xml.rels`, table],
          [`xl/tables/table${id}.xml`, tablePart(sheet, id)],
        ];
      }),
    ]),
  );
}

function contentTypes(ids: readonly number[]): string {
  const override = (name: string, kind: string) =>
    element('Override', { PartName: name, ContentType: `${type}.${kind}+xml` });
  const items = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...ids.map((id) => override(`/xl/worksheets/sheet${id}.xml`, 'worksheet')),
    ...ids.map((id) => override(`/xl/tables/table${id}.xml`, 'table')),
  ];
  return part(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, items.join('')),
  );
}

function workbookPart(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  );
  // The header comes back at the top of each page.
  const titles = sheets.map((sheet, index) =>
    element(
      'definedName',
      { name: '_xlnm.Print_Titles', localSheetId: index },
      xmlText(`${sheetName(sheet.name)}!$1:$1`),
    ),
  );
  const content = element('sheets', {}, list.join('')) + element('definedNames', {}, titles.join(''));
  return part(element('workbook', { xmlns: main, 'xmlns:r': relations }, content));
}

function sheetPart(sheet: Sheet): string {
  const { columns, rows } = sheet;
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const widths = columns.map((column, index) => widthOf(column, rows, index));
  const cols = widths.map((width, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }));
  const header = columns.map((column, index) => textCell(column.header, at(index, 1), STYLE.header));
  const lines = rows.map((row, line) => row.map((value, index) => cell(value, at(index, line + 2))));
  const texts = [columns.map((column) => column.header), ...rows];
  const content = [
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane)),
    element('cols', {}, cols.join('')),
    element(
      'sheetData',
      {},
      [header, ...lines]
        .map((cells, index) =>
          element('row', { r: index + 1, ht: heightOf(texts[index] ?? [], widths) }, cells.join('')),
        )
        .join(''),
    ),
    ...ON_PAPER,
    element('tableParts', { count: 1 }, element('tablePart', { 'r:id': 'rId1' })),
  ];
  return part(element('worksheet', { xmlns: main, 'xmlns:r': relations }, content.join('')));
}

/** A4, lying, as wide as the page and as long as it takes; measures in inches. `fitToHeight` 0: on any number of pages. */
const ON_PAPER: readonly string[] = [
  element('pageMargins', { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 }),
  element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  element('headerFooter', {}, element('oddFooter', {}, xmlText('&L&A&RPagina &P van &N'))),
];

/** The rows as a table of Excel, which sorts, filters and grows. It must have a row, so of none it has an empty one. */
function tablePart(sheet: Sheet, id: number): string {
  const ref = rangeOf(sheet);
  const columns = sheet.columns.map(({ header }, index) => element('tableColumn', { id: index + 1, name: header }));
  const content = [
    element('autoFilter', { ref }),
    element('tableColumns', { count: columns.length }, columns.join('')),
    element('tableStyleInfo', { name: 'TableStyleLight1', showRowStripes: 1 }),
  ];
  const name = `Tabel${id}`;
  return part(element('table', { xmlns: main, id, name, displayName: name, ref }, content.join('')));
}

/** Room of a column beside its text, for the button of its filter. */
const ROOM = 3;
const DAY = 'dd-mm-jjjj'.length;

/** As wide as its widest text, at most as wide as it may be: what is longer goes on below. A header breaks between words. */
function widthOf({ header, width }: Sheet['columns'][number], rows: Sheet['rows'], index: number): number {
  const longest = Math.max(...header.split(' ').map((word) => word.length));
  let widest = longest + ROOM;
  for (const row of rows) {
    const value = row[index] ?? null;
    if (value !== null) widest = Math.max(widest, (typeof value === 'string' ? value.length : DAY) + 1);
  }
  return Math.min(widest, Math.max(width, longest + ROOM));
}

/** Of a line of eleven points. */
const LINE = 15;
/** A width counts digits; letters take less room, these being many. */
const NARROW = 1.1;

/** In points: not every program reckons for itself how high a row is in which text goes on below. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((value, index) =>
    typeof value === 'string' ? linesOf(value, ((widths[index] ?? 1) - 1) * NARROW) : 1,
  );
  return LINE * Math.max(1, ...lines);
}

/** How many lines a text takes when it breaks between words, and in them where they are longer than a line. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines += 1;
        used = 0;
      }
      used += (used === 0 ? 0 : 1) + word.length;
      lines += Math.ceil(used / width) - 1;
      used = used > width ? used % width : used;
    }
  }
  return lines;
}

function cell(value: Cell, place: string): string {
  if (value === null) return element('c', { r: place, s: STYLE.text });
  if (typeof value === 'string') return textCell(value, place, STYLE.text);
  // Day 1 is 1 January 1900; counting from 30 December 1899 makes up for 29 February 1900, which Excel thinks existed.
  const serial = String(daysBetween('1899-12-30', value.day));
  return element('c', { r: place, s: STYLE.day }, element('v', {}, serial));
}

function textCell(text: string, place: string, style: number): string {
  // The schema of Office does not know the attribute that Office itself writes, so it stands only where it must.
  const inner = element('t', text.trim() === text ? {} : { 'xml:space': 'preserve' }, sheetText(text));
  return element('c', { r: place, s: style, t: 'inlineStr' }, element('is', {}, inner));
}

/** `B3`: column (from 0) as letters, row as a number from 1. */
function at(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function rangeOf({ columns, rows }: Sheet): string {
  return `${at(0, 1)}:${at(columns.length - 1, Math.max(rows.length, 1) + 1)}`;
}
