/** A document as somebody who edits it looks at it: its passages, with where each comes from and what it carries. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Passages } from '../model/passages.ts';
import type { Session } from './session.ts';

/** Which document. */
export interface PassagesRequest {
  readonly organisation: string;
  readonly protocol: string;
}

export function passages(_session: Session, _request: PassagesRequest): Result<Passages | undefined> {
  throw new Error('to be made');
}
