/** A page of which nothing is there yet, or never will be. */
import { FindingList } from '../findings/list.tsx';
import { refused } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';
import { PageTitle } from './title.tsx';

export function Loading({ title }: { readonly title: string }) {
  const say = inWords(frameWords);
  return (
    <div class="page">
      <PageTitle words={title} />
      {refused.value.length > 0 ? <FindingList findings={refused.value} /> : <p class="soft waiting">{say.loading}</p>}
    </div>
  );
}
