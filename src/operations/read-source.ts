/** From the files of a policy to its documents, with all there is to tell about them. */
import { type Diagnostic, perFault, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { checkGovernance } from '../governance/check.ts';
import type { Policy } from '../model/policy.ts';
import { type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { type Claim, checkAddresses, claimsOf } from '../publish/check-addresses.ts';
import type { ResolvedBefore } from '../resolve/before.ts';
import { documentsOf } from '../resolve/documents.ts';
import { resolveTexts } from '../resolve/index.ts';
import { concludeTexts, type Together, type ToldOfTexts } from '../resolve/told.ts';
import { endedIn, withoutVain } from './in-vain.ts';

/** The policy, loaded, checked and resolved, with all there is to tell about it. */
export interface Source {
  readonly policy: Policy;
  /** Every text as far as it could be made, those with mistakes too. */
  readonly resolved: readonly ResolvedProtocol[];
  readonly documents: readonly PolicyDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What there is to tell of a policy, or of one part of it, from stage to stage. */
export interface ToldOfSource {
  readonly loaded: readonly Diagnostic[];
  readonly texts: ToldOfTexts;
  readonly inLedgers: readonly Diagnostic[];
  readonly claims: readonly Claim[];
  readonly ended: ReadonlySet<string>;
}

/** Which of it is made, and of what is known besides. */
export interface Part {
  /** Whose documents alone; by default all. */
  readonly of?: string | undefined;
  /** The policy with the decisions that are to be checked; by default all. */
  readonly ledgers?: Policy;
  readonly before?: ResolvedBefore | undefined;
  /** What is told of other parts and reaches this one: of their sources, and of all parts together. */
  readonly wide?: readonly Diagnostic[];
  readonly late?: readonly Diagnostic[];
}

/** From a policy that was loaded, of whatever host. */
export function readSource(loaded: Result<Policy>, part: Part = {}): Source {
  return readParted(loaded, part).source;
}

/** The same, with what there is to tell kept apart by stage. */
export function readParted(
  { value: policy, diagnostics: loaded }: Result<Policy>,
  { of, ledgers = policy, before, wide = [], late = [] }: Part,
): { readonly source: Source; readonly told: ToldOfSource } {
  const { value: resolved, told: texts } = resolveTexts(policy, of, before);
  const ended = endedIn(policy);
  const inSource = withoutVain([...loaded, ...concludeTexts([texts]), ...wide], ended);
  // Of a text with mistakes it cannot be said whether it is still the one that bodies decided on.
  const sound = hasErrors(inSource)
    ? documentsOf(policy, resolved, inSource, of).flatMap((document) => soundText(document) ?? [])
    : resolved;
  const inLedgers = checkGovernance(ledgers, sound);
  const claims = claimsOf(resolved);
  const diagnostics = perFault([...inSource, ...withoutVain(inLedgers, ended), ...checkAddresses(claims)]);
  const documents = documentsOf(policy, resolved, late.length === 0 ? diagnostics : [...diagnostics, ...late], of);
  return { source: { policy, resolved, documents, diagnostics }, told: { loaded, texts, inLedgers, claims, ended } };
}

/** What the whole tells, of what its parts tell. */
export function concludeSource(parts: readonly ToldOfSource[], together: Together): Diagnostic[] {
  const ended = new Set(parts.flatMap((part) => [...part.ended]));
  const inTexts = concludeTexts(
    parts.map(({ texts }) => texts),
    together,
  );
  return perFault([
    ...withoutVain([...parts.flatMap(({ loaded }) => loaded), ...inTexts], ended),
    ...withoutVain(
      parts.flatMap(({ inLedgers }) => inLedgers),
      ended,
    ),
  ]);
}
