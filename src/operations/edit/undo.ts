/** Puts files back as they were before an edit. */
import { type Diagnostic, diagnostic, type Result } from '../../diagnostic/diagnostic.ts';
import type { FileChange } from '../../model/edit.ts';
import type { Session, Source } from '../session.ts';
import { changeTogether, isOvertaken, type PutTogether } from '../write-source.ts';
import { wrongUndo } from './undoable.ts';

/**
 * All files, or none: each that is still, byte for byte, as the edit left it. One that came new goes, one that went comes
 * back. The value is what undoes the undoing.
 */
export function undo(session: Session, files: readonly FileChange[]): Result<readonly FileChange[] | undefined> {
  const back = files
    .map(({ file, before, after }): FileChange => ({ file, before: after, after: before }))
    .toReversed();
  const decide = (source: Source, put: PutTogether): Result<readonly FileChange[] | undefined> => {
    const wrong = wrongUndo(source, files);
    if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
    const told = put(back).map((item) => (isOvertaken(item) ? changedAgain(item) : item));
    return told.length > 0 ? { value: undefined, diagnostics: told } : { value: back, diagnostics: [] };
  };
  // Which organisations there are is all that is asked of it: no document has to be made.
  return changeTogether(session, decide, () => session.readOf(''));
}

function changedAgain({ place }: Diagnostic): Diagnostic {
  return diagnostic('undo-changed', place, {});
}
