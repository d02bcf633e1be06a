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
          element('a', { href: relativeLink(page.inPlace) }, 'Bekijk wat nu geldt'),
        ),
        ...rows.map(versionCard),
      ],
      footer: [],
    },
  );
}

function versionCard({ number, isInferred, adopted, days, files }: ArchiveRow): Element {
  const links = files.flatMap(({ form, href }, index): ElementContent[] => {
    const label = FORMS[form] ?? form;
    const link = element('a', { href: relativeLink(href), ariaLabel: `${label}: versie ${number}` }, label);
    return index === 0 ? [link] : [{ type: 'text', value: ' ' }, link];
  });
  const facts: [string, string][] = [
    ['Vastgesteld', adopted === null ? NOT_RECORDED : printDate(adopted)],
    ['In werking', daysWords(days).replace(/^in werking /, '')],
    ...after(days).map((words): [string, string] => ['Daarna', words]),
  ];
  const rows = facts.map(([label, words]) => element('div', {}, element('dt', {}, label), element('dd', {}, words)));
  const parts = [
    element('h2', {}, `Versie ${number}${isInferred ? ' (nummer afgeleid)' : ''}`),
    element('dl', {}, ...onLines(rows)),
    element('p', { className: ['links'] }, ...links),
  ];
  return element('article', { className: ['document', 'version'] }, ...onLines(parts));
}

/** What became of it; nothing of what nothing ends. */
function after({ by, end, replacedBy }: ArchiveNote): string[] {
  if (by === 'replaced')
    return [`vervangen door ${replacedBy === null ? 'een latere versie' : `versie ${replacedBy}`}`];
  if (by === 'repealed') return [`ingetrokken per ${end === null ? NOT_RECORDED : printDate(end)}`];
  return by === 'lapsed' ? ['vervallen'] : [];
}

const STYLE = `
.version h2 { margin: 0 0 .5rem; font-size: 1.3rem; }
.version dl { margin: 0; line-height: 1.45; }
.version dl div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; padding: .15rem 0; }
.version dt { color: var(--soft); }
.version dd { margin: 0; }
.version .links { margin: .75rem 0 0; }
.version .links a { margin-right: .75rem; }
@media screen and (max-width: 34rem) { .version dl div { grid-template-columns: minmax(0, 1fr); } }
`;
