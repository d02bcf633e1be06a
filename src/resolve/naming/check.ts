/** What is told of a file that calls something by a former name: once, with all of them, for it still means the same. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { referenceOf } from '../../model/link.ts';
import type { Texts } from '../../model/policy.ts';
import type { Layer } from './declared.ts';
import { textsIn, withIds } from './ids.ts';
import { idMeant, type NamesIn, urlNow } from './read-through.ts';

interface Use {
  readonly old: string;
  readonly now: string;
  readonly place: Place;
}

export function checkNames(source: Layer, namesIn: NamesIn, texts: Texts, isBase: boolean): Diagnostic[] {
  const names = namesIn(null);
  const uses: Use[] = [];
  const diagnostics: Diagnostic[] = [];
  const keyed = new Map<string, Place>();
  withIds(source.data, (id, path, what) => {
    const now = idMeant(id, path, names, isBase);
    const place = source.place(path, what);
    if (now !== id) uses.push({ old: id, now, place });
    if (what === 'key') {
      const first = keyed.get(now);
      if (first !== undefined)
        diagnostics.push(diagnostic('amend-twice', place, { id: now }, [{ place: first, note: 'first' }]));
      else keyed.set(now, place);
    }
    return id;
  });
  for (const { text, path } of textsIn(source.data)) {
    if (!text.includes('#')) continue;
    for (const node of texts.text(text).inserted) {
      if (node.type !== 'link' || referenceOf(node.url) === undefined) continue;
      const now = urlNow(node.url, namesIn);
      if (now !== node.url)
        uses.push({ old: bare(node.url), now: bare(now), place: source.placeWithin(path, node.url, 0) });
    }
  }
  const [first] = uses.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  if (first === undefined) return diagnostics;
  const pairs = [...new Map(uses.map(({ old, now }) => [old, `${old} → ${now}`])).values()];
  return [...diagnostics, diagnostic('id-renamed', first.place, { names: pairs.join(', ') })];
}

/** Within the protocol an id is enough. */
function bare(url: string): string {
  return url.startsWith('#') ? url.slice(1) : url;
}
