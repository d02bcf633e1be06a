/** Asks the server what is found. Whoever asks again before it answers gets the last answer alone. */
import { signal } from '@preact/signals';
import type { SearchAnswer, State } from '../../api/search.ts';
import { type Finding, ROUTES } from '../../api.ts';
import { ask } from '../client.ts';

export interface Asked {
  readonly words: string;
  readonly organisation: string | null;
  readonly state: State | null;
}

/** What was found last, and for what; null where nothing was asked. */
export const found = signal<{ readonly asked: Asked; readonly answer: SearchAnswer } | null>(null);
export const refusedSearch = signal<readonly Finding[]>([]);
export const isBusy = signal(false);

let last = 0;

export async function search(asked: Asked): Promise<void> {
  last += 1;
  const own = last;
  if (asked.words.trim() === '') {
    found.value = null;
    refusedSearch.value = [];
    isBusy.value = false;
    return;
  }
  isBusy.value = true;
  const query = { woorden: asked.words, organisatie: asked.organisation, stand: asked.state };
  const answer = await ask<SearchAnswer>(ROUTES.search, query);
  if (own !== last) return;
  isBusy.value = false;
  refusedSearch.value = answer.ok ? [] : answer.findings;
  if (answer.ok) found.value = { asked, answer: answer.value };
  else if (answer.status !== 0) found.value = null;
}
