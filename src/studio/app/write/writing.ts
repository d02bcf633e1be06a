/** What somebody is writing in a passage: a text per layer, each kept in the browser until it is saved or discarded. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Layer } from '../../../model/edit.ts';
import type { EditableLayer, Passage } from '../../../model/passages.ts';
import type { Content } from '../../../model/source.ts';
import type { Edit } from '../../api.ts';
import { isSameContent } from './content.ts';
import type { Draft, DraftKey, Drafts } from './drafts.ts';
import { type LayerChoice, layerChoices, layerOfNow } from './layers.ts';

/** The text of one layer: as it was opened, and as it is written now. */
export interface Written {
  readonly from: Content;
  readonly fromReason: string;
  readonly content: Content;
  readonly reason: string;
}

export interface Writing {
  readonly choices: ReadonlySignal<readonly LayerChoice[]>;
  readonly layer: Signal<Layer>;
  readonly choice: ReadonlySignal<LayerChoice>;
  readonly text: ReadonlySignal<Written>;
  readonly isChanged: ReadonlySignal<boolean>;
  /** Whether any layer has text that is not saved. */
  readonly hasUnsaved: ReadonlySignal<boolean>;
  /** Kept earlier for the layer that is shown, and put back when it was opened. */
  readonly restored: ReadonlySignal<Draft | undefined>;
  /** Another tab keeps another text of the same. */
  readonly elsewhere: ReadonlySignal<Draft | undefined>;
  readonly isKept: ReadonlySignal<boolean>;
  /** What was discarded last, to be put back. */
  readonly discarded: ReadonlySignal<Written | undefined>;
  /** Counts what is put in the fields otherwise than by writing there. */
  readonly revision: ReadonlySignal<number>;
  write(change: { readonly content?: Content; readonly reason?: string }): void;
  /** Puts another content in the fields. */
  set(content: Content): void;
  /** Continues with what another tab has. */
  take(draft: Draft): void;
  discard(): void;
  undiscard(): void;
  /** Begins from what stands there now, with the text written so far or another. */
  rebase(now: Content, content: Content): void;
  /** What is shown was asked anew: what nobody wrote in follows. */
  refresh(layers: readonly EditableLayer[], passage: Passage): void;
  /** Of the layer that is shown. */
  edits(): readonly Edit[];
  /** After that was written. */
  saved(): void;
  end(): void;
}

export interface WritingOptions {
  readonly layers: readonly EditableLayer[];
  readonly passage: Passage;
  readonly drafts: Drafts;
  readonly document: Pick<DraftKey, 'folder' | 'organisation' | 'protocol'>;
  /** The instant of now, of ISO 8601. */
  now(): string;
}

const opened = ({ content, reason }: LayerChoice): Written => ({ from: content, fromReason: reason, content, reason });

const isSameText = ({ from, fromReason, content, reason }: Written) =>
  reason === fromReason && isSameContent(from, content);

export function makeWriting({ layers, passage, drafts, document, now }: WritingOptions): Writing {
  const choices = signal(layerChoices(layers, passage));
  const layer = signal<Layer>(layerOfNow(passage));
  const texts = signal(new Map(choices.value.map((choice) => [choice.layer, opened(choice)])));
  const restored = signal(new Map<Layer, Draft>());
  const elsewhere = signal<{ readonly layer: Layer; readonly draft: Draft } | undefined>(undefined);
  const revision = signal(0);
  const isKept = signal(true);
  const discarded = signal<Written | undefined>(undefined);

  const keyOf = (of: Layer): DraftKey => ({ ...document, clause: passage.id, layer: of });
  const choice = computed(
    () => choices.value.find((one) => one.layer === layer.value) ?? (choices.value[0] as LayerChoice),
  );
  const text = computed(() => texts.value.get(choice.value.layer) ?? opened(choice.value));
  const put = (of: Layer, written: Written) => {
    texts.value = new Map(texts.value).set(of, written);
  };
  /** What is written again as it was opened needs no keeping. */
  const keep = (of: Layer, written: Written) => {
    if (isSameText(written)) drafts.drop(keyOf(of));
    else {
      const { content, reason, from } = written;
      isKept.value = drafts.keep(keyOf(of), { content, reason, from, at: now() });
    }
  };
  const change = (written: Written) => {
    put(choice.value.layer, written);
    keep(choice.value.layer, written);
  };
  /** As `change`, of what the fields do not know of yet. */
  const set = (written: Written) => {
    change(written);
    revision.value += 1;
  };

  const forget = () => {
    const left = new Map(restored.value);
    left.delete(choice.value.layer);
    restored.value = left;
  };
  const restore = (one: LayerChoice, draft: Draft) => {
    const { from, content, reason } = draft;
    const written = { from, fromReason: one.reason, content, reason };
    if (isSameText(written)) return;
    put(one.layer, written);
    restored.value = new Map(restored.value).set(one.layer, draft);
    layer.value = one.layer;
  };

  const watches = choices.value.map((one) => {
    const draft = drafts.read(keyOf(one.layer));
    if (draft !== undefined) restore(one, draft);
    return drafts.watch(keyOf(one.layer), (changed) => {
      elsewhere.value = changed === undefined ? undefined : { layer: one.layer, draft: changed };
    });
  });

  return {
    choices,
    layer,
    choice,
    text,
    revision,
    isKept,
    discarded,
    isChanged: computed(() => !isSameText(text.value)),
    hasUnsaved: computed(() => [...texts.value.values()].some((written) => !isSameText(written))),
    restored: computed(() => restored.value.get(choice.value.layer)),
    elsewhere: computed(() => (elsewhere.value?.layer === choice.value.layer ? elsewhere.value.draft : undefined)),
    write: (changed) => change({ ...text.value, ...changed }),
    set: (content) => set({ ...text.value, content }),
    take(draft) {
      elsewhere.value = undefined;
      set({ ...text.value, from: draft.from, content: draft.content, reason: draft.reason });
    },
    discard() {
      discarded.value = text.value;
      forget();
      set(opened(choice.value));
    },
    undiscard() {
      if (discarded.value !== undefined) set(discarded.value);
      discarded.value = undefined;
    },
    rebase: (base, content) => set({ ...text.value, from: base, content }),
    refresh(nextLayers, next) {
      choices.value = layerChoices(nextLayers, next);
      const kept = choices.value.map((one): [Layer, Written] => {
        const written = texts.value.get(one.layer);
        return [one.layer, written === undefined || isSameText(written) ? opened(one) : written];
      });
      texts.value = new Map(kept);
      revision.value += 1;
    },
    edits() {
      const { content, reason, from } = text.value;
      const { layer: of, how } = choice.value;
      const own = { kind: 'content', clause: passage.id, layer: of, content, before: from } as const;
      return [how === 'origin' ? own : { ...own, reason: reason.trim() }];
    },
    saved() {
      const of = choice.value.layer;
      drafts.drop(keyOf(of));
      forget();
      discarded.value = undefined;
      put(of, { ...text.value, from: text.value.content, fromReason: text.value.reason });
    },
    end() {
      for (const stop of watches) stop();
    },
  };
}
