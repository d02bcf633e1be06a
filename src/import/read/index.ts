/** Reads somebody's own file: bytes to a paper, by what the bytes are and not by what the file is called. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import type { Paper } from '../../model/paper.ts';

/** Without a value the file cannot be read, and the diagnostics say what it is and what to do. */
export async function readPaper(_bytes: Uint8Array, _name: string): Promise<Result<Paper | undefined>> {
  throw new Error('not yet');
}
