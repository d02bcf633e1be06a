/** The page around what a site tells: head, landmarks, a trail. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { type Html, htmlPage } from '../../encode/html.ts';
import type { HouseStyle } from '../../model/house-style.ts';
import type { SiteSettings } from '../../model/site.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { canonical } from '../../render/html/site.ts';
import { styleOf } from '../../render/html/style.ts';
import { PAGES } from './style.ts';

export interface SitePage {
  readonly title: string;
  readonly description: string;
  readonly houseStyle: HouseStyle;
  /** What it adds to the style sheet. */
  readonly extraStyle?: string;
  /** Within the site; null for a page that has no address of its own. */
  readonly path: string | null;
  /** Its address on the web, where that does not follow from its path; null where it is not known. */
  readonly canonical?: string | null;
  readonly header: readonly ElementContent[];
  readonly main: readonly ElementContent[];
  readonly footer: readonly ElementContent[];
  /** The one script of the page. It may load the texts that it searches. */
  readonly script?: string;
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

/** Nothing is loaded but what its own script loads; style and script are known by their hashes. */
const policyFor = (style: string, script: string | undefined) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    'img-src data:',
    // As on the pages of documents in a site.
    "connect-src 'self'",
    ...(script === undefined ? [] : [`script-src 'sha256-${hash(script)}' 'strict-dynamic'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export function sitePage({ title: site, address }: SiteSettings, page: SitePage): Html {
  const named = (name: string, content: string) => element('meta', { name, content });
  const { style, hash: known } = styleOf(page.houseStyle, {
    isRedline: false,
    extraStyle: PAGES + (page.extraStyle ?? ''),
  });
  const isStart = page.title === site;
  const head = element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(known, page.script) }),
      named('viewport', 'width=device-width, initial-scale=1'),
      element('title', {}, isStart ? site : `${page.title} – ${site}`),
      named('description', page.description),
      ...(page.path === null
        ? [named('robots', 'noindex')]
        : canonical(page.canonical ?? addressIn(address, page.path))),
      element('style', {}, style),
    ]),
  );
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: '#_tekst' }, 'Naar de inhoud'),
      element('header', {}, ...onLines(page.header)),
      element('main', { id: '_tekst', tabIndex: -1 }, ...onLines(page.main)),
      ...(page.footer.length === 0 ? [] : [element('footer', {}, ...onLines(page.footer))]),
      ...(page.script === undefined ? [] : [element('script', {}, page.script)]),
    ]),
  );
  const html: Element = element('html', { lang: 'nl' }, ...onLines([head, body]), '\n');
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] };
  return htmlPage(root);
}

/** A folder is where its `index.html` stands. */
export function addressIn(address: string | null, path: string): string | null {
  return address === null ? null : `${address}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
