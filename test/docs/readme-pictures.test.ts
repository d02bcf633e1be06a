/**
 * The pictures of README.md are what regelwerk makes of invented boards now. `node scripts/readme-pictures.js` takes them anew;
 * look at them before they are committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { renderExample } from '../support/example.ts';
import { guidePolicy, TODAY } from '../support/guide.ts';
import { type Album, expectPicture } from '../support/pictures.ts';
import { plainFonts } from '../support/plain-fonts.ts';
import { root } from '../support/repository.ts';

const album: Album = { folder: join(root, 'docs/readme'), largest: 60_000 };
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { folder, env: fonts } = plainFonts();

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

beforeAll(async () => {
  for (const [path, bytes] of (await guidePolicy()).contents) if (path.startsWith('out/')) put(path, bytes);
  const example = await renderExample(() => ({ formats: ['pdf'] }));
  for (const [path, bytes] of example.files) if (path.startsWith('luchtspiegel/pesten/')) put(path, bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['overzicht', 'out/index.html', 760],
  ['renvooi', 'out/proef/telefoons/concept/renvooi.html', 760],
])('%s', async (name, path, height) => {
  const context = await (await startBrowser(fonts)).newContext({
    viewport: { width: 1000, height },
    colorScheme: 'light',
    deviceScaleFactor: 0.7,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(`${TODAY}T12:00:00`);
  await page.goto(`file://${join(folder, path)}`);
  expectPicture(name, await page.screenshot(), album);
  await context.close();
});

test.each([
  ['pagina', 'protocol.pdf', '3'],
  ['poster', 'poster-online.pdf', '1'],
])('%s', (name, file, page) => {
  const pdf = join(folder, 'luchtspiegel/pesten', file);
  execFileSync('pdftoppm', ['-r', '70', '-png', '-singlefile', '-f', page, '-l', page, pdf, join(folder, name)]);
  expectPicture(name, readFileSync(join(folder, `${name}.png`)), album);
});

test('README shows each, says in words what is on it, and that the boards are invented', () => {
  const shown = [...readme.matchAll(/!\[([^\]]+)\]\(docs\/readme\/([a-z-]+\.png)\)/g)];
  expect(shown.map(([, , file]) => file).sort()).toEqual(readdirSync(album.folder).sort());
  for (const [, alt = '', file = ''] of shown) {
    expect(alt.length, file).toBeGreaterThan(30);
    expect(statSync(join(album.folder, file)).size, file).toBeLessThanOrEqual(album.largest);
  }
  expect(readme).toMatch(/invented/);
});
