/** The words of a Word file, by its XML. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { type CounterStyle, counterOf } from '../../src/model/list-marker.ts';

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

/** The same with the number, letter or bullet of each item, as Word counts them. */
export function docxWordsWithLabels(bytes: Uint8Array): string {
  const parts = docxParts(bytes);
  const labels = labelsIn(parts.get('word/numbering.xml') ?? '');
  return `${xmlWords(parts.get('word/document.xml') ?? '', labels)} ${xmlWords(parts.get('word/footnotes.xml') ?? '', labels)}`;
}

/** The label of the next item of a numbering, at a level. */
type NextLabel = (numbering: string, level: string) => string;

function labelsIn(xml: string): NextLabel {
  const levels = new Map<string, { format: string; text: string }>();
  const numberings = new Map<string, { scheme: string; start: number }>();
  const counted = new Map<string, number>();
  for (const [, scheme = '', body = ''] of xml.matchAll(
    /<w:abstractNum w:abstractNumId="(\d+)">(.*?)<\/w:abstractNum>/g,
  ))
    for (const [, level, format = '', text = ''] of body.matchAll(
      /<w:lvl w:ilvl="(\d)">.*?<w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"\/>/g,
    ))
      levels.set(`${scheme} ${level}`, { format, text });
  for (const [, id = '', scheme = '', rest = ''] of xml.matchAll(
    /<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/g,
  ))
    numberings.set(id, { scheme, start: Number(/startOverride w:val="(\d+)"/.exec(rest)?.[1] ?? 1) });
  return (id, level) => {
    const { scheme, start } = numberings.get(id) ?? { scheme: '', start: 1 };
    const { format, text } = levels.get(`${scheme} ${level}`) ?? { format: 'none', text: '' };
    const number = counted.get(id) ?? start;
    counted.set(id, number + 1);
    const style = STYLES[format];
    return style === undefined ? '•' : text.replace(/%\d/, counterOf(style, number));
  };
}

const STYLES: Readonly<Record<string, CounterStyle>> = {
  decimal: 'decimal',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};

/** The words of one part. A mark of a note is its number between brackets; only its look tells a cross-reference to one. */
export function xmlWords(xml: string, labels?: NextLabel): string {
  if (xml === '') return '';
  let said = '';
  let inText = false;
  let inContents = 0;
  let isMark = false;
  let item: { style: string; numbering?: string; level?: string } = { style: '' };
  const say = (text: string) => {
    if (inContents === 0) said += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:sdt') inContents += 1;
    if (name === 'w:r') isMark = false;
    if (name === 'w:p') item = { style: '' };
    if (name === 'w:pStyle') item.style = attributes['w:val'] ?? '';
    if (name === 'w:numId') item.numbering = attributes['w:val'] ?? '';
    if (name === 'w:ilvl') item.level = attributes['w:val'] ?? '';
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
    if (name === 'w:pPr' && labels !== undefined) {
      if (item.numbering !== undefined) say(`${labels(item.numbering, item.level ?? '0')} `);
      else if (item.style.startsWith('ListBullet')) say('• ');
    }
    if (name === 'w:p') say('\n');
  });
  parser.write(xml).close();
  return said;
}
