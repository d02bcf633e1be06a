/** The page around the dashboard: head, landmarks, the day it is of. */
import type { Element, Root } from 'hast';
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
import { summary, summaryText } from './summary.ts';

const TITLE = 'Documenten en besluiten';

const POLICY = inlinePolicy({ style: STYLE, script: SCRIPT });

/** What else the page tells of. */
export interface Beside extends FilesBeside {
  /** Documents of which nothing can be said while their source has mistakes. */
  readonly left: readonly DocumentName[];
}

export const NOTHING: Beside = { overviews: [], left: [] };

export function page(entries: readonly Entry[], today: string, { left, ...files }: Beside): Root {
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
      footer(files, areMany(own)),
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
