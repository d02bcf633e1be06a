/** numbering.xml: one bulleted and one numbered scheme, and a numbering with its own start for each numbered list. */
import { bulletNumbering, levels, step, styledLevels } from './lists.ts';
import type { State } from './state.ts';
import { element, namespaces, part, value } from './xml.ts';

const bullets = 0;
const numbers = 1;

/**
 * In a redline each numbered list has a scheme of its own: where its first item goes, LibreOffice would else count on from
 * the list before.
 */
export function numberingPart({ lists, isRedline }: State): string {
  const schemeOf = (index: number) => (isRedline ? numbers + 1 + index : numbers);
  const own = isRedline ? lists.map((_, index) => scheme(numbers, schemeOf(index))) : [];
  const instances = lists.map(({ level, start }, i) =>
    instance(
      bulletNumbering + 1 + i,
      schemeOf(i),
      element('w:lvlOverride', { 'w:ilvl': level }, value('startOverride', start)),
    ),
  );
  const content = [scheme(bullets), scheme(numbers), ...own, instance(bulletNumbering, bullets, ''), ...instances];
  return part(element('w:numbering', namespaces, content.join('')));
}

function instance(id: number, scheme: number, overrides: string): string {
  return element('w:num', { 'w:numId': id }, value('abstractNumId', scheme) + overrides);
}

function scheme(kind: typeof bullets | typeof numbers, id: number = kind): string {
  const each = Array.from({ length: levels }, (_, i) => {
    const suffix = i === 0 ? '' : String(i + 1);
    // A bullet style finds its level by this; a numbered one is told in each paragraph which list it is in.
    const style = kind === bullets && i < styledLevels ? value('pStyle', `ListBullet${suffix}`) : '';
    const text = kind === bullets ? ['•', '–', '▪'][i % 3] : `%${i + 1}.`;
    const content =
      value('start', 1) +
      value('numFmt', kind === bullets ? 'bullet' : 'decimal') +
      style +
      value('lvlText', text ?? '') +
      value('lvlJc', 'left') +
      element('w:pPr', {}, element('w:ind', { 'w:left': step * (i + 1), 'w:hanging': step }));
    return element('w:lvl', { 'w:ilvl': i }, content);
  });
  return element('w:abstractNum', { 'w:abstractNumId': id }, value('multiLevelType', 'multilevel') + each.join(''));
}
