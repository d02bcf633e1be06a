/** What changed between two texts of a document: versions, the text in the source, or the base. */
import { compareClauses } from '../compare/clauses.ts';
import { type Diagnostic, diagnostic, NO_PLACE, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { firstAfter } from '../governance/days-in-force.ts';
import { adoptedVersion, startOf } from '../governance/in-force.ts';
import { fromSnapshot, isSoundSnapshot } from '../governance/snapshot.ts';
import { storedName } from '../governance/stored.ts';
import { compareVersions } from '../governance/versions.ts';
import { isDate } from '../model/date.ts';
import type { RedlineFormat } from '../model/format.ts';
import type { Policy } from '../model/policy.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
import type { Compared } from '../publish/redline-file.ts';
import type { Diff } from '../report/diff.ts';
import { resolveBaseText } from '../resolve/base-text.ts';
import { markInferred } from '../words/inferred.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import { heldText } from './held.ts';
import { wrongDay, wrongValue } from './request.ts';
import type { Session, Source } from './session.ts';

const CONCEPT = 'concept';
const BASE = 'base';

/** Which two texts of which document. */
export interface DiffRequest {
  readonly organisation: string;
  /** Needed where the organisation has more than one. */
  readonly protocol?: string | undefined;
  /** A version, or a day (`YYYY-MM-DD`): the version that was in force then. By default the last that was adopted. */
  readonly from?: string | undefined;
  /** The same, or `concept`: the text as it is in the source, which is the default. */
  readonly to?: string | undefined;
  /** Compare with the base instead of a version: its own outline and clauses, with this organisation's values. */
  readonly against?: typeof BASE | undefined;
  /** Reckon with this day as today, `YYYY-MM-DD`: then by default `from` is what was in force on it. */
  readonly asOf?: string | undefined;
}

export function diff(opened: Session, request: DiffRequest): Result<Diff | undefined> {
  const wrong = wrongDay('--as-of', request.asOf);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const { value: chosen, diagnostics } = chooseTexts(opened.on(request.asOf).read(), request);
  if (chosen === undefined) return { value: undefined, diagnostics };
  const { document, before, after, from, to } = chosen;
  const mistakes = to === CONCEPT ? document.mistakes.length : 0;
  return { value: { ...nameOf(document), from, to, mistakes, comparison: compareClauses(before, after) }, diagnostics };
}

/** The same as a document that shows both texts. Of a text with mistakes none is made. */
export async function redline(
  opened: Session,
  request: DiffRequest & { readonly format: RedlineFormat },
): Promise<Result<Uint8Array | undefined>> {
  const wrong = wrongDay('--as-of', request.asOf);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const session = opened.on(request.asOf);
  const source = await session.illustrated();
  const { value: chosen, diagnostics } = chooseTexts(source, request);
  if (chosen === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { makeRedline } = await import('../publish/redline-file.ts');
  const options = { format: request.format, pictures: source.pictures, today: session.host.today() };
  const made = await makeRedline(session.host, chosen.document, comparedOf(chosen), options);
  return {
    value: hasErrors(made.diagnostics) ? undefined : made.value,
    diagnostics: [...diagnostics, ...made.diagnostics],
  };
}

/** Both texts, and how their redline calls them. */
export function comparedOf({ document, before, after, from, to }: Chosen): Compared {
  const name = (version: string) => {
    if (version === BASE) return 'de basis';
    if (version !== CONCEPT) return markInferred(`versie ${version}`, noteOn(document, version), 'nl');
    return from === BASE ? `de tekst van ${document.organisation.name}` : 'het concept';
  };
  return { before, after, isConcept: to === CONCEPT, names: { before: name(from), after: name(to) } };
}

/** From what the number of a version was inferred. */
function noteOn({ ledger, organisation }: PolicyDocument, version: string): string | undefined {
  const { versions = [] } = ledger.approvals.get(organisation.id)?.data ?? {};
  return versions.find((own) => own.version === version)?.inferred?.version;
}

export interface Chosen {
  readonly document: PolicyDocument;
  readonly before: ReadableProtocol;
  readonly after: ReadableProtocol;
  readonly from: string;
  readonly to: string;
}

/** The two texts that are asked for; of a text with mistakes as far as it could be made, and these are told. */
export function chooseTexts(source: Source, request: DiffRequest): Result<Chosen | undefined> {
  const { organisation, protocol, against, asOf } = request;
  const { value: document, diagnostics: unchosen } = chooseDocument(source, organisation, protocol);
  if (document === undefined) return { value: undefined, diagnostics: unchosen };
  const dated = [against === undefined ? (request.from ?? asOf) : undefined, request.to].map((asked) =>
    versionAsked(asked, document),
  );
  const undated = dated.flatMap(({ diagnostics }) => diagnostics);
  if (undated.length > 0) return { value: undefined, diagnostics: undated };
  const [early, to = CONCEPT] = dated.map(({ value }) => value);
  const from = against ?? early ?? lastAdopted(document);
  const after = textOf(to, document);
  const before = against === undefined ? textOf(from, document) : baseOf(source.policy, document, request.from);
  const told = [...before.diagnostics, ...after.diagnostics];
  if (before.value === undefined || after.value === undefined || told.length > 0)
    return { value: undefined, diagnostics: told };
  const value = { document, before: before.value, after: after.value, from: from ?? '', to };
  // Texts that were adopted both have nothing to do with mistakes in the source.
  const isStored = against === undefined && to !== CONCEPT && from !== CONCEPT;
  const { ledger } = document;
  return { value, diagnostics: isStored ? [] : diagnosticsOn(source, organisation, ledger.id) };
}

/** Of a day the version that was in force; anything else as it was asked for. */
function versionAsked(asked: string | undefined, document: PolicyDocument): Result<string | undefined> {
  if (asked === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(asked) || !isDate(asked))
    return { value: asked, diagnostics: [] };
  const { organisation, ledger } = document;
  const held = heldText(document, asked)?.version;
  if (held?.version !== undefined) return { value: storedName(held), diagnostics: [] };
  const approvals = ledger.approvals.get(organisation.id)?.data;
  const first = firstAfter(approvals, asked);
  const from = first === undefined ? undefined : startOf(first);
  const next = first === undefined || from === undefined ? nothingAfter : startsAt(first.version ?? '', from);
  const params = { organisation: organisation.id, day: asked, next };
  return { value: undefined, diagnostics: [diagnostic('in-force-none', NO_PLACE, params)] };
}

const nothingAfter = {
  nl: 'Er is ook daarna geen geregistreerd; vergelijk met de basis (--against base), of zie regelwerk status',
  en: 'None is recorded after it either; compare with the base (--against base), or see regelwerk status',
};

function startsAt(version: string, from: string): Param {
  return {
    nl: `De eerste daarna is versie ${version}, vanaf ${from}: noem een dag vanaf die dag, of een versie`,
    en: `The first after it is version ${version}, from ${from}: name a day from then on, or a version`,
  };
}

function baseOf(
  policy: Policy,
  document: PolicyDocument,
  from: string | undefined,
): Result<ReadableProtocol | undefined> {
  if (from !== undefined) {
    const expected = { nl: 'geen --from naast --against', en: 'no --from beside --against' };
    return { value: undefined, diagnostics: [wrongValue('--from', from, expected)] };
  }
  const protocol = policy.protocols.find(({ id }) => id === document.ledger.id);
  if (protocol === undefined) return { value: undefined, diagnostics: document.mistakes };
  return { value: resolveBaseText(policy, protocol, document.organisation), diagnostics: [] };
}

/** The last version that is adopted and whose text is stored; else the last that is stored. */
function lastAdopted(document: PolicyDocument): string | undefined {
  const { ledger, organisation } = document;
  const version = adoptedVersion(ledger.approvals.get(organisation.id)?.data);
  const stored = version === undefined ? undefined : storedName(version);
  const isStored = stored !== undefined && ledger.adopted.get(organisation.id)?.get(stored)?.data !== undefined;
  return isStored ? stored : storedVersions(document).at(-1);
}

function storedVersions({ ledger, organisation }: PolicyDocument): string[] {
  const stored = [...(ledger.adopted.get(organisation.id) ?? [])];
  return stored.flatMap(([version, { data }]) => (data === undefined ? [] : [version])).sort(compareVersions);
}

/** `concept` is the text as it is in the source, as far as it could be made; a version that of its snapshot. */
function textOf(version: string | undefined, document: PolicyDocument): Result<ReadableProtocol | undefined> {
  const organisation = document.organisation.id;
  const fail = (...diagnostics: Diagnostic[]): Result<undefined> => ({ value: undefined, diagnostics });
  if (version === CONCEPT)
    return document.text === null ? fail(...document.mistakes) : { value: document.text, diagnostics: [] };
  if (version === undefined) return fail(diagnostic('snapshot-none', NO_PLACE, { organisation }));
  const snapshot = document.ledger.adopted.get(organisation)?.get(version)?.data;
  if (snapshot !== undefined && isSoundSnapshot(snapshot)) return { value: fromSnapshot(snapshot), diagnostics: [] };
  // Stored, but changed since: it is not what was adopted, and may not even be a whole text. The check tells.
  if (snapshot !== undefined && document.mistakes.length > 0) return fail(...document.mistakes);
  const known = [...storedVersions(document), CONCEPT];
  const params = { version, organisation, suggestion: suggestion(version, known), known: known.join(', ') };
  return fail(diagnostic('version-unknown', NO_PLACE, params));
}
