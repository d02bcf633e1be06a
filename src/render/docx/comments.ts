/** comments.xml: in a redline our own words on what letters do not show. They are no text: accepting or rejecting leaves them. */
import { run, textContent } from './inline.ts';
import type { State } from './state.ts';
import { authorship } from './tracking.ts';
import { element, namespaces, part } from './xml.ts';

/** Written after the document itself, when all that is said of it is known. */
export function commentsPart(state: State): string {
  const comments = state.comments.map((words, id) =>
    element('w:comment', { 'w:id': id, ...authorship(state) }, element('w:p', {}, run(textContent(words)))),
  );
  return part(element('w:comments', namespaces, comments.join('')));
}
