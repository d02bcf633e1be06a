/** The approvals of one organisation against their own rules: existing dates, known steps, one version at a time. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching, reachOne } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { isDate } from '../model/date.ts';
import type { Ledger, Path, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, LegalReferences, OverrideFile, Procedure, Step, Version } from '../model/source.ts';
import { isUnlikely } from './admit.ts';
import { checkAdopted } from './check-adopted.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkEntries } from './check-entries.ts';
import { checkSchools } from './check-schools.ts';
import { compareDates } from './dates.ts';
import type { Owner } from './entries.ts';
import { adoptedDay, takesEffect } from './in-force.ts';
import { checkPeriod } from './period.ts';
import { hasEnded, progressOf } from './procedure.ts';
import { procedureNamed, stagesOf, stepsIn, stepsOf } from './route.ts';
import { checkSigned } from './signatures.ts';
import { daysIn } from './term.ts';
import { compareVersions, nameOfVersion } from './versions.ts';

export function checkGovernance(policy: Policy, documents: readonly ResolvedProtocol[]): Diagnostic[] {
  return [
    ...checkCalendars(policy),
    ...policy.protocols.flatMap((protocol) => [
      ...checkLedger(policy, protocol, {
        documents: documents.filter((item) => item.protocol === protocol.id),
        unreadable: protocol.unreadable,
      }),
      ...checkLegal(protocol),
    ]),
    ...policy.baseless.flatMap((ledger) =>
      checkLedger(policy, ledger, { documents: [], unreadable: ledger.unreadableApprovals }),
    ),
    ...checkSigned(policy),
  ];
}

interface LedgerBeside {
  /** Those of this protocol. */
  readonly documents: readonly ResolvedProtocol[];
  /** Organisations of which nothing is concluded. */
  readonly unreadable: ReadonlySet<string>;
}

/** What was decided, and the texts that were adopted. */
function checkLedger(policy: Policy, ledger: Ledger, { documents, unreadable }: LedgerBeside): Diagnostic[] {
  const found = [...ledger.approvals].map(([organisation, source]) => ({
    organisation,
    diagnostics: reaching(
      [
        ...checkApprovals(source, { protocol: ledger.id, organisation }),
        ...checkSchools(source, organisation, policy, unreadable),
      ],
      reachOne(organisation, ledger.id, 'all'),
    ),
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

/** What is sound stays so, whatever day it is. */
export function checkApprovals(source: SourceFile<ApprovalsFile>, owner: Owner): Diagnostic[] {
  const { procedures = {}, versions = [] } = source.data;
  const diagnostics: Diagnostic[] = [];
  const broken = new Set<string>();
  for (const [id, procedure] of Object.entries(procedures)) {
    const own = checkSteps(source, id, procedure);
    if (own.length > 0) broken.add(id);
    diagnostics.push(...own);
  }
  let adoptedBefore: string | undefined;
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
    // By a procedure that is mended first, nothing can be said of what was decided.
    if (version.route === undefined && broken.has(version.procedure ?? '')) continue;
    const own = [
      ...checkVersion(source, version, path, adoptedBefore),
      ...checkOpen(source, version, index),
      ...checkMigrated(source, version, index),
      ...checkInferred(source, version, index),
    ];
    diagnostics.push(...own);
    if (own.length > 0) continue;
    diagnostics.push(...checkEntries(source, version, path, owner));
    if (takesEffect(version, source.data)) adoptedBefore = adoptedDay(version) ?? adoptedBefore;
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
  const params = { version: nameOfVersion(version), next: nameOfVersion(next) };
  return [
    diagnostic('version-open', source.place(['versions', index, 'version']), params, [{ place: later, note: 'later' }]),
  ];
}

function checkSteps(source: SourceFile<ApprovalsFile>, id: string, procedure: Procedure): Diagnostic[] {
  const steps = stepsIn(procedure);
  const at = (...rest: Path) =>
    source.place(['procedures', id, ...(Array.isArray(procedure) ? [] : ['stages']), ...rest]);
  const seen = new Set<string>();
  const wrong = steps.flatMap((step, index) => {
    const own = checkStep(step, steps, index, (...rest) => at(index, ...rest));
    const isRepeated = seen.has(step.step);
    seen.add(step.step);
    return isRepeated ? [diagnostic('step-duplicate', at(index, 'step'), { step: step.step })] : own;
  });
  // A council consents or advises; it is the board that adopts (WMS art. 10 and 11).
  if (steps.some(({ kind }) => kind === 'vaststelling')) return wrong;
  return [...wrong, diagnostic('procedure-unadopted', source.place(['procedures', id], 'key'), { procedure: id })];
}

/** The steps that it names. */
function checkStep(own: Step, steps: readonly Step[], index: number, at: (...rest: Path) => Place): Diagnostic[] {
  const { step, kind, beside, needs = [], on, reply } = own;
  const earlier = steps.slice(0, index);
  const ids = earlier.map((item) => item.step);
  const stage = new Set((stagesOf(earlier).at(-1) ?? []).map((item) => item.step));
  const known = ids.join(', ');
  const unknown = needs.flatMap((id, item) =>
    ids.includes(id)
      ? []
      : [diagnostic('step-earlier', at('needs', item), { step, other: id, known, suggestion: suggestion(id, ids) })],
  );
  const isRuling = kind === 'uitspraak';
  return [
    ...unknown,
    ...(beside === undefined || stage.has(beside)
      ? []
      : [diagnostic('step-beside', at('beside'), { step, other: beside })]),
    ...(isRuling && on === undefined ? [diagnostic('step-on-missing', at('kind'), { step })] : []),
    ...(on !== undefined && (!isRuling || !ids.includes(on))
      ? [diagnostic('step-earlier', at('on'), { step, other: on, known, suggestion: suggestion(on, ids) })]
      : []),
    ...(reply !== undefined && kind !== 'advies' ? [diagnostic('step-reply', at('reply'), { step })] : []),
    ...checkTerm(own, at),
  ];
}

/** A term in school or working days is a number of them; school days without holidays there are none. */
function checkTerm({ term, days, holidays }: Step, at: (...rest: Path) => Place): Diagnostic[] {
  if (term === undefined || (days !== 'school' && days !== 'working')) return [];
  const kind = days === 'school' ? { nl: 'schooldagen', en: 'school days' } : { nl: 'werkdagen', en: 'working days' };
  if (daysIn(term) === undefined) return [diagnostic('term-days', at('term'), { days: kind, term })];
  return days === 'school' && holidays?.length === 0 ? [diagnostic('term-holidays', at('holidays'), {})] : [];
}

function checkVersion(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  adoptedBefore: string | undefined,
): Diagnostic[] {
  const invalid = datesIn(version).flatMap(([at, value]) =>
    isDate(value) ? [] : [diagnostic('date-invalid', source.place([...path, ...at]), { value })],
  );
  if (invalid.length > 0) return invalid;
  const diagnostics = checkDays(version, (...rest) => source.place([...path, ...rest]));
  const { procedure } = version;
  const steps = stepsOf(version, source.data);
  if (procedure !== undefined && version.route === undefined && procedureNamed(source.data, procedure) === undefined) {
    const params = { id: procedure, suggestion: suggestion(procedure, Object.keys(source.data.procedures ?? {})) };
    return [...diagnostics, diagnostic('procedure-unknown', source.place([...path, 'procedure']), params)];
  }
  const isDecidedOn = version.decisions !== undefined || version.fingerprint !== undefined;
  if (procedure === undefined && version.migrated !== true && isDecidedOn)
    return [...diagnostics, diagnostic('procedure-missing', source.place(path), { version: nameOfVersion(version) })];
  return [...diagnostics, ...checkDecisions(source, version, path, steps, adoptedBefore)];
}

/** Every date of a version, from it. */
function datesIn(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]): [Path, string][] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    // A step of the route is on another step; of what was inferred it is said from what.
    if (typeof item !== 'string') return key === 'route' || key === 'inferred' ? [] : datesIn(item, at);
    // The values of a correction are what was corrected, dates or not.
    return DATES.has(key) ? [[at, item]] : [];
  });
}

const DATES: ReadonlySet<string> = new Set([
  ...['date', 'revision_due', 'proposed', 'in_force_from', 'in_force_until'],
  ...['submitted', 'met', 'replied', 'no_objection', 'from', 'on'],
]);

/** Days that somebody plans, and the day of a repeal. */
function checkDays(version: Version, at: (...rest: Path) => Place): Diagnostic[] {
  const { revision_due, in_force_from, in_force_until, repealed } = version;
  const adopted = adoptedDay(version);
  return [
    ...Object.entries({ revision_due, in_force_from, in_force_until }).flatMap(([key, date]) =>
      date !== undefined && date >= '2000' && isUnlikely(date, null) ? [diagnostic('date-far', at(key), { date })] : [],
    ),
    ...checkPeriod(version, at),
    ...(repealed !== undefined && adopted !== undefined && compareDates(repealed.date, adopted) < 0
      ? [diagnostic('repeal-early', at('repealed', 'date'), { date: repealed.date, adopted })]
      : []),
  ];
}

/** What was adopted here has a text that is known: after it nothing comes from paper. */
function checkMigrated(source: SourceFile<ApprovalsFile>, version: Version, index: number): Diagnostic[] {
  const { versions = [] } = source.data;
  const place = source.place(['versions', index, 'migrated'], 'key');
  const named = { version: nameOfVersion(version) };
  if (version.migrated !== true) return [];
  if (version.route !== undefined || version.proposed !== undefined) return [diagnostic('migrated-here', place, named)];
  const here = versions.slice(0, index).find((item) => item.migrated !== true && item.snapshot !== undefined);
  return here === undefined ? [] : [diagnostic('migrated-late', place, { ...named, first: nameOfVersion(here) })];
}

/** Only of what stands here, and was not recorded here, can one say that it was inferred. */
function checkInferred(source: SourceFile<ApprovalsFile>, version: Version, index: number): Diagnostic[] {
  const { inferred, migrated } = version;
  if (inferred === undefined) return [];
  const place = (...rest: Path) => source.place(['versions', index, 'inferred', ...rest], 'key');
  const named = { version: nameOfVersion(version) };
  const isHere = migrated !== true && (version.version !== undefined || version.procedure !== undefined);
  if (isHere) return [diagnostic('inferred-here', place(), named)];
  const values = new Map<string, unknown>(Object.entries(version));
  return Object.keys(inferred)
    .filter((field) => field !== 'document' && !values.has(field))
    .map((field) => diagnostic('inferred-nothing', place(field), { ...named, field }));
}
