/** Text that is not saved yet, kept in the browser at every change, so that no crash of anything loses it. */
import type { Layer } from '../../../model/edit.ts';
import type { Content } from '../../../model/source.ts';

/** What a draft is of. `clause` of a new one: {@link NEW} and where it comes. */
export interface DraftKey {
  readonly folder: string;
  readonly organisation: string;
  readonly protocol: string;
  readonly clause: string;
  readonly layer: Layer;
}

export interface Draft {
  readonly content: Content;
  readonly reason: string;
  /** What it began from: what stands there now may be another text. */
  readonly from: Content;
  /** When it was written last, as an instant of ISO 8601. */
  readonly at: string;
}

/** Not an id, so no clause bears it. */
export const NEW = '+';

const PREFIX = 'regelwerk-studio/concept/';

export interface Drafts {
  read(key: DraftKey): Draft | undefined;
  /** False where the browser has no room for it. */
  keep(key: DraftKey, draft: Draft): boolean;
  drop(key: DraftKey): void;
  /** Of a document, whatever the layer. */
  ofDocument(
    document: Pick<DraftKey, 'folder' | 'organisation' | 'protocol'>,
  ): readonly (DraftKey & { draft: Draft })[];
  /** Calls when another tab keeps or drops one; what it returns ends that. */
  watch(key: DraftKey, changed: (draft: Draft | undefined) => void): () => void;
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

export function openDrafts(place: DraftPlace): Drafts {
  const storage = place.localStorage;
  return {
    read: (key) => parsed(storage.getItem(nameOf(key))),
    keep(key, draft) {
      try {
        storage.setItem(nameOf(key), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    drop: (key) => storage.removeItem(nameOf(key)),
    ofDocument: ({ folder, organisation, protocol }) =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').flatMap((name) => {
        const key = keyOf(name);
        if (key === undefined || key.folder !== folder) return [];
        if (key.organisation !== organisation || key.protocol !== protocol) return [];
        const draft = parsed(storage.getItem(name));
        return draft === undefined ? [] : [{ ...key, draft }];
      }),
    watch(key, changed) {
      const listener = (event: StorageChange) => {
        if (event.key === nameOf(key)) changed(parsed(event.newValue));
      };
      place.addEventListener('storage', listener);
      return () => place.removeEventListener('storage', listener);
    },
  };
}

function nameOf({ folder, organisation, protocol, clause, layer }: DraftKey): string {
  return PREFIX + JSON.stringify([folder, organisation, protocol, clause, layer]);
}

function keyOf(name: string): DraftKey | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const parts = json(name.slice(PREFIX.length));
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [folder, organisation, protocol, clause, layer] = parts as [string, string, string, string, Layer];
  return { folder, organisation, protocol, clause, layer };
}

/** What stands in the browser may be of an earlier regelwerk, or anybody's. */
function parsed(text: string | null): Draft | undefined {
  const draft = json(text ?? 'null') as Partial<Draft> | null;
  if (draft === null || typeof draft !== 'object') return undefined;
  const { content, reason, from, at } = draft;
  const isWhole = isObject(content) && isObject(from) && typeof reason === 'string' && typeof at === 'string';
  return isWhole ? { content: content as Content, from: from as Content, reason, at } : undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
