/** The page of an organisation: each of its documents in all its forms, and the schools under it. */
import type { Element, ElementContent } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import { type Html, htmlCode } from '../../encode/html.ts';
import type { SiteSettings } from '../../model/site.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { logoElement } from '../../render/html/logo.ts';
import { itemList, trail } from '../../render/html/site.ts';
import type { SiteDocument, SiteOrganisation } from './entry.ts';
import { sitePage } from './page.ts';

/** `board` is whom it is under, where that is in the site. Links are from `<organisation>/index.html`. */
export function formatOrganisation(site: SiteSettings, own: SiteOrganisation, board: SiteOrganisation | null): Html {
  const { name, documents, schools, houseStyle } = own;
  const up = (path: string) => relativeLink(`../${path}`);
  const isSearched = documents.some(({ search }) => search !== null);
  const under =
    board === null
      ? []
      : [', valt onder ', board.page === null ? board.name : element('a', { href: up(board.page) }, board.name)];
  const schoolItems = schools.map((school) =>
    element('li', {}, school.page === null ? school.name : element('a', { href: up(school.page) }, school.name)),
  );
  const count = documents.length === 1 ? 'één tekst' : `${documents.length} teksten`;
  return sitePage(site, {
    title: name,
    description: `${name}: ${count} die gelden, om te lezen en te downloaden.`,
    houseStyle,
    path: own.page,
    header: [
      trail(
        [{ label: site.title, href: '../index.html' }],
        name,
        isSearched ? `../index.html?in=${own.id}#zoeken` : null,
      ),
      ...(houseStyle.logo === null ? [] : [logoElement(houseStyle.logo)]),
      element('div', { className: ['head'] }, element('h1', {}, name)),
      element('p', { className: ['kind'] }, own.kind, ...under),
      ...own.notes.map((note) => element('p', { className: ['kind'] }, `${note}.`)),
    ],
    main: [
      element('h2', {}, documents.length === 1 ? 'Document' : 'Documenten'),
      ...documents.map((one) => documentCard(one)),
      ...(schoolItems.length === 0
        ? []
        : [element('h2', {}, 'Scholen'), element('ul', { className: ['list'] }, ...onLines(schoolItems))]),
      ...elsewhere(site, own),
    ],
    footer: [],
  });
}

function documentCard({ title, language, description, standing, page, items, archive }: SiteDocument): Element {
  const lang = language === 'nl' ? {} : { lang: language };
  const href = page === null ? null : relativeLink(`../${page}`);
  const parts: ElementContent[] = [
    element('h3', lang, href === null ? title : element('a', { href }, title)),
    ...(standing === null ? [] : [element('p', { className: ['standing'] }, `${standing}.`)]),
    ...(description === null ? [] : [element('p', lang, description)]),
    ...(href === null
      ? []
      : [
          element(
            'p',
            { className: ['read'] },
            element('a', { href, ariaLabel: `Lees de tekst: ${title}` }, 'Lees de tekst'),
          ),
        ]),
    ...(items.length === 0 ? [] : [itemList(items)]),
    ...(archive === null
      ? []
      : [
          element(
            'p',
            { className: ['standing'] },
            element(
              'a',
              { href: relativeLink(`../${archive}`), ariaLabel: `Alle vastgestelde versies: ${title}` },
              'Alle vastgestelde versies',
            ),
          ),
        ]),
  ];
  return element('article', { className: ['document'] }, ...onLines(parts));
}

/** For who has a website: the lines that show a text there. */
function elsewhere({ address }: SiteSettings, { documents, name }: SiteOrganisation): Element[] {
  const own = documents.filter(({ fragments, page }) => fragments.length > 0 && page !== null);
  if (own.length === 0) return [];
  const site = address ?? 'https://adres-van-deze-site';
  const codes = own.flatMap(({ title, page, fragments }) => [
    element('h3', {}, title),
    ...fragments.flatMap(({ label, path }) => [
      element('p', {}, `${label}:`),
      element(
        'pre',
        { tabIndex: 0, role: 'region', ariaLabel: `Code voor ${title}: ${label}` },
        element('code', {}, snippet(site, path, page ?? path, `${title} van ${name}`)),
      ),
    ]),
  ]);
  const intro =
    address === null
      ? 'Zet deze regels in een pagina van je eigen website, met het adres waar deze site staat. Dan staat daar altijd de tekst die geldt.'
      : 'Zet deze regels in een pagina van je eigen website. Dan staat daar altijd de tekst die geldt.';
  return [
    element(
      'details',
      {},
      ...onLines([element('summary', {}, 'Een tekst op je eigen website'), element('p', {}, intro), ...codes]),
    ),
  ];
}

/** As it is to be pasted: the link stands there where no script runs. */
function snippet(site: string, fragment: string, page: string, words: string): string {
  return htmlCode([
    element('script', { type: 'module', src: `${site}/regelwerk-tekst.js` }),
    element(
      'regelwerk-tekst',
      { src: `${site}/${fragment}` },
      '\n  ',
      element('a', { href: `${site}/${page}` }, words),
      '\n',
    ),
  ]);
}
