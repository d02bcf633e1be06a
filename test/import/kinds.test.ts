/** What a file is, is told by its bytes; what it is called only says how a text is to be read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decoded } from '../../src/import/read/decode.ts';
import { readPaper } from '../../src/import/read/index.ts';
import { type FileKind, kindOf } from '../../src/import/read/kind.ts';
import { codesOf, shown } from './support/shown.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, mark: boolean) => new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])));
const ole = (stream: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0), ...utf16(stream, false));

const KINDS: [FileKind, string, Uint8Array][] = [
  ['docx', 'x.pdf', zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
  ['xlsx', 'x.docx', zip({ 'xl/workbook.xml': '' })],
  ['pptx', 'x.docx', zip({ 'ppt/presentation.xml': '' })],
  ['odt', 'x.docx', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })],
  ['ods', 'x.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
  ['epub', 'x.docx', zip({ mimetype: 'application/epub+zip', 'a.xhtml': '' })],
  ['zip', 'x.docx', zip({ 'foto.txt': 'x' })],
  ['doc', 'x.docx', ole('WordDocument')],
  ['encrypted', 'x.docx', ole('EncryptedPackage')],
  ['office', 'x.doc', ole('Workbook')],
  ['rtf', 'x.doc', utf8('{\\rtf1 x}')],
  ['pdf', 'x.docx', utf8('%PDF-1.7\n')],
  ['pdf', 'x', utf8('\n\n%PDF-1.4\n')],
  ['picture', 'x.pdf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ['picture', 'x.html', utf8('<?xml version="1.0"?><svg xmlns="x"/>')],
  ['html', 'x.doc', utf8('<!-- saved -->\n<!DOCTYPE html><p>x')],
  ['html', 'x', utf16('<html><body>x', true)],
  ['html', 'x.html', utf8('<p>x</p>')],
  ['markdown', 'x.md', utf8('<div>x</div>')],
  ['markdown', 'x', utf8('# Een\n\n## Twee\n')],
  ['text', 'x.txt', utf8('# Een\n\n## Twee\n')],
  ['text', 'x', utf8('PKO-overleg')],
  ['text', 'x', utf8('BM is een afkorting van bestuur en medezeggenschap, die hier vaak valt.')],
  ['mail', 'x.txt', utf8('MIME-Version: 1.0\nSubject: x\n\nx')],
  ['empty', 'x.docx', new Uint8Array()],
];

test.each(KINDS)('%s, though it is called %s', (kind, name, bytes) => {
  expect(kindOf(bytes, name)).toBe(kind);
});

describe('what cannot be taken over says why', () => {
  test.each([
    ['import-kind', 'x.docx', zip({ 'xl/workbook.xml': '' })],
    ['import-kind', 'x.txt', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 29)],
    ['import-encrypted', 'x.docx', ole('EncryptedPackage')],
    ['import-office', 'x.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['import-empty', 'x.txt', utf8(' \n\n')],
    ['import-empty', 'x.md', utf8('---\n---\n')],
    ['import-empty', 'x.html', utf8('<html><title>x</title></html>')],
    ['import-limit', 'x.txt', new Uint8Array(51 * 1024 * 1024)],
  ])('%s of %s', async (code, name, bytes) => {
    const { value, diagnostics } = await readPaper(bytes, name);
    expect(value).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual([code]);
  });

  test('a file that LibreOffice cannot open', async () => {
    const { diagnostics } = await readPaper(utf8('{\\rtf1 x}'), 'x.rtf', async () => undefined);
    expect(diagnostics).toMatchObject([
      { code: 'import-office', params: { kind: '.rtf', reason: { nl: 'dat kon dit bestand niet openen' } } },
    ]);
  });
});

describe('how letters are written', () => {
  const words = 'Eén café';
  test.each<[string, Uint8Array, boolean]>([
    ['UTF-8', utf8(words), false],
    ['UTF-8 with a mark', utf8(`\uFEFF${words}`), false],
    ['UTF-16 with a mark', utf16(words, true), false],
    ['UTF-16 without one', utf16(words, false), true],
    ['Windows-1252', latin(words), true],
    ['Windows-1252 with quotes', Uint8Array.of(0x93, 0x78, 0x94, 0x85, 0x80), true],
    ['letters and marks apart', utf8('E\u0301e\u0301n cafe\u0301'.replace('E\u0301e', 'Ee')), false],
  ])('%s', (_, bytes, isGuessed) => {
    expect(decoded(bytes, false)).toEqual({ text: bytes[0] === 0x93 ? '“x”…€' : words, isGuessed });
  });

  test('lines put together of files in several encodings', () => {
    const bytes = Uint8Array.of(...utf8('één café\n'), ...latin('nóg één\r\n'), ...utf8('en “dit”'));
    expect(decoded(bytes, false)).toEqual({ text: 'één café\nnóg één\r\nen “dit”', isGuessed: true });
  });

  test('a page says how it is written', async () => {
    const { value } = await readPaper(latin('<meta charset="iso-8859-15"><p>tien \xA4</p>'), 'x.html');
    expect(shown(value ?? { blocks: [], notes: [] })).toEqual(['tien €']);
    expect(value?.events).toEqual([]);
  });

  test('a guess is told', async () => {
    expect((await readPaper(latin('caf\xE9'), 'x.txt')).value?.events).toEqual([
      { kind: 'encoding-guessed', count: 1, place: null },
    ]);
  });
});
