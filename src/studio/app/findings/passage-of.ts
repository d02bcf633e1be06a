/** Where a finding leads: to the passage that it is about, in a document that holds it. */
import type { Finding } from '../../api.ts';
import { address, type DocumentAddress, documentAddress, go } from '../address.ts';
import { opened } from '../state.ts';
import { showPane } from '../text/panes.ts';

/**
 * In the document that somebody looks at where that has the passage too. Without a passage the document, unless one is there
 * already; null where it is about none.
 */
export function passageOf({ clause, document, organisations }: Finding): DocumentAddress | null {
  if (document === null) return null;
  const now = address.value.page === 'document' ? opened.value : null;
  const isReached = now !== null && (organisations === null || organisations.includes(now.organisation));
  const isOpen = isReached && now.protocol === document.protocol;
  if (clause === null) return isOpen ? null : documentAddress(document.organisation, document.protocol);
  const isThere = isOpen && now.document.passages?.passages.some(({ id }) => id === clause) === true;
  const organisation = isThere ? now.organisation : document.organisation;
  return documentAddress(organisation, document.protocol, { passage: clause });
}

/** Goes there; within the open document it keeps the view. */
export function goToPassage(to: DocumentAddress): void {
  const now = address.value;
  // Of a document that cannot be made there is nothing to see but what is wrong.
  if (to.passage === null) showPane('findings');
  const isHere = now.page === 'document' && now.organisation === to.organisation && now.protocol === to.protocol;
  // Asked for again, it is shown again.
  if (isHere && now.passage === to.passage) go({ ...now, passage: null }, 'replace');
  go(isHere ? { ...now, passage: to.passage, form: 'html' } : to, isHere ? 'replace' : 'push');
}
