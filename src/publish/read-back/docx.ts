import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { wordsIn } from '../../model/words-in.ts';
import { type Carried, stateNamed } from './words.ts';

const MEBIBYTE = 1024 * 1024;
/** No protocol is larger; a package that says it unpacks to more is not one of ours. */
const LIMIT = 64 * MEBIBYTE;

/** Throws when it is no Word file. The running header and footer are no part of the text. */
export function readDocx(bytes: Uint8Array): Carried {
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < LIMIT });
  const part = (name: string) => {
    const content = parts[name];
    return content === undefined ? undefined : strFromU8(content);
  };
  const document = part('word/document.xml');
  if (document === undefined) throw new Error('no word/document.xml');
  const core = part('docProps/core.xml') ?? '<none/>';
  const app = part('docProps/app.xml') ?? '<none/>';
  return {
    organisation: contentOf(app, 'Company'),
    version: contentOf(core, 'cp:version'),
    state: stateNamed(contentOf(core, 'cp:contentStatus')),
    words: wordsIn(`${textOf(document)} ${textOf(part('word/footnotes.xml') ?? '<none/>')}`),
  };
}

function contentOf(xml: string, name: string): string | null {
  let found: string | null = null;
  let isOpen = false;
  read(xml, {
    open(tag) {
      isOpen = tag === name;
    },
    text(text) {
      if (isOpen) found = (found ?? '') + text;
    },
    close() {
      isOpen = false;
    },
  });
  return found;
}

/** Paragraphs and breaks part words; Word cuts a word into runs wherever it likes. */
const BREAKS = new Set(['w:p', 'w:br', 'w:tab', 'w:cr']);

/** Without the table of contents, whose page numbers Word fills in itself. */
function textOf(xml: string): string {
  let paragraph = '';
  let all = '';
  let isText = false;
  let isContents = false;
  read(xml, {
    open(name, attributes) {
      if (name === 'w:t') isText = true;
      if (name === 'w:pStyle') isContents = /^(?:TOC|Inhopg)/i.test(attributes['w:val'] ?? '');
      if (BREAKS.has(name)) paragraph += ' ';
    },
    text(text) {
      if (isText) paragraph += text;
    },
    close(name) {
      if (name === 'w:t') isText = false;
      if (name !== 'w:p') return;
      if (!isContents) all += `${paragraph} `;
      paragraph = '';
      isContents = false;
    },
  });
  return all;
}

interface Handlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

function read(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('text', text);
  parser.on('closetag', ({ name }) => close(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
