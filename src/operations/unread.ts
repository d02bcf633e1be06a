/** Mistakes that keep what an organisation inherits from being known. */
import { type Diagnostic, distinct } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { nameOf } from '../model/policy-document.ts';
import type { Source } from './session.ts';

/** Those of the documents of which no text could be made, and of organisations whose own file cannot be read. */
export function unreadLayers(
  { policy, documents, diagnostics }: Source,
  scope: { readonly organisation?: string | undefined; readonly protocol?: string | undefined },
): Diagnostic[] {
  const unmade = documents.filter((document) => {
    const { organisation, protocol } = nameOf(document);
    const isAsked = (scope.organisation ?? organisation) === organisation && (scope.protocol ?? protocol) === protocol;
    return isAsked && document.text === null;
  });
  const isUnread = (id: string | null) => id !== null && !policy.organisations.has(id);
  const unread = diagnostics.filter(
    (item) =>
      severityOf(item) === 'error' &&
      (item.reach ?? []).some(
        ({ organisation }) => isUnread(organisation) && (scope.organisation ?? organisation) === organisation,
      ),
  );
  return distinct([...unmade.flatMap(({ mistakes }) => mistakes), ...unread]);
}
