import { hash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { wordsIn } from '../../model/words-in.ts';
import type { Carried } from './words.ts';

type Attributes = Readonly<Record<string, string>>;

/** These run on within a word. */
const INLINE = new Set(['a', 'b', 'def', 'docAuthority', 'docTitle', 'i', 'ref', 'span']);
/** What else stands in a text of ours. What is not here may hide its words, or show others. */
const BLOCKS = new Set([
  ...[
    'akomaNtoso',
    'act',
    'preface',
    'body',
    'conclusions',
    'longTitle',
    'content',
    'num',
    'heading',
    'block',
    'p',
    'br',
  ],
  ...['article', 'chapter', 'section', 'subsection', 'level', 'division', 'title', 'part', 'book', 'hcontainer'],
  ...['paragraph', 'alinea', 'list', 'point', 'blockList', 'item', 'blockContainer', 'table', 'tr', 'th', 'td'],
  ...['authorialNote', 'noteRef', 'fillIn', 'img'],
]);
const KNOWN = new Set([
  ...[
    'xmlns',
    'name',
    'contains',
    'eId',
    'GUID',
    'xml:lang',
    'period',
    'refersTo',
    'class',
    'href',
    'title',
    'src',
    'alt',
  ],
  ...['width', 'height', 'marker', 'placement'],
]);

/** Throws when it is no Akoma Ntoso, or holds what ours never does. The metadata are no part of the text. */
export function readAkn(xml: string): Carried {
  let organisation: string | null = null;
  let version: string | null = null;
  let isMeta = false;
  const text: string[] = [];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    isMeta ||= name === 'meta';
    if (!isMeta) {
      known(name, attributes);
      text.push(said(name, attributes));
    } else if (name === 'FRBRversionNumber') version = attributes['value'] ?? null;
    else if (name === 'TLCOrganization' && attributes['eId'] === 'organisatie')
      organisation = attributes['showAs'] ?? null;
  });
  parser.on('text', (words) => {
    if (!isMeta) text.push(words);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'meta') isMeta = false;
    else if (!isMeta && !INLINE.has(name)) text.push(' ');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { organisation, version, state: null, words: wordsIn(text.join('')) };
}

function known(name: string, attributes: Attributes): void {
  if (!INLINE.has(name) && !BLOCKS.has(name)) throw new Error(`<${name}>`);
  for (const attribute of Object.keys(attributes)) if (!KNOWN.has(attribute)) throw new Error(`<${name} ${attribute}>`);
}

/** What an element says by itself: which note it is, what a picture shows, and which picture that is. */
function said(name: string, { marker, alt = '', src = '' }: Attributes): string {
  if (name === 'img') return ` ${alt} [${hash('sha256', src, 'hex').slice(0, 12)}] `;
  if (marker !== undefined) return ` [${marker}] `;
  return INLINE.has(name) ? '' : ' ';
}
