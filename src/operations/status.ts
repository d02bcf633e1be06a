/** Where every document stands: its versions, decisions, revision date and plan. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { recordsOf } from '../governance/records.ts';
import { hasConcept } from '../governance/status.ts';
import { isOver } from '../model/organisation.ts';
import { type DocumentName, nameOf } from '../model/policy-document.ts';
import type { Status } from '../model/status.ts';
import { type Entry, entriesOf, together } from '../report/dashboard/entry.ts';
import { ofFamilies } from './families/index.ts';
import { wrongDay } from './request.ts';
import type { Session } from './session.ts';

/** Of which day. */
export interface StatusRequest {
  /** Reckon with this day as today, `YYYY-MM-DD`; by default the day of the host. */
  readonly asOf?: string | undefined;
}

/** Where every document stands on one day. */
export interface StatusReport {
  /** The day it is of, `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the version in force of each document, the most urgent first. */
  readonly statuses: readonly Status[];
  /** The same, with the text under way beside it. */
  readonly entries: readonly Entry[];
  /** Documents with a text that is not adopted: a version under way, or a change since the adoption. */
  readonly concepts: readonly DocumentName[];
  /** Documents of which nothing can be said while their source has mistakes. */
  readonly left: readonly DocumentName[];
}

export async function status(session: Session, { asOf }: StatusRequest): Promise<Result<StatusReport | undefined>> {
  const wrong = wrongDay('--as-of', asOf);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const own = session.on(asOf);
  const today = own.host.today();
  const { values, diagnostics, compare } = await ofFamilies(own, { isIllustrated: false }, async (part) => ({
    value: {
      // Where a page of them will stand is not known, so they name no files.
      entries: entriesOf(recordsOf(part.policy, part.documents), today),
      left: part.documents.filter(({ stopped }) => stopped === 'all').map(nameOf),
    },
  }));
  const entries = together(
    values.map((value) => value.entries),
    compare,
  );
  const statuses = entries.map((entry) => entry.status);
  const concepts = statuses
    .filter((item) => hasConcept(item) && !isOver(item))
    .map(({ organisation, protocol }) => ({ organisation, protocol }));
  const left = values.flatMap((value) => value.left).sort(compare);
  return { value: { today, statuses, entries, concepts, left }, diagnostics };
}
