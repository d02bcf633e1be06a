/** Which entries must be signed, and what is missing. Whether a signature is good is asked of the system, not here. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { reachBelow, reaching, reachOne } from '../diagnostic/reach.ts';
import { isDate } from '../model/date.ts';
import type { Policy } from '../model/policy.ts';
import type { ApprovalsFile, SettingsFile, Signature, Version } from '../model/source.ts';
import { compareDates, latestOf } from './dates.ts';
import { type Entry, entriesIn, type Owner } from './entries.ts';
import { stepsOf } from './route.ts';

export type SignatureSettings = NonNullable<SettingsFile['signatures']>;
type Signable = NonNullable<SignatureSettings['required']>[number];

/** An entry, and where it stands in the approvals. */
export interface StandingEntry {
  readonly entry: Entry;
  readonly version: Version;
  readonly path: readonly (string | number)[];
}

/** All entries of the approvals of an organisation, in the order in which they stand. */
export function entriesOf({ versions = [] }: ApprovalsFile, owner: Owner): StandingEntry[] {
  return versions.flatMap((version, index) =>
    entriesIn(version, owner).map((entry) => ({ entry, version, path: ['versions', index, ...entry.path] })),
  );
}

export function signatureOf({ content }: Entry): Signature | undefined {
  return content.signature;
}

/** Whether an entry that is recorded on a day, `YYYY-MM-DD`, must be signed. */
export function mustBeSigned(
  { entry, version }: StandingEntry,
  approvals: ApprovalsFile,
  { required = [], since }: SignatureSettings,
  day: string | undefined,
): boolean {
  if (since !== undefined && day !== undefined && compareDates(day, since) < 0) return false;
  return kindsOf(entry, version, approvals).some((kind) => required.includes(kind));
}

function kindsOf({ kind, content }: Entry, version: Version, approvals: ApprovalsFile): Signable[] {
  const step =
    'step' in content ? stepsOf(version, approvals).find((item) => item.step === content.step)?.kind : undefined;
  return step === undefined ? [kind] : [kind, step];
}

/** The last day that an entry tells of: it was recorded on that day or later. */
function dayOf({ original }: Entry): string | undefined {
  const days = new Map(Object.entries(original));
  return latestOf(['date', 'submitted', 'met', 'replied', 'no_objection', 'on'].map((name) => days.get(name)));
}

/** What must be signed and is not, by the settings. */
export function checkSigned({ settings, protocols, baseless }: Policy): Diagnostic[] {
  const rules = settings?.data.signatures;
  if (settings === undefined || rules?.required === undefined) return [];
  if (rules.since !== undefined && !isDate(rules.since)) {
    const wrong = diagnostic('date-invalid', settings.place(['signatures', 'since']), { value: rules.since });
    return reaching([wrong], reachBelow(null, null, 'text'));
  }
  return [...protocols, ...baseless].flatMap(({ id: protocol, approvals }) =>
    [...approvals].flatMap(([organisation, source]) => {
      const missing = entriesOf(source.data, { protocol, organisation }).filter(
        (own) => signatureOf(own.entry) === undefined && mustBeSigned(own, source.data, rules, dayOf(own.entry)),
      );
      const told = missing.map(({ entry, path }) =>
        diagnostic('signature-missing', source.place(path), { id: entry.content.id ?? entry.id }),
      );
      return reaching(told, reachOne(organisation, protocol, 'all'));
    }),
  );
}
