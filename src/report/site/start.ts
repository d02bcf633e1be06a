/** The start page: all organisations, and a search through all texts. */
import type { Element, ElementContent } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import type { Html } from '../../encode/html.ts';
import { type HouseStyle, resolveHouseStyle } from '../../model/house-style.ts';
import { CHECK_PAGE } from '../../model/overview-names.ts';
import type { SiteSettings } from '../../model/site.ts';
import { darkPalette, lightPalette } from '../../render/html/colours.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { logoElement } from '../../render/html/logo.ts';
import type { SiteDocument, SiteOrganisation } from './entry.ts';
import { sitePage } from './page.ts';
import { coloured } from './style.ts';

export function formatStart(site: SiteSettings, organisations: readonly SiteOrganisation[], program: string): Html {
  const looks = looksOf(organisations);
  const search = element(
    'section',
    { id: 'zoeken', className: ['search'], ariaLabelledBy: ['zoeken-kop'] },
    ...onLines([
      element('h2', { id: 'zoeken-kop' }, 'Zoeken in de teksten'),
      element(
        'p',
        {},
        'Zoeken in alle teksten tegelijk kan alleen als scripts aan staan. Staan ze uit, open dan een tekst hieronder en zoek op die pagina met Ctrl+F (of ⌘F).',
      ),
    ]),
  );
  const list = element(
    'section',
    { ariaLabelledBy: ['organisaties'] },
    ...onLines([
      element('h2', { id: 'organisaties' }, 'Besturen en scholen'),
      element('ul', { className: ['start'] }, ...onLines(organisations.map((own) => organisationItem(own, looks, 3)))),
    ]),
  );
  const hasTexts = organisations.some(isSearched);
  return sitePage(site, {
    title: site.title,
    description: `${site.title}: de teksten die gelden, per bestuur en school, om te lezen, te doorzoeken en te downloaden.`,
    houseStyle: looks.own,
    extraStyle: looks.style + (countOf(organisations) > MANY ? LATER : ''),
    path: 'index.html',
    header: [
      ...(looks.own.logo === null ? [] : [logoElement(looks.own.logo)]),
      element('div', { className: ['head'] }, element('h1', {}, site.title)),
      element('p', {}, 'Kies een bestuur of school, of zoek in alle teksten.'),
    ],
    main: [
      ...(hasTexts ? [search] : []),
      ...(organisations.length === 0 ? [element('p', {}, 'Er zijn nog geen teksten.')] : [list]),
    ],
    footer: [
      element(
        'p',
        {},
        'Een bestand gekregen? ',
        element('a', { href: relativeLink(CHECK_PAGE) }, 'Controleer of het het gepubliceerde is.'),
      ),
    ],
    ...(hasTexts ? { script: program } : {}),
  });
}

/** Of so many a browser draws first what is in view. */
const MANY = 300;
const LATER = '.start > li { content-visibility: auto; contain-intrinsic-size: auto 20rem; }\n';

function countOf(organisations: readonly SiteOrganisation[]): number {
  return organisations.reduce((count, { schools }) => count + 1 + countOf(schools), 0);
}

function isSearched({ documents, schools }: SiteOrganisation): boolean {
  return documents.some(({ search }) => search !== null) || schools.some(isSearched);
}

function organisationItem(own: SiteOrganisation, looks: Looks, level: 3 | 4 | 5): Element {
  const below = level === 5 ? 5 : ((level + 1) as 4 | 5);
  const name = own.page === null ? own.name : element('a', { href: relativeLink(own.page) }, own.name);
  const parts: ElementContent[] = [
    element(`h${level}`, {}, name),
    element('p', { className: ['kind'] }, own.kind),
    ...own.notes.map((note) => element('p', { className: ['kind'] }, `${note}.`)),
    ...(own.documents.length === 0
      ? []
      : [element('ul', { className: ['docs'] }, ...onLines(own.documents.map((one) => documentItem(one, own))))]),
    ...(own.schools.length === 0
      ? []
      : [
          element(
            'ul',
            { className: ['schools'] },
            ...onLines(own.schools.map((school) => organisationItem(school, looks, below))),
          ),
        ]),
  ];
  const look = looks.classOf(own.houseStyle);
  return element('li', look === null ? {} : { className: [look] }, ...onLines(parts));
}

/** Its link tells the program what there is to search. */
function documentItem({ title, language, page, search }: SiteDocument, { id, name }: SiteOrganisation): Element {
  const lang = language === 'nl' ? {} : { lang: language };
  if (page === null) return element('li', lang, title);
  const data = search === null ? {} : { dataZoek: relativeLink(search), dataVan: id, dataNaam: name };
  return element('li', {}, element('a', { href: relativeLink(page), ...lang, ...data }, title));
}

interface Looks {
  /** Of the page. */
  readonly own: HouseStyle;
  readonly style: string;
  /** Null for what looks as the page does. */
  classOf(style: HouseStyle): string | null;
}

/** One board has the page in its own house style; of more none is above the others. */
function looksOf(organisations: readonly SiteOrganisation[]): Looks {
  const [first, ...others] = organisations;
  const neutral = { ...resolveHouseStyle([]), logo: null };
  const own = first === undefined || others.length > 0 ? neutral : first.houseStyle;
  const classes = new Map<string, { readonly name: string; readonly houseStyle: HouseStyle }>();
  const keyOf = ({ accent, decoration }: HouseStyle) => `${accent} ${decoration}`;
  const collect = ({ houseStyle, schools }: SiteOrganisation): void => {
    const key = keyOf(houseStyle);
    // Within what is coloured otherwise, the colours of the page are said too.
    if (!classes.has(key)) classes.set(key, { name: `kleur-${classes.size + 1}`, houseStyle });
    schools.forEach(collect);
  };
  organisations.forEach(collect);
  const isOne = classes.size === 1 && classes.has(keyOf(own));
  const rules = [...classes.values()].map((one) =>
    coloured(one.name, lightPalette(one.houseStyle), darkPalette(one.houseStyle)),
  );
  return {
    own,
    style: isOne ? '' : rules.join(''),
    classOf: (style) => (isOne ? null : (classes.get(keyOf(style))?.name ?? null)),
  };
}
