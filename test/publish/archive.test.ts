/** The archive: every version that was once adopted, under its number, with its days in force; whatever day it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { archivePhrase } from '../../src/document/archive.ts';
import { addDays } from '../../src/governance/dates.ts';
import type { Status } from '../../src/model/status.ts';
import { decompressed } from '../support/decompressed.ts';
import { changeSource, type HistoricVersion, historyOf } from '../support/history.ts';
import { captureIo, type MemoryHost } from '../support/memory-host.ts';
import { docxParts } from '../support/read-docx.ts';

const VERSIONS: readonly HistoricVersion[] = [
  { adopted: '2022-03-15', words: 'De telefoon is uit.' },
  { adopted: '2024-03-12', from: '2024-08-01', words: 'De telefoon ligt in de kluis.' },
  { adopted: '2025-05-20', from: '2025-08-01', words: 'Wie belt, gaat naar de gang.' },
];

async function command(host: MemoryHost, line: string): Promise<string> {
  const io = captureIo();
  expect(await run(line.split(' '), io, host), io.errorText).toBe(0);
  return io.outText;
}

/** The paths in a folder, without it. */
function pathsIn(host: MemoryHost, folder: string): string[] {
  return [...host.contents.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort();
}

const archived = (versions: readonly string[]) =>
  [
    'index.html',
    ...versions.flatMap((own) => ['docx', 'html', 'pdf', 'xml'].map((form) => `${own}/protocol.${form}`)),
  ].sort();

test('each adopted version stands under its number, with a list; what is only proposed does not', async () => {
  const host = await historyOf(VERSIONS);
  changeSource(host, 'Niemand neemt een telefoon mee.');
  await command(host, 'propose los');
  await command(host, 'build --as-of 2026-01-10');
  expect(pathsIn(host, 'out/los/proef/archief')).toEqual(archived(['1.0', '1.1', '1.2']));

  const first = host.text('out/los/proef/archief/1.0/protocol.html');
  expect(first).toContain(
    'Uit het archief: versie 1.0 van 15 maart 2022, in werking van 15 maart 2022 tot en met 31 juli 2024, vervangen door <a href="../1.1/protocol.html">versie 1.1</a>. <a',
  );
  expect(first).toContain('De telefoon is uit.');
  expect(first).toContain('<a href="../../protocol.html">Bekijk wat nu geldt</a>');
  expect(first).toContain('<a href="../index.html">Alle vastgestelde versies</a>');
  expect(first).toContain('<meta name="robots" content="noindex">');
  expect(host.text('out/los/proef/archief/1.2/protocol.html')).toContain('in werking vanaf 1 augustus 2025.');

  const list = host.text('out/los/proef/archief/index.html');
  const rows = [...list.matchAll(/<h2>Versie (.*?)<\/h2>(.*?)<\/article>/gs)].map(([, number, own = '']) => [
    number,
    ...[...own.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label, words]) => `${label}: ${words}`),
    ...[...own.matchAll(/href="(.*?)"/g)].map(([, href]) => href),
  ]);
  const links = (version: string) => ['pdf', 'html', 'docx', 'xml'].map((form) => `${version}/protocol.${form}`);
  expect(rows).toEqual([
    ['1.2', 'Vastgesteld: 20 mei 2025', 'In werking: vanaf 1 augustus 2025', ...links('1.2')],
    [
      '1.1',
      'Vastgesteld: 12 maart 2024',
      'In werking: van 1 augustus 2024 tot en met 31 juli 2025',
      'Daarna: vervangen door versie 1.2',
      ...links('1.1'),
    ],
    [
      '1.0',
      'Vastgesteld: 15 maart 2022',
      'In werking: van 15 maart 2022 tot en met 31 juli 2024',
      'Daarna: vervangen door versie 1.1',
      ...links('1.0'),
    ],
  ]);
});

test('machines are told what law publishers tell, and nothing that is not recorded', async () => {
  const host = await historyOf(VERSIONS);
  await command(host, 'build --format html --as-of 2026-01-10');
  const facts = (path: string) =>
    Object.fromEntries(
      [...host.text(`out/los/proef/${path}`).matchAll(/<meta itemprop="(\w+)" content="([^"]*)">/g)].map(
        ([, name, value]) => [name, value],
      ),
    );
  const own = facts('archief/1.1/protocol.html');
  expect(own).toMatchObject({
    version: '1.1',
    creativeWorkStatus: 'vastgesteld',
    legislationDate: '2024-03-12',
    legislationDateVersion: '2024-08-01',
    temporalCoverage: '2024-08-01/2025-07-31',
    inLanguage: 'nl',
  });
  expect(own['legislationIdentifier']).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(own['legislationLegalForce']).toBeUndefined();
  expect(facts('archief/1.2/protocol.html')['temporalCoverage']).toBe('2025-08-01/..');
  const inPlace = facts('protocol.html');
  expect(inPlace).toMatchObject({ version: '1.2', legislationLegalForce: 'https://schema.org/InForce' });
  expect(inPlace['legislationIdentifier']).toBe(facts('archief/1.2/protocol.html')['legislationIdentifier']);
  expect(facts('archief/1.0/protocol.html')['legislationIdentifier']).not.toBe(own['legislationIdentifier']);
});

test('an address of the board takes the place of the URN, and each page says which is its own', async () => {
  const host = await historyOf(VERSIONS);
  const organisation = 'name: Lyceum Los\nkind: school\npublication:\n  base_url: https://los.nl/beleid\n';
  host.write('policy/organisations/los.yaml', new TextEncoder().encode(organisation));
  await command(host, 'build --format html --as-of 2026-01-10');
  const page = (path: string) => host.text(`out/los/proef/${path}`);
  const canonical = (path: string) => /<link rel="canonical" href="([^"]*)">/.exec(page(path))?.[1];
  expect(canonical('protocol.html')).toBe('https://los.nl/beleid/proef/protocol.html');
  expect(canonical('archief/1.0/protocol.html')).toBe('https://los.nl/beleid/proef/archief/1.0/protocol.html');
  expect(canonical('archief/index.html')).toBe('https://los.nl/beleid/proef/archief/');
  expect(page('protocol.html')).toContain(
    'itemprop="legislationIdentifier" content="https://los.nl/beleid/proef/archief/1.2/protocol.html"',
  );
});

describe('from a version in the archive to what came after it', () => {
  const organisation = 'policy/organisations/los.yaml';
  const addressed = async (versions: readonly HistoricVersion[], base: string | undefined) => {
    const host = await historyOf(versions);
    if (base !== undefined)
      host.write(
        organisation,
        new TextEncoder().encode(`${host.text(organisation)}publication: { base_url: "${base}" }\n`),
      );
    return host;
  };
  /** Where the links of the sentence at the top lead, by form of the file. */
  const linksIn = (host: MemoryHost, version: string) => {
    const bytes = (form: string) => host.read(`out/los/proef/archief/${version}/protocol.${form}`);
    const isWay = (url: string) => /(?:\.\.|\/proef)\/(?:(?:archief\/)?[\d.]+\/)?protocol\.html$/.test(url);
    const found = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, url = '']) => url).filter((url) => isWay(url));
    const html = new TextDecoder().decode(bytes('html'));
    return {
      html: found(html.slice(html.indexOf('<body>')), /href="([^"]*)"/g),
      docx: found(docxParts(bytes('docx')).get('word/_rels/document.xml.rels') ?? '', /Target="([^"]*)"/g),
      pdf: found(decompressed('.pdf', bytes('pdf')), /\/URI \(([^)]*)\)/g),
      xml: found(new TextDecoder().decode(bytes('xml')), /<a href="([^"]*)"/g),
    };
  };
  const each = (links: readonly string[]) => ({ html: links, docx: links, pdf: links, xml: links });

  test.each([
    [undefined, ['../1.1/protocol.html', '../../protocol.html'], ['../../protocol.html']],
    [
      'https://los.nl/beleid/',
      ['https://los.nl/beleid/proef/archief/1.1/protocol.html', 'https://los.nl/beleid/proef/protocol.html'],
      ['https://los.nl/beleid/proef/protocol.html'],
    ],
  ])('each form leads there, by the address %s', async (base, followed, last) => {
    const host = await addressed(VERSIONS.slice(0, 2), base);
    await command(host, 'build --as-of 2023-01-10');
    expect(linksIn(host, '1.0')).toEqual(each(followed));
    expect(linksIn(host, '1.1')).toEqual(each(last));
    const before = new Map(host.contents);
    await command(host, 'build --as-of 2026-01-10');
    for (const [path, bytes] of before)
      if (path.includes('/archief/')) expect(host.contents.get(path), path).toEqual(bytes);
    // On paper an address is there to be read.
    if (base !== undefined)
      expect(host.text('out/los/proef/archief/1.0/protocol.html')).toContain(
        'Wat nu geldt, staat op <a href="https://los.nl/beleid/proef/protocol.html">https://los.nl/beleid/proef/protocol.html</a>.',
      );
  });

  test('what followed and is not in the archive is named, and nothing leads there', () => {
    const note = { number: '1.0', from: '2024-01-01', end: '2025-01-01', until: '2024-12-31', by: 'replaced' } as const;
    const ways = { inPlace: '../../protocol.html', successor: null, isAddress: false };
    const status = { version: '1.0', date: null, edition: null, inferred: {} } as unknown as Status;
    for (const replacedBy of ['1.1', null])
      expect(archivePhrase({ ...note, isNever: false, replacedBy }, status, ways).pieces).toEqual([
        `Uit het archief: versie 1.0, in werking van 1 januari 2024 tot en met 31 december 2024, vervangen door ${replacedBy === null ? 'een latere versie' : 'versie 1.1'}`,
        ...['. ', { words: 'Bekijk wat nu geldt', url: '../../protocol.html' }, '.'],
      ]);
  });
});

/** Days from the first adoption to after the last first day. */
const days = fc.integer({ min: 0, max: 1300 }).map((count) => addDays('2022-03-15', count));

describe('builds on two days', () => {
  test('differ only in which edition stands where and its status words', async () => {
    const host = await historyOf(VERSIONS);
    changeSource(host, 'Niemand neemt een telefoon mee.');
    const built = async (day: string) => {
      await command(host, `build --format html --format markdown --variant protocol --as-of ${day} --out ${day}`);
      return new Map(pathsIn(host, day).map((path) => [path, host.text(`${day}/${path}`)]));
    };
    /** Of the pages in place, to come and in concept: the words of their clauses, by version. */
    const bodies = (files: ReadonlyMap<string, string>) =>
      [...files].flatMap(([path, text]) =>
        path.endsWith('protocol.md') ? [/\n## Deel[^\n]*\n([\s\S]*?)(?:\n## |$)/.exec(text)?.[1] ?? text] : [],
      );
    const texts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(days, days, async (one, other) => {
        const [a, b] = [await built(one), await built(other)];
        for (const [path, text] of a) if (path.includes('/archief/')) expect(b.get(path), path).toBe(text);
        for (const files of [a, b]) for (const body of bodies(files)) texts.add(body);
        expect([...a.keys()].filter((path) => path.includes('/archief/'))).toEqual(
          [...b.keys()].filter((path) => path.includes('/archief/')),
        );
      }),
      { numRuns: 8 },
    );
    // Four texts there are: three versions and the concept. No day made a fifth.
    expect(texts.size).toBeLessThanOrEqual(4);
  }, 120_000);
});

test('what a build of the archive no longer makes is removed; a part leaves the rest', async () => {
  const host = await historyOf(VERSIONS);
  await command(host, 'build --as-of 2026-01-10');
  await command(host, 'build --variant schoolgids --as-of 2026-01-10');
  expect(pathsIn(host, 'out/los/proef/archief')).toEqual(archived(['1.0', '1.1', '1.2']));
  await command(host, 'build --format pdf --as-of 2026-01-10');
  expect(pathsIn(host, 'out/los/proef/archief')).toEqual(archived(['1.0', '1.1', '1.2']));
  const shorter = await historyOf(VERSIONS.slice(0, 1));
  for (const [path, bytes] of shorter.contents) host.write(path, bytes);
  for (const version of ['1.1', '1.2']) host.contents.delete(`policy/protocols/proef/adopted/los/${version}.json`);
  await command(host, 'build --as-of 2026-01-10');
  expect(pathsIn(host, 'out/los/proef/archief')).toEqual(archived(['1.0']));
});

test('the public site shows it, and its map tells the list', async () => {
  const host = await historyOf(VERSIONS);
  const settings = 'publication:\n  site:\n    title: Proef\n    address: https://proef.nl\n';
  host.write('policy/settings.yaml', new TextEncoder().encode(settings));
  await command(host, 'build --public --site --as-of 2026-01-10');
  expect(pathsIn(host, 'public/los/proef/archief')).toEqual(archived(['1.0', '1.1', '1.2']));
  expect(host.text('public/los/index.html')).toContain('href="../los/proef/archief/index.html"');
  const map = host.text('public/sitemap.xml');
  expect(map).toContain('<loc>https://proef.nl/los/proef/archief/</loc>');
  expect(map).not.toContain('archief/1.0');
});

test('verify knows every file of the archive', async () => {
  const host = await historyOf(VERSIONS);
  await command(host, 'build --as-of 2026-01-10');
  const paths = pathsIn(host, 'out/los/proef/archief').filter((path) => path !== 'index.html');
  const told = JSON.parse(
    await command(host, `verify ${paths.map((path) => `out/los/proef/archief/${path}`).join(' ')} --json`),
  ) as { result: string; version: string; file: string }[];
  for (const { file, result, version } of told)
    expect([file, result, version]).toEqual([file, 'published', file.split('/')[4]]);
});
