/** Ids from labels and words: readable, and the same when the same text comes again. */
import { isIdentifier, isReserved } from '../../model/identifier.ts';
import { plainLetters } from '../../model/letters.ts';
import { idFrom } from '../../words/beginning.ts';

/** Words that tell nothing of what a clause is about. */
const STOP: ReadonlySet<string> = new Set(
  'de het een en of van in op te ter ten aan bij met voor naar door om uit over als dan dat die dit deze er is zijn wordt worden was waren heeft hebben kan kunnen zal zullen ook wel niet geen zich hun haar zij hij ze we wij je jij u ik the a an and or of in on at to for by with from is are be as it its this that'.split(
    ' ',
  ),
);
const SHORT = 5;
const LONG = 10;
const LONGEST = 50;

/** Of its first words that tell something. */
export function idOf(words: string, fallback: string, count = SHORT): string {
  const all = plainLetters(words).split(/[^a-z0-9]+/);
  const telling = all.filter((word) => word !== '' && !STOP.has(word));
  const chosen = telling.length > 0 ? telling : all;
  const kept: string[] = [];
  let length = 0;
  for (const word of chosen.slice(0, count)) {
    length += word.length + 1;
    if (length > (count === SHORT ? LONGEST : LONGEST + 25) && kept.length > 0) break;
    kept.push(word);
  }
  return idFrom(kept.join(' ')) ?? fallback;
}

export interface Named {
  /** Of the part; or of the part that a clause stands in. */
  readonly around: string;
  readonly words: string;
  /** As it was called where it was published. */
  readonly own: string | null;
}

/** One for each, in order. Whose own words are those of another has more of them; then the part before them; only then a count. */
export function nameAll(items: readonly Named[], taken: Set<string>, fallback: string): string[] {
  const ways: ((item: Named) => string)[] = [
    ({ own, words }) => own ?? idOf(words, fallback),
    ({ own, words }) => own ?? idOf(words, fallback, LONG),
    ({ around, words }) => cut(`${around}-${idOf(words, fallback)}`),
  ];
  const ids: (string | undefined)[] = items.map(() => undefined);
  for (const way of ways) {
    const wanted = items.map((item, index) => (ids[index] === undefined ? way(item) : undefined));
    const counts = new Map<string, number>();
    for (const id of wanted) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [index, id] of wanted.entries()) {
      if (id === undefined || counts.get(id) !== 1 || taken.has(id)) continue;
      ids[index] = id;
      taken.add(id);
    }
  }
  const next = new Map<string, number>();
  return items.map(
    (item, index) => ids[index] ?? countedName(cut(`${item.around}-${idOf(item.words, fallback)}`), taken, next),
  );
}

function countedName(base: string, taken: Set<string>, next: Map<string, number>): string {
  let count = next.get(base) ?? 1;
  let id = base;
  while (taken.has(id)) {
    count += 1;
    id = `${base}-${count}`;
  }
  next.set(base, count);
  taken.add(id);
  return id;
}

function cut(id: string): string {
  const own = id.replace(/^-/, '').slice(0, 74);
  return own.endsWith('-') ? own.slice(0, -1) : own;
}

/** Of what regelwerk published: the anchor is the id. */
export function publishedId(anchors: readonly string[]): string | null {
  return anchors.find((anchor) => isIdentifier(anchor) && !isReserved(anchor)) ?? null;
}
