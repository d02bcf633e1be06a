/** Chromium, started when a test file first asks for it and stopped when that file is done. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
let browser: Promise<Browser> | undefined;

/** `env` is added to the environment it runs in. */
export function startBrowser(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quiet, ...offline],
    env: { ...process.env, ...env },
  });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
