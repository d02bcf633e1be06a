/** What there is to tell, without what asks a decision of an organisation that has ended. */
import type { Code, Diagnostic } from '../diagnostic/diagnostic.ts';
import { isOver } from '../model/organisation.ts';
import type { Policy } from '../model/policy.ts';

/** Rules that ask an organisation to decide on its text, anew or for the first time. All others tell of mistakes. */
const ASK_TO_DECIDE: ReadonlySet<Code> = new Set([
  'amend-stale',
  'amend-unpinned',
  'base-moved',
  'clause-removed',
  'decisions-unpinned',
  'optional-untaken',
  'outline-undecided',
  'text-changed',
] satisfies Code[]);

/** Ids of those that have ended. */
export function endedIn({ organisations }: Policy): ReadonlySet<string> {
  return new Set([...organisations.values()].filter(isOver).map(({ id }) => id));
}

/** Nobody of `ended` is left to decide; of others that it reaches, it is told still. */
export function withoutVain(diagnostics: readonly Diagnostic[], ended: ReadonlySet<string>): readonly Diagnostic[] {
  if (ended.size === 0) return diagnostics;
  return diagnostics.flatMap((item) => {
    if (item.reach === undefined || !ASK_TO_DECIDE.has(item.code)) return [item];
    const reach = item.reach.filter(({ organisation }) => organisation === null || !ended.has(organisation));
    return reach.length < item.reach.length && reach.length === 0 ? [] : [{ ...item, reach }];
  });
}
