/** What somebody fills in, kept in the browser until it is saved or discarded. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isSameContent } from './content.ts';
import type { Draft, DraftKey, Drafts } from './drafts.ts';

/** Where what is kept stands: what a notice tells of it. */
export interface Keeping {
  readonly isChanged: ReadonlySignal<boolean>;
  /** Kept earlier, and put back when this was opened. */
  readonly restored: ReadonlySignal<Draft | undefined>;
  /** Another tab keeps another one of the same. */
  readonly elsewhere: ReadonlySignal<Draft | undefined>;
  readonly isKept: ReadonlySignal<boolean>;
  /** Whether something was discarded that can be put back. */
  readonly hasDiscarded: ReadonlySignal<boolean>;
  /** Continues with what another tab has. */
  take(draft: Draft): void;
  discard(): void;
  undiscard(): void;
}

/** The fields of one form. */
export interface Kept<T extends object> extends Keeping {
  readonly value: ReadonlySignal<T>;
  /** Counts what is put in the fields otherwise than by writing there. */
  readonly revision: ReadonlySignal<number>;
  put(change: Partial<T>): void;
  /** After it was written. */
  saved(): void;
  end(): void;
}

export interface KeptOptions<T extends object> {
  readonly drafts: Drafts;
  readonly key: DraftKey;
  /** As it begins. */
  readonly initial: T;
  /** The instant of now, of ISO 8601. */
  now(): string;
}

export function makeKept<T extends object>({ drafts, key, initial, now }: KeptOptions<T>): Kept<T> {
  const draft = drafts.read(key);
  const isOther = draft !== undefined && !isSameContent(draft.content, initial);
  if (draft !== undefined && !isOther) drafts.drop(key);
  // What an earlier regelwerk did not ask begins as it does now.
  const value = signal<T>(isOther ? { ...initial, ...draft.content } : initial);
  const restored = signal(isOther ? draft : undefined);
  const elsewhere = signal<Draft | undefined>(undefined);
  const isKept = signal(true);
  const discarded = signal<T | undefined>(undefined);
  const revision = signal(0);
  const isChanged = computed(() => !isSameContent(value.value, initial));
  const set = (next: T) => {
    value.value = next;
    if (!isChanged.value) drafts.drop(key);
    else isKept.value = drafts.keep(key, { content: next, from: initial, reason: '', at: now() });
  };
  const end = drafts.watch(key, (other) => {
    elsewhere.value = other;
  });
  return {
    value,
    revision,
    isChanged,
    restored,
    isKept,
    elsewhere: computed(() =>
      elsewhere.value === undefined || isSameContent(elsewhere.value.content, value.value)
        ? undefined
        : elsewhere.value,
    ),
    hasDiscarded: computed(() => discarded.value !== undefined && !isChanged.value),
    put: (change) => set({ ...value.value, ...change }),
    take(draft) {
      set({ ...initial, ...draft.content });
      revision.value += 1;
    },
    discard() {
      discarded.value = value.value;
      restored.value = undefined;
      set(initial);
      revision.value += 1;
    },
    undiscard() {
      if (discarded.value !== undefined) set(discarded.value);
      discarded.value = undefined;
      revision.value += 1;
    },
    saved() {
      drafts.drop(key);
      discarded.value = undefined;
      restored.value = undefined;
      value.value = initial;
    },
    end,
  };
}
