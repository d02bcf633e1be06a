/** The documents of the example in docs/voorbeelden, which have all that a protocol and a regulation need. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { audited } from '../support/axe.ts';
import { makeDashboard } from '../support/dashboard-page.ts';
import { ORGANISATIONS, PROTOCOLS, renderExample } from '../support/example.ts';
import { expectedPieces } from '../support/expected.ts';
import { filesOf, formatOf, withoutDrawn } from '../support/formats.ts';
import { violations } from '../support/pdf-check/index.ts';
import { docxParts, xmlWords } from '../support/read-docx.ts';
import { firstDifference } from '../support/words.ts';

/** It says on every page that nothing of it is real. */
const MARK = 'verzonnen voorbeeld';

/** Of whom all files are read; of the others the web pages, for their numbers and references are others. */
const SCHOOL = 'wolkencollege';

let rendered: Awaited<ReturnType<typeof renderExample>>;

beforeAll(async () => {
  rendered = await renderExample((id) => (id === SCHOOL ? {} : { formats: ['html'] }));
});

const documents = ORGANISATIONS.flatMap((id) => PROTOCOLS.map((protocol) => [id, protocol] as const));
const bytesOf = (path: string) => rendered.files.get(path) ?? new Uint8Array();

function textOf(id: string, protocol: string): ResolvedProtocol {
  const found = rendered.resolved.find((one) => one.protocol === protocol && one.organisation.id === id);
  if (found === undefined) throw new Error(`no ${protocol} of ${id}`);
  return found;
}

/** The files of a document that were made, as its text says them. */
const madeOf = (id: string, protocol: string) =>
  filesOf(textOf(id, protocol)).filter(({ file }) => rendered.files.has(`${id}/${protocol}/${file}`));

test.each([
  ['pesten', ['schoolgids', 'folder-leerlingen', 'folder-ouders', 'poster-online'], ['figuur-route.svg']],
  ['verzuim', ['folder-ouders'], []],
])('all files of %s are made', (protocol, wanted, figures) => {
  const folder = `${SCHOOL}/${protocol}/`;
  const { variants } = textOf(SCHOOL, protocol);
  expect(variants.map((variant) => variant.id)).toEqual(wanted);
  const made = [...rendered.files.keys()].filter((path) => path.startsWith(folder));
  const files = [...filesOf({ variants }).map(({ file }) => file), ...figures];
  expect(made.sort()).toEqual(files.map((file) => folder + file).sort());
});

test.each(documents)('each file of %s, %s says all that it should, in order', async (id, protocol) => {
  const text = textOf(id, protocol);
  const files = madeOf(id, protocol);
  expect(files.length).toBeGreaterThan(1);
  for (const { file, kind } of files) {
    const { dialect, read } = formatOf(file, kind);
    const expected = expectedPieces(rendered.policy, text, file, dialect);
    const said = withoutDrawn(await read(bytesOf(`${id}/${protocol}/${file}`)));
    expect(firstDifference(expected, said), file).toBeUndefined();
  }
});

describe('that it is an example stands', () => {
  test.each(PROTOCOLS)('on each page of each PDF of %s', async (protocol) => {
    for (const { file } of madeOf(SCHOOL, protocol).filter((one) => one.file.endsWith('.pdf'))) {
      const pdf = await getDocument({ data: bytesOf(`${SCHOOL}/${protocol}/${file}`).slice(), verbosity: 0 }).promise;
      for (let number = 1; number <= pdf.numPages; number++) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        const said = items.map((item) => ('str' in item ? item.str : '')).join(' ');
        expect(said.replaceAll(/\s+/g, ' '), `${file}, page ${number}`).toContain(MARK);
      }
      await pdf.loadingTask.destroy();
    }
  });

  test.each(PROTOCOLS)('on each page of each Word file of %s', (protocol) => {
    for (const { file, kind } of madeOf(SCHOOL, protocol).filter((one) => one.file.endsWith('.docx'))) {
      const parts = docxParts(bytesOf(`${SCHOOL}/${protocol}/${file}`));
      const headers = [...parts].filter(([name]) => /^word\/header/.test(name));
      if (kind === 'document') expect(headers, file).not.toEqual([]);
      for (const [name, xml] of [...headers, ['document', parts.get('word/document.xml') ?? '']])
        expect(xmlWords(xml ?? ''), `${file}, ${name}`).toContain(MARK);
    }
  });

  test('in each page, piece for a website and text', () => {
    const paths = [...rendered.files.keys()].filter((path) => /\.(html|md|txt)$/.test(path));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect(rendered.text(path).replaceAll(/\s+/g, ' '), path).toContain(MARK);
  });
});

describe('from one protocol to the other', () => {
  const LINK = /<a [^>]*href="\.\.\/(\w+)\/protocol\.html#([\w-]+)"[^>]*>(.*?)<\/a>/g;
  const linksOf = (id: string, protocol: string) =>
    [...rendered.text(`${id}/${protocol}/protocol.html`).matchAll(LINK)].map(
      ([, to = '', anchor = '', words = '']) => ({
        to,
        anchor,
        words: words.replaceAll(/<[^>]*>/g, ''),
      }),
    );

  test.each(documents)('each reference of %s, %s leads to its place in its own other document', (id, protocol) => {
    const links = linksOf(id, protocol);
    expect(links.length).toBeGreaterThan(1);
    for (const { to, anchor } of links) {
      expect(to).toBe(protocol === 'pesten' ? 'verzuim' : 'pesten');
      expect(rendered.text(`${id}/${to}/protocol.html`)).toContain(` id="${anchor}"`);
    }
  });

  test('it says the number that the place has in the document of the organisation', () => {
    const words = (id: string, protocol: string) => linksOf(id, protocol).map((link) => link.words);
    expect(words('wolkencollege', 'pesten')).toEqual([
      'artikel 3, eerste lid van ‘Verzuimreglement’',
      'artikel 2, derde lid van ‘Verzuimreglement’',
    ]);
    expect(words('luchtspiegel', 'pesten')).toContain('artikel 2, vierde lid van ‘Verzuimreglement’');
    expect(words('denkbeeld', 'verzuim')).toContain('‘7. Stappenplan’ van ‘Pestprotocol’');
    expect(words('luchtspiegel', 'verzuim')).toContain('‘G. Stappenplan’ van ‘Pestprotocol voor groep 1 tot en met 8’');
  });
});

test('a school has an article of its own, and another label and order: what is counted follows', () => {
  const headings = (id: string, protocol: string) =>
    [...rendered.text(`${id}/${protocol}/protocol.html`).matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/g)].map(
      ([, words = '']) => words.replaceAll(/<[^>]*>/g, ''),
    );
  expect(headings('wolkencollege', 'verzuim')).toEqual(
    expect.arrayContaining(['Artikel 11 Toetsen inhalen', 'Artikel 12 Maatregelen']),
  );
  expect(headings('denkbeeld', 'verzuim')).toContain('Artikel 11 Maatregelen');
  expect(headings('luchtspiegel', 'pesten')).toEqual(
    expect.arrayContaining(['E. Voor ouders', 'F. Voor kinderen', 'G. Stappenplan']),
  );
});

test('the dashboard names the protocol beside the organisation: in its rows, on the timeline and of its links', () => {
  const all = documentsOf(rendered.policy, rendered.resolved, []);
  const bytes = makeDashboard(rendered.policy, all, '2026-09-01', rendered.made);
  const page = new TextDecoder().decode(bytes);
  const rows = [...page.matchAll(/<bdi>([^<]*)<\/bdi><\/strong><p class="soft">([^<]*)</g)];
  expect(rows.map(([, ...words]) => words.join(', ')).sort()).toEqual([
    'De Luchtspiegel (verzonnen voorbeeld), Pestprotocol voor groep 1 tot en met 8',
    'De Luchtspiegel (verzonnen voorbeeld), Verzuimreglement',
    'Stichting Denkbeeld (verzonnen voorbeeld), Pestprotocol',
    'Stichting Denkbeeld (verzonnen voorbeeld), Verzuimreglement',
    'Wolkencollege (verzonnen voorbeeld), Pestprotocol',
    'Wolkencollege (verzonnen voorbeeld), Verzuimreglement',
  ]);
  const lanes = [...page.matchAll(/<text class="name"[^>]*>([^<]*)</g)].map(([, name]) => name);
  expect(new Set(lanes).size).toBe(6);
  expect(lanes).toContain('Verzuimreglement van Stichting Denkbeeld (v…');
  const links = [...page.matchAll(/aria-label="([^"]*)"[^>]*>(?:pdf|web|Word)</g)].map(([, name]) => name);
  expect(links.length).toBeGreaterThan(10);
  expect(new Set(links).size).toBe(links.length);
});

test.each(['verzuim/protocol.pdf', 'pesten/poster-online.pdf'])(
  '%s keeps to the rules of PDF/UA-1 and PDF/A-2a',
  (file) => {
    expect(violations(bytesOf(`${SCHOOL}/${file}`))).toEqual([]);
  },
);

test.each(['luchtspiegel/pesten/folder-leerlingen.html', 'denkbeeld/verzuim/folder-ouders.html'])(
  'axe finds nothing in %s',
  async (path) => {
    expect(await audited(rendered.text(path))).toEqual({ violations: [], told: [] });
  },
);
