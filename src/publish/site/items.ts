/** In which forms there is a text, as links from a page. Markdown, fragments and XML are for who makes a website or an archive: not here. */
import { type AddressedFile, type Form, PROTOCOL, REDLINE } from '../../model/edition.ts';
import { groupBy } from '../../model/group.ts';
import type { SiteItem, SiteLink } from '../../model/site.ts';
import { relativeTo } from '../address.ts';

/** In the order in which they stand. A text file is saved: shown by a server that does not tell its encoding it loses letters. */
const FORMS: readonly (readonly [Form, string, Pick<SiteLink, 'isDownload'>])[] = [
  ['html', 'webpagina', {}],
  ['pdf', 'pdf', {}],
  ['docx', 'Word', {}],
  ['txt', 'platte tekst', { isDownload: true }],
];

/** Labels by variant, in the order in which they are to stand. What has no label is not told of. */
export type Labels = ReadonlyMap<string, string>;

export const WHOLE_LABEL = 'De hele tekst';
export const REDLINE_LABEL = 'Wat er verandert';

/** `files` are of one text; the page itself is left out. */
export function itemsOf(files: readonly AddressedFile[], labels: Labels, page: string): SiteItem[] {
  const own = groupBy(files, ({ edition }) => [edition.variant]);
  return [...labels].flatMap(([variant, label]) => {
    const links = linksOf(own.get(variant) ?? [], page);
    return links.length === 0 ? [] : [{ label, links }];
  });
}

function linksOf(files: readonly AddressedFile[], page: string): SiteLink[] {
  return FORMS.flatMap(([form, label, how]) => {
    const file = files.find((one) => one.form === form && one.path !== page);
    return file === undefined ? [] : [{ label, href: relativeTo(page, file.path), ...how }];
  });
}

/** Of the whole text, its variants and the redline. */
export function labelsOf(variants: readonly { readonly id: string; readonly label: string }[]): Labels {
  const chosen = variants.map(({ id, label }): [string, string] => [id, label]);
  return new Map([[PROTOCOL, WHOLE_LABEL], ...chosen, [REDLINE, REDLINE_LABEL]]);
}
