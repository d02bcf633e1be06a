/** Documents of which it is not known what there is to read, each mistake once. */

import { groupBy } from '../../../model/group.ts';
import type { UnjudgedDocument } from '../../api/moved.ts';
import { FindingList } from '../findings/list.tsx';
import { protocolTitle } from '../state.ts';
import { inWords } from '../words.ts';
import { movedWords } from './words.ts';

export function UnjudgedList({ unjudged }: { readonly unjudged: readonly UnjudgedDocument[] }) {
  const say = inWords(movedWords);
  if (unjudged.length === 0) return null;
  // A mistake in the base is one of all.
  const alike = groupBy(unjudged, ({ findings }) => [JSON.stringify(findings.map(({ place, code }) => [place, code]))]);
  return (
    <section aria-labelledby="niet-te-zeggen">
      <h2 id="niet-te-zeggen">{say.unjudged}</h2>
      <p class="soft">{say.unjudgedHelp}</p>
      {[...alike.values()].map((group) => (
        <article key={`${group[0]?.organisation}/${group[0]?.protocol}`}>
          <h3>{group.map(({ name, protocol }) => `${name}, ${protocolTitle(protocol)}`).join('; ')}</h3>
          <FindingList findings={group[0]?.findings ?? []} />
        </article>
      ))}
    </section>
  );
}
