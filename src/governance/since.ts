/**
 * What was recorded then against what is recorded now: a record only grows. A file on its own cannot tell what it held
 * before; against a former revision each entry, version, value or stored text that is gone or changed shows. A function of
 * both; where nothing was recorded, nothing is gone.
 */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import type { Adopted, Ledger, SourceFile } from '../model/policy.ts';
import type { ApprovalsFile } from '../model/source.ts';
import { changedVersions } from './since-versions.ts';
import { storedTexts } from './stored.ts';

/** What is gone or changed. `ref` is the name of the revision that held `then`, which may have mistakes. */
export function changedSince(now: readonly Ledger[], then: readonly Ledger[], ref: string): Diagnostic[] {
  const byId = new Map(now.map((ledger) => [ledger.id, ledger]));
  return then.flatMap((former) => {
    const ledger = byId.get(former.id);
    const organisations = new Set([...former.approvals.keys(), ...former.adopted.keys()]);
    return [...organisations].flatMap((organisation) =>
      reaching(
        [...changedApprovals(ledger, former, organisation, ref), ...changedTexts(ledger, former, organisation, ref)],
        reachOne(organisation, former.id, 'all'),
      ),
    );
  });
}

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

function changedApprovals(ledger: Ledger | undefined, former: Ledger, organisation: string, ref: string): Diagnostic[] {
  const then = former.approvals.get(organisation);
  // Approvals that cannot be read are told already, and what they hold is not known.
  if (then === undefined || ledger?.unreadableApprovals.has(organisation) === true) return [];
  const now = ledger?.approvals.get(organisation);
  if (now !== undefined) {
    const owner = { protocol: former.id, organisation };
    return changedVersions({ former: then.data, now: now.data, source: now, owner, ref });
  }
  const isEmpty = (then.data.versions ?? []).length === 0;
  return isEmpty ? [] : [diagnostic('ledger-file-gone', startOf(then.file), { ref })];
}

/** Each stored text is there still, byte for byte. */
function changedTexts(ledger: Ledger | undefined, former: Ledger, organisation: string, ref: string): Diagnostic[] {
  const then = former.adopted.get(organisation) ?? new Map<string, Adopted>();
  const now = ledger?.adopted.get(organisation);
  const named = namedBy(former.approvals.get(organisation));
  return [...then].flatMap(([name, { file, sha256, isStaged }]) => {
    // What was written for an adoption that was cut off counts only where the approvals name it.
    if (isStaged && !named.has(name)) return [];
    const own = now?.get(name);
    if (own === undefined) return [diagnostic('ledger-file-gone', startOf(file), { ref })];
    return own.sha256 === sha256 ? [] : [diagnostic('ledger-file-changed', startOf(own.file), { ref })];
  });
}

function namedBy(approvals: SourceFile<ApprovalsFile> | undefined): ReadonlySet<string> {
  return new Set((approvals?.data.versions ?? []).flatMap(storedTexts).map(({ name }) => name));
}
