/** What the start page and the pages of organisations tell. */
import type { HouseStyle } from '../../model/house-style.ts';
import type { SiteItem } from '../../model/site.ts';

/** A document that stands in the site. */
export interface SiteDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** What it is about; null of one that could not be made anew. */
  readonly description: string | null;
  /** Its version and since when it holds, in words; null as above. */
  readonly standing: string | null;
  /** Paths in the site: of its page, and of the script with its text. Null where there is none. */
  readonly page: string | null;
  readonly search: string | null;
  /** Of its pages on the web, where that is known. */
  readonly addresses: readonly string[];
  /** Path of the list of all its versions; null where there is none. */
  readonly archive: string | null;
  /** Links from the page of its organisation, but to its page. */
  readonly items: readonly SiteItem[];
  /** Paths of what is made to be put into another site, by what it holds. */
  readonly fragments: readonly { readonly label: string; readonly path: string }[];
}

/** An organisation, under the board of the day. */
export interface SiteOrganisation {
  readonly id: string;
  readonly name: string;
  /** `Bestuur`, `School in Enschede`. */
  readonly kind: string;
  /** That it ended, or will. */
  readonly notes: readonly string[];
  readonly houseStyle: HouseStyle;
  /** Path of its page; null where it has no documents. */
  readonly page: string | null;
  readonly documents: readonly SiteDocument[];
  /** Those under it. */
  readonly schools: readonly SiteOrganisation[];
}
