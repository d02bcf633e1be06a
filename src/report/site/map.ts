/** `sitemap.xml`: the pages that search engines may show (sitemaps.org). Without days, which a page says itself. */
import { uri } from '../../encode/address.ts';
import { type Xml, xml, xmlText } from '../../encode/xml.ts';
import type { SiteOrganisation } from './entry.ts';
import { addressIn } from './page.ts';

/** Only what stands below the address of the site may be in its map. */
export function formatSitemap(address: string, organisations: readonly SiteOrganisation[]): Xml {
  const pagesOf = ({ page, documents, schools }: SiteOrganisation): string[] => [
    ...(page === null ? [] : [addressIn(address, page) ?? '']),
    ...documents.flatMap(({ addresses }) => addresses.filter((one) => one.startsWith(`${address}/`))),
    ...schools.flatMap(pagesOf),
  ];
  const all = [`${address}/`, ...organisations.flatMap(pagesOf)];
  const lines = all.map((one) => xml`  <url><loc>${xmlText(uri(one))}</loc></url>\n`);
  return xml`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${xml.join(lines, '')}</urlset>\n`;
}
