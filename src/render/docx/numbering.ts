/** numbering.xml: a scheme of bullets, one for each way of counting, and a numbering with its own start for each numbered list. */
import { type CounterStyle, isSameMarker, type ListMarker, labelOf, USUAL } from '../../model/list-marker.ts';
import { bulletNumbering, levels, step, styledLevels } from './lists.ts';
import type { State } from './state.ts';
import { element, namespaces, part, value } from './xml.ts';

/** Room between a Roman numeral and the words, in twentieths of a point. */
const gap = 120;
/** Of a letter or digit of a label, on the ample side. */
const letter = 115;
const BULLETS = 0;

/** As Word names them. */
const formats: Record<CounterStyle, string> = {
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

/**
 * In a redline each numbered list has a scheme of its own: where its first item goes, LibreOffice would else count on from
 * the list before.
 */
export function numberingPart({ lists, isRedline }: State): string {
  /** A scheme's id is its place here, from 1; that of digits with a full stop is always there. */
  const counted: ListMarker[] = [USUAL];
  const schemeOf = (marker: ListMarker): number => {
    const known = counted.findIndex((own) => isSameMarker(own, marker));
    return isRedline || known === -1 ? counted.push(marker) : known + 1;
  };
  const instances = lists.map(({ level, start, marker }, i) =>
    instance(
      bulletNumbering + 1 + i,
      schemeOf(marker),
      element('w:lvlOverride', { 'w:ilvl': level }, value('startOverride', start)),
    ),
  );
  const schemes = [scheme(null, BULLETS), ...counted.map((marker, index) => scheme(marker, index + 1))];
  const content = [...schemes, instance(bulletNumbering, BULLETS, ''), ...instances];
  return part(element('w:numbering', namespaces, content.join('')));
}

function instance(id: number, scheme: number, overrides: string): string {
  return element('w:num', { 'w:numId': id }, value('abstractNumId', scheme) + overrides);
}

/** Without a marker of bullets. Roman numerals differ in width: as in Word's own lists they end where the words begin. */
function scheme(marker: ListMarker | null, id: number): string {
  const isRoman = marker?.style.endsWith('roman') === true;
  // `6.10` and `Regel 10` need more than one level of a list; what follows its label begins behind it.
  const room = marker === null ? step : Math.max(step, letter * labelOf(marker, 10).length);
  const each = Array.from({ length: levels }, (_, i) => {
    const suffix = i === 0 ? '' : String(i + 1);
    // A bullet style finds its level by this; a numbered one is told in each paragraph which list it is in.
    const style = marker === null && i < styledLevels ? value('pStyle', `ListBullet${suffix}`) : '';
    const text = marker === null ? ['•', '–', '▪'][i % 3] : `${marker.before ?? ''}%${i + 1}${marker.delimiter}`;
    const content =
      value('start', 1) +
      value('numFmt', marker === null ? 'bullet' : formats[marker.style]) +
      style +
      value('lvlText', text ?? '') +
      value('lvlJc', isRoman ? 'right' : 'left') +
      element('w:pPr', {}, element('w:ind', { 'w:left': step * i + room, 'w:hanging': isRoman ? gap : room }));
    return element('w:lvl', { 'w:ilvl': i }, content);
  });
  return element('w:abstractNum', { 'w:abstractNumId': id }, value('multiLevelType', 'multilevel') + each.join(''));
}
