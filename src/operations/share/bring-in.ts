/** Brings what others shared into the branch of somebody's own. Nothing is touched before all of it can be. */
import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { commitMessage } from '../../encode/commit.ts';
import type { Repository, RepositoryState } from '../../host/repository/index.ts';
import type { BringInRequest, BroughtIn } from '../../model/sharing.ts';
import type { Session } from '../session.ts';
import { resolve } from './conflicts.ts';
import { branchFor } from './keep.ts';
import { ownBranch, remoteOf, sharedBranch } from './own-branch.ts';
import { savedAs } from './state.ts';
import { inRepository, noRemote, refuse, type Shared, standstill } from './told.ts';

/** More are not told one by one. */
const MOST = 200;

/** Looks what others shared; in the folder nothing changes. The value is the remote. */
export function fetchShared(
  session: Session,
  { remote: asked }: Pick<BringInRequest, 'remote'>,
): Promise<Shared<string | undefined>> {
  const doing: { remote?: string } = {};
  return inRepository<string | undefined>(
    session,
    undefined,
    async (repository) => {
      const state = await repository.state();
      const remote = remoteOf(state, asked);
      if (remote === undefined) return refuse(noRemote(state));
      doing.remote = remote;
      await repository.fetch(remote);
      return { value: remote, diagnostics: [] };
    },
    doing,
  );
}

/** What was fetched last: what somebody put on one's own branch there, and then what is of all. */
export function bringIn(session: Session, request: BringInRequest): Promise<Shared<BroughtIn | undefined>> {
  const doing: { remote?: string } = {};
  return inRepository<BroughtIn | undefined>(
    session,
    undefined,
    async (repository) => {
      const state = await repository.state();
      const stopped = standstill(state);
      if (stopped !== undefined) return refuse(stopped);
      const remote = remoteOf(state, request.remote);
      if (remote === undefined) return refuse(noRemote(state));
      doing.remote = remote;
      const shared = sharedBranch(state, remote) ?? (await repository.mainOf(remote));
      if (shared === undefined) return refuse(diagnostic('share-no-branch', NO_PLACE, { remote }));
      const own = ownBranch(state, (request.who ?? state.who)?.name ?? '');
      const from = [...(own === undefined ? [] : [own]), shared].flatMap((branch) => {
        const commit = state.seen.get(`${remote}/${branch}`);
        return commit === undefined ? [] : [{ branch, commit }];
      });
      let brought: Extract<BroughtIn, { kind: 'brought' }> = { kind: 'brought', saves: [], isMerge: false };
      for (const { branch, commit } of from) {
        const next = await bringFrom(session, repository, { request, theirs: commit, name: branch });
        if (next.value?.kind !== 'brought') return next;
        brought = {
          kind: 'brought',
          saves: [...next.value.saves, ...brought.saves],
          isMerge: brought.isMerge || next.value.isMerge,
        };
      }
      return { value: brought, diagnostics: [] };
    },
    doing,
  );
}

interface From {
  readonly request: BringInRequest;
  readonly theirs: string;
  /** Of the branch. */
  readonly name: string;
}

async function bringFrom(
  session: Session,
  repository: Repository,
  { request, theirs, name }: From,
): Promise<Shared<BroughtIn | undefined>> {
  const state = await repository.state();
  const { commit: ours } = state;
  if (ours === undefined) return refuse(diagnostic('share-unborn', NO_PLACE, {}));
  const base = await repository.base(ours, theirs);
  if (base === theirs) return { value: { kind: 'brought', saves: [], isMerge: false }, diagnostics: [] };
  const saves = (await repository.missing(ours, theirs, MOST)).map(savedAs);
  const isMerge = base !== ours;
  let to = theirs;
  if (isMerge) {
    const files = await resolve(session, repository, { base, ours, theirs }, chosen(request, ours, theirs));
    if ('conflicts' in files) return { value: { kind: 'conflict', ours, theirs, ...files }, diagnostics: [] };
    const who = request.who ?? state.who;
    if (who === undefined) return refuse(diagnostic('share-no-name', NO_PLACE, {}));
    const message = commitMessage(
      `Overgenomen wat anderen deelden (${name})`,
      saves.map(({ subject }) => subject),
    );
    to = await repository.merge({ base, ours, theirs, files: files.contents, message, who });
  }
  const inTheWay = await looseIn(repository, ours, to);
  if (inTheWay.length > 0) return refuse(diagnostic('share-in-the-way', NO_PLACE, { files: inTheWay.join(', ') }));
  await standOnOwn(session, repository, state, request, isMerge);
  await repository.forward(to);
  return { value: { kind: 'brought', saves, isMerge }, diagnostics: [] };
}

/** Chosen of these two alone: of another state nobody has seen what clashes. */
function chosen({ choices }: BringInRequest, ours: string, theirs: string) {
  return choices?.ours === ours && choices.theirs === theirs ? choices.sides : {};
}

async function looseIn(repository: Repository, ours: string, to: string): Promise<string[]> {
  const loose = await repository.loose();
  if (loose.length === 0) return [];
  const changed = await repository.between(ours, to);
  const isBelow = (path: string, other: string) => path === other || path.startsWith(`${other}/`);
  return loose.filter((path) => changed.some((own) => isBelow(own, path) || isBelow(path, own)));
}

/** A branch that is of all only follows; what goes on by itself stands on a branch of one's own. */
async function standOnOwn(
  { host }: Session,
  repository: Repository,
  state: RepositoryState,
  { who }: BringInRequest,
  isMerge: boolean,
): Promise<void> {
  if (!isMerge && state.branch !== undefined) return;
  const { isNewBranch, ...at } = branchFor(state, who ?? state.who ?? { name: '' }, host.today());
  if (isNewBranch && state.commit !== undefined) await repository.stand({ onto: state.commit, ...at });
}
