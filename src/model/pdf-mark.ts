/**
 * Names of marked content in our PDF files, by which whoever reads them back knows whether a text goes on over the end of a
 * page: of one that began on an earlier page, and of the first of a page that did not. So each page says it.
 */
export const CONTINUED = 'Continued';
export const BEGUN = 'Begun';
