/** The entries of a version against those of then: each is there still, of the same text and in the same order. */
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import { shown } from '../diagnostic/value.ts';
import type { Version } from '../model/source.ts';
import { type Entry, entriesIn, ordered, undone } from './entries.ts';
import { pairUp } from './pair-up.ts';
import { isProposedAnew, newCorrections, type VersionPair } from './since-pair.ts';

export function changedEntries(pair: VersionPair): Diagnostic[] {
  const { former, now, index, approvals } = pair;
  const { source, owner, ref } = approvals;
  const before = entriesIn(former, owner);
  const pairs = pairsOf(before, entriesIn(withWhatStoodIn(now, former), owner));
  const at = (...path: Entry['path']) => source.place(['versions', index, ...path]);
  const found = before.flatMap((entry) => {
    const own = pairs.get(entry);
    if (own === undefined)
      return [diagnostic('ledger-gone', at(entry.path[0] ?? ''), { ref, what: entryNamed(entry) })];
    const changed = changedValues(entry, own, pair);
    return changed.length > 0 ? changed : changedText(entry, own, pair);
  });
  return [...found, ...changedGroups(pairs, pair), ...changedOrder(pairs, pair)];
}

/** A number or a text that came since then says nothing of what was recorded before it; nor does the name of paper. */
function withWhatStoodIn(now: Version, former: Version): Version {
  const { version, fingerprint, migrated: _, ...rest } = now;
  return {
    ...rest,
    ...(version === undefined || former.version === undefined ? {} : { version }),
    ...(fingerprint === undefined || former.fingerprint === undefined ? {} : { fingerprint }),
    ...(former.migrated === undefined ? {} : { migrated: former.migrated }),
  };
}

/** What was recorded is known by its id; of what was changed, the rest tells which it was. */
function pairsOf(before: readonly Entry[], after: readonly Entry[]): Map<Entry, Entry> {
  // Of two that each have an id of their own, neither is the other.
  const isOther = (former: Entry, now: Entry) => former.content.id !== undefined && now.content.id !== undefined;
  const rules: ((former: Entry, now: Entry) => boolean)[] = [
    (former, now) => former.id === now.id,
    (former, now) => former.content.id !== undefined && former.content.id === now.content.id,
    (former, now) => !isOther(former, now) && former.path[0] === now.path[0] && subjectOf(former) === subjectOf(now),
  ];
  const ofKind = rules.map((isSame) => (former: Entry, now: Entry) => former.kind === now.kind && isSame(former, now));
  const pairs = pairUp(before, after, ofKind);
  // In the order of then.
  return new Map(
    before.flatMap((former) => {
      const now = pairs.get(former);
      return now === undefined ? [] : [[former, now] as const];
    }),
  );
}

/** What an entry is about, whatever it says of it. */
function subjectOf({ content, path }: Entry): unknown {
  if ('corrects' in content) return `${content.corrects} ${content.field}`;
  return 'step' in content ? content.step : path[1];
}

/** An entry can be given its id, and be signed, after it was written. */
const MAY_COME: ReadonlySet<string> = new Set(['id', 'signature']);

/** But for what was corrected since, with the value of then kept. */
function changedValues(
  { content: former, ...entry }: Entry,
  { content: now, path }: Entry,
  pair: VersionPair,
): Diagnostic[] {
  const { index, approvals } = pair;
  const stood = new Map<string, unknown>(Object.entries(former));
  const values = new Map<string, unknown>(Object.entries(undone(now, newCorrections(pair), now.id ?? '')));
  const fields = [...new Set([...stood.keys(), ...values.keys()])].filter((field) => {
    // Of which text it is, is told apart.
    const isFree = field === 'text' || (MAY_COME.has(field) && !stood.has(field));
    return !isFree && !isSame(stood.get(field), values.get(field));
  });
  const what = entryNamed({ content: former, ...entry });
  return fields.map((field) => {
    const place = approvals.source.place(['versions', index, ...path, field]);
    return diagnostic('ledger-changed', place, {
      ref: approvals.ref,
      what,
      field,
      value: shown(textOf(stood.get(field))),
    });
  });
}

/** A signature is all of it. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** Of a signature, whose it is. */
function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'signer' in value ? value.signer : value;
}

/** It stays with its text; only a new proposal makes that a former one. */
function changedText(former: Entry, now: Entry, pair: VersionPair): Diagnostic[] {
  const { index, approvals } = pair;
  const place = approvals.source.place(['versions', index, ...now.path]);
  const named = { ref: approvals.ref, what: entryNamed(former) };
  if (former.context.text !== now.context.text) return [diagnostic('ledger-text', place, named)];
  const isMoved = former.path[0] !== now.path[0];
  const isLapsing = now.path[0] === 'lapsed' && isProposedAnew(pair);
  return isMoved && !isLapsing ? [diagnostic('ledger-lapsed', place, named)] : [];
}

/** The day on which a former text was fixed stays with it. */
function changedGroups(pairs: ReadonlyMap<Entry, Entry>, { former, now, index, approvals }: VersionPair): Diagnostic[] {
  const { source, ref } = approvals;
  const told = new Set<number>();
  return [...pairs].flatMap(([stood, own]) => {
    const group = Number(own.path[1]);
    if (own.path[0] !== 'lapsed' || told.has(group)) return [];
    told.add(group);
    const before = stood.path[0] === 'lapsed' ? former.lapsed?.[Number(stood.path[1])]?.proposed : former.proposed;
    if (before === now.lapsed?.[group]?.proposed) return [];
    const place = source.place(['versions', index, 'lapsed', group, 'proposed']);
    const named = { ref, what: entryNamed(stood), field: 'proposed', value: shown(before) };
    return [diagnostic('ledger-changed', place, named)];
  });
}

/** In each list what stood there stands in the order of then. */
function changedOrder(pairs: ReadonlyMap<Entry, Entry>, { index, approvals }: VersionPair): Diagnostic[] {
  const { source, ref } = approvals;
  const last = new Map<unknown, { readonly former: Entry; readonly now: Entry }>();
  return [...pairs].flatMap(([former, now]) => {
    const [list] = now.path;
    const passed = last.get(list);
    if (passed === undefined || isBefore(passed.now.path, now.path)) {
      last.set(list, { former, now });
      return [];
    }
    const named = { ref, what: entryNamed(former), other: entryNamed(passed.former) };
    return [diagnostic('ledger-order', source.place(['versions', index, ...now.path]), named)];
  });
}

function isBefore(one: Entry['path'], other: Entry['path']): boolean {
  const at = one.findIndex((step, depth) => step !== other[depth]);
  return Number(one[at]) < Number(other[at]);
}

/** `gmr 2019-10-08 verleend`. */
function entryNamed({ content }: Pick<Entry, 'content'>): Param {
  if ('corrects' in content) return { nl: `correctie van ${content.field}`, en: `correction of ${content.field}` };
  if ('fingerprint' in content)
    return { nl: `verbeterde overname van ${content.on}`, en: `mended transcription of ${content.on}` };
  if ('from' in content) return { nl: `intrekking van ${content.date}`, en: `repeal of ${content.date}` };
  const { step, body, date, submitted, met, replied, outcome } = content;
  const words = [step ?? body, date ?? submitted ?? met ?? replied, outcome];
  return words.filter((word) => word !== undefined).join(' ');
}
