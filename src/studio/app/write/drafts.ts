/**
 * What is not saved yet, kept in the browser at every change, so that no crash of anything loses it. Each tab keeps what is
 * its own: none writes over what another keeps.
 */
import type { Layer } from '../../../model/edit.ts';

/** What somebody fills in: of a clause that is there, of one that comes, of a part. */
export type DraftForm = 'text' | 'properties' | 'new' | 'omit' | 'label' | 'part' | 'adapt';

/** What a draft is of. `clause` of a new one: {@link NEW} and where it comes; of a part its id. */
export interface DraftKey {
  readonly folder: string;
  readonly organisation: string;
  readonly protocol: string;
  readonly clause: string;
  readonly layer: Layer;
  /** By default a text. */
  readonly form?: DraftForm | undefined;
}

export interface Draft {
  readonly content: object;
  readonly reason: string;
  /** What it began from: what stands there now may be another. */
  readonly from: object;
  /** When it was written last, as an instant of ISO 8601. */
  readonly at: string;
}

/** A draft, and the tab that kept it. */
export interface KeptDraft extends DraftKey {
  readonly form: DraftForm;
  readonly tab: string;
  readonly draft: Draft;
}

/** Not an id, so no clause bears it. */
export const NEW = '+';

const PREFIX = 'regelwerk-studio/concept/';

export interface Drafts {
  /**
   * The one of this tab, or else the last one of another, which becomes this tab's. A tab that is still at work on that one
   * keeps it anew for itself: see {@link watch}.
   */
  read(key: DraftKey): Draft | undefined;
  /** False where the browser has no room for it. */
  keep(key: DraftKey, draft: Draft): boolean;
  drop(key: DraftKey): void;
  /** Of whichever tab. */
  forget(kept: KeptDraft): void;
  /** Of a document, whatever the layer, form and tab. */
  ofDocument(document: Pick<DraftKey, 'folder' | 'organisation' | 'protocol'>): readonly KeptDraft[];
  /**
   * Is at work on this one: calls with the last one that another tab keeps of the same, at once and at each change, and keeps
   * the own one where another tab takes it. What it returns ends that.
   */
  watch(key: DraftKey, elsewhere: (draft: Draft | undefined) => void): () => void;
}

/** Of the browser's: what drafts need. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What another tab put there; null where it took it away. */
export interface StorageChange {
  readonly key: string | null;
  readonly newValue: string | null;
}

/** The window: its storage, which other tabs see. */
export interface DraftPlace {
  readonly localStorage: DraftStorage;
  addEventListener(type: 'storage', listener: (event: StorageChange) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageChange) => void): void;
}

/** `tab` is what no other tab has: a page that is loaded anew is another one. */
export function openDrafts(place: DraftPlace, tab: string): Drafts {
  const storage = place.localStorage;
  /** As this tab kept them last. */
  const own = new Map<string, string>();

  const all = (): KeptDraft[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').flatMap((name) => {
      const key = keyOf(name);
      const draft = key === undefined ? undefined : parsed(storage.getItem(name));
      return key === undefined || draft === undefined ? [] : [{ ...key, draft }];
    });
  const ofOthers = (key: DraftKey) =>
    all()
      .filter((kept) => kept.tab !== tab && nameOf(kept, tab) === nameOf(key, tab))
      .sort((one, other) => (one.draft.at < other.draft.at ? 1 : -1));
  const put = (name: string, text: string): boolean => {
    try {
      storage.setItem(name, text);
    } catch {
      return false;
    }
    own.set(name, text);
    return true;
  };
  const take = (name: string) => {
    own.delete(name);
    storage.removeItem(name);
  };

  return {
    read(key) {
      const known = parsed(storage.getItem(nameOf(key, tab)));
      if (known !== undefined) return known;
      const [last] = ofOthers(key);
      // Here first, so that it stands somewhere whatever happens.
      if (last !== undefined && put(nameOf(key, tab), JSON.stringify(last.draft)))
        storage.removeItem(nameOf(last, last.tab));
      return last?.draft;
    },
    keep: (key, draft) => put(nameOf(key, tab), JSON.stringify(draft)),
    drop: (key) => take(nameOf(key, tab)),
    forget: (kept) => take(nameOf(kept, kept.tab)),
    ofDocument: ({ folder, organisation, protocol }) =>
      all().filter((key) => key.folder === folder && key.organisation === organisation && key.protocol === protocol),
    watch(key, elsewhere) {
      const name = nameOf(key, tab);
      const listener = (event: StorageChange) => {
        const text = own.get(name);
        if (event.key === name && event.newValue === null && text !== undefined) put(name, text);
        const changed = event.key === null ? undefined : keyOf(event.key);
        if (changed !== undefined && nameOf(changed, tab) === name) elsewhere(ofOthers(key)[0]?.draft);
      };
      place.addEventListener('storage', listener);
      elsewhere(ofOthers(key)[0]?.draft);
      return () => place.removeEventListener('storage', listener);
    },
  };
}

function nameOf({ folder, organisation, protocol, clause, layer, form = 'text' }: DraftKey, tab: string): string {
  return PREFIX + JSON.stringify([folder, organisation, protocol, clause, layer, form, tab]);
}

/** Undefined of any other name. */
function keyOf(name: string): Omit<KeptDraft, 'draft'> | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const parts = json(name.slice(PREFIX.length));
  if (!Array.isArray(parts) || parts.length !== 7) return undefined;
  const [folder, organisation, protocol, clause, layer, form, tab] = parts as [
    string,
    string,
    string,
    string,
    Layer,
    DraftForm,
    string,
  ];
  return { folder, organisation, protocol, clause, layer, form, tab };
}

/** What stands in the browser may be of an earlier regelwerk, or anybody's. */
function parsed(text: string | null): Draft | undefined {
  const draft = json(text ?? 'null') as Partial<Draft> | null;
  if (draft === null || typeof draft !== 'object') return undefined;
  const { content, reason, from, at } = draft;
  const isWhole = isObject(content) && isObject(from) && typeof reason === 'string' && typeof at === 'string';
  return isWhole ? { content, from, reason, at } : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
