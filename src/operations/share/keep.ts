/** Keeps what a save changed, and nothing else, as a commit on a branch of somebody's own. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { commitMessage } from '../../encode/commit.ts';
import type { Host } from '../../host/index.ts';
import {
  type Kept as KeptContent,
  type Repository,
  RepositoryFault,
  type RepositoryState,
} from '../../host/repository/index.ts';
import type { Author, KeepRequest, Kept, KeptFile } from '../../model/sharing.ts';
import type { Session } from '../session.ts';
import { mergeFile } from './merge/file.ts';
import { followedBy, newBranch, ownBranch, remoteOf, sharedBranch } from './own-branch.ts';
import { inRepository, refuse, type Shared, standstill } from './told.ts';

/** How often it is thought out anew where somebody made a commit meanwhile. */
const ATTEMPTS = 3;

/**
 * Of a file that had been changed by hand only what the save changed is kept; where that cannot be told apart, nothing of the
 * save is, for half of it may make no sense. What stands in the folder stays as it is, whatever happens.
 */
export function keepInGit(session: Session, request: KeepRequest): Promise<Shared<Kept | undefined>> {
  return inRepository<Kept | undefined>(session, { kind: 'none' }, async (repository) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await keepOn(session, repository, request);
      } catch (error) {
        const isMoved = error instanceof RepositoryFault && error.fault.kind === 'moved';
        if (!isMoved || attempt === ATTEMPTS) throw error;
      }
    }
  });
}

async function keepOn(
  { host }: Session,
  repository: Repository,
  { files, subject, lines, who: given }: KeepRequest,
): Promise<Shared<Kept | undefined>> {
  const state = await repository.state();
  const stopped = standstill(state);
  const { commit: onto } = state;
  if (stopped !== undefined || onto === undefined) return refuse(...(stopped === undefined ? [] : [stopped]));
  const own = await contentsOn(host, repository, onto, files);
  if ('mixed' in own) return refuse(own.mixed);
  if (own.contents.length === 0) return { value: { kind: 'same' }, diagnostics: [] };
  const who = given ?? state.who;
  if (who === undefined) return refuse(diagnostic('share-no-name', NO_PLACE, {}));
  const { isNewBranch, ...at } = branchFor(state, who, host.today());
  const message = commitMessage(subject, lines);
  const commit = await repository.commit({ onto, ...at, files: own.contents, message, who });
  return { value: { kind: 'kept', commit, branch: at.branch, isNewBranch }, diagnostics: [] };
}

/** The branch that is stood on, or one to be made. */
export function branchFor(state: RepositoryState, who: Pick<Author, 'name'>, day: string) {
  const own = ownBranch(state, who.name);
  if (own !== undefined) return { branch: own, follows: undefined, isNewBranch: false };
  const remote = followedBy(state)?.remote ?? remoteOf(state);
  const shared = remote === undefined ? undefined : sharedBranch(state, remote);
  const follows = remote === undefined || shared === undefined ? undefined : `${remote}/${shared}`;
  const isThere = follows !== undefined && state.seen.has(follows);
  return { branch: newBranch(state, who.name, day), follows: isThere ? follows : undefined, isNewBranch: true };
}

type Contents = { readonly contents: readonly KeptContent[] } | { readonly mixed: Diagnostic };

async function contentsOn(
  host: Host,
  repository: Repository,
  onto: string,
  files: readonly KeptFile[],
): Promise<Contents> {
  const paths = files.map(({ file }) => repository.prefix + file);
  const ids = await repository.ids(onto, paths);
  const contents: KeptContent[] = [];
  for (const change of files) {
    const path = repository.prefix + change.file;
    const kept = ids.get(path);
    const is = (content: KeptFile['before']) => repository.has(path, content === null ? null : bytesOf(content), kept);
    const isBefore = await is(change.before);
    if (!isBefore && (await is(change.after))) continue;
    const content = isBefore ? change.after : await withoutByHand(host, repository, kept, change);
    if (content === undefined) return { mixed: diagnostic('share-mixed', NO_PLACE, { file: change.file }) };
    if (isBefore || !(await is(content))) contents.push({ path, bytes: content === null ? null : bytesOf(content) });
  }
  return { contents };
}

/** What was kept with what the save changed in it; undefined where that cannot be told from what was changed by hand. */
async function withoutByHand(
  host: Host,
  repository: Repository,
  kept: string | undefined,
  { file, before, after }: KeptFile,
): Promise<string | null | undefined> {
  if (before === null || typeof before !== 'string' || typeof after !== 'string' || kept === undefined)
    return undefined;
  const ours = textIn(await repository.content(kept));
  if (ours === undefined) return undefined;
  const merged = mergeFile(host, { file, base: before, ours, theirs: after });
  return 'text' in merged ? merged.text : undefined;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Undefined of what is no text. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
