import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { compareWords } from './words.ts';

export function ComparePage() {
  const say = inWords(compareWords);
  return (
    <div class="page">
      <PageTitle words={say.title} />
    </div>
  );
}
