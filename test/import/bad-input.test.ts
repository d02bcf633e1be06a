/** What boards give that is no sound document, by the way in of an import: told plainly in Dutch, or taken over with a word about it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../src/diagnostic/format.ts';
import { openRegelwerk } from '../../src/index.ts';
import { printEvent } from '../../src/report/account/names.ts';
import { memoryHost } from '../support/memory-host.ts';
import { p, partsOf, root, word, zipped } from './support/word.ts';

async function imported(name: string, bytes: Uint8Array) {
  const host = memoryHost({ 'policy/organisations/proef.yaml': 'name: Stichting De Proef\nkind: bestuur\n' });
  const before = [...host.contents.keys()];
  const request = { file: { name, bytes }, organisation: 'proef' };
  const { value, diagnostics } = await openRegelwerk(host).importPaper(request);
  return {
    value,
    told: formatText([...diagnostics, ...(value?.told ?? [])], 'nl'),
    events: value?.account.events.map(({ kind }) => printEvent(kind, 'nl')).join(' '),
    isUntouched: [...host.contents.keys()].join() === before.join(),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const encrypted = Uint8Array.of(
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(512).fill(0)],
  ...Buffer.from('EncryptedPackage', 'utf16le'),
);
const sound = partsOf({ body: p('Een regel') });

describe('is refused, and says what to do', () => {
  test.each<[string, string, Uint8Array, string[]]>([
    ['a Word file with a password', 'a.docx', encrypted, ['beveiligd met een wachtwoord', 'haal het wachtwoord eraf']],
    [
      'a zip bomb',
      'a.docx',
      zipped({ ...sound, 'word/media/a.png': new Uint8Array(3_000_000) }),
      ['te groot om over te nemen', 'Een protocol is nooit zo groot'],
    ],
    [
      'a zip that is no Word file',
      'a.docx',
      zipSync({ 'foto.jpg': strToU8('x') }),
      ['geen document dat regelwerk kan overnemen', 'een zip-bestand', 'opslaan als .docx'],
    ],
    [
      'broken XML',
      'a.docx',
      zipped({ ...sound, 'word/document.xml': root('w:document', '<w:body><w:p></w:body>') }),
      ['is beschadigd', 'zoek dan een eerdere kopie'],
    ],
    ['a picture under another name', 'a.docx', utf8('GIF89a…'), ['het is een afbeelding']],
    ['a title alone', 'a.md', utf8('# Protocol verzuim\n'), ['staat geen tekst om over te nemen']],
    ['no letters at all', 'a.docx', word(p('')), ['staat geen tekst om over te nemen']],
  ])('%s', async (_, name, bytes, words) => {
    const { value, told, isUntouched } = await imported(name, bytes);
    expect(value).toBeUndefined();
    for (const own of words) expect(told).toContain(own);
    expect(told).toContain(name);
    expect(isUntouched).toBe(true);
  });
});

describe('is taken over', () => {
  test('a Word file with macros, which are told', async () => {
    const files = { ...sound, 'word/vbaProject.bin': new Uint8Array([0]) };
    const { value, events } = await imported('a.docm', zipped(files));
    expect(value?.isWritten).toBe(true);
    expect(events).toBe('Er zitten macro’s in. Die zijn niet uitgevoerd en komen niet mee.');
  });

  test('a document in English, in its language', async () => {
    const text = `# Phones at school\n\n## At school\n\n${'The school keeps all phones in a locker, and gives them back at the end of the day. '.repeat(4)}\n`;
    const { value } = await imported('a.md', utf8(text));
    expect(value?.isWritten).toBe(true);
    expect(value?.files.find(({ file }) => file.endsWith('protocol.yaml'))?.after).toMatch(/^language: en$/m);
  });

  test('a text in two encodings, of which no letter is lost, and it is told', async () => {
    const bytes = Uint8Array.of(...utf8('Eén regel over cafés.\n\n'), ...latin('Nog één.\n'));
    const { value, events } = await imported('a.txt', bytes);
    expect(value?.isWritten).toBe(true);
    expect(events).toContain('dat is geraden');
    expect(value?.account.passages.map(({ text }) => text)).toEqual(['Eén regel over cafés.', 'Nog één.']);
  });

  test('a control block that nobody filled in', async () => {
    const rows = ['Versie', 'Auteur', 'Eigenaar', 'Vastgesteld door CvB', 'Revisiedatum'];
    const page = `<h1>Protocol verzuim</h1><table>${rows.map((own) => `<tr><td>${own}</td><td></td></tr>`).join('')}</table><h2>Doel</h2><p>De school belt.</p>`;
    const { value, told } = await imported('a.html', utf8(page));
    expect([value?.isWritten, told]).toEqual([true, '']);
  });

  test('a control block with a sign of machines in it', async () => {
    const rows = ['Versie', 'Auteur', 'Eigenaar'];
    const page = `<h1>Protocol verzuim</h1><table>${rows.map((own) => `<tr><td>${own}</td><td>2\u0007.\u200B0</td></tr>`).join('')}</table><h2>Doel</h2><p>De school belt.</p>`;
    const { value, told } = await imported('a.html', utf8(page));
    expect([value?.isWritten, told]).toEqual([true, '']);
  });

  test('an accent that stands apart from its letter, as many a PDF has it', async () => {
    const page = utf8('<h1>Cafe<i>\u0301</i>s</h1><p>De school kent twee cafe<span>\u0301</span>s.</p>');
    const { value, told } = await imported('a.html', page);
    expect([value?.isWritten, told]).toEqual([true, '']);
    expect(value?.account.differences).toEqual([]);
  });

  test('a passage from right to left, which is told', async () => {
    const { value, events } = await imported('a.txt', utf8('Voor ouders:\n\nمرحبا بكم في المدرسة\n'));
    expect(value?.isWritten).toBe(true);
    expect(events).toBe('Er staat tekst die van rechts naar links loopt.');
  });
});
