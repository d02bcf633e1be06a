/** What there is to do, and the way to where it is done. */
import { useSignal } from '@preact/signals';
import { FindingList } from '../findings/list.tsx';
import { Empty } from '../frame/empty.tsx';
import { searchFor } from '../frame/found.ts';
import { Loading } from '../frame/loading.tsx';
import { MoreButton } from '../frame/more.tsx';
import { SearchField } from '../frame/search.tsx';
import { PageTitle } from '../frame/title.tsx';
import { overview, refused } from '../state.ts';
import { overviewWords } from '../words/overview.ts';
import { inWords, printDay } from '../words.ts';
import { Command } from './command.tsx';
import { DocumentItem } from './item.tsx';
import { isOf, KINDS, type Urgency } from './kinds.ts';
import { Summary } from './summary.tsx';

/** As many as one looks through at once. */
const AT_ONCE = 50;

export function OverviewPage() {
  const say = inWords(overviewWords);
  const kind = useSignal<Urgency | null>(null);
  const words = useSignal('');
  const shown = useSignal(AT_ONCE);
  const known = overview.value;
  if (known === null) return <Loading title={say.title} />;
  const isFound = searchFor(words.value);
  const items = known.items.filter(
    (item) => (kind.value === null || isOf(kind.value, item)) && isFound([item.organisationName, item.title]),
  );
  const isDone = !known.items.some((item) => item.next.length > 0 || KINDS.some((one) => isOf(one, item)));
  return (
    <div class="page">
      <PageTitle words={say.title} />
      <p class="lead">{say.lead(printDay(known.today))}</p>
      <FindingList findings={refused.value} />
      {known.items.length === 0 ? (
        <Empty>
          <p>
            <strong>{say.none}</strong> {say.noneHelp}
          </p>
          <Command words="regelwerk new" />
        </Empty>
      ) : (
        <>
          {isDone && <Empty icon="well">{say.done}</Empty>}
          <Summary items={known.items} kind={kind} />
          <section aria-labelledby="documenten">
            <div class="heading">
              <h2 id="documenten">
                {say.documents} <span class="soft">{items.length}</span>
              </h2>
              <SearchField label={say.search} words={words} />
            </div>
            {items.length === 0 && <Empty icon="search">{say.nothingFound}</Empty>}
            <ol class="items">
              {items.slice(0, shown.value).map((item) => (
                <DocumentItem key={`${item.organisation}/${item.protocol}`} item={item} />
              ))}
            </ol>
            <MoreButton shown={shown} total={items.length} step={AT_ONCE} words={say.more} />
          </section>
        </>
      )}
    </div>
  );
}
