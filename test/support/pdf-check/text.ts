/** The text of a PDF in the order of its structure tree over all pages, as a screen reader has it. */

import { modelOf, numberOf, type StructElement } from './model.ts';
import { readObjects } from './objects.ts';
import { type FontModel, fontsOf, unicodeOf } from './rules-fonts.ts';

const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH', 'Lbl']);

export interface StructureText {
  /** What stands before the table of contents; nothing where there is none. */
  readonly front: string;
  readonly body: string;
  /** After the text, wherever they stand on the pages. */
  readonly notes: string;
}

/** Arabic and Hebrew stand in a file as they are seen, from left to right; numbers in them the way they are read. */
function inReadingOrder(shown: string): string {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(shown)) return shown;
  const turned = [...shown].reverse().join('');
  return turned.replaceAll(/\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu, (number) => [...number].reverse().join(''));
}

/** Without the table of contents. A line feed is the end of a block; a reference to a note stands between brackets. */
export function structureText(bytes: Uint8Array): StructureText {
  const pdf = modelOf(readObjects(bytes));
  const unicode = new Map(fontsOf(pdf).map((font: FontModel) => [font.number, unicodeOf(font, pdf)]));
  const texts = new Map<string, string>();
  for (const { number, dict, content } of pdf.pages) {
    const fonts = pdf.dict(pdf.dict(dict.get('Resources')).get('Font'));
    for (const { marks, shown } of content.painted) {
      const id = marks.find((mark) => mark.id !== null)?.id;
      if (shown === null || id === undefined) continue;
      const map = unicode.get(numberOf(fonts.get(shown.font.slice(1))));
      const key = `${number} ${id}`;
      texts.set(
        key,
        (texts.get(key) ?? '') + inReadingOrder(shown.cids.map((cid) => map?.get(cid) ?? '\ufffd').join('')),
      );
    }
  }
  const said = { front: '', body: '', notes: '' };
  const read = (element: StructElement, inNote: boolean): void => {
    if (element.type === 'TOC') {
      said.front += said.body;
      said.body = '';
      return;
    }
    const to = inNote || element.type === 'Note' ? 'notes' : 'body';
    if (element.type === 'Reference') said[to] += '[';
    for (const kid of element.kids) {
      // A soft hyphen is where the page breaks a word.
      if ('id' in kid) said[to] += (texts.get(`${kid.page} ${kid.id}`) ?? '').replaceAll('\u00ad', '');
      else read(kid, to === 'notes');
    }
    if (element.type === 'Reference') {
      // The space after a mark is laid out with it.
      const mark = said[to].trimEnd();
      said[to] = `${mark}]${said[to].slice(mark.length)}`;
    }
    if (blocks.has(element.type)) said[to] += '\n';
  };
  for (const element of pdf.elements) if (element.parent === null) read(element, false);
  return said;
}
