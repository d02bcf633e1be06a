/** Chromium, started when a worker first asks for it in an environment, and stopped when the worker is. */
import { type Browser, chromium } from 'playwright-core';

const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browsers = new Map<string, Promise<Browser>>();

/** `env` is added to the environment it runs in. */
export function startBrowser(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const key = JSON.stringify(env);
  const browser = browsers.get(key) ?? launch(env);
  browsers.set(key, browser);
  return browser;
}

function launch(env: Readonly<Record<string, string>>): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: [...quiet, ...offline],
    env: { ...process.env, ...env },
  });
}
