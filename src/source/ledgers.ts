/** What was decided on each protocol, and the texts that were adopted, apart from the texts that they are about. */
import type { Diagnostic, Result } from '../diagnostic/diagnostic.ts';
import { reachOne } from '../diagnostic/reach.ts';
import type { Host } from '../host/index.ts';
import type { Ledger } from '../model/policy.ts';
import { loadAdopted } from './adopted.ts';
import { carefulHost, checkName, type From, loadFolder, newSourceCache, type SourceCache } from './files.ts';

/** `folder` is that of the protocol. */
export function loadLedger(from: From, id: string, folder: string, diagnostics: Diagnostic[]): Ledger {
  const reach = (organisation: string) => reachOne(organisation, id, 'all');
  const { files, unreadable } = loadFolder(from, `${folder}/approvals`, 'approvals', diagnostics, { reach });
  return {
    id,
    approvals: files,
    adopted: loadAdopted(from.host, `${folder}/adopted`, reach, diagnostics),
    unreadableApprovals: unreadable,
  };
}

/** Of all protocols in a folder; where there is no such folder, none. */
export function loadLedgers(
  ofLedgers: Host,
  folder: string,
  cache: SourceCache = newSourceCache(),
): Result<readonly Ledger[]> {
  const diagnostics: Diagnostic[] = [];
  const host = carefulHost(ofLedgers, diagnostics);
  const value = host
    .folders(folder)
    .filter((id) => checkName(id, `${folder}/${id}`, diagnostics))
    .map((id) => loadLedger({ host, cache }, id, `${folder}/${id}`, diagnostics));
  return { value, diagnostics };
}
