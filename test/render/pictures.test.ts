/**
 * What pages look like, one picture of each kind. Words are compared elsewhere; this sees what shifts, vanishes or lies
 * over something else. After a change of the looks, `UPDATE=1 npx vitest run test/render/pictures.test.ts` takes the pictures
 * anew; look at them before they are committed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entriesOf, formatDashboard, withFiles } from '../../src/report/dashboard/index.ts';
import { startBrowser } from '../support/browser.ts';
import * as dashboard from '../support/dashboard.ts';
import { convertAll } from '../support/office.ts';
import { coarse, differenceOf, expectPicture } from '../support/pictures.ts';
import { plainFonts } from '../support/plain-fonts.ts';
import { type Rendered, renderRepository } from '../support/repository.ts';

let rendered: Rendered;
const { folder, env: fonts } = plainFonts();

beforeAll(async () => {
  rendered = await renderRepository();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A document of the repository as a file on disk; its path. */
function onDisk(document: string): string {
  const [organisation = '', name = ''] = document.split('/');
  const bytes = rendered.files.get(`${organisation}/social-media/${name}`);
  if (bytes === undefined) throw new Error(`${document} is not made`);
  const file = join(folder, `${organisation}-${name}`);
  writeFileSync(file, bytes);
  return file;
}

/** One page of a PDF, in dots per inch that leave lines of text to be told apart. */
function drawPage(pdf: string, page: number): Buffer {
  const range = ['-f', String(page), '-l', String(page)];
  execFileSync('pdftoppm', ['-r', '40', '-png', '-singlefile', ...range, pdf, `${pdf}-page`]);
  return readFileSync(`${pdf}-page.png`);
}

/** The number of the first page that says this, from page three on: the contents say every heading too. */
function pageThatSays(pdf: string, words: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const index = pages.findIndex((page, at) => at >= 2 && page.replaceAll(/\s+/g, ' ').includes(words));
  if (index === -1) throw new Error(`no page of ${pdf} says ${words}`);
  return index + 1;
}

describe('PDF', () => {
  test.each([
    ['pdf-cover', 'quadraam/protocol.pdf', 1],
    ['pdf-cover-unrecorded', 'wolfert/protocol.pdf', 1],
    ['pdf-contents', 'ccc/protocol.pdf', 2],
    ['pdf-numbered-and-notes', 'koe/protocol.pdf', 'Medewerkers en leerlingen mogen'],
    ['pdf-frame', 'quadraam/protocol.pdf', 'Het is belangrijk dat het'],
    ['pdf-table', 'ccc/protocol.pdf', 'Wel Niet'],
    ['pdf-roles', 'wolfert/protocol.pdf', 'Rol Verantwoordelijkheid'],
    ['poster-list', 'quadraam/poster-leerlingen.pdf', 1],
    ['poster-table', 'ccc/poster-leerlingen.pdf', 1],
  ])('%s', (name, document, page) => {
    const pdf = onDisk(document);
    expectPicture(name, drawPage(pdf, typeof page === 'number' ? page : pageThatSays(pdf, page)));
  });
});

describe('web page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(fonts);
  });

  test.each([
    ['html-phone-light', 360, 'light', 'h1'],
    ['html-phone-dark', 360, 'dark', 'h1'],
    ['html-desk-light', 1280, 'light', 'h1'],
    ['html-desk-dark', 1280, 'dark', 'h1'],
    ['html-phone-table', 360, 'light', 'table.wide'],
    ['html-desk-table', 1280, 'light', 'table.wide'],
  ] as const)('%s', async (name, width, colorScheme, from) => {
    const viewport = { width, height: width < 500 ? 720 : 900 };
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: width < 500 ? 0.75 : 0.4 });
    const page = await context.newPage();
    await page.goto(`file://${onDisk('ccc/protocol.html')}`);
    if (from !== 'h1') await page.evaluate(`document.querySelector('${from}').scrollIntoView({ behavior: 'instant' })`);
    expectPicture(name, await page.screenshot());
    await context.close();
  });
});

describe('dashboard', () => {
  test.each([
    ['dashboard-desk', 1280, 'light', '.summary'],
    ['dashboard-phone', 360, 'dark', '.summary'],
    ['dashboard-agenda', 1280, 'light', '.agenda'],
  ] as const)('%s', async (name, width, colorScheme, from) => {
    const file = join(folder, 'index.html');
    writeFileSync(
      file,
      formatDashboard(withFiles(entriesOf(dashboard.records, dashboard.TODAY), dashboard.files), dashboard.TODAY),
    );
    const viewport = { width, height: width < 500 ? 720 : 900 };
    const browser = await startBrowser(fonts);
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: width < 500 ? 0.75 : 0.4 });
    const page = await context.newPage();
    // On the day that it is of it says nothing of its age.
    await page.clock.setFixedTime(`${dashboard.TODAY}T12:00:00`);
    await page.goto(`file://${file}`);
    if (from !== '.summary') await page.evaluate(`document.querySelector('${from}').scrollIntoView()`);
    expectPicture(name, await page.screenshot());
    await context.close();
  });
});

describe('Word, as LibreOffice opens it', () => {
  let pdf: string;
  beforeAll(async () => {
    const word = onDisk('ccc/protocol.docx');
    pdf = word.replace(/docx$/, 'pdf');
    await convertAll([{ source: word, target: pdf, form: 'pdf' }], fonts);
  });

  test.each([
    ['word-cover', 1],
    ['word-body', '1. Inleiding'],
    ['word-table', 'Wel Niet'],
  ])('%s', (name, page) => {
    expectPicture(name, drawPage(pdf, typeof page === 'number' ? page : pageThatSays(pdf, page)));
  });
});

describe('the comparison itself', () => {
  const page = (draw: (picture: PNG) => void = () => undefined) => {
    const picture = new PNG({ width: 100, height: 100 });
    picture.data.fill(255);
    draw(picture);
    return coarse(picture);
  };
  const line = (top: number) => page(({ data }) => data.fill(0, top * 400, top * 400 + 400).fill(255, 3, 4));

  test('takes the same picture for the same', () => {
    expect(differenceOf(line(20), line(20))).toBeUndefined();
  });

  test('sees a line that has moved', () => {
    expect(differenceOf(line(20), line(21))).toMatch(/of the pixels differ/);
  });

  test('sees another size', () => {
    expect(differenceOf(page(), new PNG({ width: 100, height: 101 }))).toBe('it was 100 × 100 and is 100 × 101');
  });
});
