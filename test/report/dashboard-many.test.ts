/** The dashboard of boards with many schools: sections, choices that stand in the address, paper; and the workbook of it. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { recordsOf } from '../../src/governance/records.ts';
import { entriesOf, formatDashboard, withFiles } from '../../src/report/dashboard/index.ts';
import { formatStatusXlsx } from '../../src/report/status-xlsx.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { auditWidths } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { TODAY } from '../support/dashboard.ts';
import { filesOf, manySchools } from '../support/many-schools.ts';
import { convertAll } from '../support/office.ts';
import { openFile } from '../support/opened.ts';
import { plainFonts } from '../support/plain-fonts.ts';
import { letters } from '../support/read-pdfjs.ts';
import { repositoryPolicy } from '../support/repository.ts';

const { folder: fontFolder, env: fonts } = plainFonts();
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-many-'));
const entriesFor = (count: number, boards: number) => {
  const made = manySchools(count, boards);
  return withFiles(entriesOf(made, TODAY), filesOf(made));
};
const entries = entriesFor(60, 3);
const three = join(folder, 'drie.html');
const one = join(folder, 'een.html');
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser(fonts);
  writeFileSync(three, formatDashboard(entries, TODAY, { overviews: ['status.xlsx'], left: [] }));
  writeFileSync(one, formatDashboard(entriesFor(60, 1), TODAY));
});

afterAll(() => {
  for (const made of [folder, fontFolder]) rmSync(made, { recursive: true, force: true });
});

const open = (address: string, options: BrowserContextOptions = {}) => openFile(browser, address, TODAY, options);

interface PaperPage {
  /** Without spaces. */
  readonly words: string;
  /** In points, of the smallest letters. */
  readonly smallest: number;
}

async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const own = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const words = letters(own.map(({ str }) => str).join(''));
    pages.push({ words, smallest: Math.min(...own.map(({ height }) => height)) });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

const shown = (page: Page) => page.locator('tbody tr:visible').count();
const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test('a section for each board tells its schools and what is due, and folds away without a script', async () => {
  const { context, page } = await open(three, { javaScriptEnabled: false });
  expect((await page.locator('.group h2').allInnerTexts()).sort()).toEqual([
    'Scholengroep De Waterkant',
    'Stichting Veldwijs',
    'Vereniging Ons Pad',
  ]);
  const veldwijs = page.locator('.group', { hasText: 'Stichting Veldwijs' }).locator('summary');
  expect(await veldwijs.innerText()).toContain('19 scholen · 20 documenten · ');
  expect(await shown(page)).toBe(60);
  expect(await page.locator('button, input, select').count()).toBe(0);
  await veldwijs.focus();
  await page.keyboard.press('Enter');
  expect(await shown(page)).toBe(40);
  await context.close();
});

test('up to fifteen documents are one table, without sections and with the two ways to choose', async () => {
  const few = join(folder, 'weinig.html');
  writeFileSync(few, formatDashboard(entriesFor(15, 3), TODAY));
  const { context, page } = await open(few);
  expect(await page.locator('details').count()).toBe(0);
  expect(await page.locator('.tools label').count()).toBe(2);
  expect(await shown(page)).toBe(15);
  await context.close();
});

test('with more that belong to no board, rows are compact and there are no sections; what stands alone comes last', () => {
  const alone = manySchools(20, 1).map(({ board: _, ...record }) => record);
  const page = formatDashboard(entriesOf(alone, TODAY), TODAY);
  expect(page).toContain('<div id="overzicht" class="many">');
  expect(page).not.toContain('class="group"');
  const [first, ...others] = manySchools(20, 1);
  if (first === undefined) throw new Error('no record');
  const { board: _, ...own } = first;
  const apart = formatDashboard(entriesOf([{ ...own, organisation: 'los' }, ...others], TODAY), TODAY);
  expect([...apart.matchAll(/data-name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Stichting Veldwijs',
    'Overige organisaties',
  ]);
});

test('of a policy the board is the head of the chain of an organisation', () => {
  const policy = repositoryPolicy();
  const made = recordsOf(policy, documentsOf(policy, resolvePolicy(policy).value, []));
  const boards = new Map(made.map(({ organisation, board }) => [organisation, board]));
  expect(boards.get('troubadour')).toEqual(boards.get('koe'));
  expect(boards.get('koe')?.organisation).toBe('koe');
});

describe('choices', () => {
  test('stand in the address, and who follows it sees the same', async () => {
    const { context, page, told } = await open(three);
    await page.getByLabel('Bestuur').selectOption('Stichting Veldwijs');
    expect(await shown(page)).toBe(20);
    expect(await page.getByRole('status').innerText()).toBe('20 van 60 getoond');
    await page.getByLabel('Toon').selectOption('nadert');
    await page.locator('.tools').getByLabel('Protocol').selectOption('Protocol sociale media');
    await page.getByLabel('Zoek organisatie').fill('de');
    const count = await shown(page);
    expect(count).toBeGreaterThan(0);
    expect(hashOf(page)).toBe('#zoek=de&bestuur=bestuur-0&protocol=social-media&stand=nadert');
    const rows = await page.locator('tbody tr:visible th strong').allInnerTexts();
    const other = await open(`${three}${new URL(page.url()).hash}`);
    expect(await other.page.locator('tbody tr:visible th strong').allInnerTexts()).toEqual(rows);
    expect(await other.page.getByLabel('Bestuur').inputValue()).toBe('bestuur-0');
    await other.context.close();
    await page.getByRole('button', { name: 'Wis de keuze' }).click();
    await expect.poll(() => shown(page)).toBe(60);
    expect(hashOf(page)).toBe('');
    expect(told).toEqual([]);
    await context.close();
  });

  test('of what is due tell the past from the days to come', async () => {
    const dueOf = async (value: string) => {
      const { context, page } = await open(`${three}#te-doen=${value}`);
      const days = (await page.evaluate(
        `[...document.querySelectorAll('tbody tr:not([hidden])')].map((row) => row.dataset.due)`,
      )) as string[];
      await context.close();
      return days;
    };
    const past = await dueOf('voorbij');
    expect(past.length).toBeGreaterThan(0);
    expect(past.every((day) => day < TODAY)).toBe(true);
    const year = await dueOf('365');
    expect(year.length).toBeGreaterThan(0);
    expect(year.every((day) => day >= TODAY && day <= '2027-11-21')).toBe(true);
  });

  test('that are not there or fit nothing show so', async () => {
    const { context, page } = await open(`${three}#bestuur=onbekend&zoek=niemand`);
    expect(await page.getByLabel('Bestuur').inputValue()).toBe('');
    expect(await page.getByRole('status').innerText()).toBe('Geen document past bij deze keuze');
    await context.close();
  });

  test('open a section that was folded away', async () => {
    const { context, page } = await open(three);
    await page.locator('.group summary').first().click();
    expect(await shown(page)).toBe(40);
    const name = await page.locator('.group').first().getAttribute('data-bestuur');
    await page.getByLabel('Bestuur').selectOption(name ?? '');
    expect(await shown(page)).toBe(20);
    await context.close();
  });

  test('are made by keyboard alone, and each stop shows', async () => {
    const { context, page } = await open(three);
    const stops: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      await page.keyboard.press('Tab');
      const [name, outline] = (await page.evaluate(`(() => {
        const own = document.activeElement;
        return [own.closest('label')?.textContent.trim().split(' ')[0] ?? own.localName, getComputedStyle(own).outlineStyle];
      })()`)) as [string, string];
      stops.push(name);
      expect(outline, name).not.toBe('none');
    }
    expect(stops).toEqual(['a', 'Zoek', 'Bestuur', 'Protocol', 'Te', 'Toon', 'summary', 'button']);
    await page.keyboard.press('Enter');
    expect(await page.locator('caption').first().textContent()).toContain('gesorteerd op organisatie');
    await page.getByLabel('Bestuur').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
    expect(hashOf(page)).toMatch(/^#bestuur=/);
    expect(await shown(page)).toBe(20);
    await context.close();
  });
});

test('sorts within each section', async () => {
  const { context, page } = await open(three);
  await page.getByRole('button', { name: 'Organisatie' }).first().click();
  for (const group of await page.locator('.group').all()) {
    const names = await group.locator('tbody th strong').allInnerTexts();
    expect(names).toEqual([...names].sort(new Intl.Collator('nl', { numeric: true }).compare));
  }
  expect(await page.locator('[aria-sort=ascending]').count()).toBe(3);
  await context.close();
});

test('axe finds nothing, and no line is wider than the screen, also at 200 per cent', {
  timeout: 120_000,
}, async () => {
  const { context, page } = await open(three, { bypassCSP: true });
  // Half of 1280 is what 200 per cent leaves.
  expect(await auditWidths(page, [320, 640, 1280])).toEqual([]);
  await context.close();
});

const columns = ['Organisatie', 'Revisie', 'Versie en status', 'Besluiten', 'Volgende stap'].map(letters);

test.each([
  ['three boards', three],
  ['one board', one],
])('on paper nothing is folded away, and headings are on each page: %s', async (_, file) => {
  for (const options of [{}, { javaScriptEnabled: false }]) {
    const { context, page } = await open(file, options);
    await page.locator('.group summary').first().click();
    const pages = await readPaper(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeLessThanOrEqual(4);
    for (const heading of columns) for (const { words } of pages) expect(words).toContain(heading);
    const all = pages.map(({ words }) => words).join('');
    for (const name of await page.locator('tbody th strong').allTextContents()) expect(all).toContain(letters(name));
    await context.close();
  }
});

/** So wide as the widest letters that a machine has in the place of ours. */
const WIDE = '.many { letter-spacing: 0.06em; }';

test.each([
  [30, [10]],
  [60, [1, 10, 20, 60]],
  [120, [20]],
])(
  'on paper %i documents of %j boards take at most one page for fifteen',
  { timeout: 120_000 },
  async (count, many) => {
    for (const boards of many) {
      const file = join(folder, `papier-${count}-${boards}.html`);
      writeFileSync(file, formatDashboard(entriesFor(count, boards), TODAY));
      const { context, page } = await open(file, { bypassCSP: true });
      await page.addStyleTag({ content: WIDE });
      const pages = await readPaper(await page.pdf({ preferCSSPageSize: true }));
      const groups = await page.locator('.group summary').allTextContents();
      await context.close();
      const told = `${count} documents of ${boards} boards`;
      expect(pages.length, told).toBeLessThanOrEqual(count / 15);
      for (const { words, smallest } of pages) {
        for (const heading of columns) expect(words, told).toContain(heading);
        expect(smallest, told).toBeGreaterThanOrEqual(7.99);
        // What stands alone at the foot of a page heads nothing.
        for (const heading of groups) expect(words.endsWith(letters(heading)), told).toBe(false);
      }
    }
  },
);

test('the page grows with its documents, and no faster', () => {
  const [few, more] = [100, 400].map((count) => formatDashboard(entriesFor(count, count / 50), TODAY).length);
  expect((more ?? 0) / (few ?? 1)).toBeLessThan(4.2);
});

describe('the workbook of it', () => {
  const bytes = formatStatusXlsx(entries.map(({ status }) => status));
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

  test('is a table on each sheet, whose columns are its header', () => {
    for (const id of [1, 2]) {
      const sheet = parts.get(`xl/worksheets/sheet${id}.xml`) ?? '';
      const table = parts.get(`xl/tables/table${id}.xml`) ?? '';
      const header = /<row r="1"[^>]*>(.*?)<\/row>/.exec(sheet)?.[1] ?? '';
      const names = [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
      expect([...header.matchAll(/<t>([^<]*)</g)].map(([, name]) => name)).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
      const last = [...sheet.matchAll(/<c r="([A-Z]+\d+)"/g)].at(-1)?.[1];
      expect(table).toContain(`ref="A1:${last}"`);
      expect(sheet).toContain('<tablePart r:id="rId1"/>');
      expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    }
    expect(parts.get('xl/workbook.xml')).toContain('name="_xlnm.Print_Titles"');
  });

  test('without documents each table has an empty row, for Excel wants one', () => {
    const empty = unzipSync(formatStatusXlsx([]));
    expect(new TextDecoder().decode(empty['xl/tables/table1.xml'])).toMatch(/ref="A1:[A-Z]+2"/);
  });

  const schemas = resolve(process.env['REGELWERK_OOXML'] ?? '../shared/schemas/ooxml');
  test.skipIf(!existsSync(join(schemas, 'sml.xsd')))('fits the schema of Office', { timeout: 120_000 }, async () => {
    const xsds = readdirSync(schemas)
      .filter((name) => name.endsWith('.xsd'))
      .map((fileName) => ({ fileName, contents: readFileSync(join(schemas, fileName), 'utf8') }));
    const [schema] = xsds.filter(({ fileName }) => fileName === 'sml.xsd');
    if (schema === undefined) throw new Error('no schema');
    const { errors } = await validateXML({
      xml: [...parts]
        .filter(([name]) => /^xl\/.*\.xml$/.test(name))
        .map(([fileName, contents]) => ({ fileName, contents })),
      schema: [schema],
      preload: xsds.filter((xsd) => xsd !== schema),
      initialMemoryPages: 4096,
      maxMemoryPages: memoryPages.GiB,
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  });

  test('LibreOffice reads each row, with its header on each page', { timeout: 120_000 }, async () => {
    const source = join(folder, 'status.xlsx');
    writeFileSync(source, bytes);
    await convertAll((['csv', 'fods'] as const).map((form) => ({ source, target: join(folder, `s.${form}`), form })));
    expect(readFileSync(join(folder, 's.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(61);
    const shownAs = readFileSync(join(folder, 's.fods'), 'utf8');
    expect(shownAs.match(/<table:table-header-rows>/g)).toHaveLength(2);
    expect(shownAs.match(/table:display-filter-buttons="true"/g)).toHaveLength(2);
    expect(shownAs).toContain('style:print-orientation="landscape"');
  });
});
