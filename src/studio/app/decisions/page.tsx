import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { decisionsWords } from './words.ts';

export function DecisionsPage(_: { readonly organisation: string | null; readonly protocol: string | null }) {
  const say = inWords(decisionsWords);
  return (
    <div class="page">
      <PageTitle words={say.title} />
    </div>
  );
}
