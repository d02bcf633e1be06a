/** The steps of the tour: where each is, and what it points at. */
import { signal } from '@preact/signals';
import { type Address, documentAddress, go } from '../address.ts';
import { passages, start } from '../state.ts';
import { type Pane, showPane } from '../text/panes.ts';

interface Step {
  readonly page: 'overview' | 'document';
  /** What is pointed at. */
  readonly target: string;
  readonly pane?: Pane;
  /** Whether a passage is selected, so that there is something to see. */
  readonly hasPassage?: boolean;
}

export const STEPS: readonly Step[] = [
  { page: 'overview', target: '.items' },
  { page: 'document', target: '.columns > .text', pane: 'text' },
  { page: 'document', target: '.panel', pane: 'passage', hasPassage: true },
  { page: 'document', target: '.bar .choice' },
  { page: 'document', target: '.panel', pane: 'findings' },
];

const KEPT = 'regelwerk-rondleiding';

/** The step that is shown, from 0; null where nobody is on tour. */
export const step = signal<number | null>(null);

/** Whether somebody who opens the studio has not been on tour yet. */
export function isNew(): boolean {
  try {
    return localStorage.getItem(KEPT) === null;
  } catch {
    // A browser that keeps nothing would begin again each time.
    return false;
  }
}

export function startTour(): void {
  show(0);
}

export function show(to: number): void {
  const next = STEPS[to];
  if (next === undefined) return;
  step.value = to;
  const at = addressOf(next);
  if (at !== null) go(at, 'replace');
  if (next.pane !== undefined) showPane(next.pane);
}

export function endTour(): void {
  step.value = null;
  try {
    localStorage.setItem(KEPT, 'gedaan');
  } catch {
    // Then it is offered again.
  }
}

/** A document with something to see: the first of a board. */
function addressOf({ page, hasPassage }: Step): Address | null {
  if (page === 'overview') return { page: 'overview' };
  const all = start.value?.organisations.filter(({ documents }) => documents.length > 0) ?? [];
  const one = all.find(({ id }) => id === start.value?.asked) ?? all[0];
  const protocol = one?.documents[0];
  if (one === undefined || protocol === undefined) return null;
  const known = passages.value;
  const own = known?.organisation === one.id && known.protocol === protocol ? known.passages : [];
  const passage = (own.find(({ layers }) => layers.length > 1) ?? own[0])?.id ?? null;
  return documentAddress(one.id, protocol, { passage: hasPassage === true ? passage : null });
}
