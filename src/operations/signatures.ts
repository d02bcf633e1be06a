/** Signatures of entries, made and judged by the system. Nothing is asked of it where the settings name no signers. */
import { type Diagnostic, diagnostic, NO_PLACE, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { reaching, reachOne } from '../diagnostic/reach.ts';
import { setIn } from '../governance/correct.ts';
import { type Owner, signedText } from '../governance/entries.ts';
import { entriesOf, mustBeSigned, type StandingEntry, signatureOf } from '../governance/signatures.ts';
import type { Claim, Host, Verdict } from '../host/index.ts';
import type { Policy, SourceFile } from '../model/policy.ts';
import type { ApprovalsFile, Signature } from '../model/source.ts';
import { POLICY } from '../source/index.ts';
import { readText } from '../source/text.ts';
import { wrongValue } from './request.ts';

export interface SigningRequest {
  /** A file with a private key, or with the public key of one that an agent has. */
  readonly sign?: string | undefined;
  /** By default the one whose key it is by the settings. */
  readonly signer?: string | undefined;
}

export function wrongSigning(command: string, { sign, signer }: SigningRequest): Diagnostic[] {
  if (signer === undefined) return [];
  if (sign === undefined) return [diagnostic('option-missing', NO_PLACE, { command, needed: '--sign' })];
  if (/^[^\s,"'!*?#]{1,200}$/.test(signer)) return [];
  const expected = {
    nl: 'een naam zonder spaties, zoals die bij de ondertekenaars staat',
    en: 'a name without spaces, as it stands among the signers',
  };
  return [wrongValue('--signer', signer, expected)];
}

/** What was judged before: a signature says the same of the same text for ever. */
export type Judged = Map<string, Verdict>;

/** Every signature, each judged once. */
export function checkSignatures(host: Host, policy: Policy, judged: Judged): Diagnostic[] {
  const { value: signers, diagnostics } = readSigners(host, policy);
  if (signers === undefined) return [...diagnostics];
  const found = [...policy.protocols, ...policy.baseless].flatMap(({ id: protocol, approvals }) =>
    [...approvals].flatMap(([organisation, source]) => signedIn(source, { protocol, organisation })),
  );
  const keyOf = (claim: Claim) => JSON.stringify([signers, claim]);
  const fresh = found.map(({ claim }) => claim).filter((claim) => !judged.has(keyOf(claim)));
  const verdicts = fresh.length === 0 ? [] : host.signing.verify(fresh, signers);
  if (verdicts === undefined) return [noProgram(policy)];
  for (const [index, claim] of fresh.entries()) judged.set(keyOf(claim), verdicts[index] ?? 'wrong');
  return found.flatMap(({ claim, place, reach }) =>
    reaching(tell(claim, judged.get(keyOf(claim)) ?? 'wrong', place('value'), place('signer')), reach),
  );
}

/** Of an entry that was changed by hand its check tells already. */
function signedIn(source: SourceFile<ApprovalsFile>, owner: Owner) {
  return entriesOf(source.data, owner).flatMap(({ entry, path }) => {
    const signature = signatureOf(entry);
    if (signature === undefined || (entry.content.id ?? entry.id) !== entry.id) return [];
    const claim = claimOf({ entry }, signature);
    const place = (name: string): Place => source.place([...path, 'signature', name]);
    return [{ claim, place, reach: reachOne(owner.organisation, owner.protocol, 'all') }];
  });
}

function claimOf({ entry }: Pick<StandingEntry, 'entry'>, { signer, on, value }: Signature): Claim {
  return { text: signedText(entry, on), signer, day: on, value };
}

type Where = Place | typeof NO_PLACE;

function tell({ signer, day }: Claim, verdict: Verdict, atValue: Where, atSigner: Where): Diagnostic[] {
  if (verdict === 'good') return [];
  if (verdict === 'wrong') return [diagnostic('signature-wrong', atValue, { signer })];
  if (verdict === 'key') return [diagnostic('signature-key', atSigner, { signer, date: day })];
  return [diagnostic('signer-unknown', atSigner, { signer })];
}

/** Without a value or diagnostics the settings name none. */
function readSigners(host: Host, { settings }: Policy): Result<string | undefined> {
  const name = settings?.data.signatures?.signers;
  if (settings === undefined || name === undefined) return { value: undefined, diagnostics: [] };
  const file = `${POLICY}/${name}`;
  if (host.size(file) !== undefined) return readText(host, file);
  const place = settings.place(['signatures', 'signers']);
  return { value: undefined, diagnostics: [diagnostic('signers-missing', place, { file })] };
}

function noProgram({ settings }: Policy): Diagnostic {
  return diagnostic('ssh-keygen-missing', settings?.place(['signatures', 'signers']) ?? NO_PLACE, {});
}

/** What the approvals become, and what they were. */
export interface ToSign {
  readonly before: SourceFile<ApprovalsFile>;
  readonly after: ApprovalsFile;
  readonly owner: Owner;
}

/** With signatures on what is new, and on nothing else; refused where one is asked for that is not given, or is not good. */
export function signNew(
  host: Host,
  policy: Policy,
  { sign, signer }: SigningRequest,
  { before, after, owner }: ToSign,
): Result<ApprovalsFile | undefined> {
  const refuse = (...diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics });
  const known = new Set(entriesOf(before.data, owner).map(({ entry }) => entry.id));
  const fresh = entriesOf(after, owner).filter(({ entry }) => !known.has(entry.id));
  if (sign === undefined) {
    const rules = policy.settings?.data.signatures;
    const today = host.today();
    const isAsked = rules !== undefined && fresh.some((own) => mustBeSigned(own, after, rules, today));
    return isAsked ? refuse(diagnostic('sign-required', NO_PLACE, {})) : { value: after, diagnostics: [] };
  }
  const { value: signers, diagnostics } = readSigners(host, policy);
  if (hasErrors(diagnostics)) return refuse(...diagnostics);
  let signed = after;
  for (const { entry, path } of fresh) {
    const made = signEntry(host, { entry, key: sign, signer, signers });
    if (made.value === undefined) return refuse(...made.diagnostics);
    const signature = made.value;
    signed = setIn(signed, path, (own) => ({ ...own, signature }));
  }
  return { value: signed, diagnostics: [] };
}

interface EntryToSign extends Pick<StandingEntry, 'entry'> {
  readonly key: string;
  readonly signer: string | undefined;
  /** Undefined where the settings name none: then nobody judges it. */
  readonly signers: string | undefined;
}

function signEntry(host: Host, { entry, key, signer, signers }: EntryToSign): Result<Signature | undefined> {
  const refuse = (...diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics });
  const on = host.today();
  const made = host.signing.sign(signedText(entry, on), key);
  if (!('value' in made)) {
    const { detail } = made;
    return refuse(
      detail === undefined
        ? diagnostic('ssh-keygen-missing', NO_PLACE, {})
        : diagnostic('sign-failed', NO_PLACE, { key, detail }),
    );
  }
  const [own, ...others] =
    signer === undefined && signers !== undefined ? host.signing.principals(made.value, signers, on) : [];
  const name = signer ?? (others.length === 0 ? own : undefined);
  if (name === undefined) return refuse(diagnostic('sign-signer', NO_PLACE, { key }));
  const signature = { signer: name, on, value: made.value };
  if (signers === undefined) return { value: signature, diagnostics: [] };
  const claim = claimOf({ entry }, signature);
  const told = tell(claim, host.signing.verify([claim], signers)?.[0] ?? 'wrong', NO_PLACE, NO_PLACE);
  return told.length > 0 ? refuse(...told) : { value: signature, diagnostics: [] };
}
