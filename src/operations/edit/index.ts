/** Changes the source in terms of clauses and layers, or tells what that would do. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import type { EditConflict, Edited, EditRequest } from '../../model/edit.ts';
import type { Session } from '../session.ts';

export function edit(_session: Session, _request: EditRequest): Result<Edited | EditConflict | undefined> {
  throw new Error('to be made');
}
