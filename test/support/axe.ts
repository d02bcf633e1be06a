/** axe in a real browser, at three widths, light and dark. */
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';

export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ADDRESS = 'https://voorbeeld.invalid/protocol.html';
/**
 * What is not a violation is not told of in full, which takes as long as finding out. What stands in a frame in which nothing
 * runs is a page of its own, which axe waits for in vain.
 */
const ALL = `{ iframes: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }`;
/** Of what axe looks at, the dark changes colours alone. */
const COLOURS = `{ iframes: false, resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }`;

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

/** What axe finds in a page that has its script. */
async function found(page: Page, options: string): Promise<unknown[]> {
  return page.evaluate(`axe.run(${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => [html, failureSummary])]))`);
}

/** What axe finds in a page as wide as it is, in the light. */
export async function audit(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ path: AXE });
  return found(page, ALL);
}

/** What axe finds in a page at each width, light and dark; a line wider than the screen is a finding. */
export async function auditWidths(page: Page, widths: readonly number[] = [320, 768, 1280]): Promise<unknown[]> {
  const findings: unknown[] = [];
  // A page that goes from view to view has it already.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.addScriptTag({ path: AXE });
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const own = await found(page, colorScheme === 'light' ? ALL : COLOURS);
      findings.push(...own.map((one) => [width, colorScheme, one]));
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(wide) > width) findings.push([width, colorScheme, `a line of ${wide}`]);
    }
  }
  return findings;
}

/** The same of a page by itself, and what it asks for besides itself or complains of. */
export async function audited(html: string): Promise<{ violations: unknown[]; told: string[] }> {
  // The audit is a script, which the page's own policy would rightly refuse.
  const context = await (await startBrowser()).newContext({ bypassCSP: true });
  const { page, told } = await open(html, context);
  const violations = await auditWidths(page);
  await context.close();
  return { violations, told };
}
