/** What somebody wrote for a question that is gone: it is kept in the browser. */
import type { Question } from '../../../index.ts';
import { start } from '../state.ts';
import { language } from '../words.ts';
import { drafts } from '../write/desk.ts';
import { draftWords } from '../write/unsaved-list.tsx';

export function typedIn({ whom, protocol, choice }: Question): string {
  const folder = start.value?.folder ?? '';
  const kept = whom
    .flatMap(({ organisation }) => drafts.ofDocument({ folder, organisation, protocol }))
    .find(({ clause, form }) => clause === choice.id && (form === 'adapt' || form === 'omit'));
  return kept === undefined ? '' : draftWords(kept, language.value);
}
