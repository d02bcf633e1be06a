/** What a file is, by its first bytes and what is in it; what it is called says only how a text is to be read. */

export type FileKind =
  | 'docx'
  | 'odt'
  | 'doc'
  | 'rtf'
  | 'pdf'
  | 'html'
  | 'markdown'
  | 'text'
  /** Word or Excel with a password: a container that holds what is enciphered ([MS-OFFCRYPTO]). */
  | 'encrypted'
  | 'empty'
  | OtherKind;

/** What is no document that can be taken over. */
export type OtherKind =
  | 'zip'
  | 'xlsx'
  | 'pptx'
  | 'ods'
  | 'odp'
  | 'epub'
  | 'pages'
  | 'picture'
  | 'office'
  | 'archive'
  | 'mail'
  | 'mhtml'
  | 'program'
  | 'binary';

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[], at?: number])[] = [
  ['picture', [0x89, ...ascii('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')],
  ['picture', ascii('WEBP'), 8],
  ['picture', ascii('II*\0')],
  ['picture', ascii('MM\0*')],
  ['picture', ascii('BM'), 0],
  ['picture', ascii('ftypheic'), 4],
  ['rtf', ascii('{\\rtf')],
  ['archive', [0x1f, 0x8b]],
  ['archive', ascii('7z\xBC\xAF')],
  ['archive', ascii('Rar!')],
  ['program', ascii('MZ')],
  ['program', [0x7f, ...ascii('ELF')]],
];

/** A header of a PDF may stand behind other bytes (ISO 32000-2, 7.5.2, note). */
const PDF_WITHIN = 1024;

export function kindOf(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ascii('PK')) && (bytes[2] ?? 99) < 8 && (bytes[3] ?? 99) < 9) return kindOfZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return kindOfOle(bytes);
  if (indexOf(bytes.subarray(0, PDF_WITHIN), ascii('%PDF-')) !== -1) return 'pdf';
  for (const [kind, signature, at = 0] of SIGNATURES) {
    const isShort = signature.length < 3 && isPlain(bytes.subarray(0, 64));
    if (!isShort && startsWith(bytes.subarray(at), signature)) return kind;
  }
  return kindOfText(bytes, name);
}

/** `BM` and `MZ` begin words too. */
function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return at;
  return -1;
}

const ENTRIES: readonly (readonly [entry: string, kind: FileKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['Index/Document.iwa', 'pages'],
];
const MEDIA: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/epub+zip': 'epub',
};

/** By the names of its entries, and the media type that OpenDocument and EPUB put first and unpacked (OpenDocument 1.3, part 2, 3.3). */
function kindOfZip(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const at = start.indexOf('mimetype');
  if (at === 30) {
    const media = Object.keys(MEDIA).filter((own) => start.startsWith(own, 38));
    const longest = media.toSorted((one, other) => other.length - one.length)[0];
    if (longest !== undefined) return MEDIA[longest] ?? 'zip';
  }
  const names = entryNames(bytes);
  return ENTRIES.find(([entry]) => names.some((own) => own.startsWith(entry)))?.[1] ?? 'zip';
}

/** Beyond these nobody looks for what a file is. */
const MOST_ENTRIES = 5000;

/** From the central directory, or the local headers where that is cut off (APPNOTE 4.3). */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('latin1');
  const names: string[] = [];
  for (let at = bytes.indexOf(0x50); at !== -1 && names.length < MOST_ENTRIES; at = bytes.indexOf(0x50, at + 1)) {
    if (at + 46 > bytes.length || bytes[at + 1] !== 0x4b) continue;
    const kind = view.getUint16(at + 2, true);
    const [lengthAt, nameAt] = kind === 0x0201 ? [28, 46] : kind === 0x0403 ? [26, 30] : [0, 0];
    if (nameAt === 0) continue;
    const length = view.getUint16(at + lengthAt, true);
    names.push(decoder.decode(bytes.subarray(at + nameAt, at + nameAt + Math.min(length, 200))));
  }
  return names;
}

const utf16 = (text: string) => ascii(text).flatMap((byte) => [byte, 0]);

/** By the names of its streams, which stand in UTF-16 ([MS-CFB] 2.6.1). */
function kindOfOle(bytes: Uint8Array): FileKind {
  if (indexOf(bytes, utf16('EncryptedPackage')) !== -1) return 'encrypted';
  if (indexOf(bytes, utf16('WordDocument')) !== -1) return 'doc';
  return 'office';
}

const HTML = /<(?:!doctype\s+html|html|head|body|meta|div|main|article|p|h[1-6]|table|ul|span)[\s>/]/i;

function kindOfText(bytes: Uint8Array, name: string): FileKind {
  const extension = /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 4096))
    .replaceAll('\0', '')
    .replace(/^[\uFEFF\uFFFD\s]+/, '');
  if (/^mime-version:|^content-type: multipart/im.test(start))
    return start.toLowerCase().includes('multipart/related') ? 'mhtml' : 'mail';
  if (/^<(?:!doctype\s+html|html)\b/i.test(afterProlog(start))) return 'html';
  if (/^<svg\b/i.test(afterProlog(start))) return 'picture';
  if (['html', 'htm', 'xhtml', 'aspx', 'php'].includes(extension) && HTML.test(start)) return 'html';
  if (['md', 'markdown', 'mdx', 'mdown', 'qmd'].includes(extension)) return 'markdown';
  if (['txt', 'text'].includes(extension)) return 'text';
  if (start.startsWith('<') && HTML.test(start)) return 'html';
  return looksLikeMarkdown(start) ? 'markdown' : 'text';
}

/** Without a declaration of XML and comments before the first tag. */
function afterProlog(text: string): string {
  let rest = text;
  for (const [open, close] of [
    ['<?xml', '?>'],
    ['<!--', '-->'],
  ] as const) {
    const end = rest.startsWith(open) ? rest.indexOf(close) : -1;
    if (end !== -1) rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}

/** Headings with `#` and links, which nobody types by accident. */
function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0;
  const links = text.match(/\]\((?:https?:|#)/g)?.length ?? 0;
  return headings > 1 || (headings > 0 && links > 0) || /^---\n[\w-]+: /.test(text);
}
