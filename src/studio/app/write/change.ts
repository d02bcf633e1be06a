/** One change on its way: asked about, told, written; or refused, or in conflict with what somebody else wrote. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { EditConflict } from '../../../model/edit.ts';
import type { Edit, EditAnswer, Finding } from '../../api.ts';
import type { Desk } from './desk.ts';

export type EditedAnswer = Extract<EditAnswer, { kind: 'edited' }>;

export type ChangeState =
  | { readonly kind: 'idle' }
  /** Waits for the server: what it would do, or for it to be written. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'writing'; readonly answer: EditedAnswer | null }
  | { readonly kind: 'told'; readonly answer: EditedAnswer; readonly edits: readonly Edit[] }
  | { readonly kind: 'conflict'; readonly conflict: EditConflict }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** The server did not answer: nothing is known to be written. */
  | { readonly kind: 'failed' };

export interface Change {
  readonly state: ReadonlySignal<ChangeState>;
  /** Asks what the edits would do. */
  ask(edits: readonly Edit[]): Promise<void>;
  /** Writes what was told. */
  write(): Promise<void>;
  /** Asks, and writes at once where nothing has to be weighed. */
  askOrWrite(edits: readonly Edit[]): Promise<void>;
  stop(): void;
}

/** `written` is called with the answer once it is. */
export function makeChange(desk: () => Desk, written: (answer: EditedAnswer) => void): Change {
  const state = signal<ChangeState>({ kind: 'idle' });
  /** An answer to what was asked before is not one to what is asked now. */
  let asked = 0;

  const send = async (edits: readonly Edit[], dryRun: boolean): Promise<ChangeState | undefined> => {
    asked += 1;
    const own = asked;
    const { client, passages } = desk();
    const { organisation, protocol } = passages;
    const next = await client.edit({ organisation, protocol, edits, dryRun }).then(
      (answer) => stateOf(answer, edits),
      (): ChangeState => ({ kind: 'failed' }),
    );
    if (own !== asked) return undefined;
    if (next.kind !== 'told' || dryRun) {
      state.value = next;
      return next;
    }
    state.value = { kind: 'idle' };
    desk().written();
    written(next.answer);
    return undefined;
  };

  const change: Change = {
    state,
    async ask(edits) {
      state.value = { kind: 'asking' };
      await send(edits, true);
    },
    async write() {
      const before = state.value;
      if (before.kind !== 'told') return;
      state.value = { kind: 'writing', answer: before.answer };
      await send(before.edits, false);
    },
    async askOrWrite(edits) {
      state.value = { kind: 'asking' };
      const told = await send(edits, true);
      if (told?.kind === 'told' && isSmall(told.answer, desk().passages.organisation)) await change.write();
    },
    stop() {
      asked += 1;
      state.value = { kind: 'idle' };
    },
  };
  return change;
}

function stateOf(answer: EditAnswer, edits: readonly Edit[]): ChangeState {
  if (answer.kind === 'conflict') return { kind: 'conflict', conflict: answer };
  if (answer.kind === 'refused') return { kind: 'refused', findings: answer.findings };
  return { kind: 'told', answer, edits };
}

/** What touches no other, voids nothing and leaves no mistake is written at once: undo is there. */
export function isSmall({ impacts, resting, findings }: EditedAnswer, organisation: string): boolean {
  const isOwn = impacts.every(({ impact }) => impact.organisation === organisation && impact.voids.length === 0);
  return isOwn && resting.length === 0 && findings.every(({ severity }) => severity === 'info');
}
