/** What the server keeps while it runs: the open library, the day, and which state of the files it has seen. */
import type { Language, Place } from '../../diagnostic/diagnostic.ts';
import { editorAddress } from '../../encode/address.ts';
import { type FileChange, type Host, type KeptFile, openRegelwerk, type Regelwerk, type Result } from '../../index.ts';
import type { StudioEvent } from '../api.ts';
import { type Keeping, newKeeping, type SaveWords } from './keeping.ts';
import { type Looks, newLooks } from './looks.ts';

export interface StudioOptions {
  readonly host: Host;
  readonly language: Language;
  /** Id of the organisation to begin with. */
  readonly organisation: string | null;
  /** `YYYY-MM-DD` to take for today; null for the day of the host. */
  readonly day: string | null;
  readonly folder: { readonly name: string; readonly path: string };
  /** What opens the library: `openRegelwerk` where nobody says otherwise. */
  readonly library?: ((host: Host) => Regelwerk) | undefined;
}

export interface Studio {
  readonly options: StudioOptions;
  readonly regelwerk: Regelwerk;
  /** With the day that is set. */
  readonly host: Host;
  /** Documents that somebody looks at, with what was last good of each. */
  readonly looks: Looks;
  /** Saves that can be taken back, the last one last. */
  readonly saves: Saved[];
  /** Keeps saves in the repository, where there is one. */
  readonly keeping: Keeping;
  readonly revision: number;
  readonly day: string | null;
  setDay(day: string | null): void;
  /** Another state of the files was seen: its number. */
  seen(): number;
  isReadOnly(): boolean;
  /** Opens a place of the source in an editor. */
  editorAt(place: Place): string;
  tell(event: StudioEvent): void;
  /** Calls back for each event; returns what ends that. */
  listen(listener: (event: StudioEvent) => void): () => void;
  readonly listeners: number;
}

/** One save: what it did in words, and what takes it back, with the files that become others by that. */
export interface Saved {
  readonly words: string;
  undo(): Promise<Result<readonly FileChange[] | undefined>>;
  /** As it is told in the repository, and what taking it back changes there. */
  readonly message: SaveWords | Promise<SaveWords>;
  readonly back: readonly KeptFile[];
}

/** Names an address as of `{file}`, `{line}` and `{column}`; VS Code where nobody says otherwise. */
const EDITOR = 'REGELWERK_EDITOR';
const VS_CODE = 'vscode://file{file}:{line}:{column}';
/** What a browser would run or load by itself: no address of an editor begins so. */
const OF_BROWSERS = ['javascript', 'data', 'vbscript', 'blob', 'about', 'http', 'https', 'ftp', 'view-source'];
const SAVES = 100;

export function openStudio(options: StudioOptions): Studio {
  let { day } = options;
  let revision = 1;
  const listeners = new Set<(event: StudioEvent) => void>();
  const asked = options.host.env(EDITOR) ?? '';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(asked)?.[1]?.toLowerCase();
  const pattern = scheme === undefined || OF_BROWSERS.includes(scheme) ? VS_CODE : asked;
  const host: Host = { ...options.host, today: () => day ?? options.host.today() };
  const saves: Saved[] = [];
  const regelwerk = (options.library ?? openRegelwerk)(host);
  const tell = (event: StudioEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    options,
    host,
    regelwerk,
    keeping: newKeeping(regelwerk, () => tell({ kind: 'shared' })),
    looks: newLooks(),
    saves,
    get revision() {
      return revision;
    },
    get day() {
      return day;
    },
    setDay(next) {
      day = next;
    },
    seen() {
      revision += 1;
      return revision;
    },
    isReadOnly: () => !host.mayChange('policy'),
    editorAt: ({ file, line, column }) =>
      editorAddress(pattern, { file: `${options.folder.path}/${file}`, line, column }),
    tell,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get listeners() {
      return listeners.size;
    },
  };
}

/** Keeps a save to be taken back; of very many the last. */
export function keepSave(studio: Studio, save: Saved): void {
  studio.saves.push(save);
  if (studio.saves.length > SAVES) studio.saves.shift();
}

/** Reads a file of the source as it is now; undefined where it cannot be read. */
export function textsOf({ host }: Studio): (file: string) => string | undefined {
  return (file) => {
    try {
      return host.size(file) === undefined ? undefined : new TextDecoder().decode(host.read(file));
    } catch {
      return undefined;
    }
  };
}
