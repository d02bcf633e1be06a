/** The editor in a page of its own, under the policy that the studio's server sends, in a real browser. */
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';

const ADDRESS = 'https://studio.invalid/';
const POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

/** Puts the editor into the page, and what it says where a test can read it. */
const SCRIPT = `
import { canEdit, mountEditor } from './index.ts';
window.told = { changes: [], notices: [] };
window.canEdit = canEdit;
window.mount = (markdown, more = {}) => {
  window.editor?.destroy();
  window.told = { changes: [], notices: [] };
  window.editor = mountEditor(document.querySelector('#place'), {
    markdown, language: 'nl', textLanguage: 'nl', labelledBy: 'name',
    parameters: [
      { name: 'organisatie', description: 'De naam van de school', value: 'het Lindecollege', isName: true },
      { name: 'termijn', description: 'Hoe lang iemand wacht', value: 'twee weken', isName: false },
      { name: 'telefoon', description: 'Het nummer van de school', value: null, isName: false },
    ],
    targets: [
      { id: 'begrippen', label: 'artikel 1', words: 'In dit reglement betekent' },
      { id: 'klagen', label: 'artikel 7', words: 'Wie een klacht heeft' },
      { id: 'pesten#melden', label: 'artikel 2 van het pestprotocol', words: 'Wie gepest wordt' },
    ],
    onChange: (text, isSame) => window.told.changes.push([text, isSame]),
    onNotice: (words) => window.told.notices.push(words),
    ...more,
  });
};
/** Pastes into a text: what comes of it, and what is said. */
window.paste = (data, markdown) => {
  mount(markdown);
  editor.focus();
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('.rw-text').dispatchEvent(event);
  return { text: editor.markdown(), told: told.notices.join('\\n') };
};
`;

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Tekst</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/editor.css"><link rel="stylesheet" href="/page.css"></head>
<body><main><h1>Een bepaling</h1><p id="name">Tekst van de bepaling</p><div id="place"></div><button id="next">Bewaren</button></main>
<script type="module" src="/editor.js"></script></body></html>`;
const PAGE_STYLE =
  'body{margin:0;font:1rem/1.5 sans-serif;color:#1d2530;background:#fff}main{padding:1rem;max-width:48rem}@media (prefers-color-scheme:dark){body{color:#e3e8ee;background:#0c0f14}}';

export interface EditorPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of, and whatever it asked for besides its own files. */
  readonly complaints: string[];
}

export async function bundleEditor(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: 'src/studio/editor', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** An audit is a script of its own, which the policy rightly refuses: for that it can be passed by. */
export async function openEditorPage({ bypassCSP = false } = {}): Promise<EditorPage> {
  const [script, context] = await Promise.all([
    bundleEditor(),
    startBrowser().then((browser) => browser.newContext({ bypassCSP })),
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const headers = { 'content-security-policy': POLICY };
    if (!route.request().url().startsWith(ADDRESS)) {
      complaints.push(`asks for ${route.request().url()}`);
      return route.abort();
    }
    if (path === '/editor.js') return route.fulfill({ body: script, contentType: 'text/javascript', headers });
    if (path === '/editor.css')
      return route.fulfill({ path: 'src/studio/editor/editor.css', contentType: 'text/css', headers });
    if (path === '/page.css') return route.fulfill({ body: PAGE_STYLE, contentType: 'text/css', headers });
    if (path === '/favicon.ico') return route.fulfill({ status: 204 });
    return route.fulfill({ body: PAGE, contentType: 'text/html', headers });
  });
  await page.goto(ADDRESS);
  return { page, context, complaints };
}
