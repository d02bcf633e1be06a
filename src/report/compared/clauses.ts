/** Each clause with what it is in each document; opened, its words and why they differ. */
import type { Element, ElementContent } from 'hast';
import type { Run } from '../../compare/content.ts';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { groupBy } from '../../model/group.ts';
import type { ClauseRow, SideBySide, Wording } from '../../model/side-by-side.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { describeLegal } from '../../words/legal.ts';
import { printForce, printWho } from '../../words/norms.ts';
import { letterOf } from '../../words/wordings.ts';
import { filterData } from './filters.ts';
import { absentTogether, isOfOthers, reasonsOf } from './rows.ts';
import { anchorOf, type Telling, tellingOf } from './telling.ts';
import { linesOf } from './text.ts';
import { FEW, listNames, printCell, printMoreTexts, stateWords, words } from './words.ts';

/** Of very many documents. */
const MOST_TEXTS = 20;

export function clausesSection(all: SideBySide, language: Language): ElementContent[] {
  const say = words[language];
  const telling = tellingOf(all, language);
  const groups = groupBy(all.rows, ({ theme }) => [theme]);
  const labels = new Map<string | null, string>(all.themes.map(({ part, label }) => [part, label]));
  const sections = [...groups].map(([theme, rows]) => {
    const label = labels.get(theme);
    const title = label === undefined ? element('h4', {}, say.own) : element('h4', { lang: all.language }, label);
    return element(
      'section',
      { className: ['theme'] },
      ...onLines([title, ...rows.map((row) => rowElement(row, telling))]),
    );
  });
  return [
    element('h3', {}, say.clauses),
    element('p', { className: ['soft'] }, `${say.legend} ${say.marks}`),
    ...sections,
  ];
}

function rowElement(row: ClauseRow, telling: Telling): Element {
  const { all, language } = telling;
  const say = words[language];
  const id = anchorOf(all.protocol, row.key);
  const about = [
    printWho({ who: [...row.audience] }, language),
    ...row.force.map((force) => printForce({ force }, language)),
  ];
  return element(
    'details',
    { className: ['clause'], id, ...filterData(all, [row]) },
    ...onLines([
      element(
        'summary',
        {},
        element('span', { className: ['words'], lang: all.language }, row.words),
        ' ',
        element('span', { className: ['cells'] }, ...cellsOf(row, telling)),
      ),
      element(
        'div',
        { className: ['open'] },
        ...onLines([
          element('p', { className: ['soft'] }, element('code', {}, row.key), ` · ${about.join(' · ')}`),
          ...row.legal.map((reference) => element('p', {}, `${say.legal}: ${describeLegal(reference, language)}`)),
          ...wordingElements(row, telling),
          ...absentElements(row, telling),
        ]),
      ),
    ]),
  );
}

/** Of a few documents each; of many how many are in each state. Their signs stand in the style sheet. */
function cellsOf(row: ClauseRow, { all, language, nameOf }: Telling): ElementContent[] {
  const { organisations } = all;
  const shown = row.cells.flatMap((cell, index) =>
    isOfOthers(row, cell) ? [] : [{ cell, id: organisations[index]?.id ?? '' }],
  );
  if (organisations.length <= FEW)
    return shown.map(({ cell, id }) =>
      element(
        'span',
        { className: ['cell', cell.state] },
        element('bdi', {}, nameOf(id)),
        ' ',
        element('b', {}, printCell(cell, row, language)),
      ),
    );
  return [...groupBy(shown, ({ cell }) => [cell.state])].map(([state, cells]) =>
    element(
      'span',
      { className: ['cell', state] },
      element('b', {}, `${stateWords[language][state]}: ${cells.length}`),
    ),
  );
}

/** Of very many documents those that the most have; a letter stays that of its text. */
function wordingElements(row: ClauseRow, telling: Telling): Element[] {
  const all = row.wordings.map((wording, index) => ({ wording, index }));
  const shown =
    telling.all.unlisted === undefined || all.length <= MOST_TEXTS
      ? all
      : all
          .toSorted((a, b) => b.wording.organisations.length - a.wording.organisations.length || a.index - b.index)
          .slice(0, MOST_TEXTS);
  const more = all.length - shown.length;
  return [
    ...shown.map(({ wording, index }) => wordingElement(row, wording, index, telling)),
    ...(more === 0 ? [] : [element('p', { className: ['soft'] }, printMoreTexts(more, telling.language))]),
  ];
}

function wordingElement(row: ClauseRow, wording: Wording, index: number, telling: Telling): Element {
  const { all, language, nameOf } = telling;
  const say = words[language];
  const { isBase, chosen, organisations } = wording;
  const letter = row.wordings.length > 1 ? ` ${letterOf(index)}` : '';
  const notes = [
    ...(isBase ? [say.ofTheBase] : []),
    ...(chosen === null ? [] : [`${say.chosen} ${chosen.fact} = ${chosen.value}`]),
  ];
  const { lines, unseen } = linesOf(wording, all, language);
  const text = lines.map((line) => element('p', {}, ...line.map((run) => runElement(run, language))));
  return element(
    'div',
    { className: ['wording'] },
    ...onLines([
      element(
        'p',
        { className: ['whose'] },
        element('strong', {}, `${say.wording}${letter}`),
        `${notes.length === 0 ? '' : ` ${notes.join(', ')}`}: ${listNames(organisations, nameOf, language)}`,
      ),
      element('div', { className: ['text'], lang: all.language }, ...onLines(text)),
      ...unseen.map((line) => element('p', { className: ['soft'] }, `${line}.`)),
      ...reasonElements(row, index, telling),
    ]),
  );
}

const tags = { insert: 'ins', delete: 'del' } as const;

function runElement({ text, change }: Run, language: Language): ElementContent {
  if (change === undefined) return { type: 'text', value: text };
  const { inserted, deleted } = words[language];
  const said = element('span', { className: ['said'], lang: language }, change === 'insert' ? inserted : deleted);
  return element(tags[change], {}, said, text);
}

function reasonElements(row: ClauseRow, wording: number, { language, all, nameOf }: Telling): Element[] {
  return reasonsOf(row, wording)
    .slice(0, FEW)
    .map(({ layer, reason }) =>
      element(
        'p',
        { className: ['soft'] },
        `${words[language].reason} ${nameOf(layer)}: `,
        element('span', { lang: all.language }, reason),
      ),
    );
}

/** Who left it out and why; who did not decide. */
function absentElements(row: ClauseRow, { all, language, nameOf }: Telling): Element[] {
  const say = words[language];
  const items = absentTogether(row, all).map(({ state, organisations, omitted }) => {
    const who = `${stateWords[language][state]}: ${listNames(organisations, nameOf, language)}`;
    if (omitted === null) return element('li', {}, who);
    return element(
      'li',
      {},
      `${who}. ${say.omitted} ${nameOf(omitted.layer)}: `,
      element('span', { lang: all.language }, omitted.reason),
    );
  });
  const offered = row.isOptional && items.length > 0 ? [element('p', { className: ['soft'] }, say.offered)] : [];
  return items.length === 0 ? [] : [element('ul', { className: ['absent'] }, ...items), ...offered];
}
