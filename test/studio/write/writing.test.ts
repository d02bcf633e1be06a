import { beforeEach, describe, expect, it } from 'vitest';
import type { EditableLayer, Passage, PassageLayer } from '../../../src/model/passages.ts';
import { type DraftPlace, openDrafts, type StorageChange } from '../../../src/studio/app/write/drafts.ts';
import { makeKept } from '../../../src/studio/app/write/kept.ts';
import { makeWriting, PROPERTIES, TEXT } from '../../../src/studio/app/write/writing.ts';

const LAYERS: readonly EditableLayer[] = [
  { layer: null, name: null, kind: 'base', file: 'protocol.yaml' },
  { layer: 'koe', name: 'Stichting KOE', kind: 'board', file: 'overrides/koe.yaml' },
  { layer: 'troubadour', name: 'De Troubadour', kind: 'school', file: null },
];

const said = (layer: string | null, text: string): PassageLayer => ({
  layer,
  how: layer === null ? 'origin' : 'amend',
  content: { text },
  properties: {},
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
  makeWriting(TEXT, {
    layers: LAYERS,
    passage: of,
    drafts: openDrafts(tabs.open(tab), `tab ${tab}`),
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
    expect(one.elsewhere.value?.content).not.toEqual({ text: 'Later.' });
  });

  it('of two tabs neither writes over the other: each keeps its own', () => {
    const [one, other] = [open(1), open(2)];
    one.write({ content: { text: 'Van mij.' } });
    other.write({ content: { text: 'Van de ander.' } });
    expect(one.text.value.content).toEqual({ text: 'Van mij.' });
    expect([...tabs.stored.values()].map((text) => JSON.parse(text).content.text).sort()).toEqual([
      'Van de ander.',
      'Van mij.',
    ]);
  });

  it('another tab goes on with what this one wrote; while this one is still at work on it, it keeps it too', () => {
    const one = open(1);
    one.write({ content: { text: 'Half.' } });
    const other = open(2);
    expect(other.text.value.content).toEqual({ text: 'Half.' });
    other.write({ content: { text: 'Half en heel.' } });
    expect(one.elsewhere.value?.content).toEqual({ text: 'Half en heel.' });
    expect(tabs.stored.size).toBe(2);
    other.saved();
    expect([...tabs.stored.values()].map((text) => JSON.parse(text).content)).toEqual([{ text: 'Half.' }]);
  });

  it('what a tab left that is gone becomes that of the one that goes on with it', () => {
    const gone = open(1);
    gone.write({ content: { text: 'Half.' } });
    gone.end();
    const next = open(2);
    next.saved();
    expect(tabs.stored.size).toBe(0);
  });

  it('what another tab saved needs no keeping here', () => {
    const one = open(1);
    one.write({ content: { text: 'Opgeslagen.' } });
    one.refresh(LAYERS, passage(said(null, 'Basis.'), said('koe', 'Opgeslagen.')));
    expect(one.hasUnsaved.value).toBe(false);
    expect(tabs.stored.size).toBe(0);
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
    const drafts = openDrafts(full as DraftPlace, 'tab 1');
    const writing = makeWriting(TEXT, {
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

describe('What stands beside a text', () => {
  const origin = { ...said(null, 'Basis.'), properties: { audience: ['all'], force: 'oblige', norms: ['a:1'] } };
  const amend = { ...said('koe', 'KOE.'), properties: { force: 'advise' } };
  const openBeside = () =>
    makeWriting(PROPERTIES, {
      layers: LAYERS,
      passage: passage(origin as unknown as PassageLayer, amend as unknown as PassageLayer),
      drafts: openDrafts(tabs.open(1), 'tab 1'),
      document: DOCUMENT,
      now: () => '2026-11-27T14:32:00Z',
    });

  it('is in each layer what that makes of the one above', () => {
    const [base, board, school] = openBeside().choices.value.map(({ content }) => content);
    expect(base).toEqual(origin.properties);
    expect(board).toEqual({ ...origin.properties, force: 'advise' });
    expect(school).toEqual(board);
  });

  it('is saved as what changed alone, with what that was', () => {
    const writing = openBeside();
    writing.layer.value = null;
    const legal = [
      { source: ' CAO PO ', article: '1', checked: '' },
      { source: '', article: '' },
    ];
    writing.write({ content: { ...writing.text.value.content, force: 'permit', legal } });
    expect(writing.edits()).toEqual([
      {
        kind: 'properties',
        clause: 'missie',
        layer: null,
        properties: { force: 'permit', legal: [{ source: 'CAO PO', article: '1' }] },
        before: { force: 'oblige', legal: [] },
      },
    ]);
  });

  it('is kept apart from the text', () => {
    open(1).write({ content: { text: 'Anders.' } });
    openBeside().write({ content: { audience: ['pupils'] } });
    expect(tabs.stored.size).toBe(2);
    expect(open(1).text.value.content).toEqual({ text: 'Anders.' });
    expect(openBeside().text.value.content).toEqual({ audience: ['pupils'] });
  });
});

describe('The other forms of a term', () => {
  it('are saved beside its text, where they changed', () => {
    const term = { ...said(null, 'Uitleg.'), content: { term: 'pesten', text: 'Uitleg.' } };
    const writing = open(1, passage({ ...term, properties: { forms: ['gepest'] } }));
    const { content } = writing.text.value;
    writing.write({ content: { ...content, forms: ['gepest', 'pest', ''] } });
    expect(writing.edits()).toMatchObject([
      { kind: 'content', content: { term: 'pesten', text: 'Uitleg.' } },
      { kind: 'properties', properties: { forms: ['gepest', 'pest'] }, before: { forms: ['gepest'] } },
    ]);
    writing.write({ content: { ...content, text: 'Anders.' } });
    expect(writing.edits()).toHaveLength(1);
  });
});

describe('A form that is filled in', () => {
  const key = { ...DOCUMENT, clause: 'uitgangspunten', layer: null, form: 'label' } as const;
  const fill = (tab: number) =>
    makeKept({
      drafts: openDrafts(tabs.open(tab), `tab ${tab}`),
      key,
      initial: { label: 'Oud', more: 1 },
      now: () => '2026-11-27T14:32:00Z',
    });

  it('is there again after a crash, whole, and can be discarded and put back', () => {
    fill(1).put({ label: 'Nieuw' });
    const again = fill(2);
    expect(again.value.value).toEqual({ label: 'Nieuw', more: 1 });
    expect(again.restored.value?.at).toBe('2026-11-27T14:32:00Z');
    again.discard();
    expect([again.value.value.label, again.isChanged.value]).toEqual(['Oud', false]);
    again.undiscard();
    expect(again.value.value.label).toBe('Nieuw');
  });

  it('is not kept once it is saved, or as it was', () => {
    const form = fill(1);
    form.put({ label: 'Nieuw' });
    form.put({ label: 'Oud' });
    expect(tabs.stored.size).toBe(0);
    form.put({ label: 'Nieuw' });
    form.saved();
    expect(tabs.stored.size).toBe(0);
  });

  it('is told of what another tab fills in, and can go on with that', () => {
    const [one, other] = [fill(1), fill(2)];
    one.put({ label: 'Van mij' });
    other.put({ label: 'Van de ander' });
    const draft = one.elsewhere.value;
    expect(draft?.content).toMatchObject({ label: 'Van de ander' });
    if (draft !== undefined) one.take(draft);
    expect(one.value.value.label).toBe('Van de ander');
    expect(one.elsewhere.value).toBeUndefined();
  });
});
