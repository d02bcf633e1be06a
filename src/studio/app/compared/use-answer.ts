/** What the server answers: asked anew where what is asked is another; until the answer is there, what was known stays. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Finding } from '../../api.ts';
import type { Answer } from '../client.ts';

interface Answered<T> {
  readonly known: T | null;
  /** Why there is no answer. */
  readonly findings: readonly Finding[];
}

/** `on` are the values that make it another question. */
export function useAnswer<T>(ask: () => Promise<Answer<T>>, on: readonly unknown[]): Answered<T> {
  const known = useSignal<T | null>(null);
  const findings = useSignal<readonly Finding[]>([]);
  useEffect(() => {
    let isOver = false;
    void ask().then((answer) => {
      if (isOver) return;
      findings.value = answer.ok ? [] : answer.findings;
      if (answer.ok) known.value = answer.value;
    });
    return () => {
      isOver = true;
    };
  }, on);
  return { known: known.value, findings: findings.value };
}
