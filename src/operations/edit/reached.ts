/**
 * Whom edits can reach. Where that is one organisation with nobody under it, only its files and those of its boards are read:
 * a save takes as long among a thousand organisations as among five.
 */
import type { Host } from '../../host/index.ts';
import type { EditRequest } from '../../model/edit.ts';
import type { Policy } from '../../model/policy.ts';
import { idsInChain, isEverUnder } from '../../resolve/chain.ts';
import { idOf } from '../../source/files.ts';
import { POLICY } from '../../source/index.ts';
import type { Session, Source } from '../session.ts';

/** How the source is read for edits, and how as it becomes. */
export interface Reading {
  /** The one organisation whose text can become another; undefined where it can be that of others too. */
  readonly only: string | undefined;
  now(): Source;
  /** With this host in the place of the session's; made from {@link Reading.host}. */
  after(host: Host): Source;
  /** What is read of. */
  readonly host: Host;
}

export function readingFor(session: Session, request: EditRequest): Reading {
  const all: Reading = { only: undefined, now: session.read, after: session.readFrom, host: session.host };
  const only = oneLayer(request);
  if (only === undefined) return all;
  // Who is above and under whom seldom changes; that it did is seen when its files are read.
  const policy = session.known() ?? session.readOf(only).policy;
  if (!isLast(policy, only)) return all;
  const ids = around(policy, request, only);
  const host = ofThese(session.host, new Set(ids), new Set([...ids, ...withRegisters(session.host, policy)]));
  return {
    only,
    now() {
      const source = session.readOfFrom(host, only);
      // Somebody gave it another board just now.
      return around(source.policy, request, only).join() === ids.join() ? source : session.read();
    },
    after: (own) => session.readOfFrom(own, only),
    host,
  };
}

function oneLayer({ edits }: EditRequest): string | undefined {
  const [layer, ...others] = new Set(edits.map((edit) => ('layer' in edit ? edit.layer : null)));
  return others.length === 0 ? (layer ?? undefined) : undefined;
}

function isLast({ organisations }: Policy, id: string): boolean {
  return (
    organisations.has(id) &&
    [...organisations.values()].every((own) => own.id === id || !isEverUnder({ organisations }, own, id))
  );
}

function around(policy: Policy, { organisation }: EditRequest, only: string): string[] {
  return [only, organisation].flatMap((id) => {
    const found = policy.organisations.get(id);
    return found === undefined ? [] : idsInChain(policy, found).map((own) => own.id);
  });
}

/** Those that a register of norms is of, which names them, and those above them. */
function withRegisters(host: Host, policy: Policy): string[] {
  const folders = policy.protocols.map(({ id }) => `${POLICY}/protocols/${id}/norms`);
  const ids = new Set(folders.flatMap((folder) => host.files(folder).flatMap((name) => idOf(name) ?? [])));
  return [...policy.organisations.values()].flatMap((own) =>
    ids.has(own.id) ? idsInChain(policy, own).map(({ id }) => id) : [],
  );
}

/** Folders of which each file, or each folder, is called after the organisation that it is of. */
const OF_ONE = new RegExp(
  `^${POLICY}/(?:organisations|calendars|protocols/[^/]+/(?:overrides|approvals|adopted|pins|readings))$`,
);

const ORGANISATIONS = `${POLICY}/organisations`;

/** A host on which only these organisations have files; those that are `known` are there, without texts. */
function ofThese(host: Host, ids: ReadonlySet<string>, known: ReadonlySet<string>): Host {
  const isOther = (name: string, own: ReadonlySet<string>) => {
    const id = idOf(name) ?? name;
    return !own.has(id) && id !== 'schoolvakanties';
  };
  const without = (list: (folder: string) => string[]) => (folder: string) =>
    OF_ONE.test(folder)
      ? list(folder).filter((name) => !isOther(name, folder === ORGANISATIONS ? known : ids))
      : list(folder);
  const folders = (folder: string) =>
    folder.endsWith('/adopted') ? without(host.folders)(folder) : host.folders(folder);
  return { ...host, files: without(host.files), folders, odd: without(host.odd) };
}
