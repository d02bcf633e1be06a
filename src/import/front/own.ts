/** The frame of a document that regelwerk made: all before its text, and the colophon behind it. */
import type { PaperFact, PassageFate, Why } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import { factFrom, otherFact } from './facts.ts';
import { type Item, textOf } from './items.ts';
import { takenOf } from './scan.ts';
import { tableFacts } from './tables.ts';
import type { FoundTitle } from './title.ts';

const OWN: Why = { rule: 'front-own', certainty: 1 };
/** Title, edition, organisation and what stands above a concept. */
const MOST_BEFORE = 8;

export interface OwnFrame {
  readonly title: FoundTitle | null;
  readonly facts: readonly PaperFact[];
  readonly fates: readonly PassageFate[];
}

/** Null where the frame is another: a section for the schoolgids, a frame of somebody's own. */
export function ownFrame(paper: Paper, items: readonly Item[]): OwnFrame | null {
  const control = items.slice(0, MOST_BEFORE).findIndex(({ type }) => type === 'table');
  const table = items[control];
  if (table?.type !== 'table') return null;
  const rows = tableFacts(table, 'own');
  const before = items.slice(0, control).flatMap((item) => (item.type === 'paragraph' ? [item] : []));
  if (rows === null) return null;
  const first = before.find(({ role, heading }) => role === 'title' || heading === 1);
  const title = first === undefined ? null : { paragraph: first, text: textOf(first), why: OWN };
  const lines = before.filter((item) => item !== first);
  const facts = lines.map((item, index) => aboveFact(textOf(item), item.id, index === lines.length - 1, paper));
  const above = takenOf(lines, facts);
  const inTable = takenOf(
    [table],
    rows.map((fact) => ({ ...fact, why: OWN })),
  );
  const below = colophonOf(items.slice(control + 1));
  return {
    title,
    facts: [...above.facts, ...inTable.facts, ...below.facts],
    fates: [...above.fates, ...inTable.fates, ...below.fates],
  };
}

function aboveFact(text: string, paragraph: number, isLast: boolean, { says }: Paper): PaperFact {
  const said = { label: '', value: text, paragraph };
  if (text === says.organisation) return { ...otherFact(said, OWN), key: 'organisation' };
  if (/^CONCEPT/.test(text)) return { ...factFrom(said, OWN), key: 'status' };
  const isEdition = /\d{4}/.test(text) && text.length <= 'september 2019 '.length;
  if (isEdition) return { ...otherFact(said, OWN), key: 'edition' };
  return isLast && says.organisation === null ? { ...otherFact(said, OWN), key: 'organisation' } : otherFact(said, OWN);
}

/** The last heading of all, and what stands below it. */
function colophonOf(items: readonly Item[]): { facts: readonly PaperFact[]; fates: readonly PassageFate[] } {
  const at = items.findLastIndex((item) => item.type === 'paragraph' && item.heading !== null);
  const heading = items[at];
  if (heading?.type !== 'paragraph' || !/^(?:colofon|colophon)$/i.test(textOf(heading)))
    return { facts: [], fates: [] };
  const own = items.slice(at).flatMap((item) => (item.type === 'paragraph' ? [item] : []));
  const facts = own.map((item, index) => {
    const text = textOf(item);
    return {
      ...otherFact({ label: index === 0 ? text : '', value: index === 0 ? '' : text, paragraph: item.id }, OWN),
      date: null,
    };
  });
  return takenOf(own, facts);
}
