/** The documents of several organisations side by side: each clause in each of them, and where they differ in substance. */
import type { Diagnostic, Result } from '../../diagnostic/diagnostic.ts';
import { isOver } from '../../model/organisation.ts';
import type { Policy, ProtocolSource } from '../../model/policy.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import type { ClauseRow, ComparedOrganisation, RowCell, SideBySide } from '../../model/side-by-side.ts';
import type { Audience, Force } from '../../model/source.ts';
import { namingOf } from '../../resolve/naming/index.ts';
import { AUDIENCES, FORCES } from '../../words/norms.ts';
import { chooseDocument, diagnosticsOn, unknownOrganisation } from '../choose.ts';
import { wrongChoice } from '../request.ts';
import type { Session, Source } from '../session.ts';
import { textAsItReads } from '../words-of.ts';
import { baseOf } from './base.ts';
import { type ComparedDocument, readDocument } from './documents.ts';
import { factDivisions } from './facts.ts';
import { divergencesOf } from './register.ts';
import { rowsOf } from './rows.ts';
import { ownValues } from './values.ts';
import { neutralLine, neutralWords, templates } from './wording.ts';

/** Whose documents, and which clauses of these. */
export interface CompareRequest {
  /** Ids; by default all that have a document and have not ended. */
  readonly organisations?: readonly string[] | undefined;
  /** Id of a protocol; by default all. */
  readonly protocol?: string | undefined;
  /** Clauses for these, and those for everyone. */
  readonly audience?: string | undefined;
  /** Clauses of this part of the base's outline, of the highest level. */
  readonly theme?: string | undefined;
  readonly force?: string | undefined;
}

/** Of so many documents of a protocol a page of a build tells all; of more each has its own clauses, and together they are the square. */
export const COMPARED_WHOLE = 300;

/** One for each protocol that any of them has. A document with mistakes is left out, and told. */
export function compare(session: Session, request: CompareRequest = {}): Result<readonly SideBySide[] | undefined> {
  const source = session.read();
  const { organisations: asked = [], protocol } = request;
  const wrong = wrongIn(source, request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const diagnostics =
    asked.length === 0 ? source.diagnostics : [...new Set(asked.flatMap((id) => diagnosticsOn(source, id, protocol)))];
  const all = sideBySide(source.policy, source.documents, asked).filter(
    (own) => own.protocol === (protocol ?? own.protocol),
  );
  const themes = all.flatMap((own) => own.themes.map(({ part }) => part));
  const unknown = wrongChoice('--theme', request.theme, [...new Set(themes)]);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  return { value: all.map((own) => narrowed(own, request)), diagnostics };
}

function wrongIn(
  source: Source,
  { organisations = [], protocol, audience, force }: CompareRequest,
): readonly Diagnostic[] {
  const unknown = organisations.flatMap((id) => unknownOrganisation(source, id));
  if (unknown.length > 0) return unknown;
  const without = organisations.filter((id) => !source.documents.some(({ organisation }) => organisation.id === id));
  const protocols = source.policy.protocols.map(({ id }) => id);
  return [
    ...without.flatMap((id) => chooseDocument(source, id, protocol).diagnostics),
    ...wrongChoice('--protocol', protocol, protocols),
    ...wrongChoice('--audience', audience, AUDIENCES),
    ...wrongChoice('--force', force, FORCES),
  ];
}

/**
 * Every protocol of which somebody has a document. Without `asked` of all organisations that have not ended. Of more than
 * `most` documents only what they say to the clauses of the base and where they differ in substance.
 */
export function sideBySide(
  policy: Policy,
  documents: readonly PolicyDocument[],
  asked: readonly string[] = [],
  most = Number.POSITIVE_INFINITY,
): SideBySide[] {
  return policy.protocols.flatMap((protocol): SideBySide[] => {
    const all = documents.filter(({ ledger }) => ledger.id === protocol.id);
    const isAsked = ({ organisation }: PolicyDocument) =>
      asked.length === 0 ? !isOver(organisation) : asked.includes(organisation.id);
    const own = all.filter(isAsked);
    if (own.length === 0) return [];
    return [compareProtocol(policy, protocol, { own, all }, most)];
  });
}

interface Documents {
  readonly own: readonly PolicyDocument[];
  readonly all: readonly PolicyDocument[];
}

function compareProtocol(policy: Policy, written: ProtocolSource, { own, all }: Documents, most: number): SideBySide {
  const base = baseOf(namingOf(policy).seenBy(written, null));
  const make = templates(written);
  const documents = own
    .flatMap((document) => textAsItReads(document) ?? [])
    .map((text) => readDocument(policy, written, text, base, make))
    .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const { rows: rowsFor, count, rowOf } = rowsOf({ base, documents, make });
  const divisions = factDivisions(base, documents, rowOf);
  const compared = new Set(documents.map(({ organisation }) => organisation.id));
  const missing = new Set(all.map(({ organisation }) => organisation.id).filter((id) => !compared.has(id)));
  const divergences = divergencesOf({ base, documents, divisions, rowOf, missing });
  const inSubstance = new Set(divergences.flatMap((divergence) => divergence.rows));
  const isWhole = documents.length <= most;
  const rows = rowsFor(({ key, isOfBase }) => isWhole || isOfBase || inSubstance.has(key));
  return {
    protocol: written.id,
    title: neutralLine(base.line(written.base.data.title), neutralWords(base.parameters)),
    language: written.base.data.language ?? 'nl',
    organisations: documents.map((document, index) => headOf(document, rows, index)),
    left: own
      .filter((document) => textAsItReads(document) === null)
      .map(({ organisation: { id, name } }) => ({ id, name })),
    hasRegister: written.contradictions !== undefined,
    themes: base.themes,
    divergences,
    rows,
    ...(isWhole ? {} : { unlisted: count - rows.length }),
    values: isWhole ? ownValues(base, documents) : [],
    places: base.places,
  };
}

/** A board before its schools. */
function pathOf({ chain }: ComparedDocument): string {
  return chain.map(({ id }) => id).join('/');
}

function headOf(
  { organisation, text }: ComparedDocument,
  rows: readonly ClauseRow[],
  index: number,
): ComparedOrganisation {
  const { id, name, parent = null } = organisation;
  return { id, name, parent, title: text.title, counts: countsOf(rows, index) };
}

function countsOf(rows: readonly ClauseRow[], index: number): Record<RowCell['state'], number> {
  const counts = { same: 0, own: 0, only: 0, absent: 0, undecided: 0 };
  for (const { cells } of rows) counts[cells[index]?.state ?? 'absent'] += 1;
  return counts;
}

/** With the clauses that are asked for, and the subjects that these are about. */
function narrowed(all: SideBySide, { audience, theme, force }: CompareRequest): SideBySide {
  if (audience === undefined && theme === undefined && force === undefined) return all;
  const isFor = (own: readonly Audience[]) =>
    audience === undefined || own.includes('all') || own.includes(audience as Audience);
  const rows = all.rows.filter(
    (row) =>
      isFor(row.audience) &&
      (theme === undefined || row.theme === theme) &&
      (force === undefined || row.force.includes(force as Force)),
  );
  const keys = new Set(rows.map(({ key }) => key));
  return {
    ...all,
    rows,
    organisations: all.organisations.map((own, index) => ({ ...own, counts: countsOf(rows, index) })),
    divergences: all.divergences.filter((own) => own.rows.some((key) => keys.has(key))),
  };
}
