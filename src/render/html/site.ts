/** What a page of a document shows of the site that it is in: where it stands, and in which forms there is this text. */
import type { Element, ElementContent } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import type { SiteItem, SiteLink } from '../../model/site.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import { OWN } from '../note-ids.ts';
import { element, onLines } from './elements.ts';
import { ownLanguage } from './language.ts';

/** From the start page to this one, with the way to what can be searched. */
export function siteTrail({ site, title, language }: DocumentMeta): Element[] {
  if (site === undefined) return [];
  return [trail(site.trail, title, site.search, ownLanguage(language))];
}

/** The steps above a page, then the page itself. `words` tells the language of our own words. */
export function trail(
  steps: readonly SiteLink[],
  here: string,
  search: string | null,
  words: { readonly lang?: string } = {},
): Element {
  const above = steps.map(({ label, href }) => element('li', {}, element('a', { href: relativeLink(href) }, label)));
  const list = element('ol', {}, ...onLines([...above, element('li', { ariaCurrent: 'page' }, here)]));
  const find =
    search === null ? [] : [element('a', { className: ['find'], href: relativeLink(search), ...words }, 'Zoeken')];
  return element('nav', { className: ['trail'], ariaLabel: 'Waar je bent', ...words }, ...onLines([list, ...find]));
}

/** In which forms there is this text, and which other texts there are of the document. */
export function siteShelf({ site, language }: DocumentMeta): Element[] {
  if (site === undefined || site.items.length + site.texts.length === 0) return [];
  const label = `${OWN}vormen`;
  const texts = site.texts.map(({ label: words, href }) =>
    element(
      'li',
      href === null ? { ariaCurrent: 'true' } : {},
      href === null ? words : element('a', { href: relativeLink(href) }, words),
    ),
  );
  const parts: ElementContent[] = [
    element('h2', { id: label }, 'Ook te krijgen'),
    itemList(site.items),
    ...(texts.length === 0
      ? []
      : [element('h3', {}, 'Versies'), element('ul', { className: ['texts'] }, ...onLines(texts))]),
  ];
  return [
    element('section', { className: ['shelf'], ariaLabelledBy: [label], ...ownLanguage(language) }, ...onLines(parts)),
  ];
}

/** Each thing with the forms that it comes in. A link alone also says of what it is. */
export function itemList(items: readonly SiteItem[]): Element {
  const rows = items.map(({ label, links }) => {
    const forms = links.flatMap((link, index) => [...(index === 0 ? [] : [' ']), itemLink(link, label)]);
    return element(
      'li',
      {},
      element('span', { className: ['item'] }, label),
      ' ',
      element('span', { className: ['links'] }, ...forms),
    );
  });
  return element('ul', { className: ['items'] }, ...onLines(rows));
}

function itemLink({ label, href, isDownload }: SiteLink, item: string): Element {
  const ariaLabel = `${label}: ${item}`;
  return element('a', { href: relativeLink(href), ariaLabel, ...(isDownload ? { download: '' } : {}) }, label);
}

/** The one address of this text, for search engines. */
export function canonicalLink({ site, canonical: address }: DocumentMeta): Element[] {
  return canonical(site?.canonical ?? address ?? null);
}

export function canonical(address: string | null): Element[] {
  return address === null ? [] : [element('link', { rel: ['canonical'], href: address })];
}
