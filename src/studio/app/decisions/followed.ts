/** An answer that is asked anew after every change that is told; what was known stays until there is another. */
import { type Signal, untracked, useSignal, useSignalEffect } from '@preact/signals';
import type { Finding } from '../../api.ts';
import type { Answer } from '../client.ts';
import { start } from '../state.ts';

export interface Followed<T> {
  readonly known: Signal<T | null>;
  readonly findings: Signal<readonly Finding[]>;
  reload(): Promise<void>;
}

export function useFollowed<T extends { readonly revision: number }>(load: () => Promise<Answer<T>>): Followed<T> {
  const known = useSignal<T | null>(null);
  const findings = useSignal<readonly Finding[]>([]);
  const reload = async () => {
    const answer = await load();
    if (!answer.ok) {
      findings.value = answer.status === 0 ? findings.value : answer.findings;
      return;
    }
    if ((known.value?.revision ?? 0) > answer.value.revision) return;
    known.value = answer.value;
    findings.value = [];
  };
  useSignalEffect(() => {
    // It is another object after each change, and after another day is set.
    if (start.value !== null) void untracked(reload);
  });
  return { known, findings, reload };
}
