/** Takes over somebody's own document: choose it, see what comes of it, and only then have it written. */
import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { outcome } from './desk.ts';
import { ImportForm } from './form.tsx';
import { Result } from './result.tsx';
import { importWords } from './words.ts';

export function ImportedPage() {
  const say = inWords(importWords);
  const isDone = outcome.value?.answer.isWritten === true;
  return (
    <div class="page imported">
      <PageTitle words={say.title} />
      <p class="lead">{say.lead}</p>
      {!isDone && <ImportForm />}
      {outcome.value !== null && <Result key={outcome.value.answer.report} answer={outcome.value.answer} />}
    </div>
  );
}
