/** A draft under the ids that it gets, in its outline and in the references of its texts. */
import type { Clause, Content, Entry, Part } from '../../model/source.ts';
import { clauseOf, type Ids, isPart } from './ids.ts';

/** After a backslash it is no link. */
const REFERENCE = /\\?\]\(#([a-z0-9-]+)\)/g;
const ITEM = /\{#([a-z0-9-]+)\}/g;

export function renamedText(text: string, ids: Ids): string {
  return text
    .replaceAll(REFERENCE, (written, id: string) =>
      ids.has(id) && !written.startsWith('\\') ? `](#${ids.get(id)})` : written,
    )
    .replaceAll(ITEM, (written, id: string) => (ids.has(id) ? `{#${ids.get(id)}}` : written));
}

/** Ids of items of lists in a text. */
export function itemsOfText(text: string): string[] {
  return [...text.matchAll(ITEM)].map(([, id = '']) => id);
}

/** All texts of a content that are Markdown. */
export function textsOf({ text, do: advised, dont, cells = [] }: Content): string[] {
  return [text, advised, dont, ...cells].filter((own) => own !== undefined);
}

export function renamedContent<C extends Content | Clause>(content: C, ids: Ids): C {
  const { text, do: advised, dont, cells } = content;
  const named = (own: string) => renamedText(own, ids);
  return {
    ...content,
    ...(text === undefined ? {} : { text: named(text) }),
    ...(advised === undefined ? {} : { do: named(advised) }),
    ...(dont === undefined ? {} : { dont: named(dont) }),
    ...(cells === undefined ? {} : { cells: cells.map(named) }),
  };
}

export function renamedPart<P extends Part>(part: P, ids: Ids): P {
  return {
    ...part,
    part: ids.get(part.part) ?? part.part,
    entries: part.entries.map((entry): Entry => {
      if (isPart(entry)) return renamedPart(entry, ids);
      const clause = clauseOf(entry);
      const named = clause === undefined ? undefined : (ids.get(clause) ?? clause);
      if (named === undefined) return entry;
      return typeof entry === 'string' ? named : { ...entry, clause: named };
    }),
  };
}
