/** What a browser gets of a page of a site: its words, and where its links lead. */
import { posix } from 'node:path';
import type { Page as Tab } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import type { Page, Site } from './programs.ts';
import { sameWords } from './words.ts';

export interface ReadPage {
  readonly title: string;
  readonly language: string;
  /** Of each `time`, and of each attribute that names a day. */
  readonly days: string;
  readonly words: readonly string[];
  readonly tables: number;
  readonly ids: ReadonlySet<string>;
  /** Ids that more than one place has. */
  readonly doubleIds: readonly string[];
  /** Within the page, of which nothing has the id. */
  readonly deadAnchors: readonly string[];
  /** Addresses of all links and pictures. */
  readonly links: readonly string[];
  /** To files that the site does not have; links of the web are not followed. */
  readonly deadLinks: readonly string[];
  /** Notes that lead there and back. */
  readonly notes: number;
  /** What a text must not bring along. */
  readonly scripts: number;
}

const READ = `({ html, main }) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const body = page.querySelector(main);
  const all = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  const hrefs = [...body.querySelectorAll('a[href], img[src]')].map((a) => a.getAttribute('href') ?? a.getAttribute('src'));
  const byId = (href) => page.getElementById(decodeURIComponent(href.replace(/^.*#/, '')));
  const within = [...body.querySelectorAll('a[href^="#"]')];
  const isBack = (a) => /^\\s*[\\u21A9]/.test(a.textContent);
  const references = [...body.querySelectorAll('sup')].flatMap((sup) => [...sup.querySelectorAll('a[href*="#"]')].map((a) => [sup, a]));
  const notes = references.filter(([sup, a]) => {
    const note = byId(a.getAttribute('href'))?.closest('li');
    const back = note === null || note === undefined ? [] : [...note.querySelectorAll('a')].filter(isBack);
    return back.some((link) => {
      const place = byId(link.getAttribute('href'));
      return place !== null && (sup.contains(place) || place.contains(sup));
    });
  });
  const noteItems = new Set(references.map(([, a]) => byId(a.getAttribute('href'))?.closest('li')));
  // A program that names headings by their words may give one the id of the anchor right before it.
  const isOnePlace = (id) => {
    const [first, ...others] = page.querySelectorAll('[id="' + CSS.escape(id) + '"]');
    return others.every((other) => other.matches('h1, h2, h3, h4, h5, h6') && other.previousElementSibling?.contains(first));
  };
  const result = {
    title: page.querySelector('title')?.textContent ?? '',
    language: page.documentElement.lang,
    days: [...page.querySelectorAll('time')].map((time) => time.textContent + ' ' + (time.dateTime ?? '')).join(' '),
    tables: body.querySelectorAll('table').length,
    ids: all,
    doubles: [...new Set(all)].filter((id) => !isOnePlace(id)),
    hrefs,
    dead: within.map((a) => a.getAttribute('href')).filter((href) => byId(href) === null),
    notes: new Set(notes.map(([, a]) => a.getAttribute('href'))).size,
    scripts: body.querySelectorAll('script, style, iframe, object, [onclick], [onerror]').length,
  };
  const BLOCKS = 'p, li, ol, ul, dl, dt, dd, th, td, tr, table, h1, h2, h3, h4, h5, h6, br, blockquote, section, div, pre, hr, nav, header, footer, aside';
  const say = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.matches('script, style, sup, .header-anchor, .headerlink, img')) return '';
    if (node.matches('a') && isBack(node)) return '';
    if (node.matches('h2') && (node.textContent.trim().startsWith('Noten') || node.id === 'footnote-label') && (node.id === '_noten' || node.id === 'footnote-label' || node.previousElementSibling?.querySelector('#_noten'))) return '';
    const said = [...node.childNodes].map(say);
    // A no-break space before the way back.
    const text = said.map((part, at) => (isBackAt(node.childNodes[at + 1]) ? part.replace(/[\\s\\u00A0]+$/, '') : part)).join('');
    // What kramdown puts into a cell of nothing.
    if (node.matches('th, td') && text.trim() === '') return ' ';
    const block = node.matches(BLOCKS) ? ' ' : '';
    return block + (node.matches('li') ? mark(node) : '') + text + block;
  };
  const isBackAt = (node) => node?.nodeType === Node.ELEMENT_NODE && node.matches('a') && isBack(node);
  const mark = (item) => {
    const list = item.parentElement;
    if (!list?.matches('ol') || noteItems.has(item)) return '';
    return (list.start + [...list.children].indexOf(item)) + '. ';
  };
  return { ...result, text: say(body) };
}`;

let tab: Promise<Tab> | undefined;

interface Told {
  readonly title: string;
  readonly language: string;
  readonly days: string;
  readonly tables: number;
  readonly ids: readonly string[];
  readonly hrefs: readonly string[];
  readonly dead: readonly string[];
  readonly notes: number;
  readonly scripts: number;
  readonly doubles: readonly string[];
  readonly text: string;
}

export async function readPage({ path, html }: Page, main: string, site: Site): Promise<ReadPage> {
  tab ??= startBrowser().then((browser) => browser.newPage());
  const told = (await (await tab).evaluate(`(${READ})(${JSON.stringify({ html, main })})`)) as Told;
  const leads = (href: string) => {
    const [file = ''] = href.split(/[?#]/);
    return (
      /^[a-z][a-z\d+.-]*:/i.test(href) ||
      file === '' ||
      site.has(decodeURIComponent(posix.join(file.startsWith('/') ? '' : posix.dirname(path), file)))
    );
  };
  return {
    ...told,
    words: sameWords(told.text),
    ids: new Set(told.ids),
    doubleIds: told.doubles,
    deadAnchors: told.dead,
    links: told.hrefs,
    deadLinks: told.hrefs.filter((href) => !leads(href)),
  };
}
