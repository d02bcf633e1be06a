/** All documents with what is next, by whom and by when; what is most urgent first. */
import { useSignal } from '@preact/signals';
import type { DecisionsItem } from '../../api/decisions.ts';
import { printAddress } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { Empty } from '../frame/empty.tsx';
import { searchFor } from '../frame/found.ts';
import { Icon } from '../frame/icons.tsx';
import { Loading } from '../frame/loading.tsx';
import { MoreButton } from '../frame/more.tsx';
import { SearchField } from '../frame/search.tsx';
import { PageTitle } from '../frame/title.tsx';
import { organisationName, protocolTitle } from '../state.ts';
import { inWords, printDay } from '../words.ts';
import { askDecisions } from './ask.ts';
import { useFollowed } from './followed.ts';
import { decisionsWords } from './words.ts';

/** As many as one looks through at once. */
const AT_ONCE = 50;

export function DecisionsList({ organisation }: { readonly organisation: string | null }) {
  const say = inWords(decisionsWords);
  const words = useSignal('');
  const shown = useSignal(AT_ONCE);
  const { known, findings } = useFollowed(askDecisions);
  if (known.value === null)
    return findings.value.length === 0 ? <Loading title={say.title} /> : <Refused findings={findings.value} />;
  const { items, today } = known.value;
  const isFound = searchFor(words.value);
  const found = items.filter(
    (item) =>
      (organisation === null || item.organisation === organisation) && isFound([item.organisationName, item.title]),
  );
  return (
    <div class="page">
      <PageTitle words={organisation === null ? say.title : say.titleOf(organisationName(organisation))} />
      <p class="lead">{say.lead}</p>
      <div class="heading">
        <h2>
          {say.documents} <span class="soft">{found.length}</span>
        </h2>
        <SearchField label={say.search} words={words} />
      </div>
      {items.length === 0 && <Empty>{say.none}</Empty>}
      <ol class="items">
        {found.slice(0, shown.value).map((item) => (
          <Item key={`${item.organisation}/${item.protocol}`} item={item} today={today} />
        ))}
      </ol>
      <MoreButton shown={shown} total={found.length} step={AT_ONCE} words={say.more} />
    </div>
  );
}

function Refused({ findings }: Parameters<typeof FindingList>[0]) {
  return (
    <div class="page">
      <PageTitle words={inWords(decisionsWords).title} />
      <FindingList findings={findings} />
    </div>
  );
}

function Item({ item, today }: { readonly item: DecisionsItem; readonly today: string }) {
  const say = inWords(decisionsWords);
  const { organisation, protocol, title, next, revision, errors, isToPropose } = item;
  const isLate = next.some(({ by }) => by !== null && by < today);
  return (
    <li class={`item decisions-item ${errors > 0 ? 'mistakes' : isLate ? 'verlopen' : revision.state}`}>
      <div class="what">
        <h3>
          <a href={printAddress({ page: 'decisions', organisation, protocol })}>
            {title === protocol ? protocolTitle(protocol) : title}
          </a>
        </h3>
        <p>{item.organisationName}</p>
        <p class="soft small">{item.version === null ? item.state : say.versionState(item.version, item.state)}</p>
      </div>
      <div>
        <h4>{say.next}</h4>
        {errors > 0 && (
          <p class="state mistakes">
            <Icon name="error" />
            {say.mistakes(errors)}
          </p>
        )}
        <ul>
          {isToPropose && <li>{say.toPropose}</li>}
          {next.map(({ who, what, by }) => (
            <li key={who + what}>
              {say.nextWords[what](who)}
              {by !== null && (
                <span class={by < today ? 'late' : 'soft'}>
                  {' '}
                  {say.by(printDay(by))}
                  {by < today && `, ${say.passed}`}
                </span>
              )}
            </li>
          ))}
          {next.length === 0 && !isToPropose && errors === 0 && <li class="soft">{say.nothing}</li>}
        </ul>
        {revision.date !== null && <p class="soft small">{say.revision(printDay(revision.date))}</p>}
      </div>
    </li>
  );
}
