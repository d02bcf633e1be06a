/** What every operation is given: the host, and the policy as its files are now. */
import { type Diagnostic, perFault } from '../diagnostic/diagnostic.ts';
import { checkGovernance } from '../governance/check.ts';
import type { Host } from '../host/index.ts';
import type { Policy } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { checkAddresses } from '../publish/check-addresses.ts';
import { resolvePolicy } from '../resolve/index.ts';
import { loadPolicy } from '../source/index.ts';

/** The policy, loaded, checked and resolved, with all there is to tell about it. */
export interface Source {
  readonly policy: Policy;
  readonly resolved: readonly ResolvedProtocol[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Session {
  readonly host: Host;
  /** As the files are now: kept, and read anew only where they changed. */
  read(): Source;
}

export function openSession(host: Host): Session {
  return { host, read: () => readSource(host) };
}

function readSource(host: Host): Source {
  const loaded = loadPolicy(host);
  const resolved = resolvePolicy(loaded.value);
  const diagnostics = perFault([
    ...loaded.diagnostics,
    ...resolved.diagnostics,
    ...checkGovernance(loaded.value, resolved.value),
    ...checkAddresses(resolved.value),
  ]);
  return { policy: loaded.value, resolved: resolved.value, diagnostics };
}
