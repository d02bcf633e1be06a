/** Adopted texts and the approvals must say the same: what is adopted is never edited, and never lost. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { Adopted, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Decision, Version } from '../model/source.ts';
import { fingerprintOf } from './fingerprint.ts';
import { progressOf, stepsOf } from './procedure.ts';
import { fromSnapshot } from './snapshot.ts';

/** `documents` are those of this protocol; an organisation without one has mistakes that are told already. */
export function checkAdopted(protocol: ProtocolSource, documents: readonly ResolvedProtocol[]): Diagnostic[] {
  const inLedgers = [...protocol.approvals].flatMap(([organisation, source]) => {
    const document = documents.find((item) => item.organisation.id === organisation);
    const subject = {
      organisation,
      source,
      adopted: protocol.adopted.get(organisation) ?? new Map<string, Adopted>(),
      folder: source.file.replace(/approvals\/[^/]*$/, `adopted/${organisation}`),
      fingerprint: document === undefined ? null : fingerprintOf(document),
    };
    return (source.data.versions ?? []).flatMap((version, index) => checkVersion(subject, version, index));
  });
  return [...inLedgers, ...checkOrphans(protocol)];
}

interface Subject {
  readonly organisation: string;
  readonly source: SourceFile<ApprovalsFile>;
  readonly adopted: ReadonlyMap<string, Adopted>;
  readonly folder: string;
  /** Of the text as it is now. */
  readonly fingerprint: string | null;
}

function checkVersion(subject: Subject, version: Version, index: number): Diagnostic[] {
  const { organisation, source, fingerprint } = subject;
  const isLast = index === (source.data.versions ?? []).length - 1;
  const { version: number = '', decisions = [], migrated } = version;
  const named = { organisation, version: number };
  const place = source.place(['versions', index, 'version']);
  if (decisions.length > 0 && version.fingerprint === undefined && migrated !== true)
    return [diagnostic('fingerprint-missing', place, named)];
  const { state, chain } = progressOf(version, stepsOf(version, source.data), isLast ? fingerprint : null);
  if (version.snapshot !== undefined) return checkSnapshot(subject, version, index);
  if (state === 'vastgesteld' && migrated !== true) return [diagnostic('fingerprint-missing', place, named)];
  const lapsed = chain.filter((link) => link.lapsed).map(({ body }) => body);
  return lapsed.length === 0 ? [] : [diagnostic('text-changed', place, { ...named, bodies: lapsed.join(', ') })];
}

function checkSnapshot(
  { organisation, source, adopted, folder }: Subject,
  version: Version,
  index: number,
): Diagnostic[] {
  const { version: number = '', decisions = [] } = version;
  const named = { organisation, version: number };
  const place = source.place(['versions', index, 'snapshot']);
  const file = adopted.get(number);
  if (file === undefined)
    return [diagnostic('snapshot-missing', place, { ...named, file: `${folder}/${number}.json` })];
  const { data } = file;
  const isSound =
    file.sha256 === version.snapshot &&
    data !== undefined &&
    data.fingerprint === version.fingerprint &&
    fingerprintOf(fromSnapshot(data)) === data.fingerprint;
  if (!isSound) {
    const at = { file: file.file, line: 1, column: 1 };
    return [diagnostic('snapshot-changed', at, named, [{ place, note: 'declared' }])];
  }
  const steps = stepsOf(version, source.data);
  if (isSame(decisions, data.decisions) && isSame(steps, data.procedure)) return [];
  const at = source.place(['versions', index, 'decisions'], 'key');
  return [diagnostic('decision-changed', at, { version: number, decisions: printDecisions(data.decisions) })];
}

/** Key by key: the order in which an author writes them says nothing. */
function isSame(one: readonly object[], other: readonly object[]): boolean {
  const ordered = (list: readonly object[]) =>
    JSON.stringify(list.map((item) => Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))));
  return ordered(one) === ordered(other);
}

function printDecisions(decisions: readonly Decision[]): string {
  return decisions.map(({ step, date = '–', outcome }) => [step, date, outcome].join(' ').trim()).join('; ');
}

function checkOrphans({ approvals, adopted }: ProtocolSource): Diagnostic[] {
  return [...adopted].flatMap(([organisation, versions]) =>
    [...versions].flatMap(([version, { file }]) => {
      const recorded = approvals.get(organisation)?.data.versions ?? [];
      if (recorded.some((item) => item.version === version && item.snapshot !== undefined)) return [];
      return [diagnostic('snapshot-unknown', { file, line: 1, column: 1 }, { organisation, version })];
    }),
  );
}
