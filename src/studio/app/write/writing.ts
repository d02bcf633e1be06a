/** What somebody is writing of a passage: one per layer, each kept in the browser until it is saved or discarded. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClauseProperties, Layer } from '../../../model/edit.ts';
import type { EditableLayer, Passage } from '../../../model/passages.ts';
import type { Edit } from '../../api.ts';
import { isSameContent, settled, type WrittenText } from './content.ts';
import type { Draft, DraftForm, DraftKey, Drafts } from './drafts.ts';
import type { Keeping } from './kept.ts';
import { type LayerChoice, layerChoices, layerOfNow, propertyChoices } from './layers.ts';
import { changedProperties } from './properties.ts';

/** Of one layer: as it was opened, and as it is written now. */
export interface Written<T extends object = WrittenText> {
  readonly from: T;
  readonly fromReason: string;
  readonly content: T;
  readonly reason: string;
}

export interface Writing<T extends object = WrittenText> extends Keeping {
  readonly choices: ReadonlySignal<readonly LayerChoice<T>[]>;
  readonly layer: Signal<Layer>;
  readonly choice: ReadonlySignal<LayerChoice<T>>;
  readonly text: ReadonlySignal<Written<T>>;
  /** Whether any layer has something that is not saved. */
  readonly hasUnsaved: ReadonlySignal<boolean>;
  /** Counts what is put in the fields otherwise than by writing there. */
  readonly revision: ReadonlySignal<number>;
  write(change: { readonly content?: T; readonly reason?: string }): void;
  /** Puts another content in the fields. */
  set(content: T): void;
  /** Begins from what stands there now, with what was written so far or another. */
  rebase(now: T, content: T): void;
  /** What is shown was asked anew: what nobody wrote in follows. */
  refresh(layers: readonly EditableLayer[], passage: Passage): void;
  /** Of the layer that is shown. */
  edits(): readonly Edit[];
  /** After that was written. */
  saved(): void;
  end(): void;
}

/** What of a passage is written: what each layer says of it, and how it is saved. */
export interface WritingKind<T extends object> {
  readonly form: DraftForm;
  choices(layers: readonly EditableLayer[], passage: Passage): readonly LayerChoice<T>[];
  edits(clause: string, layer: Layer, written: Written<T>): readonly Edit[];
}

/** The text, and of a term its other forms. */
export const TEXT: WritingKind<WrittenText> = {
  form: 'text',
  choices: layerChoices,
  edits(clause, layer, written) {
    const { forms, ...content } = settled(written.content);
    const { forms: before, ...from } = written.from;
    const own = { kind: 'content', clause, layer, content, before: from } as const;
    if (isSameContent(forms ?? [], before ?? [])) return [own];
    const beside = { properties: { forms: forms ?? [] }, before: { forms: before ?? [] } };
    return [own, { kind: 'properties', clause, layer, ...beside }];
  },
};

/** What stands beside the text. */
export const PROPERTIES: WritingKind<ClauseProperties> = {
  form: 'properties',
  choices: propertyChoices,
  edits: (clause, layer, { from, content }) => [
    { kind: 'properties', clause, layer, ...changedProperties(from, content) },
  ],
};

export interface WritingOptions {
  readonly layers: readonly EditableLayer[];
  readonly passage: Passage;
  readonly drafts: Drafts;
  readonly document: Pick<DraftKey, 'folder' | 'organisation' | 'protocol'>;
  /** The instant of now, of ISO 8601. */
  now(): string;
}

const opened = <T extends object>({ content, reason }: LayerChoice<T>): Written<T> => ({
  from: content,
  fromReason: reason,
  content,
  reason,
});

const isUnchanged = ({ from, fromReason, content, reason }: Written<object>) =>
  reason === fromReason && isSameContent(from, content);

export function makeWriting<T extends object>(kind: WritingKind<T>, options: WritingOptions): Writing<T> {
  const { layers, passage, drafts, document, now } = options;
  const choices = signal(kind.choices(layers, passage));
  const layer = signal<Layer>(layerOfNow(passage));
  const texts = signal(new Map(choices.value.map((choice) => [choice.layer, opened(choice)])));
  const restored = signal(new Map<Layer, Draft>());
  const elsewhere = signal(new Map<Layer, Draft | undefined>());
  const revision = signal(0);
  const isKept = signal(true);
  const discarded = signal<Written<T> | undefined>(undefined);

  const keyOf = (of: Layer): DraftKey => ({ ...document, clause: passage.id, layer: of, form: kind.form });
  const choice = computed(
    () => choices.value.find((one) => one.layer === layer.value) ?? (choices.value[0] as LayerChoice<T>),
  );
  const text = computed(() => texts.value.get(choice.value.layer) ?? opened(choice.value));
  const isChanged = computed(() => !isUnchanged(text.value));
  const put = (of: Layer, written: Written<T>) => {
    texts.value = new Map(texts.value).set(of, written);
  };
  /** What is written again as it was opened needs no keeping. */
  const keep = (of: Layer, written: Written<T>) => {
    if (isUnchanged(written)) drafts.drop(keyOf(of));
    else {
      const { content, reason, from } = written;
      isKept.value = drafts.keep(keyOf(of), { content, reason, from, at: now() });
    }
  };
  const change = (written: Written<T>) => {
    put(choice.value.layer, written);
    keep(choice.value.layer, written);
  };
  /** As `change`, of what the fields do not know of yet. */
  const set = (written: Written<T>) => {
    change(written);
    revision.value += 1;
  };

  const forget = (of: Layer) => {
    const left = new Map(restored.value);
    left.delete(of);
    restored.value = left;
  };
  const restore = (one: LayerChoice<T>, draft: Draft) => {
    const [content, from] = [draft.content as T, draft.from as T];
    const written = { from, fromReason: one.reason, content, reason: draft.reason };
    if (isUnchanged(written)) return;
    put(one.layer, written);
    restored.value = new Map(restored.value).set(one.layer, draft);
    layer.value = one.layer;
  };

  const watches = choices.value.map((one) => {
    const draft = drafts.read(keyOf(one.layer));
    if (draft !== undefined) restore(one, draft);
    return drafts.watch(keyOf(one.layer), (other) => {
      elsewhere.value = new Map(elsewhere.value).set(one.layer, other);
    });
  });

  return {
    choices,
    layer,
    choice,
    text,
    revision,
    isKept,
    isChanged,
    hasDiscarded: computed(() => discarded.value !== undefined && !isChanged.value),
    hasUnsaved: computed(() => [...texts.value.values()].some((written) => !isUnchanged(written))),
    restored: computed(() => restored.value.get(choice.value.layer)),
    elsewhere: computed(() => {
      const other = elsewhere.value.get(choice.value.layer);
      return other === undefined || isSameContent(other.content, text.value.content) ? undefined : other;
    }),
    write: (changed) => change({ ...text.value, ...changed }),
    set: (content) => set({ ...text.value, content }),
    take: ({ from, content, reason }) => set({ ...text.value, from: from as T, content: content as T, reason }),
    discard() {
      discarded.value = text.value;
      forget(choice.value.layer);
      set(opened(choice.value));
    },
    undiscard() {
      if (discarded.value !== undefined) set(discarded.value);
      discarded.value = undefined;
    },
    rebase: (base, content) => set({ ...text.value, from: base, content }),
    refresh(nextLayers, next) {
      choices.value = kind.choices(nextLayers, next);
      const kept = choices.value.map((one): [Layer, Written<T>] => {
        const written = texts.value.get(one.layer);
        if (written === undefined || isUnchanged(written)) return [one.layer, opened(one)];
        // Saved meanwhile, by another tab.
        const isSaved = isSameContent(written.content, one.content) && written.reason === one.reason;
        if (!isSaved) return [one.layer, written];
        drafts.drop(keyOf(one.layer));
        forget(one.layer);
        return [one.layer, opened(one)];
      });
      texts.value = new Map(kept);
      revision.value += 1;
    },
    edits() {
      const { layer: of, how } = choice.value;
      const reason = text.value.reason.trim();
      const edits = kind.edits(passage.id, of, text.value);
      return how === 'origin' ? edits : edits.map((edit) => ({ ...edit, reason }) as Edit);
    },
    saved() {
      const of = choice.value.layer;
      drafts.drop(keyOf(of));
      forget(of);
      discarded.value = undefined;
      put(of, { ...text.value, from: text.value.content, fromReason: text.value.reason });
    },
    end() {
      for (const stop of watches) stop();
    },
  };
}
