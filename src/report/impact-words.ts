/** What `regelwerk impact` says of a change, and of what is left to be done, in both languages. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { ClauseChange, EarliestStep, Impact } from '../model/impact.ts';
import type { ChainLink, WayUnknown } from '../model/status.ts';
import { printDateShort } from '../words/dates.ts';
import type { ImpactGroup } from './impact-groups.ts';
import { printWayUnknown } from './outlook-words.ts';

export const impactWords = {
  nl: {
    none: 'Geen tekst verandert.',
    headers: ['Protocol', 'Verandert', 'Organisaties'],
    states: ['Vervallen besluiten', 'Daarna', 'Op zijn vroegst in werking'],
    title: 'Gevolgen voor de teksten',
    unknown: 'niet bekend',
    without: 'gerekend zonder termijn van',
    and: 'en',
    from: 'Op zijn vroegst: gerekend vanaf',
    added: 'nieuw document',
    removed: 'document vervalt',
    undecided: 'nog niets: bepalingen te besluiten',
    decide: 'plaatsen of weglaten',
    around: 'koppen, volgorde of colofon',
    above: 'als hierboven',
    organisations: 'organisaties',
    others: (count: number) => `… en ${count} andere`,
    more: 'en nog',
    ofThem: (count: number) => `bij ${count}`,
    differs: 'verschilt',
    until: 't/m',
    moreChanges: (changes: number, documents: number) =>
      `En nog ${changes} andere wijzigingen, in ${documents} documenten.`,
    all: 'Met --json staan alle organisaties erbij.',
  },
  en: {
    none: 'No text changes.',
    headers: ['Protocol', 'Changes', 'Organisations'],
    states: ['Voided decisions', 'Next', 'In force at the earliest'],
    title: 'What this does to the texts',
    unknown: 'not known',
    without: 'reckoned without a term for',
    and: 'and',
    from: 'At the earliest: reckoned from',
    added: 'new document',
    removed: 'document goes',
    undecided: 'nothing yet: clauses to be decided on',
    decide: 'place or omit',
    around: 'headings, order or colophon',
    above: 'as above',
    organisations: 'organisations',
    others: (count: number) => `… and ${count} more`,
    more: 'and another',
    ofThem: (count: number) => `for ${count}`,
    differs: 'differs',
    until: 'to',
    moreChanges: (changes: number, documents: number) => `And ${changes} more changes, in ${documents} documents.`,
    all: 'With --json all organisations are named.',
  },
} as const;

const signs = { added: '+', changed: '', removed: '−' } as const satisfies Record<ClauseChange['change'], string>;

/** Nothing to tell. */
export const NONE = '–';

/** Of a list: text, or with a sign (which may be empty) an id, which Markdown sets as code. */
export interface Piece {
  readonly text: string;
  readonly sign?: (typeof signs)[ClauseChange['change']];
}

/** Of more than one. */
export function organisations(count: number, language: Language): string {
  return `${count} ${impactWords[language].organisations}`;
}

export function stateOf(impact: Impact, language: Language): string[] {
  return [impact.voids.map(printVoid).join(', ') || NONE, nextOf(impact, language), earliestOf(impact, language)];
}

/** `12-1-2027 (gerekend zonder termijn van CvB)`. */
function earliestOf({ earliest, unknown, steps }: Impact, language: Language): string {
  if (unknown !== null) return unknownOf(unknown, language);
  if (earliest === null) return NONE;
  const { without } = impactWords[language];
  const bodies = [...new Set(steps.flatMap(({ term, body }) => (term === null ? [body] : [])))];
  if (bodies.length === 0) return printDateShort(earliest);
  return `${printDateShort(earliest)} (${without} ${listed(bodies, language === 'nl')})`;
}

function unknownOf(why: WayUnknown, language: Language): string {
  const words = printWayUnknown(why, language);
  const isOfCalendar = why.reason === 'regio_onbekend' || why.reason.startsWith('geen_vakanties');
  return isOfCalendar ? `${impactWords[language].unknown}: ${words}` : words;
}

export function changesOf({ change, clauses, hasOtherChanges }: ImpactGroup['change'], language: Language): Piece[] {
  const { around } = impactWords[language];
  if (change !== 'changed') return [{ text: impactWords[language][change] }];
  const changed = clauses.map((item): Piece => ({ text: item.clause, sign: signs[item.change] }));
  return [...changed, ...(hasOtherChanges ? [{ text: around }] : [])];
}

function printVoid({ body, date }: ChainLink): string {
  return date === null ? body : `${body} ${printDateShort(date)}`;
}

function nextOf(impact: Impact, language: Language): string {
  const { change, underWay, inForce, isInForce } = impact;
  if (change === 'removed') return NONE;
  if (change === 'undecided') return impactWords[language].decide;
  const nl = language === 'nl';
  if (isInForce) return nl ? `gelijk aan vastgestelde versie ${inForce}` : `equal to adopted version ${inForce}`;
  const next =
    underWay === null ? (nl ? 'voorleggen als nieuwe versie' : 'submit as a new version') : goesOn(impact, nl);
  if (inForce === null) return next;
  return `${next}; ${nl ? `versie ${inForce} blijft gelden` : `version ${inForce} stays in force`}`;
}

/** What a body has it need not be given again: only a text that is another than the one that was proposed. */
function goesOn({ underWay, isProposed, steps }: Impact, nl: boolean): string {
  const before = steps.filter(({ isSubmitted }) => isSubmitted);
  if (isProposed && before.length > 0) {
    const bodies = listed(
      before.map((step) => printSubmitted(step, nl)),
      nl,
    );
    return nl ? `versie ${underWay} ligt voor bij ${bodies}` : `version ${underWay} is before ${bodies}`;
  }
  if (isProposed) return nl ? `versie ${underWay} voorleggen` : `submit version ${underWay}`;
  return nl ? `versie ${underWay} opnieuw voorleggen` : `submit version ${underWay} anew`;
}

function printSubmitted({ body, submit }: EarliestStep, nl: boolean): string {
  return submit === null ? body : `${body} (${nl ? 'sinds' : 'since'} ${printDateShort(submit)})`;
}

function listed(items: readonly string[], nl: boolean): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)]
    .filter((part) => part !== '')
    .join(` ${impactWords[nl ? 'nl' : 'en'].and} `);
}
