/** The decisions on one version, each against what was recorded before it. */
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { Path, SourceFile } from '../model/policy.ts';
import type { ApprovalsFile, Decision, Step, Version } from '../model/source.ts';
import { type Admission, refusalsByItself, refusalsOf } from './admit.ts';

/** What says that a step is not due yet. */
const OUT_OF_ORDER: ReadonlySet<string> = new Set([
  'decision-order',
  'decision-blocked',
  'decision-unanswered',
  'decision-unmet',
]);

type At = (...rest: Path) => Place;
type Given = Pick<Admission, 'adoptedBefore' | 'today'>;

/** Their dates must exist. */
export function checkDecisions(
  source: SourceFile<ApprovalsFile>,
  version: Version,
  path: Path,
  steps: readonly Step[],
  adoptedBefore: string | undefined,
): Diagnostic[] {
  const given: Given = { adoptedBefore, today: null };
  const at: At = (...rest) => source.place([...path, ...rest]);
  const { lapsed = [], decisions = [], ...rest } = version;
  // What came before what lapsed may still stand: each is held to what it says itself.
  const former = lapsed.flatMap(({ decisions: own }, group) =>
    own.flatMap((decision, index) => {
      const ownAt: At = (...more) => at('lapsed', group, 'decisions', index, ...more);
      return refusalsByItself(decision, { ...given, before: version, steps, at: ownAt });
    }),
  );
  const standing = checkInOrder(decisions, { ...rest, lapsed }, steps, given, (...more) => at('decisions', ...more));
  return [...standing, ...former];
}

function checkInOrder(
  decisions: readonly Decision[],
  version: Version,
  steps: readonly Step[],
  given: Given,
  at: At,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  let isInOrder = true;
  for (const [index, decision] of decisions.entries()) {
    const refusals = refusalsOf(decision, {
      ...given,
      before: { ...version, decisions: decisions.slice(0, index) },
      steps,
      at: (...more) => at(index, ...more),
      earlier: index === 0 ? undefined : (...more) => at(index - 1, ...more),
    });
    // Once a decision is out of order, so is all that follows.
    const isOrder = refusals.some(({ code }) => OUT_OF_ORDER.has(code));
    if (isInOrder || !isOrder) found.push(...refusals);
    if (refusals.length > 0) isInOrder = false;
  }
  return found;
}
