import { stringify } from 'yaml';
import type { DocumentMeta } from '../../model/tree.ts';
import { NOT_RECORDED, printState } from '../../words/states.ts';

/**
 * Front matter that Hugo, Jekyll, Eleventy and Docusaurus accept: `title`, `description`, `date` and `lang` as they know
 * them, the rest as keys of our own. A date that is not recorded is left out, for it would be read as one.
 */
export function frontMatter(meta: DocumentMeta): string {
  const data = {
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
  return `---\n${stringify(data, { lineWidth: 0 })}---\n`;
}
