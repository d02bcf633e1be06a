import type { Result } from '../../../diagnostic/diagnostic.ts';
import type { Paper } from '../../../model/paper.ts';

export async function readHtml(_text: string, _name: string): Promise<Result<Paper | undefined>> {
  throw new Error('not yet');
}
