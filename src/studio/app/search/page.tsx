import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { searchWords } from './words.ts';

export function SearchPage(_: { readonly words: string }) {
  const say = inWords(searchWords);
  return (
    <div class="page">
      <PageTitle words={say.title} />
    </div>
  );
}
