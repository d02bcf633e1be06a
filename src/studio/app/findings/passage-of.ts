/** The passage that a finding is about, in a document that holds it. */
import type { Finding } from '../../api.ts';
import { address, type DocumentAddress, documentAddress, go } from '../address.ts';
import { opened, start } from '../state.ts';

/** In the document that is open where that is one of those, else in the first; null where there is none. */
export function passageOf({ clause, place, organisations }: Finding): DocumentAddress | null {
  if (clause === null) return null;
  const steps = place?.file.split('/') ?? [];
  const protocol = start.value?.protocols.find(({ id }) => steps.includes(id))?.id;
  const now = opened.value;
  const isReached = (id: string) => organisations === null || organisations.includes(id);
  if (now !== null && isReached(now.organisation) && (protocol === undefined || protocol === now.protocol))
    return documentAddress(now.organisation, now.protocol, { passage: clause });
  const holder = start.value?.organisations.find(
    ({ id, documents }) => isReached(id) && (protocol === undefined || documents.includes(protocol)),
  );
  const document = protocol ?? holder?.documents[0];
  return holder === undefined || document === undefined
    ? null
    : documentAddress(holder.id, document, { passage: clause });
}

/** Goes there; within the open document it keeps the view. */
export function goToPassage(to: DocumentAddress): void {
  const now = address.value;
  const isHere = now.page === 'document' && now.organisation === to.organisation && now.protocol === to.protocol;
  // Asked for again, it is shown again.
  if (isHere && now.passage === to.passage) go({ ...now, passage: null }, 'replace');
  go(isHere ? { ...now, passage: to.passage, form: 'html' } : to, isHere ? 'replace' : 'push');
}
