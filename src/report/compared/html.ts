/** The comparison as one page that works from a file: without a server, and without scripts all of it is shown. */
import type { Element, ElementContent } from 'hast';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Html, htmlPage } from '../../encode/html.ts';
import type { SideBySide } from '../../model/side-by-side.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { inlinePolicy } from '../inline-policy.ts';
import { clausesSection } from './clauses.ts';
import { divergencesSection } from './divergences.ts';
import { filterForm } from './filters.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { listNames, namesIn, printDocuments, printUnlisted, STATES, stateWords, words } from './words.ts';

/** Anchors have a character that no id has, so that none is that of a clause. */
const MAIN = '_vergelijking';

const POLICY = inlinePolicy({ style: STYLE, script: SCRIPT });

export function formatCompareHtml(all: readonly SideBySide[], language: Language): Html {
  const say = words[language];
  const sections = all.map((own) => protocolSection(own, language));
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: `#${MAIN}` }, say.skip),
      element('header', {}, element('h1', {}, say.title), element('p', { className: ['soft'] }, say.intro)),
      element(
        'main',
        { id: MAIN, tabIndex: -1 },
        ...onLines(all.length === 0 ? [element('p', {}, say.none)] : [filterForm(all, language), ...sections]),
      ),
      ...(all.length === 0 ? [] : [element('script', {}, SCRIPT)]),
    ]),
  );
  const html = element('html', { lang: language }, ...onLines([head(say.title), body]), '\n');
  return htmlPage({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] });
}

function head(title: string): Element {
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // What is not adopted yet is the organisations' own affair.
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', {}, title),
      element('style', {}, STYLE),
    ]),
  );
}

function protocolSection(all: SideBySide, language: Language): Element {
  const say = words[language];
  const { protocol, title, organisations, left } = all;
  const id = `_${protocol}_`;
  const nameOf = namesIn(all);
  const ids = left.map((own) => own.id);
  return element(
    'section',
    { className: ['protocol'], ariaLabelledBy: [id] },
    ...onLines([
      element('h2', { id }, element('span', { lang: all.language }, title)),
      element('p', {}, `${printDocuments(organisations.length, language)}.`),
      ...(organisations.length === 1 ? [element('p', {}, say.alone)] : []),
      ...(left.length === 0
        ? []
        : [element('p', {}, element('strong', {}, say.left), ` ${listNames(ids, nameOf, language)}.`)]),
      ...divergencesSection(all, language),
      ...clausesSection(all, language),
      ...valuesSection(all, language),
      ...(all.unlisted === undefined
        ? [countsTable(all, language)]
        : [element('p', {}, printUnlisted(all.unlisted, language))]),
    ]),
  );
}

function valuesSection(all: SideBySide, language: Language): ElementContent[] {
  const say = words[language];
  if (all.values.length === 0) return [];
  const nameOf = namesIn(all);
  const items = all.values.map(({ description, values }) =>
    element(
      'li',
      {},
      element('span', { lang: all.language }, description),
      element(
        'ul',
        {},
        ...values.map(({ value, organisations }) =>
          element(
            'li',
            {},
            element('strong', { lang: all.language }, value),
            `: ${listNames(organisations, nameOf, language)}`,
          ),
        ),
      ),
    ),
  );
  return [
    element('details', { className: ['values'] }, element('summary', {}, say.values), element('ul', {}, ...items)),
  ];
}

/** What it counts stands above it. */
function countsTable({ organisations }: SideBySide, language: Language): Element {
  const say = words[language];
  const heads = STATES.map((state) => element('th', { scope: 'col' }, stateWords[language][state]));
  const rows = organisations.map(({ name, counts }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('bdi', {}, name)),
      ...STATES.map((state) => element('td', {}, String(counts[state]))),
    ),
  );
  const table = element(
    'table',
    {},
    element('caption', {}, `${say.counts}. ${say.total}`),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, say.organisation), ...heads)),
    element('tbody', {}, ...onLines(rows)),
  );
  return element('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: say.counts }, table);
}
