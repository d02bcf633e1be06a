/** What happens when files change: first the documents that somebody looks at, then all the rest. */
import type { DocumentName } from '../../index.ts';
import { documentKey } from '../api.ts';
import { type Studio, textsOf } from './studio.ts';

export interface Changes {
  /** Files changed, or may have. */
  happened(): void;
  /** Somebody was served: who asks more is served first. */
  served(): void;
  close(): void;
}

/** A studio, and who is to hear that files of it changed. */
export interface Saving {
  readonly studio: Studio;
  readonly changes: Changes;
}

/** Milliseconds without anything new before all is checked: whoever looks at a document is served first. */
const QUIET = 250;

export function followChanges(studio: Studio): Changes {
  const texts = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = async () => {
    const names = studio.looks.names();
    const changed: string[] = [];
    for (const name of names) if (await isOther(studio, name, texts)) changed.push(documentKey(name));
    if (!isClosed) studio.tell({ kind: 'changed', revision: studio.revision, documents: changed });
  };
  const checkAll = async () => {
    const { revision } = studio;
    await studio.regelwerk.list();
    if (!isClosed && studio.revision === revision) studio.tell({ kind: 'checked', revision });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void checkAll();
    }, QUIET);
  };
  return {
    happened() {
      studio.seen();
      void look().then(soon);
    },
    served() {
      if (timer !== undefined) soon();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Whether a document is another one than when it was looked at last. */
async function isOther(studio: Studio, name: DocumentName, texts: Map<string, string>): Promise<boolean> {
  const made = await studio.regelwerk.passages(name);
  studio.looks.take(name, made, textsOf(studio));
  const now = JSON.stringify(
    [made.value ?? null, made.diagnostics.map(({ code, params }) => [code, params])],
    withoutPlaces,
  );
  const key = documentKey(name);
  const isSame = texts.get(key) === now;
  texts.set(key, now);
  return !isSame;
}

/** Where something stands is looked up when it is shown, and is no other text. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'lines' ? undefined : value;
}
