import type { Result } from '../../../diagnostic/diagnostic.ts';
import type { Paper } from '../../../model/paper.ts';

export async function readDocx(_bytes: Uint8Array, _name: string): Promise<Result<Paper | undefined>> {
  throw new Error('not yet');
}
