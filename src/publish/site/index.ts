/** The site around the public documents: what each of their pages says of it. */
import { versionPhrase } from '../../document/words.ts';
import { type Addressed, type AddressedFile, ARCHIVE, PROTOCOL, REDLINE } from '../../model/edition.ts';
import type { Policy } from '../../model/policy.ts';
import { nameOf, type PolicyDocument } from '../../model/policy-document.ts';
import { type PageInSite, SITE_TITLE, type SiteSettings } from '../../model/site.ts';
import { fileName, linkTo, organisationPage, pathOf, relativeTo, SITE } from '../address.ts';
import { editionOf, type PublishedText } from '../editions.ts';
import { archiveOutputs, outputsOf, redlineOutputs } from '../outputs.ts';
import { isUsual, WHOLE } from '../wanted.ts';
import { itemsOf, labelsOf } from './items.ts';

export interface Site extends SiteSettings {
  /** Of a text of a document, by variant. `texts` are all that are published of it. */
  pagesOf(
    document: PolicyDocument,
    text: PublishedText,
    texts: readonly PublishedText[],
  ): (variant: string) => PageInSite;
}

export function siteOf({ settings }: Pick<Policy, 'settings'>): Site {
  const { title = SITE_TITLE, address } = settings?.data.publication?.site ?? {};
  const site: SiteSettings = { title, address: address?.replace(/(?<!\/)\/+$/, '') ?? null };
  return {
    ...site,
    pagesOf(document, text, texts) {
      const files = filesOf(text);
      const labels = labelsOf(text.subject.text.variants);
      const hasPdf = (variant: string) =>
        files.some(({ edition, form }) => edition.variant === variant && form === 'pdf');
      return (variant) => {
        const page = pathOf(editionOf(text, variant), 'html');
        const { organisation } = document;
        return {
          trail: [
            { label: title, href: relativeTo(page, SITE.start) },
            { label: organisation.name, href: relativeTo(page, organisationPage(organisation.id)) },
          ],
          search: searchIn(page, organisation.id),
          canonical: addressOf(site, document, editionOf(text, variant)),
          items: itemsOf(files, labels, page),
          pdf: fileName({ variant: hasPdf(variant) ? variant : PROTOCOL }, 'pdf'),
          texts: texts.length < 2 ? [] : texts.map((one) => linkOf(one, text, variant, page)),
        };
      };
    },
  };
}

/** Where the texts of one organisation are searched, as a page links to it. */
export function searchIn(page: string, organisation: string): string {
  return `${relativeTo(page, SITE.start)}?in=${organisation}#zoeken`;
}

/** The address of a page on the web: where documents link to it, else within the site; null where neither is known. */
export function addressOf({ address }: SiteSettings, document: PolicyDocument, edition: Addressed): string | null {
  const baseUrl = document.organisation.publication?.base_url;
  const whole =
    baseUrl !== undefined
      ? linkTo(edition, 'html', baseUrl)
      : address === null
        ? null
        : `${address}/${pathOf(edition, 'html')}`;
  // A list is known by its folder.
  return edition.variant === ARCHIVE ? (whole?.replace(/\/index\.html$/, '/') ?? null) : whole;
}

/** What a site has of a text: all that is usual. */
function filesOf(text: PublishedText): AddressedFile[] {
  if (text.archived !== undefined) {
    const edition = editionOf(text, PROTOCOL);
    return archiveOutputs(isUsual).map(({ form }) => ({ edition, form, path: pathOf(edition, form) }));
  }
  const made = [WHOLE, ...text.subject.text.variants].flatMap((variant) =>
    outputsOf(variant, isUsual).map(({ form }) => ({ edition: editionOf(text, variant.id), form })),
  );
  const redlines = text.since === null ? [] : redlineOutputs(isUsual);
  const compared = redlines.map(({ form }) => ({ edition: editionOf(text, REDLINE), form }));
  return [...made, ...compared].map((file) => ({ ...file, path: pathOf(file.edition, file.form) }));
}

function linkOf(one: PublishedText, shown: PublishedText, variant: string, page: string): PageInSite['texts'][number] {
  const label = sentence(versionPhrase(one.subject.status));
  const isHere = one === shown && variant === PROTOCOL;
  return { label, href: isHere ? null : relativeTo(page, pathOf(editionOf(one, PROTOCOL), 'html')) };
}

/** Words that stand alone. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** By which a document is known in the site. */
export function titleOf(document: PolicyDocument, texts: readonly PublishedText[]): string {
  return texts[0]?.subject.text.title ?? document.text?.title ?? nameOf(document).protocol;
}
