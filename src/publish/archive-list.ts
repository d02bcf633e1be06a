/** The list of a document's versions in the archive, and the ways between it, the versions, and the text in its place. */
import { adoptedDay } from '../governance/in-force.ts';
import { type Addressed, ARCHIVE, type EditionFile, PROTOCOL } from '../model/edition.ts';
import { withLogo } from '../model/house-style.ts';
import type { Pictures } from '../model/picture.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { DocumentMeta } from '../model/tree.ts';
import { formatArchive } from '../report/archive/index.ts';
import { linkTo, organisationPage, pathOf, relativeTo, SITE } from './address.ts';
import { archivedVersions } from './archive.ts';
import type { PublishedText } from './editions.ts';
import { archiveOutputs } from './outputs.ts';
import type { Site } from './site/index.ts';
import { isUsual } from './wanted.ts';

/** What a page says of where it stands: its address on the web, and the way to the archive. */
export function placeOf(document: PolicyDocument, edition: Addressed): Pick<DocumentMeta, 'canonical' | 'archive'> {
  const { variant, isConcept, isComing, archived } = edition;
  if (isConcept || isComing === true || variant !== PROTOCOL) return {};
  const baseUrl = document.organisation.publication?.base_url;
  const page = pathOf(edition, 'html');
  const own = { ...nameOf(document), isConcept: false };
  const to = (other: Addressed) => relativeTo(page, pathOf(other, 'html'));
  const list = to({ ...own, variant: ARCHIVE });
  const isArchived = archivedVersions(document).length > 0;
  return {
    ...(baseUrl === undefined ? {} : { canonical: linkTo(edition, 'html', baseUrl) }),
    ...(isArchived
      ? { archive: { list, ...(archived === undefined ? {} : { inPlace: to({ ...own, variant: PROTOCOL }) }) } }
      : {}),
  };
}

/** The newest first. What it says follows from the record alone. */
export function archiveList(
  document: PolicyDocument,
  texts: readonly PublishedText[],
  pictures: Pictures,
  site: Site | undefined,
): EditionFile & { readonly organisation: string; readonly bytes: Uint8Array } {
  const { organisation, houseStyle } = document;
  const own = { ...nameOf(document), isConcept: false };
  const edition = { ...own, variant: ARCHIVE, version: null };
  const path = pathOf(edition, 'html');
  const forms = archiveOutputs(isUsual).map(({ form }) => form);
  const rows = archivedVersions(document).map(({ version, number, days }) => ({
    number,
    isInferred: version.inferred?.version !== undefined,
    adopted: adoptedDay(version) ?? null,
    days: { ...days, number, replacedBy: days.replacedBy?.version ?? null },
    files: forms.map((form) => ({
      form,
      href: relativeTo(path, pathOf({ ...own, variant: PROTOCOL, archived: number }, form)),
    })),
  }));
  const baseUrl = organisation.publication?.base_url;
  const address =
    baseUrl !== undefined
      ? linkTo(edition, 'html', baseUrl)
      : site === undefined || site.address === null
        ? null
        : `${site.address}/${path}`;
  const bytes = formatArchive({
    title: texts.at(-1)?.subject.text.title ?? own.protocol,
    language: texts.at(-1)?.subject.text.language ?? 'nl',
    organisation: organisation.name,
    houseStyle: withLogo(houseStyle, pictures),
    inPlace: relativeTo(path, pathOf({ ...own, variant: PROTOCOL }, 'html')),
    trail:
      site === undefined
        ? []
        : [
            { label: site.title, href: relativeTo(path, SITE.start) },
            { label: organisation.name, href: relativeTo(path, organisationPage(organisation.id)) },
          ],
    canonical: address?.replace(/\/index\.html$/, '/') ?? null,
    rows: rows.toReversed(),
  });
  return { path, edition, form: 'html', organisation: organisation.id, bytes: new TextEncoder().encode(bytes) };
}
