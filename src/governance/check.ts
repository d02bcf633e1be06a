/** The approvals of one organisation against their own rules: existing dates, known steps, right order. */
import { type Diagnostic, diagnostic, type Place, type Related } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Policy, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, Decision, LegalReferences, Step, Version } from '../model/source.ts';
import { checkAdopted } from './check-adopted.ts';
import { checkCalendars } from './check-calendars.ts';
import { compareDates, isDate } from './dates.ts';
import { fits, outcomesOf, proceeds } from './outcomes.ts';
import { compareVersions } from './versions.ts';

type Path = readonly (string | number)[];

export function checkGovernance(policy: Policy, documents: readonly ResolvedProtocol[]): Diagnostic[] {
  const perProtocol = policy.protocols.flatMap((protocol) => {
    const { approvals, base, overrides } = protocol;
    const own = documents.filter((item) => item.protocol === protocol.id);
    return [
      ...[...approvals.values()].flatMap(checkApprovals),
      ...checkLegalDates(base, ['clauses'], base.data.clauses),
      ...[...overrides.values()].flatMap((source) => [
        ...checkLegalDates(source, ['amend'], source.data.amend ?? {}),
        ...checkLegalDates(source, ['add'], source.data.add ?? []),
      ]),
      ...checkAdopted(protocol, own),
    ];
  });
  return [...checkCalendars(policy), ...perProtocol];
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
    diagnostics.push(...checkVersion(source, version, path, procedures));
  }
  return diagnostics;
}

function checkSteps(source: SourceFile<ApprovalsFile>, procedure: string, steps: readonly Step[]): Diagnostic[] {
  const seen = new Set<string>();
  return steps.flatMap(({ step }, index) => {
    if (seen.has(step))
      return [diagnostic('step-duplicate', source.place(['procedures', procedure, index, 'step']), { step })];
    seen.add(step);
    return [];
  });
}

function checkVersion(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  procedures: NonNullable<ApprovalsFile['procedures']>,
): Diagnostic[] {
  const dates: [Path, string | undefined][] = [
    [[...path, 'date'], version.date],
    [[...path, 'revision_due'], version.revision_due],
    ...(version.decisions ?? []).flatMap(({ date, submitted }, index): [Path, string | undefined][] => [
      [[...path, 'decisions', index, 'submitted'], submitted],
      [[...path, 'decisions', index, 'date'], date],
    ]),
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

function checkDecisions(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  steps: readonly Step[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const decisions = version.decisions ?? [];
  const ids = steps.map((item) => item.step);
  let isInOrder = true;
  for (const [index, decision] of decisions.entries()) {
    const at = (...rest: Path) => source.place([...path, 'decisions', index, ...rest]);
    const step = steps.find((item) => item.step === decision.step);
    if (step === undefined) {
      const named = { procedure: version.procedure ?? '', step: decision.step, steps: ids.join(', ') };
      const params = { ...named, suggestion: suggestion(decision.step, ids) };
      diagnostics.push(diagnostic('step-unknown', at('step'), params));
      continue;
    }
    diagnostics.push(...checkOutcome(decision, step, version, at), ...checkSubmission(decision, at));
    // Once a decision is out of order, so is all that follows; and what goes before what is unknown.
    if (!isInOrder) continue;
    const expected = ids[index];
    isInOrder = expected === step.step;
    if (!isInOrder) {
      const none = { nl: '(geen: alle stappen zijn gezet)', en: '(none: all steps are done)' };
      const params = { step: step.step, expected: expected ?? none };
      diagnostics.push(diagnostic('decision-order', at('step'), params));
      continue;
    }
    const before = decisions[index - 1];
    if (before !== undefined && before.date === undefined && decision.date !== undefined) {
      diagnostics.push(diagnostic('decision-order', at('step'), { step: step.step, expected: before.step }));
    } else if (before !== undefined) {
      const earlier = source.place([...path, 'decisions', index - 1, 'date']);
      diagnostics.push(...checkSequence(before, decision, steps, { at, earlier }));
    }
  }
  return diagnostics;
}

function checkOutcome(
  { outcome, date }: Decision,
  { step, kind }: Step,
  version: Version,
  at: (...rest: Path) => Place,
) {
  const allowed = outcomesOf(kind).join(', ');
  if (outcome === undefined) {
    if (date === undefined) return [];
    return version.migrated === true ? [] : [diagnostic('decision-outcome-missing', at('step'), { step, allowed })];
  }
  return fits(kind, outcome) ? [] : [diagnostic('decision-outcome', at('outcome'), { outcome, kind, allowed })];
}

/** A body decides on what was put before it, so not earlier. */
function checkSubmission({ step, date, submitted }: Decision, at: (...rest: Path) => Place): Diagnostic[] {
  if (date === undefined || submitted === undefined || compareDates(date, submitted) >= 0) return [];
  const related: Related[] = [{ place: at('submitted'), note: 'earlier' }];
  return [diagnostic('decision-before-submission', at('date'), { step, date, submitted }, related)];
}

/** A decision against the one before it: not earlier in time, and not after a step that stopped the procedure. */
function checkSequence(
  before: Decision,
  decision: Decision,
  steps: readonly Step[],
  { at, earlier }: { at: (...rest: Path) => Place; earlier: Place },
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const related: Related[] = [{ place: earlier, note: 'earlier' }];
  const { step } = decision;
  if (before.date === undefined || decision.date === undefined) return [];
  if (compareDates(decision.date, before.date) < 0) {
    diagnostics.push(
      diagnostic('decision-date', at('date'), { step, date: decision.date, previous: before.date }, related),
    );
  }
  const kind = steps.find((item) => item.step === before.step)?.kind;
  const { outcome } = before;
  if (outcome !== undefined && kind !== undefined && fits(kind, outcome) && !proceeds(kind, outcome)) {
    diagnostics.push(diagnostic('decision-blocked', at('step'), { outcome, previous: before.step, step }, related));
  }
  return diagnostics;
}
