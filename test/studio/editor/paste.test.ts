/**
 * What is pasted: pages as Word, LibreOffice, Google Docs and the web put them on the clipboard, and hostile ones, in folders of
 * `paste/`: what is pasted, what text comes of it (`expected.md`) and what is said of the rest (`told.txt`).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/markdown/index.ts';
import { type EditorPage, openEditorPage } from '../../support/studio/editor-page.ts';

const CASES = new URL('paste/', import.meta.url);
const names = readdirSync(CASES).sort();

let opened: EditorPage;
beforeAll(async () => {
  opened = await openEditorPage();
});
afterAll(async () => {
  await opened.context.close();
});

/** Pastes into an empty text, or one that stands there. */
async function paste(types: Readonly<Record<string, string>>, markdown = ''): Promise<{ text: string; told: string }> {
  return opened.page.evaluate(`paste(${JSON.stringify(types)}, ${JSON.stringify(markdown)})`);
}

test.each(names)('%s', async (name) => {
  const folder = new URL(`${name}/`, CASES);
  const isPage = existsSync(new URL('pasted.html', folder));
  const pasted = readFileSync(new URL(isPage ? 'pasted.html' : 'pasted.txt', folder), 'utf8');
  const { text, told } = await paste({ [isPage ? 'text/html' : 'text/plain']: pasted });
  expect(parseMarkdown(text).issues).toEqual([]);
  for (const [file, value] of Object.entries({
    'expected.md': `${text}\n`,
    'told.txt': told === '' ? '' : `${told}\n`,
  })) {
    const path = new URL(file, folder);
    if (process.env['UPDATE'] === '1') writeFileSync(path, value);
    expect(value).toBe(readFileSync(path, 'utf8'));
  }
});

test('nothing of what was pasted ran or was fetched', async () => {
  expect(await opened.page.evaluate('window.hacked')).toBeUndefined();
  // The browser tells what the page's policy refused of a pasted page while it was read.
  const others = opened.complaints.filter((words) => !words.includes('Content Security Policy'));
  expect(others).toEqual([]);
});

test('what is too much is refused with a word, and the text stays as it is', async () => {
  const { text, told } = await paste({ 'text/plain': 'woord '.repeat(20_000) }, 'Dit stond er.\n');
  expect(text).toBe('Dit stond er.\n');
  expect(told).toContain('te veel om in één keer te plakken');
});
