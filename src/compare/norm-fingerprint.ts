/**
 * What somebody read who held a norm against a document: the words of the norm, and of every clause that names it what a
 * reader reads. Where a clause stands is no part of it, nor is the heading above it or the words of a reference, for these
 * tell of a place. The heads of the columns are, for a cell under "Niet" says something else; and what begins the sentence of an
 * item, such as "Het is niet toegestaan:". See decision 0049.
 */
import { hash as digest } from 'node:crypto';
import { lineAsRead } from '../model/eye.ts';
import { readingOf } from '../model/reading.ts';
import type { ReadablePart, ResolvedClause, ResolvedProtocol } from '../model/resolved.ts';
import type { Norm } from '../model/source.ts';

/** A clause, behind the one that begins its sentence if there is one, under the heads of its columns if it is a row. */
export interface ClauseRead {
  readonly clauses: readonly ResolvedClause[];
  readonly columns: readonly string[];
}

/** What a document has of a norm. */
export interface SaidOfNorm {
  readonly clauses: readonly ClauseRead[];
  /** Headings that say it by themselves. */
  readonly labels: readonly string[];
  /** Of the document: see `targetsIn`. */
  readonly targetOf: (id: string) => string;
}

/** Names the rule by which it was taken; another one when this, or what readings are, changes. */
const RULE = 'r1';

/** `r1-` and sixteen hexadecimal digits: enough to tell one text from another. */
export function fingerprintOfNorm(
  { who, force, fact = '', do: advised = '', dont = '', role = '' }: Norm,
  { clauses, labels, targetOf }: SaidOfNorm,
): string {
  const words = [fact, advised, dont, role].map(lineAsRead);
  // In which order clauses stand is a matter of the outline.
  const read = clauses.map((own) => JSON.stringify(readingOfClause(own, targetOf))).sort();
  const headings = labels.length === 0 ? [] : [labels.map(lineAsRead)];
  const all = JSON.stringify([[who].flat().sort(), force ?? null, words, read, ...headings]);
  return `${RULE}-${digest('sha256', all, 'hex').slice(0, 16)}`;
}

function readingOfClause({ clauses, columns }: ClauseRead, targetOf: (id: string) => string): unknown {
  return [columns.map(lineAsRead), clauses.map(({ apart }) => Object.entries(readingOf(apart, targetOf)))];
}

/** What a link within the document leads to, under the first name that it had: a new name is nothing to a reader. */
export function targetsIn({ parts }: ResolvedProtocol): (id: string) => string {
  const first = new Map<string, string>();
  const name = ({ id, was = [] }: { readonly id: string; readonly was?: readonly string[] }) => {
    for (const own of [...was, id]) first.set(own, was[0] ?? id);
  };
  const visit = (part: ReadablePart): void => {
    name(part);
    for (const entry of part.entries) {
      if (entry.kind === 'clause') name(entry.clause);
      else if (entry.kind === 'part') visit(entry.part);
    }
  };
  parts.forEach(visit);
  return (id) => first.get(id) ?? id;
}
