/** Something that takes a moment, and what came of it. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ShareAnswer, ShareBody, ToldOff } from '../../api/share.ts';
import { FindingList } from '../findings/list.tsx';
import { announce } from '../state.ts';
import { inWords } from '../words.ts';
import { share } from './ask.ts';
import { shareWords } from './words.ts';

export interface Work {
  readonly isBusy: Signal<boolean>;
  readonly answer: Signal<ShareAnswer | null>;
  run(body: ShareBody, busy: string): Promise<ShareAnswer | undefined>;
}

/** One at a time. */
export function useWork(): Work {
  const isBusy = useSignal(false);
  const answer = useSignal<ShareAnswer | null>(null);
  return {
    isBusy,
    answer,
    async run(body, busy) {
      if (isBusy.value) return undefined;
      isBusy.value = true;
      answer.value = null;
      announce(busy);
      answer.value = await share(body);
      isBusy.value = false;
      return answer.value;
    },
  };
}

/** What came of it, which gets the focus: who pressed a button is told there. */
export function Outcome({
  answer,
  children,
}: {
  readonly answer: ShareAnswer | null;
  readonly children?: preact.ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer !== null) place.current?.focus();
  }, [answer]);
  if (answer === null) return null;
  return (
    <div class={`outcome ${answer.kind === 'refused' ? 'not-done' : 'done'}`} tabIndex={-1} ref={place}>
      {answer.kind === 'refused' ? <Refused told={answer} /> : children}
    </div>
  );
}

export function Refused({ told }: { readonly told: ToldOff }) {
  return (
    <>
      <FindingList findings={told.findings} />
      <Output text={told.output} />
    </>
  );
}

export function Output({ text, label }: { readonly text: string; readonly label?: string }) {
  const say = inWords(shareWords);
  if (text === '') return null;
  return (
    <figure class="output">
      <figcaption class="small soft">{label ?? say.output}</figcaption>
      {/* It may be wide: who has no mouse scrolls it with the arrow keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
