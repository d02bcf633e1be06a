/** The dashboard: what it says against the status it is made of, without and with scripts, on screens and on paper. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nameOf } from '../../src/report/dashboard/events.ts';
import { entriesOf, formatDashboard, withFiles } from '../../src/report/dashboard/index.ts';
import { SCRIPT } from '../../src/report/dashboard/script.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { printDate } from '../../src/words/dates.ts';
import { auditWidths } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { fileAt, files, HOSTILE, records, stories, TODAY } from '../support/dashboard.ts';
import { makeDashboard } from '../support/dashboard-page.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { openFile } from '../support/opened.ts';
import { plainFonts } from '../support/plain-fonts.ts';
import { type Rendered, renderRepository, root } from '../support/repository.ts';

const { folder: fontFolder, env: fonts } = plainFonts();
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-dashboard-'));
const entries = withFiles(entriesOf(records, TODAY), files);
let browser: Browser;
let rendered: Rendered;
/** Paths on disk of a page with documents in every state, and of that of this repository. */
const every = join(folder, 'alle.html');
const ours = join(folder, 'index.html');

beforeAll(async () => {
  browser = await startBrowser(fonts);
  rendered = await renderRepository();
  writeFileSync(every, formatDashboard(entries, TODAY, { overviews: ['status.xlsx', 'deadlines.ics'], left: [] }));
  const documents = documentsOf(rendered.policy, rendered.resolved, []);
  writeFileSync(ours, makeDashboard(rendered.policy, documents, TODAY, rendered.made));
});

afterAll(() => {
  for (const made of [folder, fontFolder]) rmSync(made, { recursive: true, force: true });
});

const open = (file: string, options: BrowserContextOptions = {}) => openFile(browser, file, TODAY, options);

/** The words of each row that is shown, by organisation. */
async function rowsOf(page: Page): Promise<Map<string, string>> {
  const rows =
    (await page.evaluate(`[...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden).map((row) =>
    [row.querySelector('th strong').textContent, row.innerText.replaceAll(/\\s+/g, ' ')])`)) as [string, string][];
  return new Map(rows);
}

const noScript = { javaScriptEnabled: false } as const;

/** The rows of a page as it opens. */
async function rowsIn(file: string, options: BrowserContextOptions): Promise<Map<string, string>> {
  const { context, page } = await open(file, options);
  const rows = await rowsOf(page);
  await context.close();
  return rows;
}

describe('says, with and without scripts', () => {
  let shown: Map<string, string>[];
  beforeAll(async () => {
    shown = [await rowsIn(every, {}), await rowsIn(every, noScript)];
  });

  test.each([
    [
      'Stichting Rivierenland',
      ['Verlopen', 'sinds 1 december 2020', 'bijna 6 jaar geleden', 'Tekst zoals overgenomen van papier'],
    ],
    [
      'Montessoricollege',
      ['Nadert', 'revisie uiterlijk mei 2027', 'MT (overleg)', 'voorleggen uiterlijk', 'over 4 maanden'],
    ],
    [
      'Scholengroep Noord',
      ['In medezeggenschap', 'GMR 3 november 2026: instemming onthouden', 'CvB nog niet', 'houdt de procedure op'],
    ],
    ['De Vuurvlinder', ['MR 27 oktober 2026: negatief advies', 'CvB (vaststelling)', 'nog voor te leggen']],
    [
      'Zuiderpark',
      [
        'Versie 1.0',
        'Tekst gewijzigd sinds de vaststelling',
        'In voorbereiding Versie 1.1',
        'MT 6 oktober 2026: akkoord',
        'GMR voorgelegd op 3 november 2026',
        'besluit uiterlijk',
      ],
    ],
    [
      'Atheneum West',
      ['In voorbereiding Concept zonder versienummer', 'nog geen besluiten', 'revisie uiterlijk 15 april 2028'],
    ],
    [
      'Lyceum Oost',
      ['Op tijd', 'GMR 8 oktober 2025: instemming verleend met opmerkingen', 'revisie uiterlijk november 2029'],
    ],
    [
      'Basisschool De Wissel',
      ['Geen datum niet geregistreerd', 'Uitgave 30 september 2021', 'Vaststelling niet geregistreerd'],
    ],
    [HOSTILE, ['Versie niet geregistreerd', 'Nog niet voorgelegd']],
  ])('%s', (name, words) => {
    for (const rows of shown) for (const word of words) expect(rows.get(name)).toContain(word);
  });

  test('the most urgent first, and in one line how many there are', async () => {
    const { context, page } = await open(every, noScript);
    expect([...(await rowsOf(page)).keys()]).toEqual(entries.map(({ status }) => status.name));
    expect(entries[0]?.status.revisionState).toBe('verlopen');
    const summary = (await page.locator('.summary').innerText()).replaceAll(/\s+/g, ' ');
    expect(summary).toBe('1 revisie verlopen 1 nadert 4 zonder revisiedatum 3 op tijd');
    expect(await page.locator('header').innerText()).toContain(`Stand op ${printDate(TODAY)}`);
    await context.close();
  });

  test('a heavy outcome has a sign beside its words, not a colour alone', async () => {
    const { context, page } = await open(every, noScript);
    const setbacks = await page.locator('.chain .setback:has(svg)').allInnerTexts();
    expect(setbacks.sort()).toEqual(['27 oktober 2026: negatief advies', '3 november 2026: instemming onthouden']);
    expect(await page.locator('tbody .state svg').count()).toBe(entries.length);
    await context.close();
  });

  test('the picture and the list beside it tell the same dates', async () => {
    const { context, page } = await open(every, noScript);
    const list = await page.locator('.list').innerText();
    const picture = page.locator('svg.timeline');
    expect(await picture.getAttribute('role')).toBe('img');
    expect(await picture.getAttribute('aria-label')).toContain('21 november 2026 tot en met 21 mei 2028');
    const told = await picture.textContent();
    expect(told).toContain('revisie verlopen: november 2020');
    expect(told).toContain('revisie november 2029 →');
    for (const { status } of entries) {
      if (status.revisionDue !== null) expect(list).toContain(printDate(status.revisionDue));
      expect(list).toContain(status.name);
    }
    expect(await picture.locator('.mark.herinnering').count()).toBe((list.match(/herinnering aan/g) ?? []).length);
    await context.close();
  });
});

describe('tells of bodies beside each other, of what is open, and of texts that are to come or to end', () => {
  const told = join(folder, 'verhalen.html');
  const coming = ['augustus/social-media/protocol.pdf', 'augustus/social-media/aanstaand/protocol.pdf'].map(fileAt);
  let shown: Map<string, string>;
  beforeAll(async () => {
    writeFileSync(told, formatDashboard(withFiles(entriesOf(stories, TODAY), coming), TODAY));
    shown = await rowsIn(told, { ...noScript, viewport: { width: 500, height: 900 } });
  });

  test.each([
    [
      'Stichting Samen',
      ['GMR (instemming) voorgelegd op 3 november 2026', 'DMR (advies) voorgelegd op 3 november 2026'],
    ],
    [
      'Stichting Augustus',
      [
        'Versie 1.0 In werking',
        'Aanstaand Versie 1.1 Vastgesteld, in werking vanaf 1 augustus 2027',
        'revisie uiterlijk mei 2029',
        'nog ter kennisneming: RvT',
        'Aanstaand Protocol pdf',
      ],
    ],
    [
      'De Brug',
      [
        'Protocol sociale media Geen Versie 1.0',
        'In werking, ingetrokken per 1 januari 2027',
        'De Brug gaat op in De Kade.',
      ],
    ],
    ['De Proefklas', ['In werking tot en met 31 juli 2027', 'revisie uiterlijk mei 2028']],
    ['Stichting Bovenal', ['MR Lyceum Oost voorgelegd op 3 november 2026', 'MR Basisschool Kleen nog niet']],
    [
      'Lyceum Oost',
      [
        'Gevraagd door Stichting Bovenal, versie 1.0 MR Lyceum Oost voorgelegd op 3 november 2026',
        'Versie 1.0 In werking',
      ],
    ],
    [
      'De Werf',
      ['instemming onthouden', 'LCG WMS kan worden gevraagd', 'LCG WMS kan om een uitspraak worden gevraagd'],
    ],
    [
      'De Kade',
      [
        'voorwaarde: er komen kluisjes bij (hieraan is nog niet voldaan)',
        'MR (instemming) de voorwaarde staat nog open',
      ],
    ],
    ['De Haven', ['een reactie van het bestuur volgt nog', 'MR (advies) het bestuur moet nog reageren']],
    ['De Steiger', ['reactie van het bestuur op 10 november 2026', 'vaststellen kan na 22 december 2026']],
    [
      'Het Papierlyceum',
      [
        'Vastgesteld Tekst zoals overgenomen van papier',
        'MR 31 mei 2022 Directie 14 juni 2022',
        'Procedure niet geregistreerd',
      ],
    ],
  ])('%s', (name, words) => {
    for (const word of words) expect(shown.get(name)).toContain(word);
  });

  test('whom nothing is asked, the page does not name; a school without a document is named under the table', async () => {
    const { context, page } = await open(told, noScript);
    expect(await page.locator('.asked li').allInnerTexts()).toEqual([
      'Basisschool Kleen: gevraagd door Stichting Bovenal, versie 1.0: MR Basisschool Kleen: nog niet (Protocol sociale media)',
    ]);
    expect(formatDashboard(entries, TODAY)).not.toContain('Gevraagd van');
    await context.close();
  });

  test('the days on which a text comes into force and ends stand on the timeline; what is repealed has no deadline', async () => {
    const { context, page } = await open(told, noScript);
    const list = (await page.locator('.dates').innerText()).replaceAll(/\s+/g, ' ');
    expect(list).toContain('1 augustus 2027 (over 8 maanden) Stichting Augustus: versie 1.1 in werking');
    expect(list).toContain('31 juli 2027 (over 8 maanden) De Proefklas: laatste dag van versie 1.0');
    expect(list.match(/[^)]*De Brug: [^0-9]*/g)).toEqual([' De Brug: versie ']);
    expect(await page.locator('.timeline .mark:is(.ingang, .einde)').count()).toBe(3);
    expect(await page.locator('.key').innerText()).toContain('niet meer in werking');
    await context.close();
  });

  test('of the day that a text ends or comes into force, the page tells another state', () => {
    const on = (day: string) => formatDashboard(entriesOf(stories, day), day);
    expect(on('2027-01-01')).toContain('Ingetrokken per 1 januari 2027');
    expect(on('2027-07-31')).not.toContain('Vervallen na');
    expect(on('2027-08-01')).toContain('Vervallen na 31 juli 2027');
    expect(on('2027-08-01')).toContain('In werking sinds 1 augustus 2027');
  });
});

test('the table has a caption, and headings for columns and rows', async () => {
  const { context, page } = await open(every, noScript);
  expect(await page.locator('table > caption').count()).toBe(1);
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
    'Organisatie',
    'Revisie',
    'Versie en status',
    'Besluiten',
    'Volgende stap',
    'Documenten',
  ]);
  expect(await page.locator('thead th[scope=col]').count()).toBe(6);
  expect(await page.locator('tbody tr > th[scope=row]:first-child').count()).toBe(entries.length);
  await context.close();
});

test('a name is text, never markup', async () => {
  const { context, page, told } = await open(every);
  expect(await page.locator('script').count()).toBe(1);
  expect(await page.locator('[onclick]').count()).toBe(0);
  expect(told).toEqual([]);
  await context.close();
});

test('on the timeline documents of one organisation are told apart, however long their names', () => {
  const lane = { organisation: 'Stichting voor onderwijs op alle sterren', title: 'Verzuimreglement', events: [] };
  expect(nameOf(lane)).toBe('Verzuimreglement van Stichting voor onderwijs op alle sterren');
  expect(nameOf(lane, 44)).toBe('Verzuimreglement van Stichting voor onderwi…');
  const title = 'Reglement voor de medezeggenschapsraad';
  expect(nameOf({ ...lane, title }, 44)).toBe('Reglement voor de… van Stichting voor onder…');
  expect(nameOf({ ...lane, organisation: 'De Ster', title }, 44)).toBe('Reglement voor de medezeggensch… van De Ster');
  expect(nameOf({ ...lane, title: null }, 20)).toBe('Stichting voor onde…');
});

test('links to every file that the build made, and to no other', async () => {
  const { context, page } = await open(ours, noScript);
  const links = (await page.evaluate(
    `[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))`,
  )) as string[];
  expect(links.sort()).toEqual([...rendered.files.keys()].sort());
  const names = (await page.evaluate(
    `[...document.querySelectorAll('main a')].map((link) => link.getAttribute('aria-label'))`,
  )) as string[];
  expect(new Set(names).size).toBe(names.length);
  await context.close();
});

test('a concept has links of its own, and the overviews stand below', async () => {
  const { context, page } = await open(every, noScript);
  const links = (await page.evaluate(`[...document.links].map((link) => link.getAttribute('href'))`)) as string[];
  expect(links.filter((link) => link !== '#inhoud').sort()).toEqual(
    [...files.map(({ path }) => path), 'deadlines.ics', 'status.xlsx'].sort(),
  );
  await context.close();
});

describe('with scripts', () => {
  test('sorts by a heading, there and back, and says so', async () => {
    const { context, page, told } = await open(every);
    const names = async () => [...(await rowsOf(page)).keys()];
    const urgent = await names();
    await page.getByRole('button', { name: 'Organisatie' }).click();
    const sorted = [...urgent].sort(new Intl.Collator('nl', { numeric: true }).compare);
    expect(await names()).toEqual(sorted);
    expect(await page.locator('th.organisatie[scope=col]').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('caption').innerText()).toContain('gesorteerd op organisatie');
    await page.getByRole('button', { name: 'Organisatie' }).click();
    expect(await names()).toEqual(sorted.toReversed());
    await page.getByRole('button', { name: 'Revisie' }).click();
    expect(await names()).toEqual(urgent);
    // What has no date comes last, whichever way.
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: 'Volgende stap' }).click();
      expect((await names()).slice(0, 3).sort()).toEqual(['Atheneum West', 'Montessoricollege', 'Zuiderpark']);
    }
    expect(told).toEqual([]);
    await context.close();
  });

  test('filters by name and by state', async () => {
    const { context, page } = await open(every);
    await page.getByLabel('Zoek organisatie').fill('west');
    expect([...(await rowsOf(page)).keys()]).toEqual(['Atheneum West']);
    expect(await page.getByRole('status').innerText()).toBe('1 van 9 getoond');
    await page.getByLabel('Zoek organisatie').fill('');
    await page.getByLabel('Toon').selectOption('verlopen');
    expect([...(await rowsOf(page)).keys()]).toEqual(['Stichting Rivierenland']);
    await page.getByLabel('Toon').selectOption('in voorbereiding');
    expect([...(await rowsOf(page)).keys()].sort()).toEqual([
      'Atheneum West',
      'De Vuurvlinder',
      'Scholengroep Noord',
      'Zuiderpark',
    ]);
    await context.close();
  });

  test('a page that has grown old says so', async () => {
    const { context, page } = await open(every);
    expect(await page.locator('.day').innerText()).toBe('Stand op 21 november 2026');
    await page.clock.setFixedTime('2026-12-03T09:00:00');
    await page.reload();
    expect(await page.locator('.day').innerText()).toBe('Stand op 21 november 2026, dat is 12 dagen geleden');
    await context.close();
  });

  test('without scripts there is nothing that does nothing', async () => {
    const { context, page, told } = await open(every, noScript);
    expect(await page.locator('button, input, select').count()).toBe(0);
    expect(told).toEqual([]);
    await context.close();
  });
});

describe('axe finds nothing, and no line is wider than the screen', () => {
  const widths = [320, 768, 1280, 1600];
  const later = join(folder, 'later.html');
  beforeAll(() => writeFileSync(later, formatDashboard(entriesOf(stories, TODAY), TODAY)));
  const pages = [
    ['every state', every],
    ['texts to come', later],
    ['this repository', ours],
  ] as const;

  test.each(pages)('%s, with scripts', async (_, file) => {
    // The audit is a script, which the page's own policy would rightly refuse.
    const { context, page } = await open(file, { bypassCSP: true });
    expect(await page.locator('input').count()).toBe(1);
    expect(await auditWidths(page, widths)).toEqual([]);
    await context.close();
  });

  test('every state, without', async () => {
    // The audit is a script too: so scripts run, but the page's own is taken out.
    const bare = join(folder, 'kaal.html');
    writeFileSync(bare, readFileSync(every, 'utf8').replace(`<script>${SCRIPT}</script>`, ''));
    const { context, page } = await open(bare, { bypassCSP: true });
    expect(await page.locator('input').count()).toBe(0);
    expect(await auditWidths(page, widths)).toEqual([]);
    await context.close();
  });
});

test('the five organisations fit on one A4', async () => {
  for (const options of [{}, noScript]) {
    const { context, page } = await open(ours, options);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages).toHaveLength(1);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84[12][.\d]* 59[45]/);
    await context.close();
  }
});

test('the same source on the same day is the same page; on another day another', () => {
  const on = (day: string) => formatDashboard(withFiles(entriesOf(records, day), files), day);
  const once = on(TODAY);
  expect(on(TODAY) === once).toBe(true);
  expect(on('2028-01-01').includes('3 revisies verlopen')).toBe(true);
});

test('a version that was withdrawn is not under way', () => {
  const [zuiderpark] = records.filter(({ organisation }) => organisation === 'concept');
  const versions = zuiderpark?.approvals?.versions ?? [];
  const decisions = versions[1]?.decisions ?? [];
  const withdrawn = [
    ...decisions.filter(({ step }) => step !== 'gmr'),
    { step: 'gmr', date: '2026-11-10', outcome: 'verleend' as const },
    { step: 'cvb', date: '2026-11-12', outcome: 'ingetrokken' as const },
  ];
  const of = (fingerprint: string) =>
    entriesOf(
      records
        .filter((record) => record === zuiderpark)
        .map((record) => ({
          ...record,
          isNow: (own) => own === fingerprint,
          approvals: {
            ...record.approvals,
            versions: versions.map((version, index) => (index === 0 ? version : { ...version, decisions: withdrawn })),
          },
        })),
      TODAY,
    );
  // The text of the source is still the withdrawn one, and another than the adopted one: a concept, without a number.
  expect(of('b'.repeat(64)).map(({ concept }) => concept)).toMatchObject([{ version: null, versionState: 'concept' }]);
});

test('a build makes the dashboard; a build of a part leaves it as it was', async () => {
  const paths = readdirSync(join(root, 'policy'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const source = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path))]));
  const host = memoryHost(source, { today: TODAY });
  const build = async (...args: string[]) => {
    const io = captureIo();
    expect(await run(['build', ...args], io, { ...host, today: () => '2030-01-01' }), io.errorText).toBe(0);
  };
  expect(await run(['build'], captureIo(), host)).toBe(0);
  const page = host.text('out/index.html');
  expect(page.includes('Stand op <time datetime="2026-11-21">')).toBe(true);
  for (const part of [
    ['--org', 'ccc', '--format', 'markdown'],
    ['--format', 'text'],
    ['--org', 'ccc'],
  ]) {
    await build(...part);
    expect(host.text('out/index.html') === page, part.join(' ')).toBe(true);
  }
  const io = captureIo();
  expect(await run(['status', '--format', 'html', '--as-of', TODAY], io, host)).toBe(0);
  expect(io.outText.includes('Stand op <time datetime="2026-11-21">')).toBe(true);
  expect(/<a [^>]*href="(?!#)/.test(io.outText)).toBe(false);
});

test('without documents the page says so', () => {
  expect(formatDashboard([], TODAY)).toContain('Er zijn geen documenten.');
});
