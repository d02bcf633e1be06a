/** Hostile values in HTML, read back by a browser. */
import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { type Html, htmlForPasting, htmlPage } from '../../src/encode/html.ts';
import { element } from '../../src/render/html/elements.ts';
import { startBrowser } from '../support/browser.ts';
import { HOSTILE } from '../support/hostile-values.ts';

const READ = `(html) => [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')].map((found) => ({
  name: found.localName,
  attributes: Object.fromEntries([...found.attributes].map(({ name, value }) => [name, value])),
  text: found.textContent,
}))`;

/** What HTML cannot hold is replaced; it knows one line end. */
const inHtml = (value: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML cannot hold.
  value.replaceAll(/\r\n?/g, '\n').replaceAll(/[\0-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');

test.each([
  ['of our own page', htmlPage],
  ['for pasting', htmlForPasting],
] as const)('%s: each value is one text and one attribute', async (_, write: (tree: Root) => Html) => {
  const page = await (await startBrowser()).newPage();
  const children = HOSTILE.map((value) => element('p', { title: value }, value));
  const html = new TextDecoder().decode(new TextEncoder().encode(write({ type: 'root', children })));
  const found = await page.evaluate(`(${READ})(${JSON.stringify(html)})`);
  expect(found).toEqual(
    HOSTILE.map((value) => ({ name: 'p', attributes: { title: inHtml(value) }, text: inHtml(value) })),
  );
  await page.close();
});
