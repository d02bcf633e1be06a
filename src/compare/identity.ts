/**
 * Which clause is which. Ids tell, but ids are never printed: a clause or part that was only given another id is the
 * same to a reader. So before two texts are compared, the text before takes over the ids of the text after.
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

/** What each clause or part reads, by id; asked for only where a namesake is missing. */
type Ids = ReadonlyMap<string, () => string>;
/** From an id to that of the text after. */
type Names = ReadonlyMap<string, string>;

function namesFor(before: Ids, after: Ids): Names {
  const gone = [...before].filter(([id]) => !after.has(id));
  const come = gone.length === 0 ? [] : [...after].filter(([id]) => !before.has(id));
  const free = come.map(([id, reading]) => ({ id, reading: reading() }));
  return new Map(
    gone.flatMap(([id, reading]): [string, string][] => {
      const at = free.findIndex((one) => one.reading === reading());
      return at === -1 ? [] : free.splice(at, 1).map((one) => [id, one.id]);
    }),
  );
}

function idsIn(parts: readonly ReadablePart[]): Ids {
  const ids = new Map(idsOf(parts));
  for (const { entries } of parts) {
    for (const entry of entries) {
      if (entry.kind === 'part') for (const [id, reading] of idsIn([entry.part])) ids.set(id, reading);
      if (entry.kind === 'clause')
        ids.set(entry.clause.id, () => JSON.stringify(['clause', readingOf(entry.clause.content)]));
    }
  }
  return ids;
}

function idsOf(parts: readonly ReadablePart[]): Ids {
  return new Map(
    parts.map(({ id, label, numbering, marker, columns }) => [
      id,
      () => JSON.stringify(['part', lineAsRead(label), numbering, marker, columns?.map(lineAsRead)]),
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
