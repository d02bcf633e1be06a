import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { shareWords } from './words.ts';

export function SharePage() {
  const say = inWords(shareWords);
  return (
    <div class="page">
      <PageTitle words={say.title} />
    </div>
  );
}
