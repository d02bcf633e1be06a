/** What is shared with others, and what is not yet. */
import type { Repository, RepositoryState, Unshared } from '../../host/repository/index.ts';
import type { LooseFile, Proposal, SharedSave, Sharing } from '../../model/sharing.ts';
import { POLICY } from '../../source/index.ts';
import { sha256 } from '../../source/sha256.ts';
import { namedBy } from '../edit/files.ts';
import type { Session } from '../session.ts';
import { clausesBetween } from './clauses.ts';
import { textIn } from './keep.ts';
import { ownBranch, remoteOf, sharedBranch } from './own-branch.ts';
import { proposalOf } from './send.ts';
import { inRepository, type Shared, standstill } from './told.ts';

/** More are not told one by one. */
const MOST = 200;
/** Where a project has what documents are made of. */
const FOLDERS = [`${POLICY}/`, 'templates/'];
/** While regelwerk writes. */
const OF_OURS = /(?:^|\/)\.(?:regelwerk-|[^/]*\.nieuw$)/;

export async function sharing(session: Session): Promise<Shared<Sharing>> {
  const { host } = session;
  let hasGit = true;
  const found = await inRepository<Sharing | undefined>(session, undefined, async (repository) => {
    const state = await repository.state();
    const stopped = standstill(state);
    return { value: await sharingOf(session, repository, state), diagnostics: stopped === undefined ? [] : [stopped] };
  });
  if (found.value !== undefined) return { ...found, value: found.value };
  if (found.diagnostics.length > 0) return { ...found, value: { kind: 'none', why: 'unusable' } };
  hasGit = await host.repository().then(
    () => true,
    (error: { fault?: { kind: string } }) => error.fault?.kind !== 'missing',
  );
  return { value: { kind: 'none', why: hasGit ? 'no-repository' : 'no-git' }, diagnostics: [] };
}

async function sharingOf(session: Session, repository: Repository, state: RepositoryState): Promise<Sharing> {
  const { commit, who, remotes, seen } = state;
  const remote = remoteOf(state);
  const branch = ownBranch(state, who?.name ?? '');
  const into = remote === undefined ? undefined : sharedBranch(state, remote);
  const theirs = into === undefined ? undefined : seen.get(`${remote}/${into}`);
  const isBorn = commit !== undefined;
  const behind = isBorn && theirs !== undefined ? await repository.missing(commit, theirs, MOST) : [];
  return {
    kind: 'repository',
    branch: branch ?? null,
    tip: commit ?? null,
    remotes: remotes.map(({ name }) => name),
    remote: remote ?? null,
    saves: isBorn ? (await repository.unshared(commit, MOST)).map(savedAs) : [],
    loose: isBorn ? await looseFiles(repository, commit) : [],
    behind: behind.length,
    proposal: await openProposal(session, repository, { state, remote, branch, into, theirs }),
    who: who ?? null,
  };
}

export function savedAs({ id, subject, lines, author, when }: Unshared): SharedSave {
  return { id, subject, lines, author, when };
}

interface Where {
  readonly state: RepositoryState;
  readonly remote: string | undefined;
  readonly branch: string | undefined;
  readonly into: string | undefined;
  readonly theirs: string | undefined;
}

/** One that was sent and has something that is not in what is of all. */
async function openProposal(
  session: Session,
  repository: Repository,
  { state, remote, branch, into, theirs }: Where,
): Promise<Proposal | null> {
  if (remote === undefined || branch === undefined) return null;
  const sent = state.seen.get(`${remote}/${branch}`);
  if (sent === undefined) return null;
  const isOpen = theirs === undefined || (await repository.missing(theirs, sent, 1)).length > 0;
  return isOpen ? proposalOf(session, repository, { state, remote, branch, into }) : null;
}

/** Files of the project that differ from what is kept. */
export async function looseFiles(repository: Repository, commit: string): Promise<LooseFile[]> {
  const { prefix } = repository;
  const own = (await repository.loose())
    .flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))
    .filter((file) => FOLDERS.some((folder) => file.startsWith(folder)) && !OF_OURS.test(file))
    .slice(0, MOST);
  const ids =
    own.length === 0
      ? new Map<string, string>()
      : await repository.ids(
          commit,
          own.map((file) => prefix + file),
        );
  const files: LooseFile[] = [];
  for (const file of own) {
    const id = ids.get(prefix + file);
    const [before, after] = [id === undefined ? null : await repository.content(id), repository.now(prefix + file)];
    // It differs in the index alone.
    if (before === null && after === null) continue;
    if (await repository.has(prefix + file, after, id)) continue;
    files.push(looseFile(file, before, after));
  }
  return files;
}

function looseFile(file: string, before: Uint8Array | null, after: Uint8Array | null): LooseFile {
  const { protocol, organisation } = namedBy(file) ?? {};
  const [then, now] = [before, after].map((bytes) => (bytes === null ? null : (textIn(bytes) ?? '\u0000')));
  return {
    file,
    protocol: protocol ?? null,
    organisation: organisation ?? null,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    ...clausesBetween(file, then ?? null, now ?? null),
    digest: digestOf(after),
  };
}

export function digestOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : sha256(bytes);
}
