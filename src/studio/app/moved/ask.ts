/** Asks the server what there is to read. */
import { signal } from '@preact/signals';
import type { MovedAnswer } from '../../api/moved.ts';
import { ROUTES } from '../../api.ts';
import { ask } from '../client.ts';
import { refused } from '../state.ts';

/** As it was last answered; null before that. */
export const queue = signal<MovedAnswer | null>(null);

export async function refreshQueue(): Promise<void> {
  const answer = await ask<MovedAnswer>(ROUTES.moved);
  if (!answer.ok) {
    refused.value = answer.findings;
    return;
  }
  // Answers may come in another order than they were asked.
  if (queue.value !== null && queue.value.revision > answer.value.revision) return;
  queue.value = answer.value;
}
