/** Reads a published file back, by its extension. */
import type { Format } from '../../model/format.ts';
import { wordsIn } from '../../model/words-in.ts';
import { readAkn } from './akn.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Carried } from './words.ts';

export interface Reader {
  /** In which it may have been published. */
  readonly formats: readonly Format[];
  /** Throws when the bytes are not of this kind. */
  read(bytes: Uint8Array): Carried;
}

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');

const NAMELESS = { organisation: null, version: null, state: null };

const readers: Readonly<Record<string, Reader>> = {
  md: { formats: ['markdown'], read: (bytes) => readMarkdown(text(bytes)) },
  html: { formats: ['html'], read: (bytes) => readHtml(text(bytes)) },
  htm: { formats: ['html'], read: (bytes) => readHtml(text(bytes)) },
  docx: { formats: ['docx'], read: readDocx },
  xml: { formats: ['akn'], read: (bytes) => readAkn(text(bytes)) },
  txt: { formats: ['text'], read: (bytes) => ({ ...NAMELESS, words: wordsIn(text(bytes)) }) },
  pdf: { formats: ['pdf'], read: readPdf },
};

export function readerOf(file: string): Reader | undefined {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(readers, extension) ? readers[extension] : undefined;
}

/** Builds are the same to the byte, so a PDF is compared as bytes: see docs/decisions/0019-verify.md. */
function readPdf(bytes: Uint8Array): Carried {
  if (!/^%PDF-/.test(new TextDecoder('latin1').decode(bytes.slice(0, 8)))) throw new Error('no PDF');
  return { ...NAMELESS, words: null };
}
