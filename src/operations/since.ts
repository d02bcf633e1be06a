/** What was recorded in a former revision, against what is recorded now. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { changedSince } from '../governance/since.ts';
import type { Host } from '../host/index.ts';
import type { Policy } from '../model/policy.ts';
import type { Session } from './session.ts';

/** What is gone or changed since a revision named `ref`, and which of its files could not be read. */
export function ledgerSince(session: Session, policy: Policy, revision: Host, ref: string): Diagnostic[] {
  const { value: then, diagnostics } = session.ledgersFrom(revision);
  const now = [...policy.protocols, ...policy.baseless];
  return [...unread(diagnostics, ref), ...changedSince(now, then, ref)];
}

/** A file that stood there and is none of the ledger held nothing of it. */
function unread(diagnostics: readonly Diagnostic[], ref: string): Diagnostic[] {
  const files = diagnostics
    .filter((item) => severityOf(item) === 'error' && item.code !== 'file-unexpected')
    .flatMap(({ place }) => (place === NO_PLACE ? [] : [place.file]));
  return [...new Set(files)].map((file) => diagnostic('ledger-unread', { file, line: 1, column: 1 }, { ref }));
}
