/** A complete small site around the public documents: what its pages say beside the text that they show. */

/** What the settings say of the site. */
export interface SiteSettings {
  /** Its name, in the top left of each page. */
  readonly title: string;
  /** Where it stands on the web, without a slash at the end; null where nobody said so. */
  readonly address: string | null;
}

/** A link of the site. The address is relative to the page that it stands on. */
export interface SiteLink {
  readonly label: string;
  readonly href: string;
  /** What a reader gets who follows it, where that is no page: `pdf`, `Word`. */
  readonly kind?: string;
  /** To be saved rather than shown: a browser would show it without its letters or its looks. */
  readonly isDownload?: true;
}

/** One thing to have of a text, in each form in which there is it: the whole, a section, a poster. */
export interface SiteItem {
  readonly label: string;
  readonly links: readonly SiteLink[];
}

/** A text of the same document that stands beside it: the one in force, the next one, a concept. */
export interface SiteText {
  readonly label: string;
  /** Null of the text of this page. */
  readonly href: string | null;
}

/** What a page of a document says of the site that it is in. */
export interface PageInSite {
  /** From the start page down to the organisation. */
  readonly trail: readonly SiteLink[];
  /** Where one can search, in the texts of this organisation first. */
  readonly search: string;
  /** The address of this page on the web; null where the site has none. */
  readonly canonical: string | null;
  readonly items: readonly SiteItem[];
  /** Beside it, of the same text. */
  readonly pdf: string;
  /** Those of more than one; empty where there is this one only. */
  readonly texts: readonly SiteText[];
}

/** The name of a site that nobody named. */
export const SITE_TITLE = 'Protocollen';

/** Anchor, heading above it, text: of a clause, or of what stands around clauses. */
export type SearchEntry = readonly [anchor: string, heading: string, text: string];

/** What the script with the text of one document hands to the program that searches. */
export interface SearchText {
  /** Ids. */
  readonly organisation: string;
  readonly protocol: string;
  readonly entries: readonly SearchEntry[];
}

/** The name of the function that takes it. */
export const SEARCH_RECEIVER = 'regelwerkZoektekst';

/** More documents than this are not searched all at once: each is a file to load. */
export const SEARCHED_TOGETHER = 200;
