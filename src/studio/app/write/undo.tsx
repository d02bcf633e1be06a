/** Takes the last save of this session back: by its button, or with Ctrl+Z where nobody is typing. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Finding } from '../../api.ts';
import { client } from '../client.ts';
import { FindingList } from '../findings/list.tsx';
import { Icon } from '../frame/icons.tsx';
import { refresh } from '../loading.ts';
import { announce, start } from '../state.ts';
import { language } from '../words.ts';
import { writeWords } from './words.ts';

/** Whether a key is typed in a field, which has an undo of its own. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

export function UndoButton() {
  const words = writeWords(language.value);
  const isBusy = useSignal(false);
  const result = useSignal<{ readonly words: string; readonly findings: readonly Finding[] } | null>(null);
  const what = start.value?.undo ?? null;
  const undo = async () => {
    if (isBusy.value || (start.value?.undo ?? null) === null) return;
    isBusy.value = true;
    const answer = await client.undo();
    isBusy.value = false;
    const isDone = answer.kind === 'edited';
    result.value = {
      words: isDone ? words.undone : words.notUndone,
      findings: answer.kind === 'refused' ? answer.findings : [],
    };
    if (isDone) announce(words.undone);
    await refresh();
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.altKey || isField(event.target)) return;
      event.preventDefault();
      void undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <>
      {what !== null && (
        <button
          type="button"
          class="plain w-undo"
          disabled={isBusy.value}
          aria-keyshortcuts="Control+Z"
          title={words.undoThis(what)}
          onClick={() => void undo()}
        >
          <Icon name="undo" />
          <span>
            {words.undo}
            <span class="unseen">: {what}</span>
          </span>
        </button>
      )}
      {result.value !== null && (
        <div class="w-toast" role="status">
          <div>
            <p>{result.value.words}</p>
            <FindingList findings={result.value.findings} />
          </div>
          <button
            type="button"
            class="plain"
            onClick={() => {
              result.value = null;
            }}
          >
            <Icon name="close" />
            <span class="unseen">{words.close}</span>
          </button>
        </div>
      )}
    </>
  );
}
