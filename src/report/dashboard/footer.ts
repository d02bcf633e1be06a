/** The foot of the dashboard: what else there is of all documents, and how to read the page. */
import type { Element } from 'hast';
import { relativeAddress, relativeLink } from '../../encode/address.ts';
import { CHECK_PAGE, COMPARISON, FEED, type OwnFeed } from '../../model/overview-names.ts';
import { element, onLines } from '../../render/html/elements.ts';

/** Files that lie in the same folder as the page. */
export interface FilesBeside {
  readonly overviews: readonly string[];
  /** The calendars of organisations, in the order in which they are told. */
  readonly feeds?: readonly OwnFeed[];
  /** These are linked to from the pages of boards. */
  readonly isPerBoard?: boolean;
}

/** Overviews by their name. One that is not known here stands under its own name. */
const labels: Readonly<Record<string, string>> = {
  [FEED]: 'agenda voor Outlook (ics)',
  'status.xlsx': 'Excel',
  'status.csv': 'csv',
  'status.json': 'json',
};

/** Overviews of something else than this page is about. */
const beside: Readonly<Record<string, readonly [before: string, label: string]>> = {
  [COMPARISON]: ['Naast elkaar: ', 'waar de documenten verschillen'],
  [CHECK_PAGE]: ['Een bestand gekregen? ', 'controleer of het het gepubliceerde is'],
};

/** Of what is left out there. */
const ON_PAPER =
  'Op papier staat van een vastgestelde versie alleen de vaststelling. De pagina zelf toont ook de besluiten daarvoor, en waarom een dag niet bekend is.';

/** `isShort`: on paper the page leaves something out. */
export function footer({ overviews, feeds = [], isPerBoard = false }: FilesBeside, isShort: boolean): Element {
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
      ...(isPerBoard ? perBoard(feeds) : ownFeeds(feeds)),
      element('p', {}, words),
      ...(isShort ? [element('p', { className: ['paper'] }, ON_PAPER)] : []),
    ]),
  );
}

function perBoard(feeds: readonly OwnFeed[]): Element[] {
  if (feeds.length === 0) return [];
  const words = 'De agenda van een bestuur en van elke school (ics) staat op de pagina van het bestuur.';
  return [element('p', { className: ['downloads'] }, words)];
}

/** Folded away, for there may be one of each school. */
function ownFeeds(feeds: readonly OwnFeed[]): Element[] {
  if (feeds.length === 0) return [];
  const items = feeds.map(({ path, name, hasSchools }) =>
    element(
      'li',
      {},
      element('a', { href: relativeLink(path) }, element('bdi', {}, name)),
      ...(hasSchools ? [' met de scholen'] : []),
    ),
  );
  return [
    element(
      'details',
      { className: ['fold', 'downloads'] },
      ...onLines([
        element('summary', {}, 'Agenda per bestuur en school (ics)'),
        element('ul', { className: ['feeds'] }, ...onLines(items)),
      ]),
    ),
  ];
}
