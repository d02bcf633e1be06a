/** Saves that could not be kept, and why. */
import type { ShareState } from '../../api/share.ts';
import { inWords } from '../words.ts';
import { shareWords } from './words.ts';
import { Outcome, Refused, useWork } from './work.tsx';

export function Trouble({ state }: { readonly state: ShareState }) {
  const say = inWords(shareWords);
  const work = useWork();
  const { trouble, waiting } = state;
  if (trouble.findings.length === 0 && waiting === 0) return null;
  return (
    <section aria-labelledby="share-trouble">
      <h2 id="share-trouble">{say.trouble}</h2>
      <Refused told={trouble} />
      {waiting > 0 && (
        <p class="row">
          <button
            type="button"
            disabled={work.isBusy.value}
            onClick={() => void work.run({ kind: 'again' }, say.keeping)}
          >
            {say.again}
          </button>
          <span class="soft">{say.waiting(waiting)}</span>
        </p>
      )}
      {work.answer.value?.kind === 'refused' && <Outcome answer={work.answer.value} />}
    </section>
  );
}
