/** What organisations are to read again: one thing after the other, the most urgent first. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Question } from '../../../index.ts';
import { printAddress } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { Empty } from '../frame/empty.tsx';
import { searchFor } from '../frame/found.ts';
import { Loading } from '../frame/loading.tsx';
import { MoreButton } from '../frame/more.tsx';
import { SearchField } from '../frame/search.tsx';
import { PageTitle } from '../frame/title.tsx';
import { announce, organisationName, protocolTitle, refused, start } from '../state.ts';
import { inWords } from '../words.ts';
import { queue, refreshQueue } from './ask.ts';
import { atWork, endWork } from './open.ts';
import { QuestionItem } from './question.tsx';
import { Settled } from './since.tsx';
import { typedIn } from './typed.ts';
import { UnjudgedList } from './unjudged.tsx';
import { movedWords } from './words.ts';

/** As many as one looks through at once. */
const AT_ONCE = 20;
/** Of fewer nobody searches. */
const FEW = 5;

interface Props {
  readonly organisation: string | null;
  readonly protocol: string | null;
}

export function MovedPage({ organisation, protocol }: Props) {
  const say = inWords(movedWords);
  const words = useSignal('');
  const shown = useSignal(AT_ONCE);
  const revision = start.value?.revision;
  useEffect(() => void refreshQueue(), [revision]);
  const known = queue.value;
  if (known === null) return <Loading title={say.title} />;
  const all = known.questions.filter((question) => isOf(question, organisation, protocol));
  const isFound = searchFor(words.value);
  const found = all.filter((own) => isFound([own.words, own.title, ...own.whom.map(({ name }) => name)]));
  const keys = new Set(known.questions.map(({ key }) => key));
  const gone = [...atWork.value.values()].filter(({ key }) => !keys.has(key));
  const unjudged = known.unjudged.filter(
    (own) => own.organisation === (organisation ?? own.organisation) && own.protocol === (protocol ?? own.protocol),
  );
  const isEmpty = all.length + gone.length === 0;
  return (
    <div class="page moved">
      <PageTitle words={say.title} />
      {!isEmpty && <p class="lead">{say.lead}</p>}
      {(organisation !== null || protocol !== null) && (
        <p class="row">
          <span>
            {say.only(
              [
                organisation === null ? '' : organisationName(organisation),
                protocol === null ? '' : protocolTitle(protocol),
              ]
                .filter(Boolean)
                .join(', '),
            )}
          </span>
          <a href={printAddress({ page: 'moved', organisation: null, protocol: null })}>{say.all}</a>
        </p>
      )}
      <FindingList findings={[...refused.value, ...known.findings]} />
      {isEmpty && unjudged.length === 0 && (
        <Empty icon="well">{organisation === null && protocol === null ? say.none : say.noneHere}</Empty>
      )}
      {!isEmpty && (
        <section aria-labelledby="te-lezen">
          <div class="heading">
            <h2 id="te-lezen" tabIndex={-1}>
              {say.count(found.length)}
            </h2>
            {all.length > FEW && <SearchField label={say.search} words={words} />}
          </div>
          {found.length + gone.length === 0 && <Empty icon="search">{say.noneFound}</Empty>}
          <ol class="items">
            {gone.map((read) => (
              <Settled key={read.key} read={read} typed={typedIn(read)} onClose={() => endWork(read)} />
            ))}
            {found.slice(0, shown.value).map((question) => (
              <QuestionItem
                key={question.key}
                question={question}
                organisation={organisation}
                onSaved={() => void afterSave(say.saved)}
              />
            ))}
          </ol>
          <MoreButton shown={shown} total={found.length} step={AT_ONCE} words={say.more} />
        </section>
      )}
      <UnjudgedList unjudged={unjudged} />
    </div>
  );
}

function isOf({ protocol: own, whom }: Question, organisation: string | null, protocol: string | null): boolean {
  return own === (protocol ?? own) && whom.some((one) => one.organisation === (organisation ?? one.organisation));
}

/** The next one comes up where the one that was answered stood. */
async function afterSave(words: (left: number) => string): Promise<void> {
  await refreshQueue();
  announce(words(queue.value?.questions.length ?? 0));
  document.getElementById('te-lezen')?.focus();
}
