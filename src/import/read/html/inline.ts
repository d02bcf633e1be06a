/** What an element changes in how the words in it look, and where they lead. */
import type { Element } from 'hast';
import type { Marks } from '../runs.ts';
import { has, property } from './elements.ts';
import { addressOf } from './links.ts';
import type { Around } from './state.ts';
import { isBoldIn, isItalicIn, pointsOf, type Style } from './style.ts';

const TAGS: Readonly<Record<string, Partial<Marks>>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { emphasis: true },
  em: { emphasis: true },
  cite: { emphasis: true },
  dfn: { emphasis: true },
  var: { emphasis: true },
  s: { strike: true },
  strike: { strike: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  ins: { change: 'insert' },
  del: { change: 'delete' },
};

/** Such as those of a heading, whose look says nothing of its words. */
export function marksIn(element: Element, style: Style, { marks }: Around, language: string | null): Marks {
  const own = TAGS[element.tagName] ?? {};
  const lang = property(element, 'lang') || property(element, 'xmlLang');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const code = own.code ?? marks.code;
  return {
    strong: isBoldIn(style) ?? own.strong ?? marks.strong,
    emphasis: isItalicIn(style) ?? own.emphasis ?? marks.emphasis,
    strike: marks.strike || own.strike === true || line.includes('line-through'),
    code,
    href: element.tagName === 'a' && has(element, 'href') ? addressOf(element) : marks.href,
    lang: lang === '' ? marks.lang : lang === language ? null : lang,
    change: own.change ?? marks.change,
    size: pointsOf(style.get('font-size')) ?? marks.size,
  };
}

const ALIGNS: Readonly<Record<string, Around['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** What a block says of the look of its paragraphs. */
export function looksIn(
  element: Element,
  style: Style,
  around: Around,
): Pick<Around, 'align' | 'indent' | 'isCapitals'> {
  const align = ALIGNS[(style.get('text-align') ?? property(element, 'align')).toLowerCase()];
  const margins = [style.get('margin-left'), style.get('padding-left')]
    .map(pointsOf)
    .filter((points) => points !== null);
  return {
    align: element.tagName === 'center' ? 'center' : (align ?? around.align),
    indent: margins.length === 0 ? around.indent : margins.reduce((sum, points) => sum + points, around.indent ?? 0),
    isCapitals:
      around.isCapitals || style.get('text-transform') === 'uppercase' || style.get('font-variant') === 'small-caps',
  };
}
