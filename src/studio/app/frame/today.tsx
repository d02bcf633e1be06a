/** The day that is reckoned with, and how to take another one. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../api.ts';
import { address } from '../address.ts';
import { client } from '../client.ts';
import { FindingList } from '../findings/list.tsx';
import { refresh } from '../loading.ts';
import { announce, start } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { inWords, printDay } from '../words.ts';
import { Icon } from './icons.tsx';

export function Today() {
  const say = inWords(frameWords);
  const isOpen = useSignal(false);
  const findings = useSignal<readonly Finding[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const known = start.value;
  // Who goes elsewhere has it no longer in the way.
  useEffect(() => {
    isOpen.value = false;
  }, [address.value]);
  if (known === null) return null;

  const close = () => {
    isOpen.value = false;
    button.current?.focus();
  };
  const set = async (day: string | null) => {
    const answer = await client.today(day);
    if (!answer.ok) {
      findings.value = answer.findings;
      return;
    }
    findings.value = [];
    close();
    await refresh();
    announce(say.dayIsSet(printDay(start.value?.today ?? known.today)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what it holds, wherever in it one is
    <div class="today" onKeyDown={(event) => event.key === 'Escape' && isOpen.value && close()}>
      <button
        ref={button}
        type="button"
        class="plain"
        aria-expanded={isOpen.value}
        aria-controls="vandaag"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name="clock" />
        <span class="unseen">{say.today}: </span>
        <time dateTime={known.today}>{printDay(known.today)}</time>
        {known.isSet && <span class="tag">{say.isSet}</span>}
      </button>
      <div id="vandaag" class="drop" hidden={!isOpen.value}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void set(field.current?.value ?? null);
          }}
        >
          <p class="soft">{say.todayExplained}</p>
          <label>
            {say.day}
            <input ref={field} type="date" required defaultValue={known.today} key={known.today} />
          </label>
          <FindingList findings={findings.value} />
          <p class="row">
            <button type="submit">{say.setDay}</button>
            {known.isSet && (
              <button type="button" class="plain" onClick={() => void set(null)}>
                {say.clockDay}
              </button>
            )}
          </p>
        </form>
      </div>
    </div>
  );
}
