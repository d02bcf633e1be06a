/**
 * Which clause is which. Ids tell, but ids are never printed: a clause or part that was only given another id is the
 * same to a reader, and one that says what it was called before is the same whatever else changed. So before two texts
 * are compared, the text before takes over the ids of the text after.
 */
import type { Nodes } from 'mdast';
import { mapBlocks } from '../model/content.ts';
import { lineAsRead } from '../model/eye.ts';
import { readingOf } from '../model/reading.ts';
import type { ReadablePart, ReadableProtocol } from '../model/resolved.ts';
import { readSame } from './fingerprint.ts';

/** The text `before`, in which whatever reads the same as in `after` and has no namesake there is named as it is there. */
export function asNamedIn(before: ReadableProtocol, after: ReadableProtocol): ReadableProtocol {
  if (readSame(before, after)) {
    // To a reader they are one text, and what stands at one place has one name.
    const { title, notice, parts, variants } = after;
    return { ...before, title, notice, parts, variants };
  }
  const names = namesFor(idsIn(before.parts), idsIn(after.parts));
  const variants = namesFor(idsOf(before.variants), idsOf(after.variants));
  return names.size + variants.size === 0 ? before : renamed(before, names, variants);
}

/** By id, each clause or part. */
type Ids = ReadonlyMap<string, Identified>;
interface Identified {
  readonly was?: readonly string[] | undefined;
  /** What it reads; asked for only where a namesake is missing. */
  readonly reading: () => string;
}
/** From an id to that of the text after. */
type Names = ReadonlyMap<string, string>;

function namesFor(before: Ids, after: Ids): Names {
  const gone = [...before].filter(([id]) => !after.has(id));
  const free =
    gone.length === 0 ? new Map<string, Identified>() : new Map([...after].filter(([id]) => !before.has(id)));
  const called = new Map([...free].flatMap(([id, { was = [] }]) => was.map((old): [string, string] => [old, id])));
  const names = new Map<string, string>();
  const pair = (id: string, now: string | undefined) => {
    if (now !== undefined && free.delete(now)) names.set(id, now);
  };
  // What was renamed is known by that; what that leaves, by what it reads.
  for (const [id, { was = [] }] of gone) pair(id, called.get(id) ?? was.find((old) => free.has(old)));
  const unnamed = gone.filter(([id]) => !names.has(id));
  const readings = unnamed.length === 0 ? [] : [...free].map(([id, own]) => ({ id, reading: own.reading() }));
  for (const [id, { reading }] of unnamed)
    pair(id, readings.find((one) => free.has(one.id) && one.reading === reading())?.id);
  return names;
}

function idsIn(parts: readonly ReadablePart[]): Ids {
  const ids = new Map(idsOf(parts));
  for (const { entries } of parts) {
    for (const entry of entries) {
      if (entry.kind === 'part') for (const [id, own] of idsIn([entry.part])) ids.set(id, own);
      if (entry.kind !== 'clause') continue;
      const { id, was, content } = entry.clause;
      ids.set(id, { was, reading: () => JSON.stringify(['clause', readingOf(content)]) });
    }
  }
  return ids;
}

function idsOf(parts: readonly ReadablePart[]): Ids {
  return new Map(
    parts.map(({ id, was, label, numbering, marker, columns }) => [
      id,
      { was, reading: () => JSON.stringify(['part', lineAsRead(label), numbering, marker, columns?.map(lineAsRead)]) },
    ]),
  );
}

function renamed(text: ReadableProtocol, names: Names, variants: Names): ReadableProtocol {
  const nameOf = (id: string) => names.get(id) ?? id;
  const linked = <T extends Nodes>(node: T): T => {
    const own =
      node.type === 'link' && node.url.startsWith('#') ? { ...node, url: `#${nameOf(node.url.slice(1))}` } : node;
    return 'children' in own ? { ...own, children: own.children.map(linked) } : own;
  };
  const part = <P extends Pick<ReadablePart, 'entries'>>(own: P): P => ({
    ...own,
    entries: own.entries.map((entry) => {
      if (entry.kind !== 'clause') return { ...entry, part: { ...part(entry.part), id: nameOf(entry.part.id) } };
      const { id, content } = entry.clause;
      return { ...entry, clause: { id: nameOf(id), content: mapBlocks(content, linked) } };
    }),
  });
  return {
    ...text,
    notice: text.notice.map(linked),
    parts: text.parts.map((own) => ({ ...part(own), id: nameOf(own.id) })),
    variants: text.variants.map((own) => ({ ...part(own), id: variants.get(own.id) ?? own.id })),
  };
}
