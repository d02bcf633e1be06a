/**
 * What is searched: each wording once, with where it stands. Kept between searches, and changed by the texts that came and
 * went: a file that is saved costs what it changes.
 */
import MiniSearch from 'minisearch';
import { stemsOf } from '../../compare/stems.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import { passagesOf, type SearchedPassage } from './passages.ts';
import { type SearchedText, textsOf } from './texts.ts';
import { formsIn } from './words.ts';

/** Where a wording stands. */
export interface Use {
  readonly text: SearchedText;
  readonly passage: SearchedPassage;
  /** Words that it has and its wording has not: those of values, and of the parts that it is in. */
  readonly extra: ReadonlySet<string>;
}

interface Wording {
  readonly id: number;
  readonly words: ReadonlySet<string>;
  /** Those of all that it was ever used with: a use tells whether it has them. */
  readonly values: Set<string>;
  readonly labels: Set<string>;
  /** By text: two clauses of it may say the same. */
  readonly uses: Map<SearchedText['text'], Use[]>;
}

/** As it is indexed. */
interface Indexed {
  readonly id: number;
  readonly words: string;
  readonly labels: string;
  readonly values: string;
}

export interface Store {
  readonly index: MiniSearch<Indexed>;
  readonly wordings: ReadonlyMap<number, Wording>;
  /** Each word that stands somewhere, with its stems. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  /** Brings it to the texts of now. */
  follow(documents: readonly PolicyDocument[], today: string): void;
}

export function newStore(): Store {
  // Words come as they are looked up, apart by spaces.
  const index = new MiniSearch<Indexed>({
    fields: ['words', 'labels', 'values'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { boost: { words: 2, labels: 1.5 } },
    // Its own way waits between batches; a search must not find what is gone in one of them.
    autoVacuum: { minDirtCount: 1000, minDirtFactor: 0.3, batchSize: 5000, batchWait: 1 },
  });
  const wordings = new Map<number, Wording>();
  const byKey = new Map<string, Wording>();
  const vocabulary = new Map<string, readonly string[]>();
  const texts = new Map<SearchedText['text'], SearchedText>();
  let followed: readonly unknown[] = [];
  let lastId = 0;
  const labelled = new Map<string, readonly string[]>();
  const formsOfLabels = (labels: string) => {
    const known = labelled.get(labels) ?? formsIn(labels);
    labelled.set(labels, known);
    return known;
  };

  const put = ({ id, words, values, labels }: Wording) => {
    const all = [words, labels, values].map((own) => [...own]);
    for (const word of all.flat()) if (!vocabulary.has(word)) vocabulary.set(word, stemsOf(word));
    const [said = '', above = '', filled = ''] = all.map((own) => own.join(' '));
    if (index.has(id)) index.discard(id);
    index.add({ id, words: said, labels: above, values: filled });
  };
  const add = (text: SearchedText, dirty: Set<Wording>) => {
    const touched = new Set<Wording>();
    for (const passage of passagesOf(text.text)) {
      let wording = byKey.get(passage.wording);
      if (wording === undefined) {
        lastId += 1;
        const words = new Set(formsIn(`${passage.wording} ${passage.forms}`));
        wording = { id: lastId, words, values: new Set(), labels: new Set(), uses: new Map() };
        byKey.set(passage.wording, wording);
        wordings.set(lastId, wording);
        dirty.add(wording);
      }
      const { words, values } = wording;
      const above = formsOfLabels(passage.labels);
      const filled = passage.wording === passage.text ? [] : formsIn(passage.text);
      const isNew = [
        addTo(wording.labels, above),
        addTo(
          values,
          filled.filter((own) => !words.has(own)),
        ),
      ];
      if (isNew.includes(true)) dirty.add(wording);
      const extra = sharedSet([...above, ...filled].filter((form) => !words.has(form)));
      const before = touched.has(wording) ? (wording.uses.get(text.text) ?? []) : [];
      wording.uses.set(text.text, [...before, { text, passage, extra }]);
      touched.add(wording);
    }
  };
  const remove = (text: SearchedText['text']) => {
    for (const { wording: key } of passagesOf(text)) {
      const wording = byKey.get(key);
      wording?.uses.delete(text);
      if (wording === undefined || wording.uses.size > 0) continue;
      byKey.delete(key);
      wordings.delete(wording.id);
      index.discard(wording.id);
    }
  };
  /** The clauses of a part mostly have the same values. */
  const shared = new Map<string, ReadonlySet<string>>();
  const sharedSet = (forms: readonly string[]) => {
    const key = forms.join(' ');
    const known = shared.get(key) ?? new Set(forms);
    shared.set(key, known);
    return known;
  };
  return {
    index,
    wordings,
    vocabulary,
    follow(documents, today) {
      const state = [documents, today];
      if (state.every((own, at) => own === followed[at])) return;
      followed = state;
      const now = new Map(documents.flatMap((document) => textsOf(document, today)).map((own) => [own.text, own]));
      const dirty = new Set<Wording>();
      // First what came: most of it is in words that are there.
      for (const [text, own] of now) {
        const before = texts.get(text);
        if (before !== undefined && before.kind === own.kind && before.version === own.version) continue;
        add(own, dirty);
        texts.set(text, own);
      }
      for (const wording of dirty) put(wording);
      labelled.clear();
      shared.clear();
      for (const text of [...texts.keys()]) {
        if (now.has(text)) continue;
        remove(text);
        texts.delete(text);
      }
    },
  };
}

/** Whether any of them was not there yet. */
function addTo(known: Set<string>, forms: readonly string[]): boolean {
  const before = known.size;
  for (const form of forms) known.add(form);
  return known.size > before;
}
