/** The page around the text of a document: head, landmarks, and what the document says of itself. */

import type { Element, ElementContent, Root } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import { CLAIM_PREFIX, claimsIn } from '../../model/claims.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import { fileTitle } from '../file-title.ts';
import { OWN } from '../note-ids.ts';
import { element, onLines } from './elements.ts';
import { ownLanguage, ownText } from './language.ts';
import { legislation, rootTypes } from './legislation.ts';
import { canonicalLink, siteShelf, siteTrail } from './site.ts';
import { SITE } from './site-style.ts';
import { styleOf } from './style.ts';

export interface PageParts {
  /** Title and control block. */
  readonly header: readonly ElementContent[];
  readonly contents: Element | undefined;
  readonly main: readonly ElementContent[];
  /** What its lists and tables add to the style sheet. */
  readonly extraStyle: string;
}

const MAIN = `${OWN}tekst`;

/** Nothing is loaded and nothing runs: one inline style, known by its hash, and a picture that is in the page. */
const policyFor = (hash: string, isInSite: boolean) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    // Nothing on the page fetches; what judges a site asks for its robots.txt as the page would.
    ...(isInSite ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export function pageAround({ header, contents, main, extraStyle }: PageParts, meta: DocumentMeta): Root {
  const title = `${OWN}inhoud`;
  const ownWords = ownLanguage(meta.language);
  const label = element('h2', { id: title, ...ownWords }, 'Inhoud');
  const nav =
    contents === undefined ? [] : [element('nav', { ariaLabelledBy: [title] }, ...onLines([label, contents]))];
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: `#${MAIN}`, ...ownWords }, 'Naar de tekst'),
      element('header', {}, ...onLines([...siteTrail(meta), ...archiveWay(meta), ...header, ...siteShelf(meta)])),
      ...nav,
      element('main', { id: MAIN, tabIndex: -1 }, ...onLines(main)),
      footer(meta),
    ]),
  );
  const properties = { lang: meta.language, itemScope: true, ...rootTypes(meta) };
  const html = element('html', properties, ...onLines([head(meta, extraStyle), body]), '\n');
  return { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] };
}

function head(meta: DocumentMeta, extraStyle: string): Element {
  const named = (name: string, content: string) => element('meta', { name, content });
  const { style, hash } = styleOf(meta.houseStyle, {
    isRedline: meta.comparedWith !== undefined,
    extraStyle: extraStyle + (meta.site === undefined ? '' : SITE),
  });
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(hash, meta.site !== undefined) }),
      named('viewport', 'width=device-width, initial-scale=1'),
      element('title', {}, `${fileTitle(meta)} – ${meta.organisation.name}`),
      named('description', meta.description),
      ...(meta.author === null ? [] : [named('author', meta.author)]),
      ...facts(meta).map(([itemProp, content]) => element('meta', { itemProp: [itemProp], content })),
      ...claimsIn(meta).map(([name, value]) => named(`${CLAIM_PREFIX}:${name}`, value)),
      ...legislation(meta),
      // The text that holds is what a search should find; those before it are found through it, and their list.
      ...(meta.archive?.inPlace === undefined ? [] : [named('robots', 'noindex')]),
      ...canonicalLink(meta),
      element('style', {}, style),
    ]),
  );
}

/** Properties of any schema.org CreativeWork. What is not recorded is left out, for nothing would be a claim too. */
function facts(meta: DocumentMeta): [name: string, value: string][] {
  const all: [string, string | null][] = [
    ['name', meta.title],
    ['description', meta.description],
    ['inLanguage', meta.language],
    ['version', meta.version],
    ['datePublished', meta.date],
    ['creativeWorkStatus', meta.status],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

function footer(meta: DocumentMeta): Element {
  const name = element('span', { itemProp: ['name'] }, meta.organisation.name);
  const publisher = element(
    'span',
    { itemProp: ['publisher'], itemScope: true, itemType: ['https://schema.org/Organization'] },
    name,
  );
  const ownWords = ownLanguage(meta.language);
  const pdf = element('a', { href: meta.site?.pdf ?? meta.pdfUrl, ...ownWords }, 'Download als pdf');
  return element(
    'footer',
    {},
    element('p', {}, publisher, ` · ${meta.title} · `, ownText(meta.versionLabel, meta.language)),
    element('p', {}, pdf),
    ...(meta.archive === undefined || meta.archive.inPlace !== undefined
      ? []
      : [element('p', {}, element('a', { href: relativeLink(meta.archive.list), ...ownWords }, ALL_VERSIONS))]),
  );
}

const ALL_VERSIONS = 'Alle vastgestelde versies';

/** From a text in the archive to the others; its own words lead to what holds. */
function archiveWay({ archive, language }: DocumentMeta): Element[] {
  if (archive?.inPlace === undefined) return [];
  const link = (href: string, words: string) => element('a', { href: relativeLink(href) }, words);
  return [element('p', { className: ['archive'], ...ownLanguage(language) }, link(archive.list, ALL_VERSIONS))];
}
