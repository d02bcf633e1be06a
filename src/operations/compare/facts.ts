/** Facts that documents set differently. A document stands on a fact where a clause of it shows, chooses by or settles it. */
import { type Groups, groupBy } from '../../model/group.ts';
import type { ClauseAt, FactDivision, FactStance } from '../../model/side-by-side.ts';
import type { LegalReferences } from '../../model/source.ts';
import { firstWordsRead } from '../../words/first-words.ts';
import type { ComparedBase } from './base.ts';
import { type ComparedDocument, type ReadClause, spotOf } from './documents.ts';
import { distinctLegal, type Rows } from './rows.ts';

/** One document on one fact. */
interface Stand {
  readonly document: ComparedDocument;
  readonly clauses: readonly ReadClause[];
  readonly value: string | null;
  /** Equal for two that stand alike. */
  readonly key: string;
}

/** Those on which at least two documents stand differently. */
export function factDivisions(
  base: ComparedBase,
  documents: readonly ComparedDocument[],
  rowOf: Rows['rowOf'],
): FactDivision[] {
  const shown = documents.map((document) => ({ document, facts: factsIn(document) }));
  return [...base.facts].flatMap(([fact, { declaration }]): FactDivision[] => {
    const stands = shown.flatMap(({ document, facts }) => {
      const clauses = facts.get(fact);
      return clauses === undefined ? [] : [standOf(fact, document, clauses, base)];
    });
    const groups = groupBy(stands, ({ key }) => [key]);
    if (groups.size < 2) return [];
    const legal = legalOf(fact, base);
    const stances = [...groups.values()].map((group) => stanceOf(fact, group, { base, legal, rowOf }));
    return [{ fact, description: declaration.description, stances }];
  });
}

function factsIn({ clauses }: ComparedDocument): Groups<ReadClause> {
  return groupBy(clauses.values(), ({ clause, template }) => [
    ...(clause.chosen === null ? [] : [clause.chosen.fact]),
    ...template.inserted,
    ...clause.settles,
  ]);
}

function standOf(
  fact: string,
  document: ComparedDocument,
  clauses: readonly ReadClause[],
  { facts }: ComparedBase,
): Stand {
  const set = document.setTo(fact);
  const isInWords = set === undefined && clauses.every((read) => saysItself(fact, read, document));
  if (isInWords) return { document, clauses, value: null, key: JSON.stringify(clauses.map(({ key }) => key).sort()) };
  const value = String(set ?? facts.get(fact)?.value?.value ?? '');
  return { document, clauses, value, key: `=${value}` };
}

/**
 * Who writes words and says of these that they settle a fact, has a position in words. Who only writes other words for what
 * settles it already, has that of the value.
 */
function saysItself(fact: string, { clause, template }: ReadClause, { protocol, chain }: ComparedDocument): boolean {
  if (clause.chosen?.fact === fact || template.inserted.includes(fact)) return false;
  if (clause.origin.layer !== null) return true;
  return chain.some(({ id }) => protocol.overrides.get(id)?.data.amend?.[clause.id]?.settles?.includes(fact) === true);
}

interface Beside {
  readonly base: ComparedBase;
  /** What clauses of the base rest on that go by the fact. */
  readonly legal: LegalReferences;
  readonly rowOf: Rows['rowOf'];
}

function stanceOf(fact: string, stands: readonly Stand[], { base: { facts }, legal, rowOf }: Beside): FactStance {
  const [first] = stands;
  const value = first?.value ?? null;
  const ofBase = facts.get(fact)?.value?.value;
  const isBase = value !== null && ofBase !== undefined && value === String(ofBase);
  return {
    value,
    says: value === null ? null : (first?.document.text.parameters.get(fact) ?? value),
    isBase,
    organisations: stands.map(({ document }) => document.organisation.id),
    clauses: stands.flatMap(({ document, clauses }) => clauses.map((read) => clauseAt(document, read, rowOf))),
    against: isBase ? [] : legal,
  };
}

/** What clauses of the base rest on that go by a fact. */
function legalOf(fact: string, { clauses }: ComparedBase): LegalReferences {
  const own = clauses.filter(
    ({ settles, fields: { choose } }) => choose?.value.fact === fact || settles.some(({ value }) => value === fact),
  );
  return distinctLegal(own.flatMap(({ legal }) => legal));
}

export function clauseAt({ organisation }: ComparedDocument, { clause }: ReadClause, rowOf: Rows['rowOf']): ClauseAt {
  const { id, content } = clause;
  const row = rowOf(organisation.id, id) ?? null;
  return { organisation: organisation.id, id, row, place: spotOf(clause), words: firstWordsRead(content) };
}
