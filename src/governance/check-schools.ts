/** A board may ask a body of a school of its own, and of no other. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Policy, SourceFile } from '../model/policy.ts';
import type { ApprovalsFile } from '../model/source.ts';
import { chainOf } from '../resolve/chain.ts';
import { someOf } from '../words/some-of.ts';
import { stepsIn } from './route.ts';

/**
 * Of the procedures alone: what a version asked stays asked, wherever the school went since. `unreadable` are organisations
 * whose files could not be read, of which nothing is concluded.
 */
export function checkSchools(
  source: SourceFile<ApprovalsFile>,
  organisation: string,
  policy: Policy,
  unreadable: ReadonlySet<string>,
): Diagnostic[] {
  return Object.entries(source.data.procedures ?? {}).flatMap(([id, procedure]) =>
    stepsIn(procedure).flatMap(({ step, of }, index) => {
      if (of === undefined || unreadable.has(of) || isBelow(of, organisation, policy)) return [];
      const path = ['procedures', id, ...(Array.isArray(procedure) ? [] : ['stages']), index, 'of'];
      const known = [...policy.organisations.keys()].filter((other) => isBelow(other, organisation, policy));
      const said = { nl: someOf(known, 'nl'), en: someOf(known, 'en') };
      const named = { step, id: of, organisation, known: said, suggestion: suggestion(of, known) };
      return [diagnostic('step-of', source.place(path), named)];
    }),
  );
}

/** Or the organisation itself. */
function isBelow(id: string, organisation: string, policy: Policy): boolean {
  const own = policy.organisations.get(id);
  return own !== undefined && chainOf(policy, own).some((above) => above.id === organisation);
}
