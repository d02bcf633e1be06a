/** Reads somebody's own file: bytes to a paper, by what the bytes are and not by what the file is called. */
import { diagnostic, figure, NO_PLACE, type Param, type Result } from '../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Paper } from '../../model/paper.ts';
import { decoded } from './decode.ts';
import { type FileKind, kindOf, type OtherKind } from './kind.ts';

/** Makes a Word file (.docx) of a file of another kind; undefined where that cannot be done here. */
export type Convert = (bytes: Uint8Array, extension: 'odt' | 'doc' | 'rtf') => Promise<Uint8Array | undefined>;

type Read = Result<Paper | undefined>;

/** Without a value the file cannot be read, and the diagnostics say what it is and what to do. */
export async function readPaper(bytes: Uint8Array, name: string, convert?: Convert): Promise<Read> {
  if (bytes.length > LIMITS.importFile.at) {
    const limit = `${LIMITS.importFile.at / 1024 / 1024} MB`;
    const what = { nl: `zijn grootte (${megabytes(bytes, 'nl')})`, en: `its size (${megabytes(bytes, 'en')})` };
    return refused(diagnostic('import-limit', NO_PLACE, { file: name, what, limit }));
  }
  const kind = kindOf(bytes, name);
  switch (kind) {
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes, name);
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes, name);
    case 'odt':
    case 'doc':
    case 'rtf':
      return readConverted(bytes, name, kind, convert);
    case 'html':
    case 'markdown':
    case 'text':
      return readLetters(bytes, name, kind);
    case 'encrypted':
      return refused(diagnostic('import-encrypted', NO_PLACE, { file: name }));
    case 'empty':
      return refused(diagnostic('import-empty', NO_PLACE, { file: name }));
    default:
      return refused(diagnostic('import-kind', NO_PLACE, { file: name, found: FOUND[kind] }));
  }
}

function megabytes({ length }: Uint8Array, language: 'nl' | 'en'): string {
  return `${figure(Math.ceil(length / 1024 / 1024))[language]} MB`;
}

function refused(why: Read['diagnostics'][number]): Read {
  return { value: undefined, diagnostics: [why] };
}

async function readConverted(
  bytes: Uint8Array,
  name: string,
  kind: 'odt' | 'doc' | 'rtf',
  convert: Convert | undefined,
): Promise<Read> {
  const made = await convert?.(bytes, kind);
  if (made === undefined) {
    const reason =
      convert === undefined
        ? { nl: 'dat is hier niet gevonden', en: 'it was not found here' }
        : { nl: 'dat kon dit bestand niet openen', en: 'it could not open this file' };
    return refused(diagnostic('import-office', NO_PLACE, { file: name, kind: `.${kind}`, reason }));
  }
  const { value, diagnostics } = await (await import('./docx/index.ts')).readDocx(made, name);
  if (value === undefined) return { value, diagnostics };
  const event = { kind: 'converted' as const, count: 1, place: null };
  return { value: { ...value, events: [...value.events, event] }, diagnostics };
}

const READERS = {
  html: async () => (await import('./html/index.ts')).readHtml,
  markdown: async () => (await import('./markdown/index.ts')).readMarkdown,
  text: async () => (await import('./text/index.ts')).readText,
};

async function readLetters(bytes: Uint8Array, name: string, kind: keyof typeof READERS): Promise<Read> {
  const found = decoded(bytes, kind === 'html');
  if (found === undefined) return refused(diagnostic('import-kind', NO_PLACE, { file: name, found: FOUND.binary }));
  const read = await READERS[kind]();
  const { value, diagnostics } = await read(found.text, name);
  if (value === undefined || !found.isGuessed) return { value, diagnostics };
  const event = { kind: 'encoding-guessed' as const, count: 1, place: null };
  return { value: { ...value, events: [...value.events, event] }, diagnostics };
}

const FOUND: Readonly<Record<OtherKind, Param>> = {
  zip: { nl: 'een zip-bestand', en: 'a zip file' },
  xlsx: { nl: 'een rekenblad van Excel', en: 'a spreadsheet of Excel' },
  pptx: { nl: 'een presentatie van PowerPoint', en: 'a presentation of PowerPoint' },
  ods: { nl: 'een rekenblad (.ods)', en: 'a spreadsheet (.ods)' },
  odp: { nl: 'een presentatie (.odp)', en: 'a presentation (.odp)' },
  epub: { nl: 'een e-boek (.epub)', en: 'an e-book (.epub)' },
  pages: { nl: 'een document van Pages', en: 'a document of Pages' },
  picture: { nl: 'een afbeelding', en: 'a picture' },
  office: { nl: 'een oud Office-bestand dat geen Word-document is', en: 'an old Office file that is no Word document' },
  archive: { nl: 'een ingepakt archief', en: 'a packed archive' },
  mail: { nl: 'een e-mailbericht', en: 'an e-mail message' },
  mhtml: { nl: 'een webarchief (.mht)', en: 'a web archive (.mht)' },
  program: { nl: 'een programma', en: 'a program' },
  binary: { nl: 'een bestand zonder leesbare tekst', en: 'a file without readable text' },
} satisfies Record<
  Exclude<FileKind, 'docx' | 'odt' | 'doc' | 'rtf' | 'pdf' | 'html' | 'markdown' | 'text' | 'encrypted' | 'empty'>,
  Param
>;
