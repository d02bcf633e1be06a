/** A regulation with articles, leden, letters and what refers to them, from YAML to the bytes of every format. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { loadPictures } from '../../src/source/pictures/index.ts';
import { audited } from '../support/axe.ts';
import { expectedPieces } from '../support/expected.ts';
import { filesOf, formatOf, withoutDrawn } from '../support/formats.ts';
import { memoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { structureText } from '../support/pdf-check/text.ts';
import { docxParts, docxWordsWithLabels } from '../support/read-docx.ts';
import { htmlWords } from '../support/read-html.ts';
import { regulationFiles } from '../support/regulation-protocol.ts';
import { type Rendered, render } from '../support/repository.ts';
import { firstDifference, wordsIn } from '../support/words.ts';

let policy: Policy;
let rendered: Rendered;

beforeAll(async () => {
  const host = memoryHost(regulationFiles);
  const loaded = loadPolicy(host);
  expect(loaded.diagnostics).toEqual([]);
  policy = loaded.value;
  const pictures = await loadPictures(host, policy);
  expect(pictures.diagnostics).toEqual([]);
  rendered = await render(policy, pictures.value, { variants: 'all' });
});

const organisations = ['linde', 'ster'];
const fileOf = (id: string, name: string) => rendered.files.get(`${id}/reglement/${name}`) ?? new Uint8Array();
const textOf = (id: string) => {
  const found = rendered.resolved.find((one) => one.protocol === 'reglement' && one.organisation.id === id);
  if (found === undefined) throw new Error(`no regulation of ${id}`);
  return found;
};

test.each(organisations)('each file says all that it should, in order: %s', async (id) => {
  for (const { file, kind } of filesOf(textOf(id))) {
    const { dialect, read } = formatOf(file, kind);
    const expected = expectedPieces(policy, textOf(id), file, dialect);
    expect(firstDifference(expected, withoutDrawn(await read(fileOf(id, file)))), file).toBeUndefined();
  }
});

test.each(organisations)('the PDFs of %s keep to the rules of PDF/UA-1 and PDF/A-2a', (id) => {
  for (const file of ['protocol.pdf', 'schoolgids.pdf', 'folder-bezwaar.pdf', 'poster-stappen.pdf'])
    expect(violations(fileOf(id, file)), file).toEqual([]);
});

test.each(organisations)('axe finds nothing on the pages of %s', async (id) => {
  for (const file of ['protocol.html', 'folder-bezwaar.html'])
    expect(await audited(new TextDecoder().decode(fileOf(id, file))), file).toEqual({ violations: [], told: [] });
});

/** What each format says, with the labels that it makes itself. */
const readers: readonly [name: string, file: string, read: (bytes: Uint8Array) => string | Promise<string>][] = [
  ['PDF', 'protocol.pdf', (bytes) => Object.values(structureText(bytes)).join(' ')],
  ['Word', 'protocol.docx', docxWordsWithLabels],
  ['page', 'protocol.html', htmlWords],
  ['fragment', 'fragment.html', htmlWords],
  // Without the lines under headings, and the addresses of links.
  [
    'text',
    'protocol.txt',
    (bytes) => new TextDecoder().decode(bytes).replaceAll(/^[=-]+$|\s\((?:\d+|[^()\s]*[@:][^()]*)\)/gm, ''),
  ],
  [
    'Markdown',
    'protocol.md',
    (bytes) => new TextDecoder().decode(bytes).replaceAll(/\\(?=\W)|<\/?a[^>]*>|\]\([^)]*\)|[[*]|^#+ /gm, ''),
  ],
];

describe.each(readers)('in %s', (_, file, read) => {
  const words = async (id: string) =>
    wordsIn(await read(fileOf(id, file)))
      .filter((word) => word !== '-' && word !== '•')
      .join(' ');

  test('articles are counted through the chapters, leden in each, letters and numerals in these', async () => {
    const said = await words('linde');
    for (const line of [
      'Hoofdstuk I Algemeen',
      'Artikel 1 Begrippen In dit reglement betekent: a. college van bestuur: het bevoegd gezag. b. lid: wie in de raad zit: 1. namens de ouders; 2. namens het personeel. c. raad: de medezeggenschapsraad van stichting De Linde, zie artikel 1, onder b.',
      'Artikel 2 1. Een lid zit drie jaar in de raad.',
      'Hoofdstuk II Vergaderen Artikel 3 Voorbereiding 1. De secretaris maakt de agenda. 2. Artikel 3, eerste lid geldt ook',
      'Artikel 4 Besluiten 1. De raad besluit over: a. het reglement; b. de begroting, voor zover: i. zij af is; ii. zij openbaar is; c. wat stichting De Linde vraagt.',
      '2. De raad stemt mondeling.',
      '3. Staken de stemmen, dan beslist stichting De Linde. Artikel 4, tweede lid geldt dan niet.',
      '§ 1 Overig 1.1 Stel je vraag per mail; ‘1. Aanpak’, stap 1 van ‘Pestprotocol’ blijft gelden.',
      '1.2 De regels staan in hoofdstuk II, artikel 4, eerste lid, artikel 4, derde lid en bijlage A. Begin met bijlage B, bij ‘Melden’ voor een artikel 1, onder c.',
      'Bijlage A: Formulier Voor gevallen van artikel 4, eerste lid, onder a en artikel 4, eerste lid, onder b, sub ii.',
      'De weg staat in figuur 1. De termijnen:',
      'Figuur 1. De weg van een bezwaar bij stichting De Linde',
    ])
      expect(said).toContain(line);
  });

  test('terms stand in the alphabet, that of the school among them, and are called by where they stand', async () => {
    const said = await words('ster');
    expect(said).toContain(
      'a. briefje: een stembiljet zonder naam. b. lid: wie in de raad zit: 1. namens de ouders; 2. namens het personeel. c. raad: de medezeggenschapsraad van de scholen van De Ster, zie artikel 1, onder b. d. schoolleiding: het bevoegd gezag.',
    );
  });

  test('phases and whom to ask are of the organisation', async () => {
    const withoutHeadings = (said: string) =>
      said.replaceAll(/(?:Fase|Wie|Wat|Wanneer|Hoe): |\|(?: ---)*/g, '').replaceAll(/ +/g, ' ');
    const [linde, ster] = [withoutHeadings(await words('linde')), withoutHeadings(await words('ster'))];
    expect(linde).toContain('Melden Noor de Wit Hoort wie het meldt. Binnen een dag');
    expect(ster).toContain('Melden Sem Bakker Hoort wie het meldt. Binnen een dag');
    expect(linde).toContain(
      'Nagaan college van bestuur Gaat na of het helpt; zo niet, dan begint bijlage B, bij ‘Melden’ opnieuw. Na een maand',
    );
    expect(linde).toContain('Vertrouwenspersoon Noor de Wit Secretaris');
    expect(ster).toContain('Vertrouwenspersoon Sem Bakker Secretaris');
  });

  test('after an article is omitted all numbers and references follow', async () => {
    const said = await words('ster');
    for (const line of [
      'Hoofdstuk II Vergaderen Artikel 2 Voorbereiding',
      'c. wat de scholen van De Ster vragen.',
      'De raad stemt met briefjes, behalve in het geval van artikel 3, eerste lid, onder b, sub ii.',
      'Staken de stemmen, dan beslissen de scholen van De Ster. Artikel 3, tweede lid geldt dan niet.',
      'Voor gevallen van artikel 3, eerste lid, onder a en artikel 3, eerste lid, onder b, sub ii.',
    ])
      expect(said).toContain(line);
    expect(said).not.toMatch(/Artikel 4|herkozen/);
  });
});

test('a leaflet leads to its own PDF, and to that of the whole text', () => {
  const page = new TextDecoder().decode(fileOf('linde', 'folder-bezwaar.html'));
  expect(page).toMatch(/href="folder-bezwaar.pdf"[^>]*>Download als pdf/);
  expect(page).toMatch(/href="protocol.pdf"[^>]*>protocol \(pdf\)/);
});

test('a name on the contact list dials the number of the organisation', () => {
  const page = (id: string) => new TextDecoder().decode(fileOf(id, 'protocol.html'));
  expect(page('linde')).toContain('<a href="tel:0241234567">Noor de Wit</a>');
  expect(page('ster')).toContain('<a href="tel:0207654321">Sem Bakker</a>');
});

test('Word counts leden, letters and numerals by itself', () => {
  const numbering = docxParts(fileOf('linde', 'protocol.docx')).get('word/numbering.xml') ?? '';
  const schemes = [...numbering.matchAll(/<w:abstractNum .*?numFmt w:val="(\w+)".*?lvlText w:val="([^"]+)"/g)];
  expect(schemes.map(([, format, text]) => `${format} ${text}`)).toEqual([
    'bullet •',
    'decimal %1.',
    'lowerLetter %1.',
    'lowerRoman %1.',
    'decimal 1.%1',
  ]);
});
