/** A file and its texts as they read under the names of now. Places are those of what its author wrote. */
import type { Nodes, RootContent } from 'mdast';
import { type Reference, referenceOf } from '../../model/link.ts';
import type { Names } from '../../model/names.ts';
import type { Path, SourceFile, Texts } from '../../model/policy.ts';
import type { PinnedFile, PinnedItem, PinnedText, PinsFile } from '../../model/source.ts';
import type { ParsedText } from '../../model/text.ts';
import { usesOf } from '../../source/markdown/uses.ts';
import type { Layer } from './declared.ts';
import { withIds } from './ids.ts';

/** The names in this protocol (null) and in others. */
export type NamesIn = (protocol: string | null) => Names;

/** Whether the id at a path is given there, not referred to: it is nobody's former name, or that is a mistake. */
export function isGiven(path: Path, isBase: boolean, isPart: boolean): boolean {
  if (path.at(-1) !== 'part') return false;
  // What an override does to an inherited part makes none.
  if (path[0] === 'arrange' || path[0] === 'omit') return false;
  return path[0] === 'outline' ? isBase || !isPart : true;
}

/** The id that is meant at a path. */
export function idMeant(id: string, path: Path, { now, former }: Names, isBase: boolean): string {
  const old = former.get(id);
  return old === undefined || isGiven(path, isBase, old.isPart) ? id : now(id);
}

export function readThrough<T extends Layer>(source: T, namesIn: NamesIn, isBase: boolean): T {
  const names = namesIn(null);
  /** Of a key that has another name now, by its path, how it was written. */
  const keys = new Map<string, string>();
  const data = withIds(source.data, (id, path, what) => {
    const meant = idMeant(id, path, names, isBase);
    if (what === 'key' && meant !== id) keys.set(JSON.stringify([...path.slice(0, -1), meant]), id);
    return meant;
  });
  const written = (path: Path): Path => {
    const key = keys.size === 0 ? undefined : keys.get(JSON.stringify(path.slice(0, 2)));
    return key === undefined ? path : [...path.slice(0, 1), key, ...path.slice(2)];
  };
  const view: SourceFile<unknown> = {
    file: source.file,
    data,
    place: (path, what) => source.place(written(path), what),
    ...lastLines(source, written),
    placeWithin(path, fragment, nth) {
      const own = written(path);
      const found = asWritten(fragment, valueAt(source.data, own), namesIn);
      return found === undefined ? source.placeWithin(own, fragment, nth) : source.placeWithin(own, ...found);
    },
  };
  return view as T;
}

function lastLines(
  { lastLine }: SourceFile<unknown>,
  written: (path: Path) => Path,
): Pick<SourceFile<unknown>, 'lastLine'> {
  return lastLine === undefined ? {} : { lastLine: (path) => lastLine(written(path)) };
}

/** What choices rest on, under the names of now: `omit/old` was recorded of what is called otherwise by now. */
export function pinsThrough(source: SourceFile<PinsFile>, { now }: Names): SourceFile<PinsFile> {
  const entries = Object.entries(source.data);
  return withData(
    source,
    Object.fromEntries(entries.map(([key, value]) => [key.split('/').map(now).join('/'), value])),
  );
}

export function pinnedThrough(source: SourceFile<PinnedFile>, { now }: Names): SourceFile<PinnedFile> {
  const renamed = Object.entries(source.data).map(([key, pinned]): [string, PinnedText] => [
    key,
    {
      ...pinned,
      ...(pinned.outline === undefined ? {} : { outline: pinned.outline.map((item) => itemThrough(item, now)) }),
      ...(pinned.variant === undefined ? {} : { variant: withIds(pinned.variant, now) }),
    },
  ]);
  return withData(source, Object.fromEntries(renamed));
}

function itemThrough(item: PinnedItem, now: Names['now']): PinnedItem {
  const within = item['in'];
  return { ...item, id: now(item.id), ...(within === undefined ? {} : { in: now(within) }) };
}

function withData<T>(source: SourceFile<T>, data: T): SourceFile<T> {
  return {
    file: source.file,
    data,
    place: (path, what) => source.place(path, what),
    placeWithin: (path, fragment, nth) => source.placeWithin(path, fragment, nth),
  };
}

/** A reference as it first stands in a text, under whichever of its names, with how often its letters stand before it. */
function asWritten(fragment: string, text: unknown, namesIn: NamesIn): [string, number] | undefined {
  const reference = referenceOf(fragment);
  if (reference === undefined || typeof text !== 'string') return undefined;
  const { protocol, id } = reference;
  for (const name of [id, ...namesIn(protocol).before(id)]) {
    const address = addressOf({ protocol, id: name });
    const before = text.split(address);
    const nth = before.slice(1).findIndex((after, index) => !inId(before[index]?.at(-1)) && !inId(after[0]));
    if (nth !== -1) return [address, nth];
  }
  return undefined;
}

/** Whether a letter would go on with an id beside it. */
function inId(letter: string | undefined): boolean {
  return letter !== undefined && /[a-z0-9-]/.test(letter);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);
}

/** Texts in which every reference leads to what its target is called now. */
export function textsThrough(texts: Texts, namesIn: NamesIn): Texts {
  const known = new Map<ParsedText, ParsedText>();
  return {
    line: texts.line,
    text(source) {
      const parsed = texts.text(source);
      if (!source.includes('#')) return parsed;
      const read = known.get(parsed) ?? textThrough(parsed, namesIn);
      known.set(parsed, read);
      return read;
    },
  };
}

function textThrough(parsed: ParsedText, namesIn: NamesIn): ParsedText {
  const through = <T extends Nodes>(node: T): T => {
    const own = node.type === 'link' ? { ...node, url: urlNow(node.url, namesIn) } : node;
    return 'children' in own ? { ...own, children: own.children.map((child) => through<Nodes>(child)) } : own;
  };
  const isOld = parsed.inserted.some((node) => node.type === 'link' && urlNow(node.url, namesIn) !== node.url);
  if (!isOld) return parsed;
  const blocks: RootContent[] = parsed.blocks.map(through);
  return { ...parsed, blocks, ...usesOf(blocks) };
}

export function urlNow(url: string, namesIn: NamesIn): string {
  const reference = referenceOf(url);
  return reference === undefined ? url : addressOf({ ...reference, id: namesIn(reference.protocol).now(reference.id) });
}

function addressOf({ protocol, id }: Reference): string {
  return `${protocol ?? ''}#${id}`;
}
