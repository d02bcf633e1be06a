/** The register of contradictions held against the documents: what says each position now, and what the register does not have. */
import { groupBy } from '../../model/group.ts';
import type { ResolvedPart } from '../../model/resolved.ts';
import type { ClauseAt, Divergence, FactDivision, RegisterStance } from '../../model/side-by-side.ts';
import type { Contradiction, LegalReferences } from '../../model/source.ts';
import { normsByOrganisation, registeredNorms, requiredNorms } from '../../resolve/norms.ts';
import type { ComparedBase } from './base.ts';
import type { ComparedDocument, ReadClause } from './documents.ts';
import { clauseAt } from './facts.ts';
import { distinctLegal, type Rows } from './rows.ts';

/** What one document has of the norms. */
interface Saying {
  readonly document: ComparedDocument;
  /** Those that its paper, or that of a board above it, holds. */
  readonly required: ReadonlySet<string>;
  /** What names a norm. */
  named(norm: string): readonly Said[];
  /** Keys of the rows of the clauses that do. */
  rowsOf(norm: string): readonly string[];
}

/** A clause that says a norm, or a heading that does. */
interface Said {
  readonly at: ClauseAt;
  /** Equal for two that say the same. */
  readonly key: string;
  readonly legal: LegalReferences;
}

interface Sides {
  readonly base: ComparedBase;
  readonly documents: readonly ComparedDocument[];
  readonly divisions: readonly FactDivision[];
  readonly rowOf: Rows['rowOf'];
  /** Ids of who has a document that is not compared: what that says is not known here. */
  readonly missing: ReadonlySet<string>;
}

/** Those of the register first, in its order; then what the documents alone show. */
export function divergencesOf(compared: Sides): Divergence[] {
  const { base, documents, divisions, missing } = compared;
  const { norms } = registeredNorms(base.protocol);
  const registers = normsByOrganisation(norms.values());
  const isUnknown = (norm: string) => missing.has(norms.get(norm)?.organisation ?? '');
  const sayings = documents.map((document): Saying => {
    const required = requiredNorms(registers, document.chain);
    return { document, required: new Set(required.map(({ ref }) => ref)), ...namedIn(document, compared) };
  });
  const contradictions = base.protocol.contradictions?.data ?? [];
  const registered = contradictions.flatMap((own) => registeredDivergence(own, { sayings, divisions, isUnknown }));
  const known = new Set(registered.flatMap(({ facts }) => facts.map(({ fact }) => fact)));
  const fresh = divisions.filter(({ fact }) => !known.has(fact));
  const byId = new Map(documents.map((document) => [document.organisation.id, document]));
  return [...registered, ...fresh.map((division) => factDivergence(division, byId))];
}

function namedIn(document: ComparedDocument, { rowOf }: Sides): Pick<Saying, 'named' | 'rowsOf'> {
  const { id: organisation } = document.organisation;
  const clauses = groupBy(document.clauses.values(), ({ clause }) => clause.norms);
  const headings = groupBy(headingsIn(document.text.parts), ({ norms }) => norms);
  const ofClause = (read: ReadClause): Said => {
    const at = clauseAt(document, read, rowOf);
    return { at, key: `${at.row} ${read.key}`, legal: read.clause.legal };
  };
  const ofHeading = ({ id, label }: Heading): Said => {
    const at = { organisation, id, row: null, place: { part: id, label, number: null }, words: label };
    return { at, key: `# ${label}`, legal: [] };
  };
  return {
    named: (norm) => [...(headings.get(norm) ?? []).map(ofHeading), ...(clauses.get(norm) ?? []).map(ofClause)],
    rowsOf: (norm) => (clauses.get(norm) ?? []).flatMap(({ clause }) => rowOf(organisation, clause.id) ?? []),
  };
}

interface Heading {
  readonly id: string;
  readonly label: string;
  readonly norms: readonly string[];
}

function headingsIn(parts: readonly ResolvedPart[]): Heading[] {
  return parts.flatMap(({ id, label, norms, entries }) => [
    ...(norms === undefined ? [] : [{ id, label, norms }]),
    ...entries.flatMap((entry) => {
      if (entry.kind === 'part') return headingsIn([entry.part]);
      if (entry.kind !== 'quote' || entry.norms === undefined) return [];
      return [{ id: entry.part.id, label: entry.part.label, norms: entry.norms }];
    }),
  ]);
}

interface Held {
  readonly sayings: readonly Saying[];
  readonly divisions: readonly FactDivision[];
  /** Whether a norm is of somebody who is not compared. */
  isUnknown(norm: string): boolean;
}

/** Nothing of a contradiction between others than those compared. */
function registeredDivergence(
  { subject, kind, note, positions }: Contradiction,
  { sayings, divisions, isUnknown }: Held,
): Divergence[] {
  const norms = positions.map(({ norm }) => norm);
  const holders = sayings.filter(({ required }) => norms.some((norm) => required.has(norm)));
  const others = sayings.filter((saying) => !holders.includes(saying));
  const held = positions.map(({ norm, position }) => {
    const own = holders.filter(({ required }) => required.has(norm));
    const isDividing = dividing(norm, norms, sayings);
    const said = own.flatMap(({ named }) => dividingOf(named(norm), isDividing));
    const organisations = own.map(({ document }) => document.organisation.id);
    return { stance: { norm, position, organisations, clauses: said.map(({ at }) => at) }, said };
  });
  const told = held.map(({ stance }) => stance).filter((own) => own.organisations.length > 0 || !isUnknown(own.norm));
  const rows = new Set(held.flatMap(({ said }) => said.map(({ at }) => at.row)));
  const beside = others
    .flatMap((saying) => distinctSaid(norms.flatMap((norm) => saying.named(norm))))
    // Where nobody holds a position any more, all that names its norms tells what became of it.
    .filter(({ at }) => rows.size === 0 || rows.has(at.row));
  const all = [...held.flatMap(({ said }) => said), ...beside];
  if (told.length === 0 && beside.length === 0) return [];
  return [
    {
      register: note === undefined ? { subject, kind } : { subject, kind, note },
      state: stateOf(told, all, sayings),
      positions: told,
      others: beside.map(({ at }) => at),
      facts: divisions.filter((division) => isAbout(division, all)),
      legal: distinctLegal(all.flatMap(({ legal }) => legal)),
      silent: silentIn(sayings, new Set(all.map(({ at }) => at.organisation))),
      rows: rowsIn(all.map(({ at }) => at)),
    },
  ];
}

/**
 * Of more clauses that say a norm those are left out that others have as well without a position of theirs in it: these may
 * be worded otherwise, and do not divide.
 */
function dividingOf(said: readonly Said[], isDividing: (row: string | null) => boolean): readonly Said[] {
  const own = said.length < 2 ? said : said.filter(({ at }) => isDividing(at.row));
  return own.length === 0 ? said : own;
}

function dividing(norm: string, norms: readonly string[], sayings: readonly Saying[]): (row: string | null) => boolean {
  const others = sayings.filter(({ required }) => !required.has(norm));
  const inOthers = new Set(others.flatMap(({ rowsOf }) => rowsOf(norm)));
  const positions = norms.filter((own) => own !== norm && others.some(({ required }) => required.has(own)));
  const inPositions = new Set(positions.flatMap((own) => others.flatMap(({ rowsOf }) => rowsOf(own))));
  return (row) => row === null || !inOthers.has(row) || inPositions.has(row);
}

function distinctSaid(said: readonly Said[]): Said[] {
  return [...new Map(said.map((own) => [own.at.id, own])).values()];
}

/** The clauses of the contradiction show at least two positions on the fact. */
function isAbout({ stances }: FactDivision, said: readonly Said[]): boolean {
  const shown = new Set(said.map(({ at }) => nameOf(at)));
  return stances.filter(({ clauses }) => clauses.some((own) => shown.has(nameOf(own)))).length > 1;
}

function nameOf({ organisation, id }: ClauseAt): string {
  return `${organisation}/${id}`;
}

function stateOf(
  positions: readonly RegisterStance[],
  all: readonly Said[],
  sayings: readonly Saying[],
): Divergence['state'] {
  if (all.length === 0) return 'gone';
  const byDocument = groupBy(all, ({ at }) => [at.organisation]);
  const boards = new Set(
    sayings.flatMap(({ document }) =>
      byDocument.has(document.organisation.id) ? [document.chain[0]?.id ?? document.organisation.id] : [],
    ),
  );
  // Of one board two positions can pull against each other too.
  if (boards.size === 1) return positions.filter(({ clauses }) => clauses.length > 0).length > 1 ? 'stands' : 'alone';
  const readings = [...byDocument.values()].map((said) =>
    JSON.stringify([...new Set(said.map(({ key }) => key))].sort()),
  );
  return new Set(readings).size > 1 ? 'stands' : 'agreed';
}

function silentIn(sayings: readonly Saying[], told: ReadonlySet<string>): string[] {
  return sayings.map(({ document }) => document.organisation.id).filter((id) => !told.has(id));
}

function factDivergence(division: FactDivision, documents: ReadonlyMap<string, ComparedDocument>): Divergence {
  const clauses = division.stances.flatMap((stance) => stance.clauses);
  const told = new Set(division.stances.flatMap(({ organisations }) => organisations));
  const legal = clauses.flatMap(
    ({ organisation, id }) => documents.get(organisation)?.clauses.get(id)?.clause.legal ?? [],
  );
  return {
    ...{ register: null, state: 'stands', positions: [], others: [], facts: [division] },
    legal: distinctLegal(legal),
    silent: [...documents.keys()].filter((id) => !told.has(id)),
    rows: rowsIn(clauses),
  };
}

function rowsIn(clauses: readonly ClauseAt[]): string[] {
  return [...new Set(clauses.flatMap(({ row }) => row ?? []))];
}
