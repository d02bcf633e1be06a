/** The words of a web page or fragment, as a browser parses it. */
import type { Page } from 'playwright-core';
import { startBrowser } from './browser.ts';

/** Ends of these, and line breaks, part words. */
const BLOCKS = 'p, li, ol, ul, th, td, tr, h1, h2, h3, h4, h5, h6, br, blockquote, section, div, header, main';
/** What a page adds to find one's way: no words of the document. */
const FURNITURE = 'head, nav, footer, .skip, .link, .back';

const READ = `(html) => {
  const { documentElement: root } = new DOMParser().parseFromString(html, 'text/html');
  for (const extra of root.querySelectorAll(${JSON.stringify(FURNITURE)})) extra.remove();
  const say = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const text = [...node.childNodes].map(say).join('');
    if (node.matches?.('sup')) return '[' + text + ']';
    const block = node.matches?.(${JSON.stringify(BLOCKS)}) ? ' ' : '';
    return block + (node.matches?.('li') ? mark(node) + ' ' : '') + text + block;
  };
  const mark = (item) => {
    const list = item.parentElement;
    return list.matches('ol') ? list.start + [...list.children].indexOf(item) + '.' : '•';
  };
  return say(root);
}`;

let page: Promise<Page> | undefined;

export async function htmlWords(bytes: Uint8Array): Promise<string> {
  page ??= startBrowser().then((browser) => browser.newPage());
  const html = new TextDecoder().decode(bytes);
  return String(await (await page).evaluate(`(${READ})(${JSON.stringify(html)})`));
}
