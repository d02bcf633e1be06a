/** The page that lists every version of a document that was once adopted: when it held, and where its text is. In Dutch. */
import type { Element, ElementContent } from 'hast';
import { type ArchiveNote, daysWords } from '../../document/archive.ts';
import { relativeLink } from '../../encode/address.ts';
import type { Html } from '../../encode/html.ts';
import type { Form } from '../../model/edition.ts';
import type { HouseStyle } from '../../model/house-style.ts';
import type { SiteLink } from '../../model/site.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { logoElement } from '../../render/html/logo.ts';
import { trail } from '../../render/html/site.ts';
import { printDate } from '../../words/dates.ts';
import { NOT_RECORDED } from '../../words/states.ts';
import { sitePage } from '../site/page.ts';

export interface ArchiveRow {
  readonly number: string;
  /** No paper tells its number. */
  readonly isInferred: boolean;
  /** `YYYY-MM-DD` or `YYYY-MM`; null where it is not recorded. */
  readonly adopted: string | null;
  readonly days: ArchiveNote;
  /** Links from the page. */
  readonly files: readonly { readonly form: Form; readonly href: string }[];
}

export interface ArchivePage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly organisation: string;
  readonly houseStyle: HouseStyle;
  /** The way to the text that holds, from the page. */
  readonly inPlace: string;
  /** The steps of a site above it; empty where there is none. */
  readonly trail: readonly SiteLink[];
  /** On the web; null where that is not known. */
  readonly canonical: string | null;
  readonly rows: readonly ArchiveRow[];
}

const FORMS: Readonly<Partial<Record<Form, string>>> = { html: 'webpagina', pdf: 'pdf', docx: 'Word' };

export function formatArchive(page: ArchivePage): Html {
  const { title, language, organisation, houseStyle, rows } = page;
  const lang = language === 'nl' ? {} : { lang: language };
  const head = ['Versie', 'Vastgesteld', 'In werking', 'Daarna', 'Tekst'];
  const table = element(
    'table',
    { className: ['versions'] },
    element('caption', {}, 'Alle vastgestelde versies, de nieuwste bovenaan'),
    element('thead', {}, element('tr', {}, ...head.map((label) => element('th', { scope: 'col' }, label)))),
    element('tbody', {}, ...onLines(rows.map(rowOf))),
  );
  return sitePage(
    { title: organisation, address: null },
    {
      title: `Archief: ${title}`,
      description: `${title} van ${organisation}: elke vastgestelde versie, met de dagen waarop zij gold.`,
      houseStyle,
      extraStyle: STYLE,
      path: 'index.html',
      canonical: page.canonical,
      header: [
        ...(page.trail.length === 0 ? [] : [trail(page.trail, `Archief: ${title}`, null)]),
        ...(houseStyle.logo === null ? [] : [logoElement(houseStyle.logo)]),
        element('div', { className: ['head'] }, element('h1', {}, 'Archief: ', element('span', lang, title))),
        element('p', { className: ['kind'] }, organisation),
      ],
      main: [
        element(
          'p',
          {},
          'Elke versie die is vastgesteld blijft hier staan, onder haar eigen nummer. ',
          element('a', { href: relativeLink(page.inPlace) }, 'Naar de tekst die nu geldt'),
        ),
        element(
          'div',
          { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: 'Alle vastgestelde versies' },
          table,
        ),
      ],
      footer: [],
    },
  );
}

const text = (value: string): ElementContent => ({ type: 'text', value });

function rowOf({ number, isInferred, adopted, days, files }: ArchiveRow): Element {
  const cell = (...children: ElementContent[]) => element('td', {}, ...children);
  const links = files.flatMap(({ form, href }, index) => {
    const label = FORMS[form] ?? form;
    const link = element('a', { href: relativeLink(href), ariaLabel: `${label}: versie ${number}` }, label);
    return index === 0 ? [link] : [text(' '), link];
  });
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, isInferred ? `${number} (afgeleid)` : number),
    cell(text(adopted === null ? NOT_RECORDED : printDate(adopted))),
    cell(text(daysWords(days).replace(/^in werking /, ''))),
    cell(text(after(days))),
    cell(...links),
  );
}

function after({ by, end, replacedBy }: ArchiveNote): string {
  if (by === 'replaced') return `vervangen door ${replacedBy === null ? 'een latere versie' : `versie ${replacedBy}`}`;
  if (by === 'repealed') return `ingetrokken per ${end === null ? NOT_RECORDED : printDate(end)}`;
  return by === 'lapsed' ? 'vervallen' : '–';
}

const STYLE = `
.wide { overflow-x: auto; }
.wide:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
.versions { width: 100%; border-collapse: collapse; line-height: 1.4; }
.versions caption { padding: 0 0 .75rem; text-align: left; font-weight: 600; }
.versions :is(th, td) { padding: .6rem .9rem .6rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
.versions thead th { border-top: 0; color: var(--soft); font-size: .95rem; }
.versions td:last-child { white-space: nowrap; }
`;
