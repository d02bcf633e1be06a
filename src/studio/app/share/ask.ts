/** Asks how sharing stands, and has something done of it. */
import { effect, signal } from '@preact/signals';
import type { ShareAnswer, ShareBody, ShareState } from '../../api/share.ts';
import { ROUTES } from '../../api.ts';
import { ask } from '../client.ts';
import { lastChange, lastShared, start } from '../state.ts';

export const shareState = signal<ShareState | null>(null);

let asked = 0;
let answered = 0;

export async function refreshShare(): Promise<void> {
  asked += 1;
  const own = asked;
  const answer = await ask<ShareState>(ROUTES.share);
  // Who asked later knows more.
  if (!answer.ok || own < answered) return;
  answered = own;
  shareState.value = answer.value;
}

/** Follows what is told; somebody who was at work with git elsewhere comes back to this window. Returns what ends that. */
export function followShare(): () => void {
  const refresh = () => void refreshShare();
  const stop = effect(() => {
    void [lastShared.value, lastChange.value, start.value === null];
    refresh();
  });
  addEventListener('focus', refresh);
  return () => {
    stop();
    removeEventListener('focus', refresh);
  };
}

/** Refused with words where it could not be done; what is known then is of after it. */
export async function share(body: ShareBody): Promise<ShareAnswer> {
  const answer = await ask<ShareAnswer>(ROUTES.share, {}, body);
  await refreshShare();
  return answer.ok ? answer.value : { kind: 'refused', findings: answer.findings, output: answer.output ?? '' };
}
