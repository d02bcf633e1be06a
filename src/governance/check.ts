/** The approvals of one organisation against their own rules: existing dates, known steps, one version at a time. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching, reachOne } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { isDate } from '../model/date.ts';
import type { Ledger, Path, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Decision, LegalReferences, OverrideFile, Step, Version } from '../model/source.ts';
import { checkAdopted } from './check-adopted.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkDecisions } from './check-decisions.ts';
import { compareDates } from './dates.ts';
import { hasEnded, progressOf, stepsOf } from './procedure.ts';
import { compareVersions } from './versions.ts';

export function checkGovernance(policy: Policy, documents: readonly ResolvedProtocol[]): Diagnostic[] {
  return [
    ...checkCalendars(policy),
    ...policy.protocols.flatMap((protocol) => [
      ...checkLedger(
        protocol,
        documents.filter((item) => item.protocol === protocol.id),
      ),
      ...checkLegal(protocol),
    ]),
    ...policy.baseless.flatMap((ledger) => checkLedger(ledger, [])),
  ];
}

/** What was decided, and the texts that were adopted. `documents` are those of this protocol. */
function checkLedger(ledger: Ledger, documents: readonly ResolvedProtocol[]): Diagnostic[] {
  const found = [...ledger.approvals].map(([organisation, source]) => ({
    organisation,
    diagnostics: reaching(checkApprovals(source), reachOne(organisation, ledger.id, 'all')),
  }));
  // Approvals with mistakes of their own are mended first: what they say of the adopted texts may be one more.
  const sound = found.filter(({ diagnostics }) => diagnostics.length === 0).map(({ organisation }) => organisation);
  return [...found.flatMap(({ diagnostics }) => diagnostics), ...checkAdopted(ledger, documents, new Set(sound))];
}

function checkLegal({ id, base, overrides }: ProtocolSource): Diagnostic[] {
  const inOverride = ([organisation, source]: [string, SourceFile<OverrideFile>]) =>
    reaching(
      [
        ...checkLegalDates(source, ['amend'], source.data.amend ?? {}),
        ...checkLegalDates(source, ['add'], source.data.add ?? []),
      ],
      reachBelow(organisation, id, 'text'),
    );
  return [
    ...reaching(checkLegalDates(base, ['clauses'], base.data.clauses), reachBelow(null, id, 'text')),
    ...[...overrides].flatMap(inOverride),
  ];
}

/** The days on which legal references were last checked exist. */
function checkLegalDates(
  source: SourceFile<unknown>,
  path: Path,
  clauses: Readonly<Record<string, { legal?: LegalReferences }>> | readonly { legal?: LegalReferences }[],
): Diagnostic[] {
  return Object.entries(clauses).flatMap(([key, { legal = [] }]: [string, { legal?: LegalReferences }]) =>
    legal.flatMap(({ checked }, index) =>
      checked === undefined || isDate(checked)
        ? []
        : [diagnostic('date-invalid', source.place([...path, key, 'legal', index, 'checked']), { value: checked })],
    ),
  );
}

export function checkApprovals(source: SourceFile<ApprovalsFile>): Diagnostic[] {
  const { procedures = {}, versions = [] } = source.data;
  const diagnostics: Diagnostic[] = [];
  for (const [id, steps] of Object.entries(procedures)) diagnostics.push(...checkSteps(source, id, steps));
  let previous: { version: string; path: Path } | undefined;
  for (const [index, version] of versions.entries()) {
    const path = ['versions', index];
    if (version.version !== undefined) {
      const own = { version: version.version, path: [...path, 'version'] };
      if (previous !== undefined && compareVersions(own.version, previous.version) <= 0) {
        diagnostics.push(
          diagnostic('version-order', source.place(own.path), { version: own.version, previous: previous.version }, [
            { place: source.place(previous.path), note: 'first' },
          ]),
        );
      }
      previous = own;
    }
    diagnostics.push(...checkVersion(source, version, path, procedures), ...checkOpen(source, version, index));
  }
  return diagnostics;
}

/** A text is decided on as one version at a time: before the next is proposed, the last is adopted or withdrawn. */
function checkOpen(source: SourceFile<ApprovalsFile>, version: Version, index: number): Diagnostic[] {
  const next = source.data.versions?.[index + 1];
  const steps = stepsOf(version, source.data);
  const { state } = progressOf(version, steps, null);
  // Of a paper, decisions may be missing.
  if (next === undefined || steps.length === 0 || version.migrated === true || hasEnded(state)) return [];
  const later = source.place(['versions', index + 1]);
  const params = { version: numberOf(version), next: numberOf(next) };
  return [
    diagnostic('version-open', source.place(['versions', index, 'version']), params, [{ place: later, note: 'later' }]),
  ];
}

/** By which a message names a version: a paper may have an edition instead of a number, or neither. */
function numberOf({ version, edition }: Version): Param {
  return version ?? edition ?? { nl: 'zonder nummer', en: 'without a number' };
}

function checkSteps(source: SourceFile<ApprovalsFile>, procedure: string, steps: readonly Step[]): Diagnostic[] {
  const seen = new Set<string>();
  const repeated = steps.flatMap(({ step }, index) => {
    if (seen.has(step))
      return [diagnostic('step-duplicate', source.place(['procedures', procedure, index, 'step']), { step })];
    seen.add(step);
    return [];
  });
  // A council consents or advises; it is the board that adopts (WMS art. 10 and 11).
  if (steps.some(({ kind }) => kind === 'vaststelling')) return repeated;
  return [
    ...repeated,
    diagnostic('procedure-unadopted', source.place(['procedures', procedure], 'key'), { procedure }),
  ];
}

function checkVersion(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  procedures: NonNullable<ApprovalsFile['procedures']>,
): Diagnostic[] {
  const inDecisions = (decisions: readonly Decision[], at: Path): [Path, string | undefined][] =>
    decisions.flatMap(({ date, submitted }, index): [Path, string | undefined][] => [
      [[...at, index, 'submitted'], submitted],
      [[...at, index, 'date'], date],
    ]);
  const dates: [Path, string | undefined][] = [
    [[...path, 'date'], version.date],
    [[...path, 'revision_due'], version.revision_due],
    ...inDecisions(version.decisions ?? [], [...path, 'decisions']),
    ...(version.lapsed ?? []).flatMap(({ decisions }, index) =>
      inDecisions(decisions, [...path, 'lapsed', index, 'decisions']),
    ),
  ];
  const invalid = dates.flatMap(([at, value]) =>
    value === undefined || isDate(value) ? [] : [diagnostic('date-invalid', source.place(at), { value })],
  );
  if (invalid.length > 0) return invalid;
  const diagnostics = checkRevision(source, version, path);
  if (version.procedure === undefined) return diagnostics;
  const steps = Object.hasOwn(procedures, version.procedure) ? procedures[version.procedure] : undefined;
  if (steps === undefined) {
    const params = { id: version.procedure, suggestion: suggestion(version.procedure, Object.keys(procedures)) };
    return [...diagnostics, diagnostic('procedure-unknown', source.place([...path, 'procedure']), params)];
  }
  return [...diagnostics, ...checkDecisions(source, version, path, steps)];
}

function checkRevision(source: SourceFile<ApprovalsFile>, version: Version, path: Path): Diagnostic[] {
  const due = version.revision_due;
  if (due === undefined) return [];
  const latest = [version.date, ...(version.decisions ?? []).map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .sort(compareDates)
    .at(-1);
  if (latest === undefined || compareDates(due, latest) >= 0) return [];
  return [diagnostic('revision-early', source.place([...path, 'revision_due']), { due, date: latest })];
}
