/** `regelwerk compare` in a terminal: first where documents differ in substance, then each clause in each document. */
import { printPlace } from '../../compare/change-words.ts';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type TerminalText, terminal } from '../../encode/terminal.ts';
import type { ClauseAt, Divergence, FactDivision, RowCell, SideBySide } from '../../model/side-by-side.ts';
import { describeLegal } from '../../words/legal.ts';
import { formatTable } from '../table.ts';
import {
  FEW,
  firstOf,
  printCell,
  printDivergence,
  printDivergenceCounts,
  printDocuments,
  printMore,
  STATES,
  stateWords,
  words,
} from './words.ts';

/** In a cell, where a word would hide the others. */
const ABSENT = '–';

export function formatCompare(all: SideBySide, language: Language): TerminalText {
  const say = words[language];
  const { line } = terminal;
  const { organisations, divergences, left } = all;
  const head = [
    line(`${all.title} (${all.protocol}): ${printDocuments(organisations.length, language)}`),
    ...(left.length === 0 ? [] : [line(`${say.left} ${left.map(({ id }) => id).join(', ')}`)]),
  ];
  const substance = [
    line(`${say.divergences}: ${printDivergenceCounts(all, language)}`),
    ...(all.hasRegister ? [] : [line(say.noRegister)]),
    ...divergences.flatMap((own, index) => divergenceLines(own, index, all, language)),
  ];
  const legend = `${say.legend} ${ABSENT} ${stateWords[language].absent}.`;
  const counts = formatTable(
    [say.organisation, ...STATES.map((state) => stateWords[language][state])],
    organisations.map(({ id, counts: own }) => [id, ...STATES.map((state) => String(own[state]))]),
  );
  const sections = [
    terminal`${terminal.join(head, '\n')}\n`,
    terminal`${terminal.join(substance, '\n')}\n`,
    terminal`${line(say.clauses)}\n${line(legend)}\n\n${clauseTable(all, language)}`,
    terminal`${line(say.counts)}\n${counts}${line(say.total)}\n`,
  ];
  return terminal.join(sections, '\n');
}

function divergenceLines(own: Divergence, index: number, all: SideBySide, language: Language): TerminalText[] {
  const say = words[language];
  const { line, text } = terminal;
  const [fact] = own.facts;
  const subject = own.register?.subject ?? fact?.description ?? '';
  const facts = own.facts.flatMap((division) => factLines(division, own.register === null, language));
  return [
    terminal``,
    line(`${index + 1}. ${subject} (${printDivergence(own, all, language)})`),
    ...own.positions.flatMap(({ norm, position, organisations, clauses }) => [
      line(`   ${norm} (${organisations.join(', ')}): ${position}`),
      ...clauseLines(clauses, language, say.gone),
    ]),
    ...(own.others.length === 0 ? [] : [line(`   ${say.others}`), ...clauseLines(own.others, language)]),
    ...facts,
    ...own.legal.map((reference) => line(`   ${say.legal}: ${describeLegal(reference, language)}`)),
    ...(own.register?.note === undefined ? [] : [terminal`   ${line(say.note)}: ${text(own.register.note)}`]),
    ...(own.silent.length === 0 ? [] : [line(`   ${say.silent} ${own.silent.join(', ')}`)]),
  ];
}

function factLines(
  { fact, description, stances }: FactDivision,
  hasClauses: boolean,
  language: Language,
): TerminalText[] {
  const say = words[language];
  const { line } = terminal;
  return [
    line(`   ${say.fact} ${fact}: ${description}`),
    ...stances.flatMap(({ value, says, isBase, organisations, clauses, against }) => [
      line(
        `     ${says ?? say.inWords}${value === null || value === says ? '' : ` (${value})`}${isBase ? `, ${say.ofBase}` : ''}: ${organisations.join(', ')}`,
      ),
      ...(hasClauses || value === null ? clauseLines(clauses, language) : []),
      ...against.map((reference) => line(`       ${say.against} ${describeLegal(reference, language)}`)),
    ]),
  ];
}

function clauseLines(clauses: readonly ClauseAt[], language: Language, none?: string): TerminalText[] {
  const { line } = terminal;
  if (clauses.length === 0) return none === undefined ? [] : [line(`     ${none}`)];
  const { shown, more } = firstOf(clauses);
  return [
    ...shown.map(({ organisation, id, place, words: start }) =>
      line(`     ${organisation}, ${printPlace(place, language)}, ${id}: ${start}`),
    ),
    ...(more === 0 ? [] : [line(`     ${printMore(more, language)}`)]),
  ];
}

/** A column for each of a few documents; of many how many are in each state. */
function clauseTable({ organisations, rows }: SideBySide, language: Language): TerminalText {
  const say = words[language];
  if (organisations.length <= FEW) {
    const header = [say.clause, ...organisations.map(({ id }) => id)];
    return formatTable(
      header,
      rows.map((row) => [
        row.key,
        ...row.cells.map((cell) => (cell.state === 'absent' ? ABSENT : printCell(cell, row, language))),
      ]),
    );
  }
  const header = [say.clause, ...STATES.map((state) => stateWords[language][state]), say.wording];
  return formatTable(
    header,
    rows.map(({ key, cells, wordings }) => {
      const countOf = (state: RowCell['state']) => String(cells.filter((cell) => cell.state === state).length);
      return [key, ...STATES.map(countOf), String(wordings.length)];
    }),
  );
}
