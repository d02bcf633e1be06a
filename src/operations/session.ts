/** What every operation is given: the host, and the policy as its files are now. */
import { type Diagnostic, perFault, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { checkGovernance } from '../governance/check.ts';
import { onDay } from '../host/day.ts';
import type { Host } from '../host/index.ts';
import type { Pictures } from '../model/picture.ts';
import type { Ledger, Policy } from '../model/policy.ts';
import { type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { checkAddresses } from '../publish/check-addresses.ts';
import { documentsOf } from '../resolve/documents.ts';
import { resolvePolicy } from '../resolve/index.ts';
import { newSourceCache, type SourceCache } from '../source/files.ts';
import { loadPolicy, POLICY } from '../source/index.ts';
import { loadLedgers } from '../source/ledgers.ts';
import { loadPictures } from '../source/pictures/index.ts';
import { withoutVain } from './in-vain.ts';
import { keepFromFiles } from './keep.ts';
import { checkSignatures, type Judged } from './signatures.ts';

/** The policy, loaded, checked and resolved, with all there is to tell about it. */
export interface Source {
  readonly policy: Policy;
  /** Every text as far as it could be made, those with mistakes too. */
  readonly resolved: readonly ResolvedProtocol[];
  readonly documents: readonly PolicyDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A source with its pictures, which are judged only for what shows them or tells about them. */
export interface Illustrated extends Source {
  readonly pictures: Pictures;
}

export interface Session {
  readonly host: Host;
  /** As the files are now: kept, and read anew only where they changed. */
  read(): Source;
  /** As the files of another host are, such as a revision: those that are the same here are parsed once. */
  readFrom(other: Host): Source;
  /** What was decided, as the files of another host have it. */
  ledgersFrom(other: Host): Result<readonly Ledger[]>;
  /** With what only documents and their check need: pictures are judged then, and signatures. */
  illustrated(): Promise<Illustrated>;
  /** The same policy on another day, `YYYY-MM-DD`; this session where no day is given. */
  on(day: string | undefined): Session;
}

/** `cache` holds what was parsed before, of the same files on another day. */
export function openSession(host: Host, cache: SourceCache = newSourceCache()): Session {
  const read = keepFromFiles(host, (recorded) => readSource(loadPolicy(recorded, cache)));
  const judged: Judged = new Map();
  const session: Session = {
    host,
    read,
    readFrom: (other) => readSource(loadPolicy(other, cache)),
    ledgersFrom: (other) => loadLedgers(other, `${POLICY}/protocols`, cache),
    async illustrated() {
      const source = read();
      const pictures = await loadPictures(host, source.policy);
      const told = [...pictures.diagnostics, ...checkSignatures(host, source.policy, judged)];
      if (told.length === 0) return { ...source, pictures: pictures.value };
      const diagnostics = [...source.diagnostics, ...told];
      const documents = documentsOf(source.policy, source.resolved, diagnostics);
      return { ...source, documents, diagnostics, pictures: pictures.value };
    },
    on: (day) => (day === undefined ? session : openSession(onDay(host, day), cache)),
  };
  return session;
}

/** From a policy that was loaded, of whatever host. */
export function readSource({ value: policy, diagnostics: loaded }: Result<Policy>): Source {
  const { value: resolved, diagnostics: inTexts } = resolvePolicy(policy);
  const inSource = withoutVain([...loaded, ...inTexts], policy);
  // Of a text with mistakes it cannot be said whether it is still the one that bodies decided on.
  const sound = hasErrors(inSource)
    ? documentsOf(policy, resolved, inSource).flatMap((document) => soundText(document) ?? [])
    : resolved;
  const inLedgers = withoutVain(checkGovernance(policy, sound), policy);
  const diagnostics = perFault([...inSource, ...inLedgers, ...checkAddresses(resolved)]);
  return { policy, resolved, documents: documentsOf(policy, resolved, diagnostics), diagnostics };
}
