/** Records that somebody has read norms beside the text of a document. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { type TracedNorm, traceNorms } from '../governance/trace.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ReadingsFile } from '../model/source.ts';
import { registeredNorms, registerOf } from '../resolve/norms.ts';
import { POLICY, READINGS } from '../source/index.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import { wrongDay, wrongLine, wrongValue } from './request.ts';
import type { Session, Source } from './session.ts';
import { scopeOf } from './trace.ts';
import { mistakesInWords } from './words-of.ts';
import { newFile, refused, writeSource } from './write-source.ts';

/** Who read which norms in whose document. */
export interface ReviewRequest {
  readonly organisation: string;
  /** Id of the protocol; may be left out where the organisation has one. */
  readonly protocol?: string | undefined;
  /** Each `register:number`, or the number alone; by default all that are unread. */
  readonly norms?: readonly string[] | undefined;
  /** The role of the reader, not a name: one line. */
  readonly by?: string | undefined;
  /** Day of the reading, `YYYY-MM-DD`; by default that of the host. */
  readonly date?: string | undefined;
  /**
   * Fingerprints of what was read, by norm (`register:number`). Where one is another by now, or a norm is not among them,
   * nothing is recorded.
   */
  readonly seen?: ReadonlyMap<string, string> | undefined;
}

/** What was recorded. */
export interface Reviewed {
  /** From the project folder. */
  readonly file: string;
  readonly organisation: string;
  readonly protocol: string;
  /** Norms that count as read now. */
  readonly norms: readonly string[];
  /** Readings that were left out, for their norms do not hold any more. */
  readonly dropped: readonly string[];
  /** How many norms of the document nobody has read on the text of now. */
  readonly unread: number;
}

/**
 * Records the reading in readings/. Only what stands in the document can be read: where a norm that was asked for by name
 * does not, nothing is written. Without a value nothing was, and the diagnostics say why.
 */
export function review(session: Session, request: ReviewRequest): Result<Reviewed | undefined> {
  const { by = '', date = session.host.today() } = request;
  const wrong = wrongIn(request, session.host.today());
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  return writeSource<Reviewed>(session, (source, write) => {
    const { value: found, diagnostics } = findNorms(source, request);
    if (found === undefined) return { value: undefined, diagnostics };
    const { protocol, norms, asked, path } = found;
    const { organisation, seen } = request;
    const before = protocol.readings.get(organisation);
    if (seen !== undefined && !asked.every(({ norm, fingerprint }) => seen.get(norm) === fingerprint))
      return { value: undefined, diagnostics: [refused(before?.file ?? path, 'changed')] };
    const fresh = asked.map(({ norm, fingerprint }) => [norm, { fingerprint, date, by: by.normalize('NFC') }] as const);
    const { data, dropped } = readingsWith(before?.data ?? {}, Object.fromEntries(fresh), norms, protocol);
    const isSame = fresh.length === 0 && dropped.length === 0;
    const told = isSame ? [] : write({ kind: 'readings', source: before ?? newFile(path), data });
    if (told.length > 0) return { value: undefined, diagnostics: told };
    const done = new Set(asked.map(({ norm }) => norm));
    const unread = norms.filter(({ norm, state }) => state === 'unread' && !done.has(norm)).length;
    const file = before?.file ?? path;
    return { value: { file, organisation, protocol: protocol.id, norms: [...done], dropped, unread }, diagnostics };
  });
}

function wrongIn({ by, date }: ReviewRequest, today: string): Diagnostic[] {
  const missing =
    by === undefined ? [diagnostic('option-missing', NO_PLACE, { command: 'review', needed: '--by' })] : [];
  const wrong = [...missing, ...wrongLine('--by', by), ...wrongDay('--date', date)];
  if (wrong.length > 0 || date === undefined || date <= today) return wrong;
  const expected = { nl: `een dag tot en met vandaag, ${today}`, en: `a day until today, ${today}` };
  return [wrongValue('--date', date, expected)];
}

interface Found {
  readonly protocol: ProtocolSource;
  /** All that hold for the document. */
  readonly norms: readonly TracedNorm[];
  /** Those to record. */
  readonly asked: readonly TracedNorm[];
  /** Where its readings stand, or come to stand. */
  readonly path: string;
}

function findNorms(source: Source, request: ReviewRequest): Result<Found | undefined> {
  const { organisation, norms = [] } = request;
  const chosen = chooseDocument(source, organisation, request.protocol);
  const protocol = source.policy.protocols.find(({ id }) => id === chosen.value?.ledger.id);
  if (chosen.value === undefined) return { value: undefined, diagnostics: chosen.diagnostics };
  const path = `${POLICY}/protocols/${chosen.value.ledger.id}/${READINGS}/${organisation}.yaml`;
  const wrong = obstacles(source, chosen.value, path);
  if (protocol === undefined || wrong.length > 0)
    return { value: undefined, diagnostics: wrong.length > 0 ? wrong : diagnosticsOn(source, organisation) };
  const scope = scopeOf(source, { organisation, protocol: protocol.id, norms });
  if (scope.value === undefined) return { value: undefined, diagnostics: scope.diagnostics };
  const refs = norms.length === 0 ? undefined : scope.value[0]?.norms;
  const all =
    traceNorms(source.policy, protocol, source.resolved, { organisation }).documents.get(organisation)?.norms ?? [];
  const asked = all.filter(({ norm, state }) => (refs === undefined ? state === 'unread' : refs.has(norm)));
  const missing = asked
    .filter(({ state }) => state === 'missing')
    .map(({ norm }) => notThere(protocol, norm, organisation));
  if (missing.length > 0) return { value: undefined, diagnostics: missing };
  return { value: { protocol, norms: all, asked, path }, diagnostics: [] };
}

function obstacles({ diagnostics }: Source, document: PolicyDocument, path: string): readonly Diagnostic[] {
  const inText = mistakesInWords(document);
  const inFile = diagnostics.filter(
    (item) => typeof item.place === 'object' && item.place.file === path && severityOf(item) === 'error',
  );
  return [...inText, ...inFile];
}

function notThere(protocol: ProtocolSource, norm: string, organisation: string): Diagnostic {
  const place = registeredNorms(protocol).norms.get(norm)?.place ?? NO_PLACE;
  return diagnostic('norm-unrealised', place, { norm, organisation, suggestion: '' });
}

/** In the order of the registers. Of a register that cannot be read all is kept. */
function readingsWith(
  before: ReadingsFile,
  fresh: ReadingsFile,
  norms: readonly TracedNorm[],
  { unreadableRegisters }: ProtocolSource,
): { data: ReadingsFile; dropped: string[] } {
  const all = new Map(Object.entries({ ...before, ...fresh }));
  const held = norms.map(({ norm }) => norm);
  const unknown = Object.keys(before).filter((norm) => !held.includes(norm));
  const kept = unknown.filter((norm) => unreadableRegisters.has(registerOf(norm)));
  const data = [...held, ...kept].flatMap((norm) => {
    const reading = all.get(norm);
    return reading === undefined ? [] : [[norm, reading] as const];
  });
  return { data: Object.fromEntries(data), dropped: unknown.filter((norm) => !kept.includes(norm)) };
}
