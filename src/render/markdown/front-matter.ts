import type { Fact, Facts } from '../../encode/front-matter.ts';
import { CLAIM_PREFIX, claimsIn } from '../../model/claims.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import { NOT_RECORDED, printState } from '../../words/states.ts';
import { addressInFrontMatter } from './addresses.ts';
import type { DateKey, Flavour } from './flavours.ts';

/**
 * The front matter: `title`, `description`, the day and the language under the keys that the program knows them by, the rest
 * as keys of our own. A date that is not recorded is left out, for it would be read as one.
 */
export function factsOf(meta: DocumentMeta, flavour: Flavour): Facts {
  return {
    title: meta.title,
    description: meta.description,
    ...(meta.date === null ? {} : dateFact(meta.date.length === 7 ? `${meta.date}-01` : meta.date, flavour.date)),
    [flavour.language]: meta.language,
    organisation: meta.organisation.name,
    version: meta.version ?? meta.versionLabel,
    status: meta.status ?? printState({ versionState: null }),
    revision_due: meta.revisionDue ?? NOT_RECORDED,
    pdf: addressInFrontMatter(meta.pdfUrl, flavour),
    ...Object.fromEntries(claimsIn(meta).map(([name, value]) => [`${CLAIM_PREFIX}_${name}`, value])),
  };
}

function dateFact(day: string, { key, as }: DateKey): Readonly<Record<string, Fact>> {
  if (as === 'text') return { [key]: day };
  return { [key]: as === 'day' ? { day } : { facts: { [as.under]: day } } };
}
