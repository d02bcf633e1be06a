/** Works in the repository, and puts what stands in the way in diagnostics. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../../diagnostic/diagnostic.ts';
import { type Fault, type Repository, RepositoryFault, type RepositoryState } from '../../host/repository/index.ts';
import type { Session } from '../session.ts';

/** With what git, a hook or the other side said beside it, of more lines. */
export type Shared<T> = Result<T> & { readonly output?: string };

const NEEDED = '2.36';

/** What is told of faults where it is not known what was done. */
export interface Doing {
  readonly remote?: string | undefined;
  readonly branch?: string | undefined;
}

/** `none`: what comes of it where there is no git or no repository. */
export async function inRepository<T>(
  { host }: Session,
  none: T,
  work: (repository: Repository) => Promise<Shared<T>>,
  doing: Doing = {},
): Promise<Shared<T | undefined>> {
  try {
    return await work(await host.repository());
  } catch (error) {
    if (!(error instanceof RepositoryFault)) throw error;
    const { fault } = error;
    if (fault.kind === 'missing' || fault.kind === 'none') return { value: none, diagnostics: [] };
    const output = 'output' in fault && fault.output !== '' ? { output: fault.output } : {};
    return { value: undefined, diagnostics: [toldOf(fault, doing)], ...output };
  }
}

export function refuse(...diagnostics: Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics };
}

function toldOf(fault: Fault, { remote = '', branch = '' }: Doing): Diagnostic {
  switch (fault.kind) {
    case 'missing':
      return diagnostic('git-missing', NO_PLACE, {});
    case 'none':
      return diagnostic('git-no-repository', NO_PLACE, { detail: '' });
    case 'old':
      return diagnostic('share-git-old', NO_PLACE, { found: fault.found, needed: NEEDED });
    case 'owner':
      return diagnostic('share-owner', NO_PLACE, { folder: fault.folder });
    case 'locked':
      return diagnostic('share-locked', NO_PLACE, { file: fault.file });
    case 'read-only':
      return diagnostic('share-read-only', NO_PLACE, { file: fault.file });
    case 'hook':
      return diagnostic('share-hook', NO_PLACE, { hook: fault.hook });
    case 'sign':
      return diagnostic('share-sign', NO_PLACE, {});
    case 'late':
      return diagnostic('share-late', NO_PLACE, { seconds: String(fault.seconds) });
    case 'access':
      return diagnostic('share-no-access', NO_PLACE, { remote });
    case 'overtaken':
      return diagnostic('share-overtaken', NO_PLACE, { branch });
    case 'rejected':
      return diagnostic('share-rejected', NO_PLACE, { branch });
    case 'moved':
      return diagnostic('share-moved', NO_PLACE, {});
    case 'failed':
      return diagnostic('share-failed', NO_PLACE, {});
  }
}

const UNDER_WAY = {
  merge: { nl: 'een samenvoeging', en: 'a merge' },
  rebase: { nl: 'een rebase', en: 'a rebase' },
  'cherry-pick': { nl: 'een cherry-pick', en: 'a cherry-pick' },
  revert: { nl: 'een revert', en: 'a revert' },
  bisect: { nl: 'een bisect', en: 'a bisect' },
} as const satisfies Record<NonNullable<RepositoryState['underWay']>, object>;

/** Why nothing can go on from here now. */
export function standstill({ underWay, lock, commit }: RepositoryState): Diagnostic | undefined {
  if (underWay !== undefined) return diagnostic('share-under-way', NO_PLACE, { what: UNDER_WAY[underWay] });
  if (lock !== undefined) return diagnostic('share-locked', NO_PLACE, { file: lock });
  return commit === undefined ? diagnostic('share-unborn', NO_PLACE, {}) : undefined;
}

/** That there is no remote to deal with, or more than one of which nobody said which. */
export function noRemote({ remotes }: RepositoryState): Diagnostic {
  return remotes.length === 0
    ? diagnostic('share-no-remote', NO_PLACE, {})
    : diagnostic('share-which-remote', NO_PLACE, { remotes: remotes.map(({ name }) => name).join(', ') });
}
