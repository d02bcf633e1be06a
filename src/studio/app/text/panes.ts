/** Which of text, lists, passage and findings is shown, where there is no room for all. */
import { computed, signal } from '@preact/signals';
import { width } from '../frame/width.ts';

export type Pane = 'text' | 'contents' | 'passage' | 'findings';

const asked = signal<Pane>('text');
/** The last of those that stand on the right. */
const side = signal<'passage' | 'findings'>('passage');

/** Narrow: that one alone. Wider: what stands beside the text. */
export const pane = computed<Pane>(() => {
  if (width.value === 'narrow') return asked.value;
  if (width.value === 'wide' || asked.value === 'text') return side.value;
  return asked.value;
});

export function showPane(which: Pane): void {
  asked.value = which;
  if (which === 'passage' || which === 'findings') side.value = which;
}

export function isShown(which: Pane): boolean {
  if (width.value === 'narrow') return pane.value === which;
  return which === 'text' || pane.value === which || (which === 'contents' && width.value === 'wide');
}

/** Between which one can choose. */
export const choices = computed<readonly Pane[]>(
  () =>
    ({
      narrow: ['text', 'contents', 'passage', 'findings'] as const,
      medium: ['contents', 'passage', 'findings'] as const,
      wide: ['passage', 'findings'] as const,
    })[width.value],
);
