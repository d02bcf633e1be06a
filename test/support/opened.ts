/** A page opened from its file, on a given day; whatever it complains of or asks for is noted. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Grows while the page is used. */
  readonly told: readonly string[];
}

/** `address`: the path of the file, with a hash where there is one. `day` as `YYYY-MM-DD`. */
export async function openFile(
  browser: Browser,
  address: string,
  day: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const told: string[] = [];
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const [file] = address.split('#');
  await page.clock.setFixedTime(`${day}T12:00:00`);
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== `file://${file}`) told.push(`asks for ${request.url()}`);
  });
  await page.goto(`file://${address}`);
  return { context, page, told };
}
