/**
 * A workbook of plain tables (ECMA-376, SpreadsheetML): a header that stays in view, filters, widths, and days that are real
 * days. The same rows give the same bytes. Text is text, never a formula.
 */
import { sheetName, sheetText, xmlText } from '../encode/xml.ts';
import { daysBetween } from '../governance/dates.ts';
import { relationshipsPart, zip } from '../render/docx/package.ts';
import { element, part } from '../render/docx/xml.ts';
import type { Cell } from './status-columns.ts';

export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` of the styles. */
const STYLE = { text: 0, day: 1, header: 2 };

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
      ...sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)]),
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
  ];
  return part(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, items.join('')),
  );
}

function workbookPart(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  );
  // Excel keeps the range of a filter as a hidden name as well, and mends the file if it is not there.
  const filters = sheets.map((sheet, index) =>
    element(
      'definedName',
      { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
      xmlText(`${sheetName(sheet.name)}!${rangeOf(sheet, '$')}`),
    ),
  );
  const content = element('sheets', {}, list.join('')) + element('definedNames', {}, filters.join(''));
  return part(element('workbook', { xmlns: main, 'xmlns:r': relations }, content));
}

function sheetPart(sheet: Sheet): string {
  const { columns, rows } = sheet;
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const widths = columns.map(({ width }, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  );
  const header = columns.map((column, index) => textCell(column.header, at(index, 1), STYLE.header));
  const lines = rows.map((row, line) => row.map((value, index) => cell(value, at(index, line + 2))));
  const content = [
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane)),
    element('cols', {}, widths.join('')),
    element(
      'sheetData',
      {},
      [header, ...lines].map((cells, index) => element('row', { r: index + 1 }, cells.join(''))).join(''),
    ),
    element('autoFilter', { ref: rangeOf(sheet, '') }),
  ];
  return part(element('worksheet', { xmlns: main }, content.join('')));
}

function cell(value: Cell, place: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value, place, STYLE.text);
  // Day 1 is 1 January 1900; counting from 30 December 1899 makes up for 29 February 1900, which Excel thinks existed.
  const serial = String(daysBetween('1899-12-30', value.day));
  return element('c', { r: place, s: STYLE.day }, element('v', {}, serial));
}

function textCell(text: string, place: string, style: number): string {
  const inner = element('t', { 'xml:space': 'preserve' }, sheetText(text));
  return element('c', { r: place, s: style, t: 'inlineStr' }, element('is', {}, inner));
}

/** `B3`: column (from 0) as letters, row as a number from 1. */
function at(column: number, row: number, mark = ''): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${mark}${letters}${mark}${row}`;
}

function rangeOf({ columns, rows }: Sheet, mark: string): string {
  return `${at(0, 1, mark)}:${at(columns.length - 1, rows.length + 1, mark)}`;
}

const STYLES = part(
  element(
    'styleSheet',
    { xmlns: main },
    [
      element('numFmts', { count: 1 }, element('numFmt', { numFmtId: 164, formatCode: 'dd\\-mm\\-yyyy' })),
      element(
        'fonts',
        { count: 2 },
        ['', element('b')]
          .map((bold) => element('font', {}, bold + element('sz', { val: 11 }) + element('name', { val: 'Calibri' })))
          .join(''),
      ),
      // The first two fills are fixed by Excel itself.
      element(
        'fills',
        { count: 3 },
        ['none', 'gray125']
          .map((pattern) => element('fill', {}, element('patternFill', { patternType: pattern })))
          .join('') +
          element(
            'fill',
            {},
            element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: 'FFE7ECF2' })),
          ),
      ),
      element(
        'borders',
        { count: 1 },
        element('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)).join('')),
      ),
      element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      element(
        'cellXfs',
        { count: 3 },
        [
          element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
          element('xf', { numFmtId: 164, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
          element('xf', { numFmtId: 0, fontId: 1, fillId: 2, borderId: 0, xfId: 0, applyFont: 1, applyFill: 1 }),
        ].join(''),
      ),
    ].join(''),
  ),
);
