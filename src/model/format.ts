/** Names of the formats. Apart from the table of outputs, because `--help` needs no more of it. */

export const FORMATS = ['markdown', 'pdf', 'html', 'docx', 'text', 'akn'] as const;
/** A format that a build can make. */
export type Format = (typeof FORMATS)[number];
/** One that a variant can name as its own: what keeps the life of a text is of the whole of it. */
export type VariantFormat = Exclude<Format, 'akn'>;

/** Names of before there were variants: the schoolgids in Markdown, and all posters in PDF. */
export const FORMER_FORMATS = ['schoolgids', 'poster'] as const;
/** What can be asked for as a format. */
export type AskedFormat = Format | (typeof FORMER_FORMATS)[number];

/** Formats that a redline can be in. */
export const REDLINE_FORMATS = ['html', 'pdf', 'docx'] as const satisfies readonly Format[];
/** A format that a redline can be in. */
export type RedlineFormat = (typeof REDLINE_FORMATS)[number];

/** Formats that the sheet for a meeting can be in. */
export const COVER_FORMATS = ['pdf', 'docx', 'html', 'markdown'] as const satisfies readonly Format[];
/** A format that the sheet for a meeting can be in. */
export type CoverFormat = (typeof COVER_FORMATS)[number];
