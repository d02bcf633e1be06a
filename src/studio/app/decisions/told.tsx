/** What will be recorded: in words first, then the lines of the files. */
import { useEffect, useRef } from 'preact/hooks';
import type { DecideAnswer } from '../../api/decisions.ts';
import { FindingList } from '../findings/list.tsx';
import { Command } from '../overview/command.tsx';
import { start } from '../state.ts';
import { inWords } from '../words.ts';
import { FileDiff } from '../write/file-diff.tsx';
import { decisionsWords } from './words.ts';

interface Props {
  readonly told: DecideAnswer;
  readonly isBusy: boolean;
  onRecord(): void;
  onBack(): void;
}

export function Told({ told, isBusy, onRecord, onBack }: Props) {
  const say = inWords(decisionsWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isReadOnly = start.value?.isReadOnly === true;
  return (
    <section class="decisions-told" aria-labelledby="wordt-vastgelegd">
      <h3 id="wordt-vastgelegd" ref={heading} tabIndex={-1}>
        {say.willBe}
      </h3>
      {told.words.map((line) => (
        <p key={line} class="decisions-line">
          {line}
        </p>
      ))}
      <FindingList findings={told.findings.filter(({ severity }) => severity !== 'info')} />
      <details>
        <summary>{say.lines}</summary>
        {told.files.toReversed().map((change) => (
          <FileDiff key={change.file} change={change} />
        ))}
      </details>
      <details>
        <summary>{say.asCommand}</summary>
        <Command words={told.command} />
      </details>
      {isReadOnly && <p class="w-notice w-warn">{say.readOnly}</p>}
      <div class="w-actions">
        <button type="button" class="w-main" disabled={isBusy || isReadOnly} onClick={onRecord}>
          {isBusy ? say.recording : say.doRecord}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          {say.change}
        </button>
      </div>
    </section>
  );
}
