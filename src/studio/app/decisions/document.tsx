/** One document: where its version stands, what can be recorded now, and what is recorded. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { documentAddress, printAddress } from '../address.ts';
import { FindingList } from '../findings/list.tsx';
import { Loading } from '../frame/loading.tsx';
import { PageTitle } from '../frame/title.tsx';
import { refresh } from '../loading.ts';
import { announce, organisationName, protocolTitle } from '../state.ts';
import { inWords } from '../words.ts';
import { ActForm } from './act-form.tsx';
import { Acts } from './acts.tsx';
import { askDocument } from './ask.ts';
import { useFollowed } from './followed.ts';
import type { OpenAct } from './open-act.ts';
import { Record } from './record.tsx';
import { TrackView } from './track.tsx';
import { decisionsWords } from './words.ts';

export function DecisionsOfOne(name: { readonly organisation: string; readonly protocol: string }) {
  const { organisation, protocol } = name;
  const say = inWords(decisionsWords);
  const { known, findings, reload } = useFollowed(() => askDocument(organisation, protocol));
  /** Counts, so that the next form of the same kind is an empty one. */
  const open = useSignal<{ readonly act: OpenAct; readonly count: number } | null>(null);
  const done = useSignal<readonly string[] | null>(null);
  const answer = known.value;
  const title = answer?.agenda.title ?? protocolTitle(protocol);
  const whole = say.titleOfDocument(
    title === protocol ? protocolTitle(protocol) : title,
    organisationName(organisation),
  );
  if (answer === null)
    return findings.value.length === 0 ? (
      <Loading title={whole} />
    ) : (
      <div class="page">
        <PageTitle words={whole} />
        <FindingList findings={findings.value} />
        <p>
          <a href={printAddress({ page: 'decisions', organisation: null, protocol: null })}>{say.toAll}</a>
        </p>
      </div>
    );
  const start = (act: OpenAct) => {
    done.value = null;
    open.value = { act, count: (open.value?.count ?? 0) + 1 };
  };
  const { agenda } = answer;
  return (
    <div class="page decisions">
      <p class="row small">
        <a href={printAddress({ page: 'decisions', organisation: null, protocol: null })}>{say.toAll}</a>
        <a href={printAddress(documentAddress(organisation, protocol))}>{say.toDocument}</a>
        {agenda.adopted !== null && (
          <a href={printAddress(documentAddress(organisation, protocol, { view: 'renvooi' }))}>{say.toRedline}</a>
        )}
      </p>
      <PageTitle words={whole} />
      <FindingList findings={[...findings.value, ...answer.findings]} />
      {answer.findings.length > 0 && <p class="w-notice w-warn">{say.stopped}</p>}
      {agenda.mustSign.length > 0 && <p class="w-notice">{say.mustSign}</p>}
      {done.value !== null && <Done words={done.value} />}
      {open.value === null ? (
        <Acts known={answer} onOpen={start} />
      ) : (
        <ActForm
          key={open.value.count}
          act={open.value.act}
          known={answer}
          onClose={() => {
            open.value = null;
          }}
          onDone={(words) => {
            open.value = null;
            done.value = words;
            announce(say.recorded);
            void Promise.all([reload(), refresh()]);
          }}
        />
      )}
      <TrackView known={answer} />
      <Record known={answer} onOpen={start} />
    </div>
  );
}

function Done({ words }: { readonly words: readonly string[] }) {
  const say = inWords(decisionsWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="empty well decisions-done">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {say.recorded}
        </h2>
        {words.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="soft small">{say.mendIt}</p>
      </div>
    </section>
  );
}
