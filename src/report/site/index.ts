/** The pages of a site that are no documents. In Dutch; they work from a folder, and without scripts. */
export { formatLost } from './lost.ts';
export { formatSitemap } from './map.ts';
export { formatOrganisation } from './organisation.ts';
export { formatStart } from './start.ts';
