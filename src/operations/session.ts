/** What every operation is given: the host, and the policy as its files are now. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { onDay } from '../host/day.ts';
import type { Host } from '../host/index.ts';
import type { Pictures } from '../model/picture.ts';
import type { Ledger, Policy } from '../model/policy.ts';
import type { ResolvedBefore } from '../resolve/before.ts';
import { idsInChain } from '../resolve/chain.ts';
import { documentsOf } from '../resolve/documents.ts';
import { newSourceCache, type SourceCache } from '../source/files.ts';
import { loadPolicy, POLICY } from '../source/index.ts';
import { loadLedgers } from '../source/ledgers.ts';
import { loadPictures } from '../source/pictures/index.ts';
import { keepFromFiles } from './keep.ts';
import { readSource, type Source } from './read-source.ts';
import { checkSignatures, type Judged } from './signatures.ts';

export { readSource, type Source };

/** A source with its pictures, which are judged only for what shows them or tells about them. */
export interface Illustrated extends Source {
  readonly pictures: Pictures;
}

export interface Session {
  readonly host: Host;
  /** Of more organisations than this, whoever can do with some families at a time reads them so (families.ts). */
  readonly most: number;
  /** As the files are now: kept, and read anew only where they changed. */
  read(): Source;
  /**
   * The same, of which at least the documents of one organisation are made. Where these are all, nothing is told of what the
   * documents of all organisations together show, such as a parameter that none inserts.
   */
  readOf(organisation: string): Source;
  /** The policy as it was when it was last read, for who has to look at no file for it; undefined where it was not read yet. */
  known(): Policy | undefined;
  /** As the files of another host are, such as a revision: those that are the same here are parsed once. */
  readFrom(other: Host): Source;
  /** The same, of which the documents of one organisation alone are made. */
  readOfFrom(other: Host, organisation: string): Source;
  /** What was decided, as the files of another host have it. */
  ledgersFrom(other: Host): Result<readonly Ledger[]>;
  /** With what only documents and their check need: pictures are judged then, and signatures. */
  illustrated(): Promise<Illustrated>;
  /** The same of one organisation. */
  illustratedOf(organisation: string): Promise<Illustrated>;
  /** The same policy on another day, `YYYY-MM-DD`; this session where no day is given. */
  on(day: string | undefined): Session;
}

/** Of so many organisations documents are kept that were made for these alone. */
const PARTS = 8;

/** Enough to share the work that is of all, and few beside what a machine has. */
const MOST = 100;

/** `cache` holds what was parsed before, of the same files on another day. */
export function openSession(host: Host, cache: SourceCache = newSourceCache(), most = MOST): Session {
  let last: Policy | undefined;
  const load = keepFromFiles(host, (recorded) => {
    const loaded = loadPolicy(recorded, cache);
    last = loaded.value;
    return loaded;
  });
  const before: ResolvedBefore = new Map();
  let first: object | undefined;
  /** Who reads once, as a command does, has nothing of what it would take to know what is the same. */
  const beforeOf = (loaded: object) => {
    first ??= loaded;
    return loaded === first ? undefined : before;
  };
  const whole = newest<Source>();
  const parts = newest<Map<string, Source>>();
  const read = () => {
    const loaded = load();
    return whole.of(loaded, () => readSource(loaded, { before: beforeOf(loaded) }));
  };
  const readOf = (organisation: string) => {
    const loaded = load();
    if (whole.isOf(loaded)) return read();
    const made = parts.of(loaded, () => new Map());
    const part = made.get(organisation) ?? readPart(loaded, organisation, beforeOf(loaded));
    const [oldest] = made.keys();
    if (made.size >= PARTS && oldest !== undefined && !made.has(organisation)) made.delete(oldest);
    made.set(organisation, part);
    return part;
  };
  const judged: Judged = new Map();
  const illustrate = async (source: Source, organisation?: string): Promise<Illustrated> => {
    const pictures = await loadPictures(host, source.policy);
    const told = [...pictures.diagnostics, ...checkSignatures(host, source.policy, judged)];
    if (told.length === 0) return { ...source, pictures: pictures.value };
    const diagnostics = [...source.diagnostics, ...told];
    const documents = documentsOf(source.policy, source.resolved, diagnostics, organisation);
    return { ...source, documents, diagnostics, pictures: pictures.value };
  };
  const session: Session = {
    host,
    most,
    read,
    known: () => last,
    readFrom: (other) => readSource(loadPolicy(other, cache)),
    readOfFrom: (other, organisation) => readPart(loadPolicy(other, cache), organisation),
    ledgersFrom: (other) => loadLedgers(other, `${POLICY}/protocols`, cache),
    readOf,
    illustrated: async () => illustrate(read()),
    illustratedOf: async (organisation) => illustrate(readOf(organisation), organisation),
    on: (day) => (day === undefined ? session : openSession(onDay(host, day), cache, most)),
  };
  return session;
}

/** Keeps what was made last, for as long as it is asked of the same. */
function newest<T>() {
  let kept: { readonly of: object; readonly value: T } | undefined;
  return {
    isOf: (of: object) => kept?.of === of,
    of(of: object, make: () => T): T {
      if (kept?.of !== of) kept = { of, value: make() };
      return kept.value;
    },
  };
}

/** The documents of one organisation, and what was decided on these alone. */
function readPart(loaded: Result<Policy>, organisation: string, before?: ResolvedBefore): Source {
  const policy = loaded.value;
  return readSource(loaded, { of: organisation, ledgers: ofOne(policy, organisation), before });
}

/** The policy with what was decided and planned by one organisation and those above it, and by no other. */
function ofOne(policy: Policy, organisation: string): Policy {
  const found = policy.organisations.get(organisation);
  const ids = found === undefined ? [organisation] : idsInChain(policy, found).map(({ id }) => id);
  const only = <T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) as T] as const] : [])));
  const ledgerOf = <L extends Ledger>(ledger: L): L => ({
    ...ledger,
    approvals: only(ledger.approvals),
    adopted: only(ledger.adopted),
  });
  return {
    ...policy,
    protocols: policy.protocols.map((protocol) => ({ ...ledgerOf(protocol), overrides: only(protocol.overrides) })),
    baseless: policy.baseless.map(ledgerOf),
    calendars: { ...policy.calendars, own: only(policy.calendars.own) },
  };
}
