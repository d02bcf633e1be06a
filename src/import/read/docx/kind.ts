/** What a file is that is no Word file, said so that a person knows what to do. */
import type { Param } from '../../../diagnostic/diagnostic.ts';
import type { Archive } from './archive.ts';
import { broken, encrypted, otherKind, type Unreadable } from './failure.ts';

const OTHER: Param = { nl: 'een bestand van een andere soort', en: 'a file of another kind' };

/** OLE, in which Office kept its files before 2007, and keeps those with a password ([MS-CFB], 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams by which a compound file tells what is in it; their names are in UTF-16. */
const STREAMS: readonly (readonly [string, Param])[] = [
  ['WordDocument', { nl: 'een oud Word-bestand (.doc)', en: 'an old Word file (.doc)' }],
  ['Workbook', { nl: 'een oud Excel-bestand (.xls)', en: 'an old Excel file (.xls)' }],
  [
    'PowerPoint Document',
    { nl: 'een oude PowerPoint-presentatie (.ppt)', en: 'an old PowerPoint presentation (.ppt)' },
  ],
  ['__properties_version1.0', { nl: 'een e-mailbericht (.msg)', en: 'a mail message (.msg)' }],
];

/** Why these bytes are no zip, hence no Word file; undefined where they are. */
export function otherThanZip(bytes: Uint8Array): Unreadable | undefined {
  if (begins(bytes, [0x50, 0x4b])) return undefined;
  if (bytes.length === 0) return broken({ nl: 'het is leeg', en: 'it is empty' });
  if (!begins(bytes, COMPOUND)) return otherKind(begins(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]) ? RTF : OTHER);
  const letters = new TextDecoder('latin1').decode(bytes);
  const has = (name: string) => letters.includes([...name].map((letter) => `${letter}\0`).join(''));
  if (has('EncryptedPackage')) return encrypted();
  return otherKind(STREAMS.find(([name]) => has(name))?.[1] ?? OTHER);
}

const RTF: Param = { nl: 'een RTF-bestand (.rtf)', en: 'an RTF file (.rtf)' };

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

const FOLDERS: readonly (readonly [string, Param])[] = [
  ['xl/', { nl: 'een Excel-bestand (.xlsx)', en: 'an Excel file (.xlsx)' }],
  ['ppt/', { nl: 'een PowerPoint-presentatie (.pptx)', en: 'a PowerPoint presentation (.pptx)' }],
  ['visio/', { nl: 'een Visio-tekening', en: 'a Visio drawing' }],
  ['Index/', { nl: 'een bestand van Pages, Numbers of Keynote', en: 'a file of Pages, Numbers or Keynote' }],
];
const TYPES: readonly (readonly [string, Param])[] = [
  ['opendocument.text', { nl: 'een ODT-bestand (.odt)', en: 'an ODT file (.odt)' }],
  ['opendocument', { nl: 'een bestand van LibreOffice', en: 'a file of LibreOffice' }],
  ['epub', { nl: 'een e-boek (.epub)', en: 'an e-book (.epub)' }],
];

/** Of a zip without a Word document. */
export function otherZip(archive: Archive): Unreadable {
  const type = new TextDecoder('latin1').decode(archive.read('mimetype') ?? new Uint8Array());
  const byType = TYPES.find(([word]) => type.includes(word));
  const byFolder = FOLDERS.find(([folder]) => archive.names.some((name) => name.startsWith(folder)));
  const isWord = archive.names.some((name) => name.startsWith('word/'));
  if (isWord) return broken({ nl: 'het onderdeel met de tekst ontbreekt', en: 'the part with the text is missing' });
  return otherKind((byType ?? byFolder)?.[1] ?? { nl: 'een zip met andere bestanden', en: 'a zip of other files' });
}
