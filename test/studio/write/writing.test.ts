import { beforeEach, describe, expect, it } from 'vitest';
import type { EditableLayer, Passage, PassageLayer } from '../../../src/model/passages.ts';
import { type DraftPlace, openDrafts, type StorageChange } from '../../../src/studio/app/write/drafts.ts';
import { makeWriting } from '../../../src/studio/app/write/writing.ts';

const LAYERS: readonly EditableLayer[] = [
  { layer: null, name: null, kind: 'base', file: 'protocol.yaml' },
  { layer: 'koe', name: 'Stichting KOE', kind: 'board', file: 'overrides/koe.yaml' },
  { layer: 'troubadour', name: 'De Troubadour', kind: 'school', file: null },
];

const said = (layer: string | null, text: string): PassageLayer => ({
  layer,
  how: layer === null ? 'origin' : 'amend',
  content: { text },
  reason: layer === null ? null : 'Daarom.',
  place: { file: 'x.yaml', line: 1, column: 1 } as unknown as PassageLayer['place'],
  lines: { file: 'x.yaml', first: 1, last: 2 },
});

const passage = (...layers: PassageLayer[]) => ({ id: 'missie', layers }) as unknown as Passage;

/** Tabs that share one storage; each hears what the others do. */
function browser() {
  const stored = new Map<string, string>();
  const listeners: { tab: number; call(event: StorageChange): void }[] = [];
  const open = (tab: number): DraftPlace => {
    const told = (key: string, newValue: string | null) => {
      for (const one of listeners) if (one.tab !== tab) one.call({ key, newValue });
    };
    const localStorage = {
      get length() {
        return stored.size;
      },
      key: (index: number) => [...stored.keys()][index] ?? null,
      getItem: (key: string) => stored.get(key) ?? null,
      setItem(key: string, value: string) {
        stored.set(key, value);
        told(key, value);
      },
      removeItem(key: string) {
        stored.delete(key);
        told(key, null);
      },
      clear: () => stored.clear(),
    };
    return {
      localStorage,
      addEventListener: (_, call) => void listeners.push({ tab, call }),
      removeEventListener: (_, call) =>
        void listeners.splice(
          listeners.findIndex((one) => one.call === call),
          1,
        ),
    };
  };
  return { open, stored };
}

const DOCUMENT = { folder: 'map', organisation: 'troubadour', protocol: 'social-media' };
let tabs = browser();
const open = (tab: number, of = passage(said(null, 'Basis.'), said('koe', 'KOE.'))) =>
  makeWriting({
    layers: LAYERS,
    passage: of,
    drafts: openDrafts(tabs.open(tab)),
    document: DOCUMENT,
    now: () => '2026-11-27T14:32:00Z',
  });

beforeEach(() => {
  tabs = browser();
});

describe('Writing in a passage', () => {
  it('begins in the layer where it is said now', () => {
    const writing = open(1);
    expect(writing.layer.value).toBe('koe');
    expect(writing.text.value.content).toEqual({ text: 'KOE.' });
    expect(writing.choices.value.map(({ how }) => how)).toEqual(['origin', 'amend', 'inherited']);
    expect(writing.choices.value[0]?.covered).toEqual(['Stichting KOE']);
  });

  it('does not offer a layer above the one that it comes from', () => {
    const own = passage({ ...said('koe', 'Eigen.'), how: 'origin' });
    expect(open(1, own).choices.value.map(({ layer }) => layer)).toEqual(['koe', 'troubadour']);
  });

  it('another layer shows its own text; what was written in the first stays', () => {
    const writing = open(1);
    writing.write({ content: { text: 'KOE, anders.' } });
    writing.layer.value = null;
    expect(writing.text.value.content).toEqual({ text: 'Basis.' });
    writing.layer.value = 'koe';
    expect(writing.text.value.content).toEqual({ text: 'KOE, anders.' });
  });

  it('saves the layer that is shown, with what it began from, and a reason where it is an amendment', () => {
    const writing = open(1);
    writing.layer.value = 'troubadour';
    writing.write({ content: { text: 'School.' }, reason: ' Omdat. ' });
    expect(writing.edits()).toEqual([
      {
        kind: 'content',
        clause: 'missie',
        layer: 'troubadour',
        content: { text: 'School.' },
        before: { text: 'KOE.' },
        reason: 'Omdat.',
      },
    ]);
    writing.layer.value = null;
    expect(writing.edits()[0]).not.toHaveProperty('reason');
  });

  it('after a crash what was not saved stands there again, in its layer, with what it began from', () => {
    open(1).write({ content: { text: 'Halverwege' } });
    const again = open(1, passage(said(null, 'Basis.'), said('koe', 'Intussen anders.')));
    expect(again.text.value).toMatchObject({ content: { text: 'Halverwege' }, from: { text: 'KOE.' } });
    expect(again.restored.value?.at).toBe('2026-11-27T14:32:00Z');
    expect(again.hasUnsaved.value).toBe(true);
  });

  it('keeps nothing once it is saved, discarded, or as it was', () => {
    const writing = open(1);
    for (const end of [writing.saved, writing.discard, () => writing.write({ content: { text: 'KOE.' } })]) {
      writing.write({ content: { text: 'Iets.' } });
      expect(tabs.stored.size).toBe(1);
      end();
      expect(tabs.stored.size).toBe(0);
      writing.discard();
    }
  });

  it('what was discarded can be put back', () => {
    const writing = open(1);
    writing.write({ content: { text: 'Weg?' } });
    writing.discard();
    expect(writing.text.value.content).toEqual({ text: 'KOE.' });
    writing.undiscard();
    expect(writing.text.value.content).toEqual({ text: 'Weg?' });
    expect(tabs.stored.size).toBe(1);
  });

  it('a change of the file under what nobody wrote in is shown; under what somebody wrote it waits', () => {
    const writing = open(1);
    const changed = passage(said(null, 'Basis, nieuw.'), said('koe', 'KOE, nieuw.'));
    writing.layer.value = null;
    writing.write({ content: { text: 'Mijn basis.' } });
    writing.refresh(LAYERS, changed);
    expect(writing.text.value).toMatchObject({ content: { text: 'Mijn basis.' }, from: { text: 'Basis.' } });
    writing.layer.value = 'koe';
    expect(writing.text.value.content).toEqual({ text: 'KOE, nieuw.' });
  });

  it('another tab that writes the same is told of, and its text can be taken', () => {
    const [one, other] = [open(1), open(2)];
    other.write({ content: { text: 'Van de ander.' } });
    expect(one.elsewhere.value?.content).toEqual({ text: 'Van de ander.' });
    const draft = one.elsewhere.value;
    if (draft === undefined) throw new Error('not told');
    one.take(draft);
    expect(one.text.value.content).toEqual({ text: 'Van de ander.' });
    one.end();
    other.write({ content: { text: 'Later.' } });
    expect(one.elsewhere.value).toBeUndefined();
  });

  it('says so where the browser keeps nothing', () => {
    const place = tabs.open(1);
    const full = {
      ...place,
      localStorage: {
        ...place.localStorage,
        setItem: () => {
          throw new Error('full');
        },
      },
    };
    const drafts = openDrafts(full as DraftPlace);
    const writing = makeWriting({
      layers: LAYERS,
      passage: passage(said(null, 'Basis.')),
      drafts,
      document: DOCUMENT,
      now: () => '',
    });
    writing.write({ content: { text: 'Iets.' } });
    expect(writing.isKept.value).toBe(false);
  });

  it('what in the browser is no draft is passed over', () => {
    open(1).write({ content: { text: 'Iets.' } });
    const [key] = tabs.stored.keys();
    for (const text of ['', 'geen json', '[]', '{"content":1}', 'null']) {
      tabs.stored.set(String(key), text);
      expect(open(1).text.value.content).toEqual({ text: 'KOE.' });
    }
  });
});
