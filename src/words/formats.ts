/** Names of the formats. Apart from the table of outputs, because `--help` needs no more of it. */

export const FORMATS = ['markdown', 'schoolgids', 'pdf', 'poster', 'html', 'docx', 'text'] as const;
/** A format that a build can make; `schoolgids` and `poster` choose a variant too. */
export type Format = (typeof FORMATS)[number];

/** Formats that a redline can be in. */
export const REDLINE_FORMATS = ['html', 'pdf', 'docx'] as const satisfies readonly Format[];
/** A format that a redline can be in. */
export type RedlineFormat = (typeof REDLINE_FORMATS)[number];
