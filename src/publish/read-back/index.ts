/** Reads a published file back, by its extension. */
import type { Format } from '../../model/format.ts';
import { readAkn } from './akn.ts';
import { readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import type { Reading } from './reading.ts';
import { readText } from './text.ts';

export interface Reader {
  /** In which it may have been published. */
  readonly formats: readonly Format[];
  /** Throws when the bytes are not of this kind. */
  read(bytes: Uint8Array): Reading;
}

/** A mark of byte order at its start is none of the text; a carriage return alone is no end of a line. */
const text = (bytes: Uint8Array) =>
  new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');

/** As editors of Windows save it, where its mark says so. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const readers: Readonly<Record<string, Reader>> = {
  md: { formats: ['markdown'], read: (bytes) => readMarkdown(text(bytes)) },
  html: { formats: ['html'], read: (bytes) => readHtml(text(bytes)) },
  htm: { formats: ['html'], read: (bytes) => readHtml(text(bytes)) },
  docx: { formats: ['docx'], read: readDocx },
  xml: { formats: ['akn'], read: (bytes) => readAkn(text(bytes)) },
  txt: { formats: ['text'], read: (bytes) => readText(text(bytes)) },
  pdf: { formats: ['pdf'], read: readPdf },
};

export function readerOf(file: string): Reader | undefined {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(readers, extension) ? readers[extension] : undefined;
}
