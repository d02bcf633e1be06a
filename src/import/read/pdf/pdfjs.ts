/** Loads pdf.js (decision 0069), when a PDF is read and not before. */
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfjsDocument = Pdfjs.PDFDocumentProxy;
export type PdfjsPage = Pdfjs.PDFPageProxy;

/** What pdf.js asks a browser for at once, and uses for drawing alone. */
class NotDrawn {}

let loaded: Promise<typeof Pdfjs> | undefined;

async function load(): Promise<typeof Pdfjs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: NotDrawn, configurable: true });
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error: has no types; with its handler here, pdf.js loads no file by its path.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}

export async function pdfjs(): Promise<typeof Pdfjs> {
  loaded ??= load();
  return await loaded;
}

/** Opens a file: nothing is fetched, no font of the system is read, no code of the file is run, no picture is decoded. */
export async function openPdf(bytes: Uint8Array): Promise<PdfjsDocument> {
  const { getDocument } = await pdfjs();
  const task = getDocument({
    // pdf.js takes over what it is given, and wants no Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 1,
  });
  return await task.promise;
}
