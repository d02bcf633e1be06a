/** Reads a Word file (ECMA-376, WordprocessingML) to a paper. Decision 0068. */
import type { Result } from '../../../diagnostic/diagnostic.ts';
import type { Paper } from '../../../model/paper.ts';
import { readWord } from './document.ts';
import { empty, Unreadable } from './failure.ts';
import { openPackage } from './parts.ts';

/** `name`: of the file, for what there is to tell. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Result<Paper | undefined>> {
  try {
    const paper = readWord(openPackage(bytes));
    if (paper.letters === 0) throw empty();
    return { value: paper, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { value: undefined, diagnostics: [error.tell(name)] };
  }
}
