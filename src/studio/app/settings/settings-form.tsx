/** A form of one file of settings, made from its schema; kept in the browser until it is saved. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Content } from '../../../model/source.ts';
import type { SettingsForm as Form } from '../../api.ts';
import { ChangeView, isTelling } from '../write/change-view.tsx';
import { isSameContent } from '../write/content.ts';
import { useDesk } from '../write/desk.ts';
import { type DraftKey, NEW } from '../write/drafts.ts';
import { focusFirstError } from '../write/focus-first-error.ts';
import { useUnsaved } from '../write/unsaved.ts';
import { useChange } from '../write/use-change.ts';
import { timeOf, writeWords } from '../write/words.ts';
import { SchemaField } from './fields.tsx';
import { type Problems, problemsIn } from './problems.ts';
import type { Schema } from './schema.ts';
import { settingsWords } from './words.ts';

const NONE: Problems = new Map();

export function SettingsForm({ form }: { form: Form }) {
  const desk = useDesk();
  const [words, written] = [settingsWords(desk.language), writeWords(desk.language)];
  const { organisation, protocol } = desk.passages;
  const key: DraftKey = { folder: desk.folder, organisation, protocol, clause: NEW + form.file, layer: null };
  const kept = useMemo(() => desk.drafts.read(key), [form.file]);
  const from = useSignal<object>(kept?.from ?? form.data);
  const data = useSignal<object>(kept?.content ?? form.data);
  const discarded = useSignal<object | null>(null);
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  const schema = form.schema as Schema;
  const isChanged = useComputed(() => !isSameContent(data.value, from.value));
  useUnsaved(isChanged);
  // What nobody changed follows the file.
  useEffect(() => {
    if (isChanged.value) return;
    from.value = form.data;
    data.value = form.data;
  }, [form.data]);
  const change = useChange(() => {
    from.value = data.value;
    desk.drafts.drop(key);
    desk.tell(words.saved(form.title));
  });
  const put = (next: object) => {
    data.value = next;
    if (isSameContent(next, from.value)) desk.drafts.drop(key);
    else
      desk.drafts.keep(key, {
        content: next as Content,
        from: from.value as Content,
        reason: '',
        at: new Date().toISOString(),
      });
  };
  const problems = isChecked.value ? problemsIn(data.value, schema, form.fixed, words) : NONE;
  const save = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    if (problemsIn(data.value, schema, form.fixed, words).size > 0) {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    void change.ask([{ kind: 'data', file: form.file, before: from.value, data: data.value }]);
  };
  return (
    <section class="w-settings">
      <form ref={place} onSubmit={save} noValidate hidden={isTelling(change)}>
        <h2>{form.title}</h2>
        <p class="w-help">
          {words.file}: <code>{form.file}</code>
        </p>
        {kept !== undefined && isChanged.value && (
          <p class="w-notice">{written.draft.found(timeOf(kept.at, desk.language))}</p>
        )}
        <SchemaField
          schema={schema}
          root={schema}
          path=""
          label={form.title}
          value={data.value}
          isRequired
          problems={problems}
          fixed={form.fixed}
          onChange={(next) => put(next as object)}
        />
        {problems.size > 0 && (
          <p class="w-error" role="alert">
            {words.problems(problems.size)}
          </p>
        )}
        <div class="w-actions w-bar">
          <button type="submit" class="w-main" disabled={!isChanged.value || desk.isReadOnly}>
            {words.look}
          </button>
          {isChanged.value && (
            <button
              type="button"
              class="w-quiet"
              onClick={() => {
                discarded.value = data.value;
                put(from.value);
              }}
            >
              {words.discard}
            </button>
          )}
          {discarded.value !== null && !isChanged.value && (
            <button
              type="button"
              onClick={() => {
                put(discarded.value ?? form.data);
                discarded.value = null;
              }}
            >
              {words.undo}
            </button>
          )}
          <span class="w-help">{isChanged.value ? words.changedNow : words.unchanged}</span>
        </div>
      </form>
      <ChangeView change={change} />
    </section>
  );
}
