/** Records that an adopted version was repealed. A function of what is recorded; writes nothing. */
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { isDate } from '../model/date.ts';
import type { Repeal } from '../model/source.ts';
import { isUnlikely } from './admit.ts';
import { compareDates } from './dates.ts';
import { entryId, withId } from './entries.ts';
import { adoptedDay, standingOn } from './in-force.ts';
import { isAdopting, progressOf } from './procedure.ts';
import { type LedgerChange, ownerOf, type TextToDecide } from './propose.ts';
import { stepsOf } from './route.ts';

/** Days are `YYYY-MM-DD`. */
export interface RepealDecision {
  /** By default the one that is in force. */
  readonly version?: string | undefined;
  readonly date: string;
  /** The first day on which the text holds no more; by default the day after the decision. */
  readonly from?: string | undefined;
  /** By default the body that adopted it. */
  readonly body?: string | undefined;
  readonly reason?: string | undefined;
  readonly reference?: string | undefined;
  readonly confirmed?: string | undefined;
}

/** The approvals must have passed their check. */
export function repeal(
  { source, text }: Pick<TextToDecide, 'source' | 'text'>,
  decision: RepealDecision,
  today: string,
): Result<LedgerChange | undefined> {
  const approvals = source.data;
  const { versions = [] } = approvals;
  const { inForce, coming } = standingOn(approvals, today);
  const repealed = versions.filter((own) => own.repealed !== undefined);
  const version = [inForce, coming, ...repealed].find(
    (own) => own !== undefined && (decision.version ?? own.version) === own.version,
  );
  const index = version === undefined ? -1 : versions.indexOf(version);
  const place = source.place(index === -1 ? [] : ['versions', index]);
  const failed = (item: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [item] });
  const organisation = text.organisation.id;
  if (version?.snapshot === undefined) return failed(diagnostic('repeal-none', place, { organisation }));
  const context = { ...ownerOf(text), version: version.version ?? '', text: version.fingerprint ?? '' };
  if (version.repealed !== undefined) {
    const { id = entryId('repeal', version.repealed, context), date } = version.repealed;
    return failed(diagnostic('repeal-twice', place, { version: version.version ?? '', date, organisation, id }));
  }
  const { date, from = date, reason, reference, confirmed } = decision;
  const invalid = [date, from].find((day) => !isDate(day));
  if (invalid !== undefined) return failed(diagnostic('date-invalid', place, { value: invalid }));
  if (compareDates(date, today) > 0) return failed(diagnostic('repeal-future', place, { date, today }));
  if (confirmed === undefined && isUnlikely(date, today)) return failed(diagnostic('propose-year', place, { date }));
  const adopted = adoptedDay(version);
  if (adopted !== undefined && compareDates(date, adopted) < 0)
    return failed(diagnostic('repeal-early', place, { date, adopted }));
  if (compareDates(from, date) < 0) return failed(diagnostic('in-force-order', place, { from: date, until: from }));
  const body = decision.body ?? progressOf(version, stepsOf(version, approvals), null).chain.findLast(isAdopting)?.body;
  const content: Repeal = {
    ...(body === undefined ? {} : { body }),
    date,
    from,
    ...(reason === undefined ? {} : { reason }),
    ...(reference === undefined ? {} : { reference }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
  const changed = { ...version, repealed: withId('repeal', content, context) };
  const next = { ...approvals, versions: versions.map((own) => (own === version ? changed : own)) };
  return { value: { version: changed, approvals: next, store: null }, diagnostics: [] };
}
