/** The way to the queue, from wherever it is told that there is something to read. */
import { MOVED_CODES } from '../../api/moved.ts';
import type { Finding } from '../../api.ts';
import { printAddress } from '../address.ts';
import { inWords } from '../words.ts';
import { movedWords } from './words.ts';

export function MovedLink({ finding }: { readonly finding: Finding }) {
  const say = inWords(movedWords);
  if (!MOVED_CODES.has(finding.code)) return null;
  const { organisation = null, protocol = null } = finding.document ?? {};
  return <a href={printAddress({ page: 'moved', organisation, protocol })}>{say.toQueue}</a>;
}
