/** What others shared: fetching it, and what came of that. */
import type { Sharing } from '../../api/share.ts';
import { inWords } from '../words.ts';
import { Conflicts } from './conflicts.tsx';
import { SaveList } from './not-shared.tsx';
import { shareWords } from './words.ts';
import { Outcome, useWork } from './work.tsx';

type Repository = Extract<Sharing, { kind: 'repository' }>;

export function FromOthers({ sharing, remote }: { readonly sharing: Repository; readonly remote: string | null }) {
  const say = inWords(shareWords);
  const work = useWork();
  const answer = work.answer.value;
  const brought = answer?.kind === 'brought' ? answer.brought : null;
  const conflict = brought?.kind === 'conflict' ? brought : null;
  return (
    <section aria-labelledby="share-theirs">
      <h2 id="share-theirs">{say.theirs}</h2>
      <p class="soft">
        {sharing.behind > 0 && <strong>{say.behind(sharing.behind)}. </strong>}
        {say.theirsHelp}
      </p>
      <p class="row">
        <button
          type="button"
          class="quiet"
          disabled={work.isBusy.value}
          onClick={() => void work.run({ kind: 'bring', remote, choices: null }, say.bringing)}
        >
          {work.isBusy.value ? say.bringing : say.bring}
        </button>
      </p>
      <Outcome answer={conflict === null ? answer : null}>
        {brought?.kind === 'brought' && (
          <>
            <p>{brought.saves.length === 0 ? say.broughtNone : `${say.brought(brought.saves.length)}.`}</p>
            <SaveList saves={brought.saves} />
          </>
        )}
      </Outcome>
      {conflict !== null && (
        <Conflicts
          key={`${conflict.ours} ${conflict.theirs}`}
          conflict={conflict}
          onGoOn={(choices) => void work.run({ kind: 'bring', remote, choices }, say.bringing)}
        />
      )}
    </section>
  );
}
