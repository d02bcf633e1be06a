/** axe in a real browser, at three widths, light and dark. */
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { startBrowser } from './browser.ts';

export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ADDRESS = 'https://voorbeeld.invalid/protocol.html';
const AUDIT = `axe.run({ rules: { 'target-size': { enabled: true } } }).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, ...nodes.map(({ failureSummary }) => failureSummary)]))`;

/** A page at an address that no network answers; whatever it asks for besides itself is noted. */
export async function open(html: string, context: BrowserContext) {
  const told: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    told.push(`asks for ${url}`);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, told };
}

/** What axe finds, and what a page asks for besides itself or complains of; a line wider than the screen is a finding. */
export async function audited(html: string): Promise<{ violations: unknown[]; told: string[] }> {
  const violations: unknown[] = [];
  // The audit is a script, which the page's own policy would rightly refuse.
  const context = await (await startBrowser()).newContext({ bypassCSP: true });
  const { page, told } = await open(html, context);
  await page.addScriptTag({ path: AXE });
  for (const width of [320, 768, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      violations.push(...((await page.evaluate(AUDIT)) as unknown[]).map((found) => [width, colorScheme, found]));
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(wide) > width) violations.push([width, `a line of ${wide}`]);
    }
  }
  await context.close();
  return { violations, told };
}
