/** Records what a body decided, or that the text was put before it. A function of what is recorded; writes nothing. */

import { type Diagnostic, diagnostic, type Place, type Result } from '../diagnostic/diagnostic.ts';
import { isDate } from '../model/date.ts';
import type { Decision, Step, Version } from '../model/source.ts';
import type { Outcome } from '../model/status.ts';
import { refusalsOf } from './admit.ts';
import { addDuration, compareDates, latestOf } from './dates.ts';
import { decidedOn, entryId, withId } from './entries.ts';
import { adoptedDay, adoptedVersion } from './in-force.ts';
import { checkPeriod } from './period.ts';
import { isAdopting, isWithdrawal, progressOf } from './procedure.ts';
import { type LedgerChange, ownerOf, storing, type TextToDecide, withLast } from './propose.ts';
import { routeOf, stepsOf } from './route.ts';
import { toSnapshot } from './snapshot.ts';

/** Days are `YYYY-MM-DD`. What is left out is undefined. */
export interface Ruling {
  readonly step: string;
  /** Day on which the text was put before the body. */
  readonly submitted?: string | undefined;
  /** With an outcome, or neither. */
  readonly date?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly reference?: string | undefined;
  /** Under which the body consents. */
  readonly condition?: string | undefined;
  /** Day on which that condition was met. */
  readonly met?: string | undefined;
  /** Day on which the board told, with this reason, what it does with a negative advice. */
  readonly replied?: string | undefined;
  readonly reason?: string | undefined;
  /** Day on which the body let know that the waiting time need not pass; of the last reply, where none is given. */
  readonly noObjection?: string | undefined;
  /** Why an unusual day is right. */
  readonly confirmed?: string | undefined;
  /** Instead of the date that follows from the cycle; `YYYY-MM` or `YYYY-MM-DD`. */
  readonly revisionDue?: string | undefined;
  /** Of the adoption: a later first day, and a last day. */
  readonly inForceFrom?: string | undefined;
  readonly inForceUntil?: string | undefined;
}

/** The approvals must have passed their check. `today` as `YYYY-MM-DD`: no body decides tomorrow. */
export function decide(ledger: TextToDecide, ruling: Ruling, today: string): Result<LedgerChange | undefined> {
  const { source, isNow } = ledger;
  const approvals = source.data;
  const versions = approvals.versions ?? [];
  const version = versions.at(-1);
  const steps = stepsOf(version, approvals);
  const { current } = progressOf(version, steps, isNow);
  const place = source.place(versions.length === 0 ? [] : ['versions', versions.length - 1]);
  const failed = (...diagnostics: Diagnostic[]) => ({ value: undefined, diagnostics });
  const inTheWay = cannotDecide(ledger, ruling);
  if (inTheWay !== undefined || version === undefined) return failed(...(inTheWay === undefined ? [] : [inTheWay]));
  const invalid = datesIn(ruling).filter((value) => !isDate(value));
  if (invalid.length > 0) return failed(...invalid.map((value) => diagnostic('date-invalid', place, { value })));
  const before = current === null ? undefined : adoptedVersion(approvals);
  const adoptedBefore = before === undefined ? undefined : adoptedDay(before);
  const entry = entryOf(withReply(ruling, version));
  if (entry.no_objection !== undefined && entry.replied === undefined)
    return failed(diagnostic('entry-no-reply', place, { step: ruling.step }));
  const refusals = refusalsOf(entry, { before: version, steps, adoptedBefore, today, at: () => place });
  if (refusals.length > 0) return failed(...refusals.map((item) => ({ ...item, related: [] })));
  const decided = withEntry(version, entry, ledger);
  if (decided === undefined) return failed(diagnostic('entry-twice', place, { step: ruling.step }));
  const isAdopted = current !== null && progressOf(decided, steps, null).state === 'vastgesteld';
  if (isAdopted) return adopted(ledger, decided, steps, ruling);
  const late = current === null ? forAdoption(ruling, place) : [];
  const changed = current === null ? decided : withPeriod(decided, ruling);
  const wrong = late.length > 0 ? late : checkPeriod(changed, () => place);
  if (wrong.length > 0) return failed(...wrong);
  return { value: { version: changed, approvals: withLast(approvals, changed), store: null }, diagnostics: [] };
}

/** Why nothing can be decided now, on whatever step; undefined where it can. */
export function cannotDecide(
  { source, text, isNow }: Pick<TextToDecide, 'source' | 'text' | 'isNow'>,
  ruling: Pick<Ruling, 'outcome'>,
): Diagnostic | undefined {
  const { versions = [] } = source.data;
  const version = versions.at(-1);
  const { turn, current } = progressOf(version, stepsOf(version, source.data), isNow);
  const place = source.place(versions.length === 0 ? [] : ['versions', versions.length - 1]);
  const organisation = text.organisation.id;
  // After the adoption there may be bodies that are told of it still.
  if (version?.fingerprint === undefined || turn.length === 0)
    return diagnostic('decide-no-version', place, { organisation });
  // A proposal can be withdrawn whatever became of its text.
  if (current !== null && !isNow(version.fingerprint) && !isWithdrawal(ruling))
    return diagnostic('decide-text-changed', place, { version: version.version ?? '', organisation });
  return undefined;
}

/** Undefined where it stands there already. */
function withEntry(version: Version, entry: Decision, { text }: TextToDecide): Version | undefined {
  const { decisions = [] } = version;
  const context = { ...ownerOf(text), version: version.version ?? '', text: decidedOn(version) };
  const own = withId('decision', entry, context);
  const isThere = decisions.some((item) => (item.id ?? entryId('decision', item, context)) === own.id);
  return isThere ? undefined : { ...version, decisions: [...decisions, own] };
}

/** With that entry the version is adopted, and its text is stored. */
function adopted(
  { source, text }: TextToDecide,
  version: Version,
  steps: readonly Step[],
  ruling: Ruling,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const changed = adopt(withRoute(version, steps), steps, ruling, approvals);
  const place = source.place(['versions', (approvals.versions ?? []).length - 1]);
  const wrong = checkPeriod(changed, () => place);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const store = storing(approvals, changed, toSnapshot(text, changed, steps, approvals.control));
  return { value: { version: changed, approvals: withLast(approvals, changed), store }, diagnostics: [] };
}

/** A step that joined on the way stays with the version, whatever becomes of the procedure. */
function withRoute(version: Version, steps: readonly Step[]): Version {
  return version.route === undefined ? version : { ...version, route: routeOf([...steps]) };
}

function datesIn({
  submitted,
  date,
  met,
  replied,
  noObjection,
  revisionDue,
  inForceFrom,
  inForceUntil,
}: Ruling): string[] {
  return [submitted, date, met, replied, noObjection, revisionDue, inForceFrom, inForceUntil].filter(
    (day) => day !== undefined,
  );
}

/** That a body has no objection is said of the reply that it got. */
function withReply(ruling: Ruling, { decisions = [] }: Version): Ruling {
  if (ruling.noObjection === undefined || ruling.replied !== undefined) return ruling;
  const reply = decisions.findLast(({ step, replied }) => step === ruling.step && replied !== undefined);
  return { ...ruling, replied: reply?.replied, reason: reply?.reason };
}

function entryOf(ruling: Ruling): Decision {
  const { step, submitted, date, outcome, reference, condition, met, replied, reason, noObjection, confirmed } = ruling;
  const given = {
    step,
    submitted,
    date,
    outcome,
    reference,
    condition,
    met,
    replied,
    reason,
    no_objection: noObjection,
    confirmed,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Decision;
}

/** What was adopted keeps the days that were adopted with it. */
function forAdoption({ revisionDue, inForceFrom, inForceUntil }: Ruling, place: Place): Diagnostic[] {
  const given = Object.entries({
    '--revision-due': revisionDue,
    '--in-force-from': inForceFrom,
    '--in-force-until': inForceUntil,
  });
  return given.flatMap(([name, value]) =>
    value === undefined ? [] : [diagnostic('option-adoption', place, { name })],
  );
}

/** The day of the last body that had to say yes is the day of the version, and the cycle runs from it. */
function adopt(
  version: Version,
  steps: readonly Step[],
  ruling: Ruling,
  approvals: TextToDecide['source']['data'],
): Version {
  const { chain } = progressOf(version, steps, null);
  const adopting = chain.filter(isAdopting).map(({ date }) => date ?? undefined);
  const date = latestOf(adopting) ?? '';
  const given = withPeriod({ ...periodOf(corrected(version, approvals), date), ...version }, ruling);
  const due = given.revision_due ?? dueOf(version, date, approvals);
  const { version: number, ...rest } = given;
  return {
    ...(number === undefined ? {} : { version: number }),
    date,
    ...rest,
    ...(due === undefined ? {} : { revision_due: due }),
  };
}

/** With the days that are given, which may be known before the adoption. */
function withPeriod(version: Version, { revisionDue, inForceFrom, inForceUntil }: Ruling): Version {
  return {
    ...version,
    ...(revisionDue === undefined ? {} : { revision_due: revisionDue }),
    ...(inForceFrom === undefined ? {} : { in_force_from: inForceFrom }),
    ...(inForceUntil === undefined ? {} : { in_force_until: inForceUntil }),
  };
}

/** The version that a correction corrects. */
function corrected({ corrects }: Version, { versions = [] }: TextToDecide['source']['data']): Version | undefined {
  return corrects === undefined ? undefined : versions.find(({ version }) => version === corrects);
}

/** A correction changes no substance: it begins and ends when what it corrects does, but not before it is adopted. */
function periodOf(of: Version | undefined, adopted: string): Pick<Version, 'in_force_from' | 'in_force_until'> {
  const { in_force_from: from, in_force_until: until } = of ?? {};
  return {
    ...(from === undefined || compareDates(from, adopted) <= 0 ? {} : { in_force_from: from }),
    ...(until === undefined ? {} : { in_force_until: until }),
  };
}

/** A correction is revised when the version is that it corrects. */
function dueOf(version: Version, date: string, approvals: TextToDecide['source']['data']): string | undefined {
  if (version.corrects !== undefined) return corrected(version, approvals)?.revision_due;
  const { cycle } = approvals;
  return cycle === undefined ? undefined : addDuration(date, cycle);
}
