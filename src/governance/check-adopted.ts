/** Adopted texts and the approvals must say the same: what is adopted is never edited, and never lost. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import type { Adopted, Ledger, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Decision, SnapshotFile, Step, Version } from '../model/source.ts';
import { firstNamed, ordered, undone, unsigned } from './entries.ts';
import { identified } from './identified.ts';
import { adoptedVersion } from './in-force.ts';
import { progressOf } from './procedure.ts';
import { isRequired, routeOf, stepsOf } from './route.ts';
import { isSoundSnapshot, recordIn } from './snapshot.ts';
import { type StoredText, storedTexts } from './stored.ts';

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
  if (version.snapshot !== undefined) return checkSnapshot(ledger, version, index);
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

function checkSnapshot(ledger: AdoptedLedger, version: Version, index: number): Diagnostic[] {
  const wrong = storedTexts(version).flatMap((text) => checkText(ledger, version, index, text));
  const first = ledger.adopted.get(version.version ?? '')?.data;
  return wrong.length > 0 || first === undefined ? wrong : checkKept(ledger, version, index, first);
}

function checkText(ledger: AdoptedLedger, version: Version, index: number, text: StoredText): Diagnostic[] {
  const { organisation, source, adopted, folder } = ledger;
  const named = { organisation, version: version.version ?? '' };
  const place = source.place(['versions', index, ...text.path]);
  const file = adopted.get(text.name);
  if (file === undefined)
    return [diagnostic('snapshot-missing', place, { ...named, file: `${folder}/${text.name}.json` })];
  const { data } = file;
  if (data !== undefined && file.sha256 === text.sha256 && isSound(data, ledger, version, text)) return [];
  const at = { file: file.file, line: 1, column: 1 };
  return [diagnostic('snapshot-changed', at, named, [{ place, note: 'adopted' }])];
}

/** All that prints stands as it was at the adoption, but for what was corrected since, or told since. */
function checkKept(
  { source }: AdoptedLedger,
  version: Version,
  index: number,
  { decisions: then, lapsed = [], procedure, migrated = false, record }: SnapshotFile,
): Diagnostic[] {
  const { version: number = '', decisions = [], corrections = [] } = version;
  const asRecorded = (own: readonly Decision[]) =>
    own.map(unsigned).map(({ id, ...said }) => ordered(id === undefined ? said : undone(said, corrections, id)));
  const since = decisions.slice(then.length);
  const steps = stepsOf(version, source.data);
  // A name can have been corrected before the adoption too, and then the stored text has the right one.
  const named = (own: readonly Step[]) => firstNamed(own, corrections).map(legalPart);
  const isNotice = ({ step }: Decision) => steps.find((item) => item.step === step)?.kind === 'ter_kennisneming';
  const isKept =
    isSame(asRecorded(decisions.slice(0, then.length)), asRecorded(then)) &&
    since.every(isNotice) &&
    isSame(asLapsed(version.lapsed ?? []), asLapsed(lapsed)) &&
    isSame(named(routeThen(steps, procedure)), named(procedure)) &&
    (version.migrated ?? false) === migrated;
  if (!isKept) {
    const at = source.place(['versions', index, 'decisions'], 'key');
    return [diagnostic('decision-changed', at, { version: number, decisions: printDecisions(then) })];
  }
  if (record === undefined) return [];
  const { control: _, ...printed } = recordIn(undone(record, corrections, 'version'));
  const { control: __, ...now } = recordIn(undone(version, corrections, 'version'));
  const changed = Object.keys({ ...printed, ...now }).filter((name) => valueIn(printed, name) !== valueIn(now, name));
  return changed.map((name) => {
    const at = source.place(['versions', index, name]);
    const value = valueIn(printed, name) ?? { nl: '(niets)', en: '(nothing)' };
    return diagnostic('version-changed', at, { version: number, field: name, value });
  });
}

function valueIn(record: object, name: string): string | undefined {
  return new Map<string, string>(Object.entries(record)).get(name);
}

/** Corrections of what has lapsed are undone by the same ids. */
function asLapsed(groups: NonNullable<Version['lapsed']>): unknown {
  return groups.map(({ fingerprint, decisions }) => [
    fingerprint,
    decisions.map(unsigned).map(({ id, ...said }) => id ?? ordered(said)),
  ]);
}

/** Without steps that came since and hold nothing up. */
function routeThen(steps: readonly Step[], then: readonly Step[]): Step[] {
  const known = new Set(then.map(({ step }) => step));
  return routeOf([...steps]).filter((step) => isRequired(step) || known.has(step.step));
}

/** Of this organisation and version, and the text that its fingerprint says. */
function isSound(
  data: SnapshotFile,
  { protocol, organisation }: AdoptedLedger,
  version: Version,
  { fingerprint }: StoredText,
): boolean {
  return (
    data.protocol === protocol &&
    data.organisation.id === organisation &&
    data.version === version.version &&
    data.fingerprint === fingerprint &&
    isSoundSnapshot(data)
  );
}

/** Terms and holidays plan the next version; they say nothing of one that is adopted. */
const legalPart = ({ step, body, kind }: Step) => ordered({ step, body, kind });

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function printDecisions(decisions: readonly Decision[]): Param {
  const print = (undated: string) =>
    decisions
      .map(({ step, body, date = undated, outcome = '' }) => `${step ?? body} ${date} ${outcome}`.trim())
      .join('; ');
  return { nl: print('(zonder datum)'), en: print('(without a date)') };
}

function checkOrphans(
  { id, approvals, adopted, unreadableApprovals }: Ledger,
  sound: ReadonlySet<string>,
): Diagnostic[] {
  return [...adopted].flatMap(([organisation, versions]) =>
    [...versions].flatMap(([version, { file, isStaged }]) => {
      const recorded = approvals.get(organisation)?.data.versions ?? [];
      const isRecorded = recorded.some((item) => storedTexts(item).some(({ name }) => name === version));
      const isUnknown =
        unreadableApprovals.has(organisation) || (approvals.has(organisation) && !sound.has(organisation));
      if (isStaged || isRecorded || isUnknown) return [];
      const item = diagnostic('snapshot-unknown', { file, line: 1, column: 1 }, { organisation, version });
      return reaching([item], reachOne(organisation, id, 'all'));
    }),
  );
}
