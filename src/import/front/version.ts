/** What of the facts can be recorded of a version that comes from paper: never more than is written. */
import { DOUBTFUL, type FactKey, type PaperFact } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Decision, Version } from '../../model/source.ts';
import { decisionsIn, type FoundDecision } from './decisions.ts';
import { PAPER_PROCEDURE, proceduresOf } from './procedures.ts';
import { BODIES } from './vocabulary.ts';

/** Null where nothing can be recorded. */
export function versionOf(facts: readonly PaperFact[]): Version | null {
  const told = facts.filter(({ why }) => why.rule !== 'front-history' && why.certainty >= DOUBTFUL);
  const decided = decidedOf(told);
  const days = (decided.decisions ?? []).flatMap(({ date }) => date ?? []).sort();
  const date = dayUnder('date', told);
  const latest = [...days, ...(date === undefined ? [] : [date])].sort().at(-1) ?? '';
  const version: Version = {
    ...given('version', one(told.flatMap(numberOf))),
    ...given('date', date),
    ...editionOf(told),
    ...given('paper_status', one(told.flatMap(statusOf))),
    ...decided,
    ...given('revision_due', notBefore(latest, one(datesUnder('revision', told)))),
    ...given('in_force_from', notBefore(latest, dayUnder('in-force', told))),
  };
  return Object.keys(version).length === 0 ? null : { ...version, migrated: true };
}

function given<Key extends keyof Version>(key: Key, value: Version[Key] | undefined): Pick<Version, Key> | object {
  return value === undefined ? {} : { [key]: value };
}

/** The one that all say; two that differ are none. */
function one<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** What is recorded as a fact of the paper must be of the years that papers are from. */
function isLikely(date: string): boolean {
  return date >= '1990' && date < '2100';
}

function datesUnder(key: FactKey, facts: readonly PaperFact[]): string[] {
  return facts.flatMap((fact) => (fact.key === key && fact.date !== null && isLikely(fact.date) ? [fact.date] : []));
}

function dayUnder(key: FactKey, facts: readonly PaperFact[]): string | undefined {
  const date = one(datesUnder(key, facts));
  return date?.length === 'YYYY-MM-DD'.length ? date : undefined;
}

/** A revision or start before the paper was decided on is a slip, and stays a fact. */
function notBefore(latest: string, date: string | undefined): string | undefined {
  return date === undefined || date < latest.slice(0, date.length) ? undefined : date;
}

/** `2.1`, `v2.1 (definitief)`; `2` alone is no number of ours, and would have to be made one. */
function numberOf({ key, value }: PaperFact): string[] {
  if (key !== 'version') return [];
  const [number = ''] = (value.match(/\d[\d.]*/) ?? []).map((own) => own.replace(/\.$/, ''));
  return /^\d{1,3}(?:\.\d{1,3}){1,2}$/.test(number) && value.search(/\d/) <= 'versie v'.length ? [number] : [];
}

/** The status of the whole, in words that the ledger has; what else a paper says of it stays a fact. */
function statusOf({ key, value }: PaperFact): ('concept' | 'vastgesteld')[] {
  if (key !== 'status') return [];
  const [own = ''] = value.split('(');
  const words = plainLetters(own).match(/[a-z]+/g) ?? [];
  const [word = ''] = words;
  if (words.length !== 1) return [];
  if (word === 'vastgesteld' || word === 'adopted') return ['vastgesteld'];
  return word === 'concept' || word === 'draft' || word === 'conceptversie' ? ['concept'] : [];
}

/** `2017-2018`, `2019-11`, `2021-09-30`. Without a word beside it, that it is an edition was inferred. */
function editionOf(facts: readonly PaperFact[]): Pick<Version, 'edition' | 'inferred'> | object {
  const own = facts.filter(({ key }) => key === 'edition');
  const edition = one(own.flatMap((fact) => editionIn(fact)));
  if (edition === undefined) return {};
  const written = own.find((fact) => editionIn(fact).length > 0);
  if (written === undefined || written.label !== '') return { edition };
  return { edition, inferred: { edition: `alleen ‘${written.value.slice(0, 60)}’ op de omslag, zonder woord erbij` } };
}

function editionIn({ value, date }: PaperFact): string[] {
  if (date !== null) return isLikely(date) ? [date] : [];
  const [, from = '', to = ''] = /^\D{0,20}(20\d\d) ?[-–/] ?(20\d\d)\D{0,5}$/.exec(value) ?? [];
  return Number(to) === Number(from) + 1 ? [`${from}-${to}`] : [];
}

function decidedOf(facts: readonly PaperFact[]): Pick<Version, 'procedure' | 'decisions'> {
  const found = decisionsIn(facts).filter(({ day }) => day !== null && isLikely(day));
  if (found.length === 0) return {};
  const steps = Object.values(proceduresOf(facts) ?? {}).flatMap((own) => (Array.isArray(own) ? own : []));
  const order = steps.flatMap(({ step, body, kind }) => {
    const own = found.find((one) => one.kind === kind && nameOf(one) === body);
    return own === undefined ? [] : [{ step, own }];
  });
  if (steps.length > 0 && order.length === steps.length && isInTurn(found))
    return { procedure: PAPER_PROCEDURE, decisions: order.map(({ step, own }) => ({ step, ...restOf(own) })) };
  // On steps that did not go in turn, or of which one is not known, only what the paper says can be recorded: who, and when.
  const byDay = [...found].sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return { decisions: byDay.map((own) => ({ body: nameOf(own), ...restOf(own) })) };
}

/** The board after the councils, who watches over it after the board. */
function isInTurn(found: readonly FoundDecision[]): boolean {
  const stageOf = ({ kind }: FoundDecision) => (kind === 'vaststelling' ? 1 : kind === 'goedkeuring_rvt' ? 2 : 0);
  return found.every((own) =>
    found.every((other) => stageOf(own) >= stageOf(other) || (own.day ?? '') <= (other.day ?? '')),
  );
}

function nameOf({ body }: FoundDecision): string {
  return BODIES.find(({ id }) => id === body)?.name ?? body;
}

function restOf({ day, outcome }: FoundDecision): Decision {
  return { date: day ?? '', ...(outcome === undefined ? {} : { outcome }) };
}
