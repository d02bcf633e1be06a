/** Adopted texts and the approvals must say the same: what is adopted is never edited, and never lost. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import type { Adopted, Ledger, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Decision, SnapshotFile, Step, Version } from '../model/source.ts';
import { identified } from './identified.ts';
import { progressOf, stepsOf } from './procedure.ts';
import { isSoundSnapshot } from './snapshot.ts';
import { adoptedVersion } from './status.ts';

/**
 * `documents` are those of this protocol; an organisation without one has mistakes that are told already. `sound` are the
 * organisations whose approvals have no mistakes of their own.
 */
export function checkAdopted(
  protocol: Ledger,
  documents: readonly ResolvedProtocol[],
  sound: ReadonlySet<string>,
): Diagnostic[] {
  const texts = new Map(documents.map((document) => [document.organisation.id, document]));
  const inLedgers = [...sound].flatMap((organisation) => {
    const source = protocol.approvals.get(organisation);
    if (source === undefined) return [];
    const ledger: AdoptedLedger = {
      protocol: protocol.id,
      organisation,
      source,
      adopted: protocol.adopted.get(organisation) ?? new Map<string, Adopted>(),
      folder: source.file.replace(/approvals\/[^/]*$/, `adopted/${organisation}`),
      document: texts.get(organisation),
    };
    const found = (source.data.versions ?? []).flatMap((version, index) => checkVersion(ledger, version, index));
    return reaching(found, reachOne(organisation, protocol.id, 'all'));
  });
  return [...inLedgers, ...checkOrphans(protocol, sound)];
}

interface AdoptedLedger {
  readonly protocol: string;
  readonly organisation: string;
  readonly source: SourceFile<ApprovalsFile>;
  readonly adopted: ReadonlyMap<string, Adopted>;
  readonly folder: string;
  /** The text as it is now. */
  readonly document: ResolvedProtocol | undefined;
}

function checkVersion(ledger: AdoptedLedger, version: Version, index: number): Diagnostic[] {
  if (version.snapshot !== undefined) return checkSnapshot(ledger, version, index, version.snapshot);
  const { organisation, source, adopted, document } = ledger;
  const { version: number = '', decisions = [], migrated } = version;
  const named = { organisation, version: number };
  const place = source.place(['versions', index, 'version']);
  if (version.fingerprint === undefined) {
    if (decisions.length > 0 && migrated !== true) return [diagnostic('fingerprint-missing', place, named)];
    // Until the text of the paper in force is recorded, every edit of the source would be published as adopted.
    return version === adoptedVersion(source.data) ? [diagnostic('text-unrecorded', place, named)] : [];
  }
  const isLast = index === (source.data.versions ?? []).length - 1;
  const isNow = isLast && document !== undefined ? identified(document, adopted) : null;
  const { state, chain } = progressOf(version, stepsOf(version, source.data), isNow);
  if (state === 'vastgesteld') return [diagnostic('adoption-unrecorded', place, named)];
  const lapsed = chain.filter((link) => link.lapsed && link.date !== null).map(({ body }) => body);
  return lapsed.length === 0 ? [] : [diagnostic('text-changed', place, { ...named, bodies: lapsed.join(', ') })];
}

function checkSnapshot(ledger: AdoptedLedger, version: Version, index: number, sha256: string): Diagnostic[] {
  const { organisation, source, adopted, folder } = ledger;
  const { version: number = '', decisions = [], lapsed = [] } = version;
  const named = { organisation, version: number };
  const place = source.place(['versions', index, 'snapshot']);
  const file = adopted.get(number);
  if (file === undefined)
    return [diagnostic('snapshot-missing', place, { ...named, file: `${folder}/${number}.json` })];
  const { data } = file;
  if (data === undefined || file.sha256 !== sha256 || !isSound(data, ledger, version)) {
    const at = { file: file.file, line: 1, column: 1 };
    return [diagnostic('snapshot-changed', at, named, [{ place, note: 'adopted' }])];
  }
  const isKept =
    isSame(decisions, data.decisions) &&
    isSame(lapsed, data.lapsed ?? []) &&
    isSame(stepsOf(version, source.data).map(legalPart), data.procedure.map(legalPart)) &&
    (version.migrated ?? false) === (data.migrated ?? false);
  if (isKept) return [];
  const at = source.place(['versions', index, 'decisions'], 'key');
  return [diagnostic('decision-changed', at, { version: number, decisions: printDecisions(data.decisions) })];
}

/** Of this organisation and version, and the text that its fingerprint says. */
function isSound(data: SnapshotFile, { protocol, organisation }: AdoptedLedger, version: Version): boolean {
  return (
    data.protocol === protocol &&
    data.organisation.id === organisation &&
    data.version === version.version &&
    data.fingerprint === version.fingerprint &&
    isSoundSnapshot(data)
  );
}

/** Terms and holidays plan the next version; they say nothing of one that is adopted. */
const legalPart = ({ step, body, kind }: Step) => ({ step, body, kind });

/** The order in which an author writes the keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, ordered(item)]);
}

function printDecisions(decisions: readonly Decision[]): Param {
  const print = (undated: string) =>
    decisions.map(({ step, date = undated, outcome = '' }) => `${step} ${date} ${outcome}`.trim()).join('; ');
  return { nl: print('(zonder datum)'), en: print('(without a date)') };
}

function checkOrphans(
  { id, approvals, adopted, unreadableApprovals }: Ledger,
  sound: ReadonlySet<string>,
): Diagnostic[] {
  return [...adopted].flatMap(([organisation, versions]) =>
    [...versions].flatMap(([version, { file, isStaged }]) => {
      const recorded = approvals.get(organisation)?.data.versions ?? [];
      const isRecorded = recorded.some((item) => item.version === version && item.snapshot !== undefined);
      const isUnknown =
        unreadableApprovals.has(organisation) || (approvals.has(organisation) && !sound.has(organisation));
      if (isStaged || isRecorded || isUnknown) return [];
      const item = diagnostic('snapshot-unknown', { file, line: 1, column: 1 }, { organisation, version });
      return reaching([item], reachOne(organisation, id, 'all'));
    }),
  );
}
