/** The steps that a version goes by against those that it went by then. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import type { ApprovalsFile, Step, Version } from '../model/source.ts';
import { firstNamed, ordered } from './entries.ts';
import { isRequired, procedureNamed, routeOf } from './route.ts';
import { newCorrections, type VersionPair, versionNamed } from './since-pair.ts';

/** What is adopted without a route of its own keeps its steps with the stored text: see check-adopted.ts. */
export function changedRoute(pair: VersionPair): Diagnostic[] {
  const { former, now, index, approvals } = pair;
  const { source, ref } = approvals;
  if (former.route === undefined && (former.snapshot !== undefined || !isBegun(former))) return [];
  const before = wayOf(former, approvals.former);
  const known = new Set(before.map(({ step }) => step));
  const after = firstNamed(wayOf(now, approvals.now), newCorrections(pair)).filter(
    // What is only told or asked may join a version until it is adopted.
    (step) => (former.route !== undefined && former.snapshot !== undefined) || known.has(step.step) || isRequired(step),
  );
  if (JSON.stringify(ordered(before)) === JSON.stringify(ordered(after))) return [];
  const place = source.place(['versions', index, now.route === undefined ? 'procedure' : 'route']);
  return [diagnostic('ledger-route', place, { ref, what: versionNamed(former), steps: print(before) })];
}

/** Whether anything is recorded on it that its steps say the meaning of. */
function isBegun({ fingerprint, decisions = [], lapsed = [] }: Version): boolean {
  return fingerprint !== undefined || decisions.length > 0 || lapsed.length > 0;
}

function wayOf({ route, procedure }: Version, approvals: ApprovalsFile): readonly Step[] {
  return route ?? routeOf(procedureNamed(approvals, procedure));
}

function print(steps: readonly Step[]): Param {
  const named = steps.map(({ body, kind }) => `${body} (${kind})`).join(', ');
  return named === '' ? { nl: '(geen)', en: '(none)' } : named;
}
