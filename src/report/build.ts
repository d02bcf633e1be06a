/** What a build published, and what it left as it was. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { DocumentName } from '../model/policy-document.ts';
import { formatTable } from './table.ts';

/** What a build published, and what it left as it was. */
export interface Published {
  /** The output folder. */
  readonly out: string;
  /** All that was made, in order of document. */
  readonly files: readonly PublishedFile[];
  readonly written: { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** What is left out of a site without an address; absent where no site was made. */
  readonly site?: { readonly address: string | null };
  /** Documents that could not be made, or whose concept could not: what was published of that stays. */
  readonly left: readonly (DocumentName & { readonly left: 'concept' | 'all' })[];
}

/** A file in the output folder. */
export interface PublishedFile {
  /** Null for a file about all of them. */
  readonly organisation: string | null;
  /** Relative to the output folder. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
}

/** Of a file that is about all organisations. */
const ALL = '–';

export function formatBuild({ out, files, written, left, site }: Published, language: Language): TerminalText {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  const header = language === 'nl' ? ['Organisatie', 'Document', 'Grootte'] : ['Organisation', 'Document', 'Size'];
  const rows = files.map(({ organisation, path, bytes }) => [organisation ?? ALL, `${out}/${path}`, kilobytes(bytes)]);
  const { written: changed, unchanged, removed } = written;
  const counts =
    language === 'nl'
      ? terminal`${files.length} ${files.length === 1 ? 'document' : 'documenten'}: ${changed} nieuw of veranderd, ${unchanged} gelijk gebleven, ${removed} verwijderd.`
      : terminal`${files.length} ${files.length === 1 ? 'document' : 'documents'}: ${changed} new or changed, ${unchanged} unchanged, ${removed} removed.`;
  const remaining = left.map((item) => printLeft(item, language));
  const start = terminal.line(`${out}/index.html`);
  const made = language === 'nl' ? terminal`De site begint in ${start}.\n` : terminal`The site begins at ${start}.\n`;
  const unaddressed =
    language === 'nl'
      ? terminal`Zonder publication.site.address in policy/settings.yaml heeft zij geen sitemap.xml en geen vaste adressen (canonical), en leidt 404.html niet naar het begin.\n`
      : terminal`Without publication.site.address in policy/settings.yaml it has no sitemap.xml and no canonical addresses, and 404.html does not lead to its start.\n`;
  const told = site === undefined ? terminal`` : terminal`${made}${site.address === null ? unaddressed : terminal``}`;
  return terminal`${formatTable(header, rows)}\n${counts}\n${told}${terminal.join(remaining, '')}`;
}

/** Which part of a document its mistakes stopped. What was published of that part stays. */
function printLeft({ organisation, protocol, left }: Published['left'][number], language: Language): TerminalText {
  const name = terminal`${terminal.line(organisation)}, ${terminal.line(protocol)}`;
  const isAll = left === 'all';
  if (language === 'nl') {
    const what = isAll ? 'niet gemaakt' : 'alleen de vastgestelde tekst gemaakt, het concept niet';
    return terminal`${name}: ${what}; wat eerder gepubliceerd is, blijft staan.\n`;
  }
  const what = isAll ? 'not made' : 'only the adopted text was made, not the concept';
  return terminal`${name}: ${what}; what was published before stays.\n`;
}

export function formatBuildJson({ out, files }: Published): Json {
  const list = files.map(({ organisation, path, bytes }) => ({
    organisation: organisation ?? ALL,
    file: `${out}/${path}`,
    bytes,
  }));
  return json(list);
}
