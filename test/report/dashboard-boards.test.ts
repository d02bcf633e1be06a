/** The dashboard of so many documents that each board has a page of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProtocolRecord } from '../../src/governance/status.ts';
import {
  boardsOf,
  documentedIn,
  entriesOf,
  formatBoard,
  formatDashboard,
  withFiles,
} from '../../src/report/dashboard/index.ts';
import { auditWidths } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { TODAY } from '../support/dashboard.ts';
import { filesOf, manySchools } from '../support/many-schools.ts';
import { openFile } from '../support/opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'regelwerk-boards-'));
const start = join(folder, 'index.html');
const pageOf = (organisation: string) => `${organisation}/overzicht.html`;
const beside = { overviews: ['status.xlsx'], left: [] };
const entriesFor = (made: readonly ProtocolRecord[]) => withFiles(entriesOf(made, TODAY), filesOf(made));
const entries = entriesFor(manySchools(400, 12));

beforeAll(() => {
  writeFileSync(start, formatDashboard(entries, TODAY, beside, pageOf));
  for (const { organisation, name, entries: own } of boardsOf(entries)) {
    const path = join(folder, pageOf(organisation));
    mkdirSync(dirname(path), { recursive: true });
    const to = '../index.html';
    writeFileSync(path, formatBoard(own, TODAY, { name, start: to, documented: documentedIn(entries), left: [] }));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async (address: string, options: BrowserContextOptions = {}) =>
  openFile(await startBrowser(), address, TODAY, options);

test('up to three hundred documents stand together, and nothing is as it is not without pages of boards', () => {
  const few = entriesFor(manySchools(300, 12));
  expect(formatDashboard(few, TODAY, beside, pageOf)).toBe(formatDashboard(few, TODAY, beside));
  expect(formatDashboard(entriesFor(manySchools(301, 12)), TODAY, beside, pageOf)).toContain(
    'bestuur-0/overzicht.html',
  );
});

test('without a script each board is a row with what is due, and leads to its page', async () => {
  const { context, page } = await open(start, { javaScriptEnabled: false });
  expect(await page.locator('.boards tbody tr').count()).toBe(12);
  expect(await page.locator('.many tbody tr').count()).toBe(10);
  expect(await page.locator('button, input, select').count()).toBe(0);
  await page.getByRole('link', { name: 'Stichting Veldwijs', exact: true }).click();
  expect(await page.locator('h1').innerText()).toBe('Documenten en besluiten van Stichting Veldwijs');
  expect(await page.locator('.many tbody tr').count()).toBe(34);
  await page.getByRole('link', { name: 'Alle besturen' }).click();
  expect(await page.locator('h1').innerText()).toBe('Documenten en besluiten');
  await context.close();
});

test('a school is found on the start page, and its link shows it on the page of its board', async () => {
  const { context, page, told } = await open(start);
  const school = entries.find(({ status }) => status.organisation === 'school-200')?.status.name ?? '';
  await page.getByLabel('Zoek bestuur of school').fill(school);
  expect(await page.getByRole('status').innerText()).toBe('1 bestuur van 12, 1 school');
  expect(await page.locator('.boards tbody tr:visible').count()).toBe(1);
  await page.locator('ul.found a').click();
  expect(await page.locator('tbody tr:visible th strong').allInnerTexts()).toEqual([school]);
  expect(told.filter((line) => !line.startsWith('asks for'))).toEqual([]);
  await context.close();
});

test('what is chosen stands in the address, goes along to the page of a board, and rows are sorted', async () => {
  const { context, page } = await open(start);
  await page.getByLabel('Toon').selectOption('verlopen');
  const shown = await page.locator('.boards tbody tr:visible').count();
  expect(shown).toBe(
    boardsOf(entries).filter((own) => own.entries.some(({ status }) => status.revisionState === 'verlopen')).length,
  );
  expect(new URL(page.url()).hash).toBe('#stand=verlopen');
  const href = await page.locator('.boards tbody tr:visible a').first().getAttribute('href');
  expect(href).toMatch(/overzicht\.html#stand=verlopen$/);
  await page.getByRole('button', { name: 'Wis de keuze' }).click();
  await page.getByRole('button', { name: 'Bestuur', exact: true }).focus();
  await page.keyboard.press('Enter');
  const names = await page.locator('.boards tbody a').allInnerTexts();
  expect(names).toEqual([...names].sort(new Intl.Collator('nl', { numeric: true }).compare));
  await context.close();
});

test('axe finds nothing on either page, no line is wider than the screen, and on paper all rows are there', async () => {
  const own = join(folder, pageOf('bestuur-0'));
  for (const address of [start, own]) {
    const { context, page } = await open(address, { bypassCSP: true });
    expect(await auditWidths(page, [320, 640, 1280])).toEqual([]);
    const pictures = process.env['PICTURES'];
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      const name = address === start ? 'start' : 'bestuur';
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 1400 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: address === start });
      }
      writeFileSync(join(pictures, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true }));
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('tbody tr:visible').count()).toBe(address === start ? 22 : 34);
    await context.close();
  }
});

test('ten thousand documents of a thousand boards take less than 1.5 MB, and paint within a second', async () => {
  const path = join(folder, 'groot.html');
  // The same ones over and over: to reckon ten thousand plans is not what is measured.
  const many = Array.from({ length: 25 }, (_, at) =>
    entries.map((entry, index) => {
      const board = (at * entries.length + index) % 1000;
      return {
        ...entry,
        status: {
          ...entry.status,
          organisation: `${entry.status.organisation}-${at}`,
          name: `${entry.status.name} ${at}`,
        },
        board: { organisation: `bestuur-${board}`, name: `Stichting Veldwijs ${board}` },
      };
    }),
  ).flat();
  expect(many.length).toBe(10_000);
  expect(boardsOf(many).length).toBe(1000);
  const html = formatDashboard(many, TODAY, beside, pageOf);
  expect(html.length).toBeLessThan(1_500_000);
  writeFileSync(path, html);
  // A clock that stands still measures nothing.
  const context = await (await startBrowser()).newContext();
  const page = await context.newPage();
  await page.goto(`file://${path}`);
  await page.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`);
  const paint = Number(await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`));
  const started = Date.now();
  await page.getByLabel('Zoek bestuur of school').fill('eik 9');
  await page.locator('ul.found a').first().waitFor();
  const search = Date.now() - started;
  console.info(`start page of 10,000: ${html.length} bytes, first paint ${Math.round(paint)} ms, search ${search} ms`);
  // A second on a machine that does nothing else; tests stand beside each other.
  expect(paint).toBeLessThan(5000);
  await context.close();
}, 60_000);
