/** The unit that is published. Where it stands follows from what it is: see publish/address.ts. */
import type { PictureMedia } from './picture.ts';

/** How a variant is shown: by itself, as a piece to paste into another document, or on one page in large type. */
export type VariantKind = 'document' | 'section' | 'poster';

/** The id of the variant that is the whole text. */
export const PROTOCOL = 'protocol';
/** The id of what shows a concept beside the text that it would replace. */
export const REDLINE = 'redline';
/** The id of the list of all versions that were adopted. */
export const ARCHIVE = 'archive';

export interface Edition {
  /** Ids. */
  readonly organisation: string;
  readonly protocol: string;
  /** `protocol`, `redline` or the id of a choice from the protocol. */
  readonly variant: string;
  /** Null where none is recorded, and of a text under way that has no number yet. */
  readonly version: string | null;
  /** A text under way, published beside the one that was adopted. */
  readonly isConcept: boolean;
  /** Adopted for a later day, and until then published beside the one that is in force. */
  readonly isComing?: boolean;
  /** In the archive: the number of its version, under which it stands there whatever follows. */
  readonly archived?: string;
}

/**
 * How a file shows an edition. A fragment is HTML to paste into a page; a picture is shown by the Markdown beside it; `search`
 * is the text as the search of a site reads it.
 */
export type Form = 'md' | 'pdf' | 'html' | 'fragment' | 'docx' | 'txt' | 'xml' | 'picture' | 'search';

/** What an address tells of an edition: the next version takes the place of the one before. */
export type Addressed = Omit<Edition, 'version'>;

/** A file, and what it is of: so that nobody needs to read that from its path. */
export interface AddressedFile {
  /** Relative to the output folder: `quadraam/social-media/protocol.pdf`. */
  readonly path: string;
  readonly edition: Addressed;
  readonly form: Form;
}

export interface EditionFile extends AddressedFile {
  readonly edition: Edition;
}

/** The name of the file of a figure, by the id of its clause: `figuur-route.svg`. */
export function figureName(clause: string, media: PictureMedia): string {
  return `figuur-${clause}.${media === 'image/png' ? 'png' : 'svg'}`;
}

export function isFigureName(name: string): boolean {
  return /^figuur-[a-z0-9-]+\.(?:svg|png)$/.test(name);
}
