/** The page around the dashboard: head, landmarks, the day it is of. */
import type { Element, Root } from 'hast';
import { relativeLink } from '../../encode/address.ts';
import type { Script } from '../../encode/script.ts';
import { isOver } from '../../model/organisation.ts';
import type { DocumentName } from '../../model/policy-document.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { printDate } from '../../words/dates.ts';
import { inlinePolicy } from '../inline-policy.ts';
import { agendaSection } from './agenda.ts';
import { askedSection } from './asked.ts';
import { endedSection } from './ended.ts';
import type { Entry } from './entry.ts';
import { type FilesBeside, footer } from './footer.ts';
import { areMany } from './groups.ts';
import { SCRIPT } from './script.ts';
import { documents } from './sections.ts';
import { STYLE } from './style.ts';
import { OF_BOARD } from './style-start.ts';
import { summary, summaryText } from './summary.ts';

export const TITLE = 'Documenten en besluiten';

/** What else the page tells of. */
export interface Beside extends FilesBeside {
  /** Documents of which nothing can be said while their source has mistakes. */
  readonly left: readonly DocumentName[];
}

export const NOTHING: Beside = { overviews: [], left: [] };

/** The board of which a page is, where it is not of all; and where that of all is. */
export interface OfBoard {
  readonly name: string;
  readonly start: string;
  /** Documents that there are of anybody, by key. */
  readonly documented: ReadonlySet<string>;
}

export function page(entries: readonly Entry[], today: string, { left, ...files }: Beside, board?: OfBoard): Root {
  const own = entries.filter(({ status }) => !isOver(status));
  const main = [
    ...(entries.length === 0 ? [] : [summary(entries)]),
    ...missing(left),
    ...(entries.length === 0 ? [element('p', {}, 'Er zijn geen documenten.')] : []),
    ...(own.length === 0
      ? []
      : [documents(own, today), ...askedSection(own, board?.documented), agendaSection(own, today)]),
    ...endedSection(entries.filter(({ status }) => isOver(status))),
  ];
  return frame({
    title: board === undefined ? TITLE : `${TITLE} van ${board.name}`,
    heading: board === undefined ? [TITLE] : [`${TITLE} van `, element('bdi', {}, board.name)],
    today,
    description: summaryText(entries),
    above: board === undefined ? [] : [wayBack(board)],
    main,
    footer: footer(files, areMany(own)),
    style: board === undefined ? STYLE : STYLE + OF_BOARD,
    script: own.length === 0 ? null : SCRIPT,
  });
}

function wayBack({ start }: OfBoard): Element {
  return element('p', { className: ['back'] }, element('a', { href: relativeLink(start) }, 'Alle besturen'));
}

/** What differs between the pages of a dashboard. */
export interface Framed {
  readonly title: string;
  /** The same, to stand above the page. */
  readonly heading: readonly (Element | string)[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly description: string;
  /** Before the heading. */
  readonly above?: readonly Element[];
  readonly main: readonly Element[];
  readonly footer: Element;
  readonly style: string;
  /** Data of the script, and the script; null where there is none. */
  readonly data?: Script;
  readonly script: string | null;
}

export function frame(own: Framed): Root {
  const { today, data, script } = own;
  const header = [
    ...(own.above ?? []),
    element('h1', {}, ...own.heading),
    element('p', { className: ['day'] }, 'Stand op ', element('time', { dateTime: today }, printDate(today))),
  ];
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: '#inhoud' }, 'Naar het overzicht'),
      element('header', {}, ...onLines(header)),
      element('main', { id: 'inhoud', tabIndex: -1 }, ...onLines(own.main)),
      own.footer,
      ...(data === undefined ? [] : [element('script', { type: 'application/json', id: 'gegevens' }, data)]),
      ...(script === null ? [] : [element('script', {}, script)]),
    ]),
  );
  const html = element('html', { lang: 'nl' }, ...onLines([head(own), body]), '\n');
  return { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] };
}

/** A document that is not in the table must not be forgotten for it. */
export function missing(left: readonly DocumentName[]): Element[] {
  if (left.length === 0) return [];
  const names = left.map(({ organisation, protocol }) => `${organisation} (${protocol})`).join(', ');
  return [element('p', {}, element('strong', {}, 'Niet in dit overzicht: '), `${names}. De bron heeft daar fouten.`)];
}

function head({ title, today, description, style, script }: Framed): Element {
  const named = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', {
        httpEquiv: ['Content-Security-Policy'],
        content: inlinePolicy({ style, script: script ?? SCRIPT }),
      }),
      named('viewport', 'width=device-width, initial-scale=1'),
      // Names and dates of bodies are the organisation's own affair.
      named('robots', 'noindex'),
      element('title', {}, `${title} – stand op ${printDate(today)}`),
      named('description', description),
      element('style', {}, style),
    ]),
  );
}
