/** What came of a file: counts, what is doubtful first, every passage beside what it became, and what would be written. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ImportAnswer } from '../../api/imported.ts';
import { FindingList } from '../findings/list.tsx';
import { organisationName, protocolTitle, start } from '../state.ts';
import { inWords } from '../words.ts';
import { Counts } from './counts.tsx';
import { choices, isStale, NEW, run, work } from './desk.ts';
import { Done, KeepReport } from './done.tsx';
import { Doubtful } from './doubtful.tsx';
import { Files } from './files.tsx';
import { type Filter, Passages } from './passages.tsx';
import { Sections } from './sections.tsx';
import { importWords } from './words.ts';

/** Of one that comes new, the name that was given. */
function nameOf(organisation: string): string {
  const { organisation: chosen, name } = choices.value;
  return chosen === NEW ? name : organisationName(organisation);
}

export function Result({ answer }: { readonly answer: ImportAnswer }) {
  const say = inWords(importWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const filter = useSignal<Filter>('all');
  /** Anchor of a passage that is to be gone to. */
  const wanted = useSignal<string | null>(null);
  const { account, isWritten, organisation, protocol, files, findings, mode } = answer;
  // Who pressed a button is told here.
  useEffect(() => heading.current?.focus(), []);
  const goTo = (anchor: string) => {
    filter.value = 'all';
    wanted.value = anchor;
  };
  return (
    <section class="result" aria-labelledby="wat-eruit-komt">
      <h2 id="wat-eruit-komt" ref={heading} tabIndex={-1}>
        {isWritten ? say.done : say.result}
      </h2>
      <p>
        {say.of(account.file.name, nameOf(organisation), protocolTitle(protocol))} ({mode})
      </p>
      {isWritten && <Done answer={answer} />}
      <Doubtful account={account} goTo={goTo} />
      <Counts counts={account.counts} />
      <Sections account={account} isDone={isWritten} goTo={goTo} />
      {findings.length > 0 && (
        <details>
          <summary>
            {say.told} ({findings.length})
          </summary>
          <FindingList findings={findings} />
        </details>
      )}
      <Files files={files} isDone={isWritten} />
      {!isWritten && (
        <div class="take">
          {start.value?.isReadOnly === true ? (
            <p class="banner">{say.readOnly}</p>
          ) : (
            <p class="row">
              <button type="button" disabled={work.value !== null || isStale.value} onClick={() => void run(false)}>
                {say.take}
              </button>
              <span class="soft">
                {work.value === 'writing' ? say.writing : isStale.value ? say.stale : say.takeHelp}
              </span>
            </p>
          )}
          <KeepReport report={answer.report} />
        </div>
      )}
      <Passages passages={account.passages} filter={filter} wanted={wanted} />
    </section>
  );
}
