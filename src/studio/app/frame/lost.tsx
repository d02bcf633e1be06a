/** An address of nothing. */
import { printAddress } from '../address.ts';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';
import { PageTitle } from './title.tsx';

export function LostPage() {
  const say = inWords(frameWords);
  return (
    <div class="page">
      <PageTitle words={say.lostTitle} />
      <p>{say.lost}</p>
      <p>
        <a class="button" href={printAddress({ page: 'overview' })}>
          {say.toOverview}
        </a>
      </p>
    </div>
  );
}
