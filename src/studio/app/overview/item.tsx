/** One document of the overview: how it stands, who is next, and what is to be done, each with the way there. */
import type { ComponentChildren } from 'preact';
import type { OverviewItem } from '../../api.ts';
import { type Address, type DocumentAddress, documentAddress, printAddress } from '../address.ts';
import { Icon, type IconName } from '../frame/icons.tsx';
import { protocolTitle } from '../state.ts';
import { showPane } from '../text/panes.ts';
import { overviewWords } from '../words/overview.ts';
import { inWords, printDay } from '../words.ts';
import { Command } from './command.tsx';

const revisionIcons = { geen_datum: 'info', op_tijd: 'well', nadert: 'clock', verlopen: 'warning' } as const;

export function DocumentItem({ item }: { readonly item: OverviewItem }) {
  const say = inWords(overviewWords);
  const { organisation, protocol, title, organisationName, version, state, revision, text } = item;
  const at = documentAddress(organisation, protocol);
  return (
    <li class={`item ${item.errors > 0 ? 'mistakes' : revision.state}`}>
      <div class="what">
        <h3>
          <a href={printAddress(at)}>{title === protocol ? protocolTitle(protocol) : title}</a>
        </h3>
        <p>{organisationName}</p>
        <p class="soft small">
          {[...new Set([state, version === null ? null : say.version(version), text])]
            .filter((words) => words !== null)
            .join(' · ')}
        </p>
      </div>
      <div class="when">
        {item.errors > 0 && (
          <p class="state mistakes">
            <Icon name="error" />
            {say.mistakes(item.errors)}
          </p>
        )}
        {/* Of a source with mistakes it is not known that it has none. */}
        {(item.errors === 0 || revision.date !== null) && (
          <p class={`state ${revision.state}`}>
            <Icon name={revisionIcons[revision.state]} />
            {say.revision[revision.state]}
          </p>
        )}
        {revision.date !== null && <p class="soft small">{printDay(revision.date)}</p>}
        {item.next.length > 0 && (
          <>
            <h4>{say.next}</h4>
            <ul class="small">
              {item.next.map(({ words, by }) => (
                <li key={words}>
                  {words}
                  {by !== null && <span class="soft">, {say.on(printDay(by))}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ToDo item={item} at={at} />
    </li>
  );
}

function ToDo({ item, at }: { readonly item: OverviewItem; readonly at: DocumentAddress }) {
  const say = inWords(overviewWords);
  const { errors, undecided, stale, unread, next, revision, organisation, protocol } = item;
  const toRead: Address = { page: 'moved', organisation, protocol };
  const isRevised = revision.state === 'verlopen' || revision.state === 'nadert';
  const isAsked = next.length > 0 || isRevised;
  if (errors + undecided.length + stale.length + unread === 0 && !isAsked)
    return (
      <p class="todo soft">
        <Icon name="well" /> {say.nothing}
      </p>
    );
  const to = `${organisation} --protocol ${protocol}`;
  return (
    <div class="todo">
      <h4>{say.todo}</h4>
      <ul>
        {errors > 0 && (
          <Task icon="error" to={at} pane="findings">
            {say.mistakes(errors)}
          </Task>
        )}
        {undecided.length > 0 && (
          <Task icon="warning" to={toRead}>
            {say.undecided(undecided.length)}
          </Task>
        )}
        {stale.length > 0 && (
          <Task icon="warning" to={toRead}>
            {say.stale(stale.length)}
          </Task>
        )}
        {unread > 0 && (
          <li>
            <details>
              <summary>{say.unread(unread)}</summary>
              <p class="small">{say.read}</p>
              <Command words={`regelwerk review ${to}`} />
            </details>
          </li>
        )}
        {isAsked && (
          <Task icon="people" to={{ page: 'decisions', organisation, protocol }}>
            {say.decide}
          </Task>
        )}
        {isAsked && (
          <li>
            <details>
              <summary class="small">{say.decideHelp}</summary>
              <p class="small">{say.propose}</p>
              <Command words={`regelwerk propose ${to}`} />
              <p class="small">{say.record}</p>
              <Command words={`regelwerk decide ${to} --step … --outcome … --date …`} />
            </details>
          </li>
        )}
      </ul>
    </div>
  );
}

/** What is done elsewhere; in a document with what shows it there. */
function Task(props: {
  readonly icon: IconName;
  readonly to: Address;
  readonly pane?: 'passage' | 'findings';
  readonly children: ComponentChildren;
}) {
  const { pane } = props;
  return (
    <li>
      <a
        class={`task ${props.icon}`}
        href={printAddress(props.to)}
        onClick={() => pane !== undefined && showPane(pane)}
      >
        <Icon name={props.icon} />
        <span>{props.children}</span>
        <Icon name="next" />
      </a>
    </li>
  );
}
