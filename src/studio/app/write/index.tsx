/** What writes: the places in the frame where an author changes something. */
import type { Passage, PassagePart, Passages } from '../../../model/passages.ts';
import { DeskProvider, useDeskOf } from './desk.ts';
import { DocumentTools } from './document-tools.tsx';
import { PassageTools } from './passage-tools.tsx';

export { SettingsPage } from '../settings/page.tsx';
export { UndoButton } from './undo.tsx';

/** Under a selected passage in the panel: edit, add, omit, move. `passages` is the document that it is of. */
export function PassageActions({ passage, passages }: { readonly passage: Passage; readonly passages: Passages }) {
  return (
    <DeskProvider value={useDeskOf(passages)}>
      <PassageTools key={passage.id} passage={passage} />
    </DeskProvider>
  );
}

/** In the bar above a document: its outline, parameters, what has no place yet, what is not saved. */
export function DocumentActions({ passages }: { readonly passages: Passages }) {
  return (
    <DeskProvider value={useDeskOf(passages)}>
      <DocumentTools />
    </DeskProvider>
  );
}

/** Beside an entry of the outline: nothing, for each would be one more stop for who goes by keyboard. */
export function OutlineActions(_: {
  readonly passages: Passages;
  readonly entry:
    | { readonly kind: 'clause'; readonly id: string }
    | { readonly kind: 'part'; readonly part: PassagePart };
}) {
  return null;
}
