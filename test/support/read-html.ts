/** The words of a web page or fragment, as a browser parses it. */
import type { Page } from 'playwright-core';
import { startBrowser } from './browser.ts';

/** Ends of these, and line breaks, part words. */
const BLOCKS = 'p, li, ol, ul, th, td, tr, h1, h2, h3, h4, h5, h6, br, blockquote, section, div, header, main';
/** What a page adds to find one's way: no words of the document. */
const FURNITURE = 'head, nav, footer, .skip, .link, .back, [popover]';

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
    if (!list.matches('ol')) return '•';
    // A string of its own, without its quotes.
    if (item.style.listStyleType !== '') return item.style.listStyleType.slice(1, -1).trim();
    const number = list.start + [...list.children].indexOf(item);
    const count = counter(list.getAttribute('type') ?? '1', number);
    const own = /^count-[a-z]+(?:-[a-z]+)?-([0-9a-f_]*)-([0-9a-f_]*)$/.exec(list.className);
    if (own !== null) return signs(own[1]) + count + signs(own[2]);
    return count + (/paren$/.test(list.className) ? ')' : '.');
  };
  const signs = (codes) => codes === '' ? '' : String.fromCodePoint(...codes.split('_').map((code) => parseInt(code, 16)));
  const counter = (type, number) => {
    if (type === 'a') return letters(number);
    if (type === 'i') return numerals.reduce((said, [value, numeral]) => {
      const times = Math.floor((number - said.of) / value);
      return { of: said.of + times * value, text: said.text + numeral.repeat(times) };
    }, { of: 0, text: '' }).text;
    return type === '1' ? String(number) : counter(type.toLowerCase(), number).toUpperCase();
  };
  const letters = (number) => number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + (number - 1) % 26);
  const numerals = [[100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
  return say(root);
}`;

let page: Promise<Page> | undefined;

export async function htmlWords(bytes: Uint8Array): Promise<string> {
  page ??= startBrowser().then((browser) => browser.newPage());
  const html = new TextDecoder().decode(bytes);
  return String(await (await page).evaluate(`(${READ})(${JSON.stringify(html)})`));
}
