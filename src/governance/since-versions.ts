/** The versions of an organisation against those of a former revision. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { Version } from '../model/source.ts';
import { pairUp } from './pair-up.ts';
import { changedEntries } from './since-entries.ts';
import { changedFields } from './since-fields.ts';
import { type ApprovalsPair, versionNamed } from './since-pair.ts';
import { changedRoute } from './since-route.ts';

export function changedVersions(approvals: ApprovalsPair): Diagnostic[] {
  const { source, ref } = approvals;
  const before = approvals.former.versions ?? [];
  const after = approvals.now.versions ?? [];
  const indexes = placesOf(before, after);
  const found = before.flatMap((former, at) => {
    const index = indexes[at];
    const now = index === undefined ? undefined : after[index];
    if (index === undefined || now === undefined)
      return [diagnostic('ledger-gone', source.place(['versions']), { ref, what: versionNamed(former) })];
    const pair = { former, now, index, approvals };
    return [...changedFields(pair), ...changedRoute(pair), ...changedEntries(pair)];
  });
  return [...found, ...changedOrder(approvals, indexes)];
}

/** Of each version then, where it stands now. A paper may have none of the numbers by which others are known. */
function placesOf(before: readonly Version[], after: readonly Version[]): (number | undefined)[] {
  const isPaper = ({ version }: Version) => version === undefined;
  const pairs = pairUp(before, after, [
    (former, now) => former.version !== undefined && former.version === now.version,
    (former, now) => isPaper(former) && JSON.stringify(former) === JSON.stringify(now),
    (former, now) => isPaper(former) && former.edition !== undefined && former.edition === now.edition,
    isPaper,
  ]);
  return before.map((version) => {
    const now = pairs.get(version);
    return now === undefined ? undefined : after.indexOf(now);
  });
}

/** What comes is put behind what stood there; only a paper that is taken over later may go before it. */
function changedOrder(
  { former, now: { versions = [] }, source, ref }: ApprovalsPair,
  indexes: readonly (number | undefined)[],
): Diagnostic[] {
  const stood = new Map(indexes.map((index, at) => [index, at]));
  return versions.flatMap((version, index) => {
    const at = stood.get(index);
    const isNewPaper = at === undefined && version.migrated === true;
    const other = indexes.findIndex(
      (place, before) => place !== undefined && place > index && before < (at ?? Infinity),
    );
    const passed = former.versions?.[other];
    if (isNewPaper || passed === undefined) return [];
    const named = { ref, what: versionNamed(version), other: versionNamed(passed) };
    return [diagnostic('ledger-order', source.place(['versions', index]), named)];
  });
}
