import type { DocumentMeta } from '../../model/tree.ts';
import { NOT_RECORDED, printState } from '../../words/states.ts';

/**
 * The front matter: what Hugo, Jekyll, Eleventy and Docusaurus accept: `title`, `description`, `date` and `lang` as they know
 * them, the rest as keys of our own. A date that is not recorded is left out, for it would be read as one.
 */
export function factsOf(meta: DocumentMeta): Readonly<Record<string, string>> {
  return {
    title: meta.title,
    description: meta.description,
    ...(meta.date === null ? {} : { date: meta.date.length === 7 ? `${meta.date}-01` : meta.date }),
    lang: meta.language,
    organisation: meta.organisation.name,
    version: meta.version ?? meta.versionLabel,
    status: meta.status ?? printState({ versionState: null }),
    revision_due: meta.revisionDue ?? NOT_RECORDED,
    pdf: meta.pdfUrl,
  };
}
