/** The words of a Word file, by its XML. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Parts of the package by name, such as `word/document.xml`. */
export function docxParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** Text of the document without its table of contents, then its notes, each after its number. */
export function docxWords(bytes: Uint8Array): string {
  const parts = docxParts(bytes);
  const [text, notes] = ['word/document.xml', 'word/footnotes.xml'].map((name) => xmlWords(parts.get(name) ?? ''));
  return `${text} ${notes}`;
}

/** The words of one part. A mark of a note is its number between brackets; only its look tells a cross-reference to one. */
export function xmlWords(xml: string): string {
  if (xml === '') return '';
  let said = '';
  let inText = false;
  let inContents = 0;
  let isMark = false;
  const say = (text: string) => {
    if (inContents === 0) said += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:sdt') inContents += 1;
    if (name === 'w:r') isMark = false;
    if (name === 'w:rStyle') isMark = attributes['w:val'] === 'FootnoteReference';
    if (name === 'w:t') inText = true;
    if (name === 'w:br') say(' ');
    if (name === 'w:softHyphen') say('\u00ad');
    if (name === 'w:footnoteReference') say(`[${attributes['w:id']}]`);
    // A note numbers itself; those that Word wants for its separators say nothing.
    if (name === 'w:footnote' && attributes['w:type'] === undefined) say(`${attributes['w:id']} `);
  });
  parser.on('text', (text) => {
    if (inText) say(isMark && /^\d+$/.test(text) ? `[${text}]` : text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:sdt') inContents -= 1;
    if (name === 'w:t') inText = false;
    if (name === 'w:p') say('\n');
  });
  parser.write(xml).close();
  return said;
}
