/** One file of a document, as a build would make it, in memory. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { Session } from './session.ts';

/** Which file of which document. */
export interface PreviewRequest {
  readonly organisation: string;
  readonly protocol: string;
  /** `protocol` (default), the id of a variant, `renvooi` (since the last adopted version) or `renvooi-basis` (against the base). */
  readonly view?: string | undefined;
  readonly form: 'html' | 'pdf' | 'docx' | 'md' | 'txt';
}

/** A file that was made. */
export interface Preview {
  /** As a build would call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function preview(_session: Session, _request: PreviewRequest): Promise<Result<Preview | undefined>> {
  throw new Error('to be made');
}
