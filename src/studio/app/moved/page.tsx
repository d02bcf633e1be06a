import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { movedWords } from './words.ts';

export function MovedPage() {
  const say = inWords(movedWords);
  return (
    <div class="page">
      <PageTitle words={say.title} />
    </div>
  );
}
