/** Hostile values as strings of CSS, read back by a browser from the style sheet of a page. */
import { expect, test } from 'vitest';
import { cssString } from '../../src/encode/css.ts';
import { startBrowser } from '../support/browser.ts';
import { HOSTILE } from '../support/hostile-values.ts';

const READ = `[...document.querySelectorAll('p')].map((item) => getComputedStyle(item, '::before').content)`;

/** As a browser writes a string: CSSOM, 2.1. */
function unquoted(text: string): string {
  const inside = /^"(.*)"$/s.exec(text)?.[1] ?? '';
  return inside.replaceAll(/\\([0-9a-f]{1,6}) |\\(.)/gs, (_, code: string | undefined, char: string) =>
    code === undefined ? char : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** What CSS cannot hold is replaced. */
const inCss = (value: string) => value.replaceAll(/\0|\p{Cs}/gu, '\uFFFD');

const values = [...HOSTILE, '</style><script>x()</script>', '<!-- -->', '\\', "'", '"; } * { color: red'];

test('each value is one string, and ends neither its rule nor the style sheet', async () => {
  const page = await (await startBrowser()).newPage();
  const rules = values.map((value, index) => `#v${index}::before { content: ${cssString(value)}; }\n`).join('');
  const items = values.map((_, index) => `<p id="v${index}"></p>`).join('');
  await page.setContent(`<!doctype html><style>${rules}</style><body>${items}</body>`);
  const found = (await page.evaluate(READ)) as string[];
  expect(found.map(unquoted)).toEqual(values.map(inCss));
  expect(await page.evaluate(`document.querySelectorAll('body *').length`)).toBe(values.length);
  await page.close();
});
