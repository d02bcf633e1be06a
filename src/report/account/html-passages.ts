/** Every passage of a file beside what became of it, in a page. */
import type { Element } from 'hast';
import { element, onLines } from '../../render/html/elements.ts';
import type { ToldPassage, ToldRemark } from './told.ts';
import type { AccountWords } from './words.ts';

export function passagesOf(passages: readonly ToldPassage[], say: AccountWords): Element[] {
  if (passages.length === 0) return [element('p', {}, say.none)];
  const heads = element(
    'div',
    { className: ['heads'], ariaHidden: 'true' },
    element('span', {}, say.source),
    element('span', {}, say.result),
  );
  return [heads, element('ol', { className: ['passages'] }, ...onLines(passages.map((own) => passageItem(own, say))))];
}

function passageItem(passage: ToldPassage, say: AccountWords): Element {
  const { anchor, place, marker, text, kind, became, placement, rule, certainty, isDoubtful, remarks } = passage;
  return element(
    'li',
    { id: anchor, className: isDoubtful ? [kind, 'doubt'] : [kind], tabIndex: -1 },
    element(
      'div',
      { className: ['source'] },
      element('p', { className: ['where'] }, place),
      element(
        'p',
        { dir: 'auto' },
        ...(marker === '' ? [] : [element('span', { className: ['marker'] }, marker), ' ']),
        text,
      ),
      ...remarks.map((own) => remarkElement(own, say)),
    ),
    element(
      'div',
      { className: ['result'] },
      element('p', {}, element('strong', {}, became), ...(placement === '' ? [] : [` (${placement})`])),
      element(
        'p',
        { className: ['why'] },
        `${rule} `,
        element('span', { className: ['certainty'] }, certainty),
        ...(isDoubtful ? [element('span', { className: ['said'] }, ` ${say.look}`)] : []),
      ),
    ),
  );
}

function remarkElement({ by, text }: ToldRemark, say: AccountWords): Element {
  return element(
    'p',
    { className: ['remark'] },
    element('strong', {}, `${say.remark} ${by}:`),
    ' ',
    element('span', { dir: 'auto' }, text),
  );
}
