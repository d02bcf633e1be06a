/** Where a forge has its page for a proposal, from the address of the remote. */
import { pageAddress } from '../../encode/address.ts';
import type { ForgeKind, Proposal } from '../../model/sharing.ts';

/** What is known of a forge beside the address. */
export interface ForgeHints {
  /** As the settings say. */
  readonly kind?: ForgeKind | undefined;
  readonly address?: string | undefined;
  /** Names of files and folders at the top of the repository. */
  readonly files: readonly string[];
}

interface Web {
  readonly server: string;
  readonly host: string;
  /** Of the repository: `['org', 'repo']`. */
  readonly steps: readonly string[];
}

const HOSTS: readonly (readonly [RegExp, ForgeKind])[] = [
  [/^(?:www\.)?github\.com$|^github\./, 'github'],
  [/^(?:www\.)?gitlab\.com$|^gitlab\./, 'gitlab'],
  [/^codeberg\.org$|^gitea\.com$|^(?:forgejo|gitea)\./, 'forgejo'],
];
/** What tells a forge what to do stands in a place of its own. */
const FILES: Readonly<Record<string, ForgeKind>> = {
  '.github': 'github',
  '.gitlab-ci.yml': 'gitlab',
  '.gitlab': 'gitlab',
  '.forgejo': 'forgejo',
  '.gitea': 'forgejo',
};
/** Where ssh has a host of its own. */
const SSH_HOSTS: Readonly<Record<string, string>> = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
};
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

export function proposalAt(remote: string, branch: string, into: string | undefined, hints: ForgeHints): Proposal {
  const web = webOf(remote, hints.address);
  const forge = web === undefined ? undefined : forgeOf(web, hints);
  return {
    forge: forge ?? null,
    address: web === undefined || forge === undefined ? null : requestAt(forge, web, branch, into),
    repository: web === undefined ? null : pageAddress(web.server, web.steps),
    branch,
    into: into ?? null,
  };
}

function forgeOf({ host }: Web, { kind, files }: ForgeHints): ForgeKind | undefined {
  if (kind !== undefined) return kind;
  const byHost = HOSTS.find(([pattern]) => pattern.test(host))?.[1];
  if (byHost !== undefined) return byHost;
  const byFiles = new Set(files.flatMap((name) => FILES[name] ?? []));
  return byFiles.size === 1 ? [...byFiles][0] : undefined;
}

function requestAt(forge: ForgeKind, { server, steps }: Web, branch: string, into: string | undefined): string {
  if (forge === 'gitlab') {
    const target = into === undefined ? {} : { 'merge_request[target_branch]': into };
    const query = { 'merge_request[source_branch]': branch, ...target };
    return pageAddress(server, [...steps, '-', 'merge_requests', 'new'], query);
  }
  const compared = `${into === undefined ? '' : `${into}...`}${branch}`;
  return pageAddress(server, [...steps, 'compare', ...compared.split('/')], forge === 'github' ? { expand: '1' } : {});
}

/** Undefined of a folder, and of a name that only the ssh of this computer knows. */
function webOf(remote: string, address: string | undefined): Web | undefined {
  const found = partsOf(remote);
  if (found === undefined) return undefined;
  const { host, port, path } = found;
  const named = SSH_HOSTS[host] ?? host;
  const steps = path
    .replace(/\.git\/?$/, '')
    .split('/')
    .filter((step) => step !== '');
  if (steps.length === 0 || steps.some((step) => step === '.' || step === '..')) return undefined;
  if (address !== undefined) return { server: address, host: named, steps };
  const isHost = HOST.test(named) && (named.includes('.') || named === 'localhost');
  return isHost ? { server: `${found.scheme}://${named}${port}`, host: named, steps } : undefined;
}

function partsOf(remote: string): { scheme: string; host: string; port: string; path: string } | undefined {
  const url = /^([a-z][a-z0-9+]*):\/\/(?:[^/@]*@)?([^/:@[\]]+)(:\d+)?\/(.*)$/i.exec(remote);
  if (url !== null) {
    const [, scheme = '', host = '', port = '', path = ''] = url;
    const own = scheme.toLowerCase();
    if (own === 'file') return undefined;
    const isWeb = own === 'https' || own === 'http';
    // The port of ssh is none of the web.
    return { scheme: isWeb ? own : 'https', host: host.toLowerCase(), port: isWeb ? port : '', path };
  }
  // `git@host:org/repo.git`; a drive of Windows is one letter.
  const [, host, path] = /^(?:[^/@:]*@)?([^/@:[\]]{2,}):(.+)$/.exec(remote) ?? [];
  return host === undefined || path === undefined || path.startsWith('//')
    ? undefined
    : { scheme: 'https', host: host.toLowerCase(), port: '', path };
}
