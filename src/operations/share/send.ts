/** Sends the branch of somebody's own, and says where its proposal is made. */
import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import type { Repository, RepositoryState } from '../../host/repository/index.ts';
import type { Proposal, SendRequest, Sent } from '../../model/sharing.ts';
import type { Session } from '../session.ts';
import { proposalAt } from './forge.ts';
import { branchFor } from './keep.ts';
import { remoteOf, sharedBranch } from './own-branch.ts';
import { inRepository, noRemote, refuse, type Shared, standstill } from './told.ts';

/** Just what was seen is sent: where something was added since, nothing is. */
export function send(session: Session, request: SendRequest): Promise<Shared<Sent | undefined>> {
  const doing: { remote?: string; branch?: string } = {};
  return inRepository<Sent | undefined>(
    session,
    undefined,
    async (repository) => {
      const state = await repository.state();
      const stopped = standstill(state);
      if (stopped !== undefined) return refuse(stopped);
      const { tip } = request;
      if (tip !== state.commit) return refuse(diagnostic('share-moved', NO_PLACE, {}));
      const remote = remoteOf(state, request.remote);
      if (remote === undefined) return refuse(noRemote(state));
      if ((await repository.unshared(tip, 1)).length === 0) return refuse(diagnostic('share-nothing', NO_PLACE, {}));
      const at = branchFor(state, state.who ?? { name: '' }, session.host.today());
      Object.assign(doing, { remote, branch: at.branch });
      if (at.isNewBranch) await repository.stand({ onto: tip, branch: at.branch, follows: at.follows });
      const said = await repository.push(remote, tip, at.branch);
      const into = sharedBranch(state, remote) ?? (await repository.mainOf(remote).catch(() => undefined));
      return {
        value: { proposal: await proposalOf(session, repository, { state, remote, branch: at.branch, into }), said },
        diagnostics: [],
      };
    },
    doing,
  );
}

interface Of {
  readonly state: RepositoryState;
  readonly remote: string;
  readonly branch: string;
  readonly into: string | undefined;
}

export async function proposalOf(
  session: Session,
  repository: Repository,
  { state, remote, branch, into }: Of,
): Promise<Proposal> {
  const addresses = state.remotes.find(({ name }) => name === remote)?.addresses ?? [];
  const files = state.commit === undefined ? [] : await repository.top(state.commit);
  // Which organisations there are is all that is read beside it: no document has to be made.
  const { forge } = session.readOf('').policy.settings?.data ?? {};
  const hints = { kind: forge?.kind, address: forge?.address, files };
  const all = addresses.map((address) => proposalAt(address, branch, into, hints));
  return all.find(({ repository: at }) => at !== null) ?? proposalAt('', branch, into, hints);
}
