/** The pages of a site around the documents. */
import type { Host } from '../../host/index.ts';
import type { AddressedFile } from '../../model/edition.ts';
import type { Illustrated } from '../session.ts';

/** What makes the pages of a site, of what stands there. */
export async function openSite(source: Illustrated, host: Host, today: string) {
  const [{ siteOf }, { organisationsOf }, { organisationPages, sharedFiles }] = await Promise.all([
    import('../../publish/site/index.ts'),
    import('../../publish/site/entries.ts'),
    import('../../publish/site/pages.ts'),
  ]);
  const site = siteOf(source.policy);
  const entries = (files: readonly AddressedFile[]) => organisationsOf({ ...source, site, today, files });
  return {
    site,
    pages: (files: readonly AddressedFile[], isAsked: (organisation: string) => boolean) =>
      organisationPages(site, entries(files), isAsked),
    shared: (files: readonly AddressedFile[]) => sharedFiles(host, site, entries(files)),
  };
}
