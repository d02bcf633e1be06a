/** What pdfkit writes, taken object by object. */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { type FileObject, fileOf, LEVEL } from './compact.ts';

/** What is used here of pdfkit's document, private parts included. */
interface Internals {
  readonly _root: object;
  readonly _info: object;
  readonly _id: Uint8Array;
}

/** As pdfkit writes it before and after the bytes of a stream. */
const END_OF_STREAM = '\nendstream';

/**
 * pdfkit writes nothing asynchronously; taking what it writes directly saves the stream machinery, and joining texts
 * before they become bytes saves some thousand small buffers a document.
 */
export class Sink extends PDFDocument {
  // Not initialised here: the constructor of pdfkit writes already.
  /** What was written since the last object ended. */
  declare pieces?: unknown[];
  declare objects?: FileObject[];
  /** Operators of the current page. */
  declare operators?: string;
  /** When all is written. */
  declare made?: Uint8Array;

  /** Called by pdfkit with the lines of an object, and with the bytes of a stream. */
  _write(data: unknown): void {
    this.pieces ??= [];
    this.pieces.push(data);
  }

  /** Called by pdfkit when an object is written. */
  _refEnd(ref: { id: number }): void {
    this.objects ??= [];
    const pieces = this.pieces ?? [];
    const isStream = pieces.at(-2) === END_OF_STREAM;
    // Number, dictionary, `stream`, bytes, the end of both; without a stream number, value and end.
    const [, syntax, , bytes] = pieces.slice(isStream ? -6 : -3);
    this.objects.push({ id: ref.id, syntax: String(syntax), stream: isStream ? (bytes as Uint8Array) : null });
    this.pieces = [];
    // @ts-expect-error: private.
    super._refEnd(ref);
  }

  /** Called by pdfkit when all objects are written. */
  _finalize(): void {
    const { _root, _info, _id } = this as unknown as Internals;
    const id = Buffer.from(_id).toString('hex');
    this.made = fileOf('1.7', this.objects ?? [], `/Root ${_root} /Info ${_info} /ID [<${id}> <${id}>]`);
  }

  override addContent(operators: string): this {
    this.operators = `${this.operators ?? ''}${operators}\n`;
    return this;
  }

  /** Called by pdfkit when a page is full and at the end. */
  override flushPages(): void {
    if (this.operators) {
      const { content } = this.page as unknown as { content: { data: Record<string, unknown>; compress: boolean } };
      content.compress = false;
      content.data['Filter'] = 'FlateDecode';
      const all = Buffer.from(this.operators, 'latin1');
      (this.page as { write(chunk: Uint8Array): void }).write(deflateSync(all, LEVEL));
    }
    this.operators = '';
    super.flushPages();
  }
}
