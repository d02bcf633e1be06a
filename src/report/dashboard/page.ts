/** The page around the dashboard: head, landmarks, the day it is of. */
import type { Element, Root } from 'hast';
import { relativeAddress } from '../../encode/address.ts';
import { isOver } from '../../model/organisation.ts';
import type { DocumentName } from '../../model/policy-document.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { printDate } from '../../words/dates.ts';
import { inlinePolicy } from '../inline-policy.ts';
import { agendaSection } from './agenda.ts';
import { askedSection } from './asked.ts';
import { endedSection } from './ended.ts';
import type { Entry } from './entry.ts';
import { areMany } from './groups.ts';
import { SCRIPT } from './script.ts';
import { documents } from './sections.ts';
import { STYLE } from './style.ts';
import { summary, summaryText } from './summary.ts';

const TITLE = 'Documenten en besluiten';

const POLICY = inlinePolicy({ style: STYLE, script: SCRIPT });

/** What else the page tells of. */
export interface Beside {
  /** Files that lie beside it. */
  readonly overviews: readonly string[];
  /** Documents of which nothing can be said while their source has mistakes. */
  readonly left: readonly DocumentName[];
}

export const NOTHING: Beside = { overviews: [], left: [] };

export function page(entries: readonly Entry[], today: string, { overviews, left }: Beside): Root {
  const header = [
    element('h1', {}, TITLE),
    element('p', { className: ['day'] }, 'Stand op ', element('time', { dateTime: today }, printDate(today))),
  ];
  const own = entries.filter(({ status }) => !isOver(status));
  const main = [
    ...(entries.length === 0 ? [] : [summary(entries)]),
    ...missing(left),
    ...(entries.length === 0 ? [element('p', {}, 'Er zijn geen documenten.')] : []),
    ...(own.length === 0 ? [] : [documents(own, today), ...askedSection(own), agendaSection(own, today)]),
    ...endedSection(entries.filter(({ status }) => isOver(status))),
  ];
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: '#inhoud' }, 'Naar het overzicht'),
      element('header', {}, ...onLines(header)),
      element('main', { id: 'inhoud', tabIndex: -1 }, ...onLines(main)),
      footer(overviews, areMany(own)),
      ...(own.length === 0 ? [] : [element('script', {}, SCRIPT)]),
    ]),
  );
  const html = element('html', { lang: 'nl' }, ...onLines([head(entries, today), body]), '\n');
  return { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] };
}

/** A document that is not in the table must not be forgotten for it. */
function missing(left: readonly DocumentName[]): Element[] {
  if (left.length === 0) return [];
  const names = left.map(({ organisation, protocol }) => `${organisation} (${protocol})`).join(', ');
  return [element('p', {}, element('strong', {}, 'Niet in dit overzicht: '), `${names}. De bron heeft daar fouten.`)];
}

function head(entries: readonly Entry[], today: string): Element {
  const named = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      named('viewport', 'width=device-width, initial-scale=1'),
      // Names and dates of bodies are the organisation's own affair.
      named('robots', 'noindex'),
      element('title', {}, `${TITLE} – stand op ${printDate(today)}`),
      named('description', summaryText(entries)),
      element('style', {}, STYLE),
    ]),
  );
}

/** Overviews by their name. One that is not known here stands under its own name. */
const labels: Readonly<Record<string, string>> = {
  'deadlines.ics': 'agenda voor Outlook (ics)',
  'status.xlsx': 'Excel',
  'status.csv': 'csv',
  'status.json': 'json',
};

/** Overviews of something else than this page is about. */
const beside: Readonly<Record<string, readonly [before: string, label: string]>> = {
  'vergelijking.html': ['Naast elkaar: ', 'waar de documenten verschillen'],
  'controle.html': ['Een bestand gekregen? ', 'controleer of het het gepubliceerde is'],
};

/** Of what is left out there. */
const ON_PAPER =
  'Op papier staat van een vastgestelde versie alleen de vaststelling. De pagina zelf toont ook de besluiten daarvoor, en waarom een dag niet bekend is.';

function footer(overviews: readonly string[], isShort: boolean): Element {
  const others = overviews.filter((name) => labels[name] === undefined && beside[name] === undefined);
  const order = [...Object.keys(labels), ...others];
  const links = order
    .filter((name) => overviews.includes(name))
    .flatMap((name, index) => [
      ...(index === 0 ? [] : [' · ']),
      element('a', { href: relativeAddress(name) }, labels[name] ?? name),
    ]);
  const words =
    'Niet geregistreerd betekent: het staat niet in de bron; er kan wel een besluit zijn. Een verlopen revisiedatum is een signaal: het document blijft gelden.';
  const about = Object.entries(beside)
    .filter(([name]) => overviews.includes(name))
    .map(([name, [before, label]]) =>
      element('p', { className: ['downloads'] }, before, element('a', { href: relativeAddress(name) }, label)),
    );
  return element(
    'footer',
    {},
    ...onLines([
      ...about,
      ...(links.length === 0 ? [] : [element('p', { className: ['downloads'] }, 'Dezelfde gegevens als: ', ...links)]),
      element('p', {}, words),
      ...(isShort ? [element('p', { className: ['paper'] }, ON_PAPER)] : []),
    ]),
  );
}
