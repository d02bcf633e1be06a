/** The files of a site that are no documents, from what stands in it. */

import type { Encoded } from '../../encode/encoded.ts';
import { assetText } from '../../host/asset-text.ts';
import type { Host } from '../../host/index.ts';
import type { SiteSettings } from '../../model/site.ts';
import type { SiteOrganisation } from '../../report/site/entry.ts';
import { formatLost, formatOrganisation, formatSitemap, formatStart } from '../../report/site/index.ts';
import { SITE } from '../address.ts';
import type { OutputFile } from '../build.ts';
import { described } from '../made.ts';

/** Where the code comes from that runs in a reader's browser. */
const ASSETS = 'assets/site';

/** The page of each of these organisations that has documents. `isAsked` by id. */
export function organisationPages(
  site: SiteSettings,
  organisations: readonly SiteOrganisation[],
  isAsked: (organisation: string) => boolean,
): OutputFile[] {
  const pagesOf = (own: SiteOrganisation, board: SiteOrganisation | null): OutputFile[] => [
    ...(own.page === null || !isAsked(own.id) ? [] : [file(own.page, own.id, formatOrganisation(site, own, board))]),
    ...own.schools.flatMap((school) => pagesOf(school, own)),
  ];
  return organisations.flatMap((own) => pagesOf(own, null));
}

/** What is about all of them. `pages` are the addresses that search engines are told of. */
export function sharedFiles(
  host: Pick<Host, 'asset'>,
  site: SiteSettings,
  organisations: readonly SiteOrganisation[],
): OutputFile[] {
  const code = (name: string) => assetText(host, `${ASSETS}/${name}`);
  return [
    file(SITE.start, null, formatStart(site, organisations, code('zoeken.js'))),
    file(SITE.lost, null, formatLost(site)),
    ...(site.address === null ? [] : [file(SITE.map, null, formatSitemap(site.address, organisations))]),
    described({ path: SITE.element, organisation: null, bytes: host.asset(`${ASSETS}/${SITE.element}`) }),
  ];
}

function file(path: string, organisation: string | null, text: Encoded): OutputFile {
  return described({ path, organisation, bytes: new TextEncoder().encode(text) });
}
