/** Documents that somebody looks at: of each the last that could be made of it, for as long as its source is broken. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { DocumentName, Passages, Place, Preview, Result } from '../../index.ts';
import { documentKey } from '../api.ts';
import { lineBefore } from './lines.ts';

/** A document, as far as there is one now, or was before. */
export interface Look {
  readonly passages: Passages | null;
  readonly isStale: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Looks {
  /** Those looked at, the last one last. */
  names(): readonly DocumentName[];
  /** Takes what the library gives now; what it last gave stands where it gives nothing. */
  take(name: DocumentName, made: Result<Passages | undefined>, textOf: (file: string) => string | undefined): Look;
  /** The same of one preview; `isStale` where it is not of the files of now. */
  takePreview(
    name: DocumentName,
    file: string,
    made: Preview | undefined,
  ): { readonly preview: Preview; readonly isStale: boolean } | undefined;
  /** Whether somebody looks at it. */
  has(name: DocumentName): boolean;
  /** The passage of a document in whose lines a place stands, of now or of the last good text. */
  clauseAt(name: DocumentName, place: Place, textOf: (file: string) => string | undefined): string | null;
}

/** Who has more open looks at the others no more. */
const MOST = 12;

interface Good {
  passages: Passages | undefined;
  /** The lines of each of its files, as they were. */
  readonly lines: Map<string, readonly string[]>;
  readonly previews: Map<string, Preview>;
}

export function newLooks(): Looks {
  const kept = new Map<string, { readonly name: DocumentName; readonly good: Good }>();
  const goodOf = (name: DocumentName): Good => {
    const key = documentKey(name);
    const good = kept.get(key)?.good ?? { passages: undefined, lines: new Map(), previews: new Map() };
    kept.delete(key);
    kept.set(key, { name, good });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return good;
  };
  return {
    names: () => [...kept.values()].map(({ name }) => name),
    has: (name) => kept.get(documentKey(name))?.good.passages !== undefined,
    take(name, { value, diagnostics }, textOf) {
      const good = goodOf(name);
      if (value === undefined)
        return { passages: good.passages ?? null, isStale: good.passages !== undefined, diagnostics };
      good.passages = value;
      good.lines.clear();
      for (const { file } of value.layers) {
        const text = file === null ? undefined : textOf(file);
        if (file !== null && text !== undefined) good.lines.set(file, text.split('\n'));
      }
      return { passages: value, isStale: false, diagnostics };
    },
    takePreview(name, file, made) {
      const { previews } = goodOf(name);
      if (made !== undefined) previews.set(file, made);
      const preview = previews.get(file);
      return preview === undefined ? undefined : { preview, isStale: made === undefined };
    },
    clauseAt(name, place, textOf) {
      const { file, line } = place;
      const good = kept.get(documentKey(name))?.good;
      const lines = good?.lines.get(file);
      if (good?.passages === undefined || lines === undefined) return null;
      const now = textOf(file)?.split('\n') ?? lines;
      const at = { ...place, line: lineBefore(lines, now, line) };
      return passageAt(good.passages, at, now[line - 1]);
    },
  };
}

const ID = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * The passage in whose lines a place stands; else the one that is named there, as in an outline. `words` are the line as it
 * is now.
 */
export function passageAt(
  { passages }: Passages,
  { file, line, column }: Place,
  words: string | undefined,
): string | null {
  const isThere = ({ layers }: Passages['passages'][number]) =>
    layers.some(({ lines }) => lines.file === file && lines.first <= line && line <= lines.last);
  const found = passages.find(isThere)?.id;
  if (found !== undefined) return found;
  const named = (words ?? '').slice(column - 1).match(ID) ?? [];
  return named.find((id) => passages.some((own) => own.id === id)) ?? null;
}
