/** `regelwerk impact`, for a terminal, a pull request and machines (schemas/output/impact.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type Markdown, markdown, markdownTable } from '../encode/markdown.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Impact } from '../model/impact.ts';
import { printDateShort } from '../words/dates.ts';
import { countVoided, cut, groupImpacts, type ImpactGroup } from './impact-groups.ts';
import { undecidedNotes } from './impact-undecided.ts';
import { changesOf, impactWords, NONE, organisations, type Piece, stateOf } from './impact-words.ts';

export function formatImpactJson(impacts: readonly Impact[]): Json {
  return json(impacts);
}

/** As many as anybody reads; `--json` has all. */
const LIMITS = { names: 12, states: 12, groups: 40 };

/** `today` is the day from which the way to the adoption was reckoned. */
export function formatImpactText(impacts: readonly Impact[], language: Language, today: string): TerminalText {
  const { none, states } = impactWords[language];
  if (impacts.length === 0) return terminal`${none}\n`;
  const { sections, notes } = told(impacts, language, today);
  const print = (pieces: readonly Piece[]) =>
    terminal.line(pieces.map(({ sign = '', text }) => sign + text).join(', '));
  const blocks = sections.map(({ protocol, count, changes, rows }) => {
    const lines = rows.flatMap(({ who, state }) => {
      const labelled = state.flatMap((text, at) => (text === NONE ? [] : [`${states[at]}: ${text}.`]));
      const left = labelled.length === 0 ? [] : [terminal`    ${terminal.line(labelled.join(' '))}\n`];
      return [terminal`  ${print(who)}\n`, ...left];
    });
    const head = terminal.join([print(changes), ...sizeOf(count, language).map(terminal.line)], ' ');
    return terminal`${terminal.line(protocol)}: ${head}\n${terminal.join(lines, '')}`;
  });
  return terminal.join([...blocks, ...notes.map((note) => terminal`${terminal.line(note)}\n`)], '\n');
}

/** GitHub-flavoured: a comment on a pull request. */
export function formatImpactMarkdown(impacts: readonly Impact[], language: Language, today: string): Markdown {
  const { none, headers, states: labels, title, above } = impactWords[language];
  const { line, code } = markdown;
  if (impacts.length === 0) return markdown`### ${title}\n\n${none}\n`;
  const { sections, notes } = told(impacts, language, today);
  const print = (pieces: readonly Piece[]) =>
    markdown.join(
      pieces.map(({ sign, text }) => (sign === undefined ? line(text) : markdown`${sign}${code(text)}`)),
      ', ',
    );
  const rows = sections.flatMap(({ protocol, count, changes, rows: states }) => {
    const head = markdown.join([print(changes), ...sizeOf(count, language).map(line)], ' ');
    return states.map(({ who, state }, at) => [
      code(protocol),
      at === 0 ? head : line(above),
      print(who),
      ...state.map(line),
    ]);
  });
  const blocks = [
    markdownTable([...headers, ...labels].map(line), rows),
    ...notes.map((note) => markdown`${line(note)}\n`),
  ];
  return markdown`### ${title}\n\n${markdown.join(blocks, '\n')}`;
}

/** Documents that change alike. */
interface Section {
  readonly protocol: string;
  readonly count: number;
  readonly changes: readonly Piece[];
  readonly rows: readonly Row[];
}

/** Those of whom the same is left to be done. */
interface Row {
  readonly who: readonly Piece[];
  /** Voided decisions, what comes next, the earliest day: a cell each. */
  readonly state: readonly string[];
}

/** What both forms tell. */
function told(impacts: readonly Impact[], language: Language, today: string) {
  const { from, all } = impactWords[language];
  const groups = groupImpacts(impacts, (impact) => JSON.stringify(stateOf(impact, language)));
  const { first, rest } = cut(groups, LIMITS.groups);
  const left = rest.flatMap((group) => group.impacts);
  const isCut = left.length > 0 || first.some(({ states }) => isLong(states));
  const notes = [
    ...undecidedNotes(impacts, language),
    ...(left.length > 0 ? [impactWords[language].moreChanges(rest.length, left.length)] : []),
    ...(impacts.some(({ earliest }) => earliest !== null) ? [`${from} ${printDateShort(today)}.`] : []),
    ...(isCut ? [all] : []),
  ];
  return { sections: first.map((group) => sectionOf(group, language)), notes };
}

/** Of one, its name tells enough. */
function sizeOf(count: number, language: Language): string[] {
  return count === 1 ? [] : [`(${organisations(count, language)})`];
}

function isLong(states: ImpactGroup['states']): boolean {
  return [cut(states, LIMITS.states), ...states.map((state) => cut(state, LIMITS.names))].some(
    ({ rest }) => rest.length > 0,
  );
}

function sectionOf({ change, impacts, states }: ImpactGroup, language: Language): Section {
  const { first, rest } = cut(states, LIMITS.states);
  const rows = first.map((members) => ({
    who: namesOf(members, language),
    state: members.slice(0, 1).flatMap((impact) => stateOf(impact, language)),
  }));
  const left = rest.flat();
  const more = left.length === 0 ? [] : [restOf(left, language)];
  const changes = changesOf(change, language);
  return { protocol: change.protocol, count: impacts.length, changes, rows: [...rows, ...more] };
}

function namesOf(impacts: readonly Impact[], language: Language): Piece[] {
  const { first, rest } = cut(impacts, LIMITS.names);
  const names = first.map(({ organisation }): Piece => ({ text: organisation, sign: '' }));
  return rest.length === 0 ? names : [...names, { text: impactWords[language].others(rest.length) }];
}

/** In states of their own, too many to tell apart: how many lose decisions, and between which days they can be done. */
function restOf(impacts: readonly Impact[], language: Language): Row {
  const { more, ofThem, differs, until, unknown } = impactWords[language];
  const voided = countVoided(impacts);
  const days = impacts.flatMap(({ earliest }) => earliest ?? []).sort();
  const ends = [...new Set([...days.slice(0, 1), ...days.slice(-1)])].map(printDateShort).join(` ${until} `);
  const dark = impacts.filter((impact) => impact.unknown !== null).length;
  const day = [...(ends === '' ? [] : [ends]), ...(dark === 0 ? [] : [`${unknown} ${ofThem(dark)}`])].join('; ');
  return {
    who: [{ text: `${more} ${organisations(impacts.length, language)}` }],
    state: [voided === 0 ? NONE : ofThem(voided), differs, day || NONE],
  };
}
