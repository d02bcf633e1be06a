/** The styles of a workbook: text, days and headers. What is too wide goes on below, and a thin line leads the eye on paper. */
import { element, part } from '../render/docx/xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Places in `cellXfs`. */
export const STYLE = { text: 0, day: 1, header: 2 };

const sides = ['left', 'right', 'top', 'bottom', 'diagonal'];
const LINE = element('bottom', { style: 'hair' }, element('color', { rgb: 'FF8A94A3' }));

/** Days too stand at the left, away from the text beside them. */
const ALIGNMENT = element('alignment', { horizontal: 'left', vertical: 'top', wrapText: 1 });

function cellStyle(own: Readonly<Record<string, number>>): string {
  const all = { fontId: 0, fillId: 0, borderId: 1, xfId: 0, applyBorder: 1, applyAlignment: 1, ...own };
  return element('xf', all, ALIGNMENT);
}

export const STYLES = part(
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
        { count: 2 },
        element('border', {}, sides.map((side) => element(side)).join('')) +
          element('border', {}, sides.map((side) => (side === 'bottom' ? LINE : element(side))).join('')),
      ),
      element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      element(
        'cellXfs',
        { count: 3 },
        [
          cellStyle({ numFmtId: 0 }),
          cellStyle({ numFmtId: 164, applyNumberFormat: 1 }),
          cellStyle({ numFmtId: 0, fontId: 1, fillId: 2, applyFont: 1, applyFill: 1 }),
        ].join(''),
      ),
    ].join(''),
  ),
);
