/** `regelwerk diff`: what changed since a version, and against the base. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { adoptedPolicy, policyWithConcept } from '../support/adopted.ts';
import { captureIo, type MemoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { docxParts } from '../support/read-docx.ts';

async function diff(host: MemoryHost, ...argv: string[]) {
  const io = captureIo();
  const exit = await run(['diff', 'ster', ...argv], io, host);
  return { exit, out: io.outText, error: io.errorText };
}

let host: MemoryHost;
beforeAll(async () => {
  host = await policyWithConcept();
});

test('the adopted version against the source, with what goes and what comes', async () => {
  expect(await diff(host)).toEqual({
    exit: 0,
    error: '',
    out: `ster, telefoons: van versie 1.0 naar het concept
2 gewijzigd, 1 ingevoegd, 1 vervallen, 1 verplaatst, 3 gelijk gebleven

kop gewijzigd: ‘1. Inleiding’ wordt ‘1. Waarom deze regels’

gewijzigd: kluis, ‘2. Regels’, punt 1
  De telefoon ligt [-tijdens de les-]{+de hele dag+} in de kluis[1].
  [1] Ook een smartwatch [-is-]{+en een tablet zijn+} een telefoon.

verplaatst: melden, ‘2. Regels’, punt 4 (was punt 3)

ingevoegd: oplader, ‘2. Regels’, punt 5
  {+De school heeft geen opladers.+}

gewijzigd: film, ‘3. Samengevat’
  Wel: Leg de telefoon weg.
  Niet: Film de docent [-niet-]{+nooit+}.

vervallen: foto, ‘3. Samengevat’
  Wel: [-Vraag eerst of een foto mag.-]
  Niet: [-Zet geen foto van een ander online.-]
`,
  });
});

test('nothing changed: so it says', async () => {
  expect(await diff(await adoptedPolicy())).toEqual({
    exit: 0,
    error: '',
    out: 'ster, telefoons: van versie 1.0 naar het concept\n7 gelijk gebleven\n',
  });
});

test("against the base: its own text with the organisation's values", async () => {
  const { exit, out } = await diff(host, '--against', 'base');
  expect(exit).toBe(0);
  expect(out).toBe(`ster, telefoons: van de basis naar het concept
1 gewijzigd, 6 gelijk gebleven

gewijzigd: pauze, ‘2. Regels’, punt 2
  In de pauze mag de telefoon {+alleen +}aan{+ op het plein+}.
`);
});

test('back in time: from the concept to the version', async () => {
  const { out } = await diff(host, '--from', 'concept', '--to', '1.0');
  expect(out).toContain('ingevoegd: foto, ‘3. Samengevat’');
  expect(out).toContain('vervallen: oplader, ‘2. Regels’, punt 5');
});

test('JSON says of each clause that is not the same what, where and in which words', async () => {
  const { out } = await diff(host, '--format', 'json');
  const parsed = JSON.parse(out);
  const schema = JSON.parse(readFileSync(new URL('../../schemas/output/diff.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
  for (const json of [out, (await diff(host, '--against', 'base', '--json')).out]) {
    expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
  }
  expect(parsed).toMatchObject({
    organisation: 'ster',
    protocol: 'telefoons',
    from: '1.0',
    to: 'concept',
    counts: { added: 1, removed: 1, changed: 2, moved: 1, unchanged: 3 },
    frame: [{ what: 'part', id: 'inleiding', before: '1. Inleiding', after: '1. Waarom deze regels' }],
  });
  expect(parsed.clauses[0]).toEqual({
    id: 'kluis',
    kind: 'changed',
    moved: false,
    before: {
      part: 'regels',
      label: '2. Regels',
      number: '1',
      text: ['De telefoon ligt tijdens de les in de kluis[1].', '[1] Ook een smartwatch is een telefoon.'],
    },
    after: {
      part: 'regels',
      label: '2. Regels',
      number: '1',
      text: ['De telefoon ligt de hele dag in de kluis[1].', '[1] Ook een smartwatch en een tablet zijn een telefoon.'],
    },
    unseen: [],
  });
  expect(parsed.languages).toEqual([]);
});

test('Markdown strikes out what goes and has in bold what comes', async () => {
  const { out } = await diff(host, '--format', 'markdown');
  expect(out).toContain(
    '### gewijzigd: ‘2. Regels’, punt 1 `kluis`\n\nDe telefoon ligt ~~tijdens de les~~**de hele dag** in',
  );
});

test('colour is for a terminal only, and never all there is', async () => {
  const io = { ...captureIo(), colour: true };
  let out = '';
  await run(['diff', 'ster'], { ...io, out: (text) => (out += text) }, host);
  expect(out).toContain('\u001B[31m[-');
  expect((await diff(host)).out).not.toContain('\u001B');
});

describe('what cannot be compared', () => {
  test.each([
    [['--from', '2.0'], 'version-unknown', 'Bekend zijn: 1.0, concept.'],
    [['--to', 'koncept'], 'version-unknown', 'Bedoel je concept?'],
    [['--against', 'basis'], 'option-value', 'base'],
    [['--against', 'base', '--from', '1.0'], 'option-value', '--from'],
    [['--protocol', 'telefoon'], 'option-value', 'Bedoel je telefoons?'],
  ])('%j', async (argv, code, words) => {
    const { exit, out, error } = await diff(host, ...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(error).toContain(`[${code}]`);
    expect(error).toContain(words);
  });
});

describe('as a document', () => {
  async function redline(format: string, ...argv: string[]): Promise<Uint8Array> {
    const { exit, error } = await diff(host, ...argv, '--format', format, '--out', `renvooi.${format}`);
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    return host.contents.get(`renvooi.${format}`) ?? new Uint8Array();
  }

  test('a page: the summary, then what goes and what comes', async () => {
    const page = new TextDecoder().decode(await redline('html', '--against', 'base'));
    expect(page).toContain('Renvooi: van de basis naar de tekst van De Ster');
    expect(page).toMatch(/<del[ >]/);
    expect(page).toMatch(/<ins[ >]/);
    // The frame is that of one edition: what is not text of the protocol does not differ.
    expect(page).not.toMatch(/<(?:ins|del)[^>]*>[^<]*Dit is een concept/);
  });

  test('a PDF that keeps to the rules', async () => {
    expect(violations(await redline('pdf', '--against', 'base'))).toEqual([]);
  });

  test('a Word file with tracked changes', async () => {
    const xml = docxParts(await redline('docx', '--from', '1.0')).get('word/document.xml') ?? '';
    expect(xml).toContain('<w:ins ');
    expect(xml).toContain('<w:delText');
  });

  test.each(['pdf', 'docx'])('%s is not put on a terminal', async (format) => {
    const io = { ...captureIo(), isTerminal: true };
    expect(await run(['diff', 'ster', '--format', format], io, host)).toBe(2);
  });
});

test('a stored text that was changed is compared with nothing', async () => {
  const changed = await policyWithConcept();
  const stored = [...changed.contents.keys()].find((path) => /\/adopted\/ster\/1\.0\.json$/.test(path)) ?? '';
  changed.write(
    stored,
    new TextEncoder().encode(changed.text(stored).replaceAll('"clause": "kluis"', '"clause": "weg"')),
  );
  const { exit, out, error } = await diff(changed);
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(error).toContain('[snapshot-changed]');
});
