/** Where a change is on its way: what it would do, why it cannot be, or that nobody answers. What was written stays beside it. */
import { useEffect, useRef } from 'preact/hooks';
import { BeforeSaving } from './before-saving.tsx';
import type { Change } from './change.ts';
import { useDesk } from './desk.ts';
import { FindingsList } from './findings-list.tsx';
import { writeWords } from './words.ts';

/** Whether a summary stands in the place of what is written. */
export function isTelling({ state }: Change): boolean {
  return state.value.kind === 'told' || (state.value.kind === 'writing' && state.value.answer !== null);
}

/** `back`: what leads back says, by default that one goes on writing. */
export function ChangeView({ change, back }: { change: Change; back?: string }) {
  const words = writeWords(useDesk().language);
  const state = change.state.value;
  if (state.kind === 'told' || (state.kind === 'writing' && state.answer !== null))
    return (
      <BeforeSaving
        answer={state.answer as NonNullable<typeof state.answer>}
        isWriting={state.kind === 'writing'}
        onSave={() => void change.write()}
        onBack={change.stop}
        back={back}
      />
    );
  if (state.kind === 'refused') return <Refused lead={words.refused} findings={state.findings} />;
  if (state.kind === 'failed') return <Refused lead={words.failed} findings={[]} />;
  if (state.kind === 'conflict') return <Refused lead={words.merge.other} findings={[]} />;
  return null;
}

function Refused({ lead, findings }: { lead: string; findings: Parameters<typeof FindingsList>[0]['findings'] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div class="w-notice w-error" tabIndex={-1} ref={place}>
      <p>{lead}</p>
      <FindingsList findings={findings} />
    </div>
  );
}
