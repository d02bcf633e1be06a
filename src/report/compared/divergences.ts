/** Where documents differ in substance: each position, whose it is, and the clauses that say it. */
import type { Element, ElementContent } from 'hast';
import { printPlace } from '../../compare/change-words.ts';
import type { Language } from '../../diagnostic/diagnostic.ts';
import type {
  ClauseAt,
  Divergence,
  FactDivision,
  FactStance,
  RegisterStance,
  SideBySide,
} from '../../model/side-by-side.ts';
import type { LegalReferences } from '../../model/source.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { describeLegal } from '../../words/legal.ts';
import { filterData } from './filters.ts';
import { anchorOf, type Telling, tellingOf } from './telling.ts';
import { firstOf, listNames, printDivergence, printDivergenceCounts, printMore, words } from './words.ts';

/** The registers are English. */
const ENGLISH = { lang: 'en' };

export function divergencesSection(all: SideBySide, language: Language): ElementContent[] {
  const say = words[language];
  const { divergences, hasRegister } = all;
  const telling = tellingOf(all, language);
  const counts = divergences.length === 0 ? say.noDivergences : `${printDivergenceCounts(all, language)}.`;
  return [
    element('h3', {}, say.divergences),
    element('p', {}, hasRegister || divergences.length === 0 ? counts : say.noRegister),
    ...divergences.map((own) => divergenceArticle(own, telling)),
  ];
}

function divergenceArticle(own: Divergence, telling: Telling): Element {
  const { all, language, nameOf } = telling;
  const say = words[language];
  const { register, positions, others, facts, legal, silent } = own;
  const title =
    register === null
      ? element('h4', { lang: all.language }, facts[0]?.description ?? '')
      : element('h4', ENGLISH, register.subject);
  const rows = all.rows.filter(({ key }) => own.rows.includes(key));
  return element(
    'article',
    { className: ['divergence', own.state], ...filterData(all, rows) },
    ...onLines([
      title,
      element('p', { className: ['soft'] }, `${capital(printDivergence(own, all, language))}.`),
      ...(positions.length === 0
        ? []
        : [element('ul', { className: ['positions'] }, ...positions.map((one) => positionItem(one, telling)))]),
      ...(others.length === 0 ? [] : [element('p', {}, say.others), clauseList(others, telling)]),
      ...facts.map((division) => factElement(division, register === null, telling)),
      ...legalElements(say.legal, legal, language),
      ...(register?.note === undefined
        ? []
        : [element('p', {}, element('strong', {}, `${say.note}: `), element('span', ENGLISH, register.note))]),
      ...(silent.length === 0
        ? []
        : [element('p', { className: ['soft'] }, `${say.silent} ${listNames(silent, nameOf, language)}.`)]),
    ]),
  );
}

function positionItem({ norm, position, organisations, clauses }: RegisterStance, telling: Telling): Element {
  const { language, nameOf } = telling;
  const who = listNames(organisations, nameOf, language);
  return element(
    'li',
    {},
    element('strong', {}, who === '' ? norm : who),
    ...(who === '' ? [] : [' ', element('code', {}, norm)]),
    ': ',
    element('span', ENGLISH, position),
    clauses.length === 0 ? element('p', { className: ['gone'] }, words[language].gone) : clauseList(clauses, telling),
  );
}

function factElement({ fact, description, stances }: FactDivision, isAlone: boolean, telling: Telling): Element {
  const say = words[telling.language];
  const lead = isAlone
    ? [element('strong', {}, `${say.fact} `), element('code', {}, fact)]
    : [
        element('strong', {}, `${say.fact} `),
        element('code', {}, fact),
        ': ',
        element('span', { lang: telling.all.language }, description),
      ];
  return element(
    'div',
    { className: ['fact'] },
    element('p', {}, ...lead),
    element('ul', { className: ['positions'] }, ...stances.map((one) => stanceItem(one, isAlone, telling))),
  );
}

function stanceItem(
  { value, says, isBase, organisations, clauses, against }: FactStance,
  isAlone: boolean,
  telling: Telling,
): Element {
  const { all, language, nameOf } = telling;
  const say = words[language];
  const said = says === null ? element('em', {}, say.inWords) : element('span', { lang: all.language }, says);
  return element(
    'li',
    {},
    element('strong', {}, listNames(organisations, nameOf, language)),
    ': ',
    said,
    ...(isBase ? [` (${say.ofBase})`] : []),
    ...(isAlone || value === null ? [clauseList(clauses, telling)] : []),
    ...legalElements(say.against.replace(/:$/, ''), against, language),
  );
}

function clauseList(clauses: readonly ClauseAt[], { all, language, nameOf }: Telling): Element {
  const { shown, more } = firstOf(clauses);
  const items = shown.map(({ organisation, row, place, words: start }) => {
    const lang = all.language;
    const beginning =
      row === null
        ? element('span', { lang }, start)
        : element('a', { href: `#${anchorOf(all.protocol, row)}`, lang }, start);
    const spot = element('span', { lang }, printPlace(place, language));
    return element('li', {}, `${nameOf(organisation)}, `, spot, ': ', beginning);
  });
  const others = more === 0 ? [] : [element('li', {}, printMore(more, language))];
  return element('ul', { className: ['where'] }, ...items, ...others);
}

function legalElements(label: string, legal: LegalReferences, language: Language): Element[] {
  return legal.map((reference) =>
    element('p', { className: ['legal'] }, element('strong', {}, `${label}: `), describeLegal(reference, language)),
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
