/** Puts files back as they were before an edit. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import type { FileChange } from '../../model/edit.ts';
import type { Session } from '../session.ts';

export function undo(_session: Session, _files: readonly FileChange[]): Result<readonly FileChange[] | undefined> {
  throw new Error('to be made');
}
