/** Sharing with others: what is not shared yet, what is not kept yet, and what others shared. */
import { useSignal } from '@preact/signals';
import { FindingList } from '../findings/list.tsx';
import { Empty } from '../frame/empty.tsx';
import { Loading } from '../frame/loading.tsx';
import { PageTitle } from '../frame/title.tsx';
import { inWords } from '../words.ts';
import { shareState } from './ask.ts';
import { AuthorForm } from './author-form.tsx';
import { FromOthers } from './from-others.tsx';
import { Loose } from './loose.tsx';
import { NotShared } from './not-shared.tsx';
import { Trouble } from './trouble.tsx';
import { Where } from './where.tsx';
import { shareWords } from './words.ts';

export function SharePage() {
  const say = inWords(shareWords);
  const remote = useSignal<string | null>(null);
  const state = shareState.value;
  if (state === null) return <Loading title={say.title} />;
  const { sharing, findings } = state;
  if (sharing.kind === 'none')
    return (
      <div class="page">
        <PageTitle words={say.title} />
        <Empty>{say.none[sharing.why]}</Empty>
        <FindingList findings={findings} />
      </div>
    );
  return (
    <div class="page share">
      <PageTitle words={say.title} />
      <p class="lead">{say.intro}</p>
      <FindingList findings={findings} />
      {sharing.who === null && <AuthorForm />}
      <Trouble state={state} />
      <NotShared sharing={sharing} remote={remote.value} />
      {sharing.loose.length > 0 && <Loose files={sharing.loose} />}
      <FromOthers sharing={sharing} remote={remote.value} />
      <Where sharing={sharing} remote={remote} />
    </div>
  );
}
