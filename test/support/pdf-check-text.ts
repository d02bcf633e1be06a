/** The text of a PDF in the order of its structure tree over all pages, as a screen reader has it. */

import { modelOf, numberOf, type StructElement } from './pdf-check-model.ts';
import { readObjects } from './pdf-check-objects.ts';
import { type FontModel, fontsOf, unicodeOf } from './pdf-check-rules-fonts.ts';

const blocks = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH', 'Lbl']);

/** Body after the contents, and notes. A line feed is the end of a block; hyphens at line ends are U+00AD. */
export function structureText(bytes: Uint8Array): { body: string; notes: string } {
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
      texts.set(key, (texts.get(key) ?? '') + shown.cids.map((cid) => map?.get(cid) ?? '\ufffd').join(''));
    }
  }
  const said = { body: '', notes: '' };
  const read = (element: StructElement, inNote: boolean): void => {
    if (element.type === 'TOC') said.body = '';
    if (element.type === 'TOC' || element.type === 'Reference') return;
    const note = inNote || element.type === 'Note';
    for (const kid of element.kids) {
      if ('id' in kid) said[note ? 'notes' : 'body'] += texts.get(`${kid.page} ${kid.id}`) ?? '';
      else read(kid, note);
    }
    if (blocks.has(element.type)) said[note ? 'notes' : 'body'] += '\n';
  };
  for (const element of pdf.elements) if (element.parent === null) read(element, false);
  return said;
}
